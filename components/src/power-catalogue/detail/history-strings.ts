/** Words of versions and differences, in Chinese: the source. */
export const historyZhCn = {
  historyLoading: '正在取历次版本……',
  historyFailed: '历次版本没有取到，请稍后重试。',
  historyPeriod: '{from}至{to}',
  historySince: '{from}起',
  historyFirst: '首次公布',
  historyCompare: '与前一版比较',
  historyUnnamed: '未说明理由',
  diffNone: '公开内容没有变动。',
  diffBefore: '改前',
  diffAfter: '改后',
  diffAdded: '新增',
  diffRemoved: '删去',
  diffEntry: '{field}第 {n} 项',
  statusScheduled: '待施行',
  statusActive: '现行',
  statusSuspended: '暂停',
  statusSuperseded: '已被取代',
  statusAbolished: '已废止',
  yes: '是',
  no: '否',
};

/** Words of versions and differences. */
export type HistoryStrings = { readonly [Key in keyof typeof historyZhCn]: string };

export const historyEn: HistoryStrings = {
  historyLoading: 'Fetching the versions…',
  historyFailed: 'The versions did not arrive. Try again later.',
  historyPeriod: '{from} to {to}',
  historySince: 'from {from}',
  historyFirst: 'First publication',
  historyCompare: 'Compare with the version before',
  historyUnnamed: 'No reason given',
  diffNone: 'The public content did not change.',
  diffBefore: 'Before',
  diffAfter: 'After',
  diffAdded: 'Added',
  diffRemoved: 'Removed',
  diffEntry: '{field}, entry {n}',
  statusScheduled: 'Scheduled',
  statusActive: 'In force',
  statusSuspended: 'Suspended',
  statusSuperseded: 'Superseded',
  statusAbolished: 'Abolished',
  yes: 'Yes',
  no: 'No',
};
