/** Words beside the list while nothing is open. */
export const overviewZhCn = {
  types: '各类权力',
  number: '数量',
  changes: '最近变动',
  added: '新增',
  amended: '修订',
  suspended: '暂停实施',
  resumed: '恢复实施',
  abolished: '废止',
};

export type OverviewStrings = { readonly [Key in keyof typeof overviewZhCn]: string };

export const overviewEn: OverviewStrings = {
  types: 'By type',
  number: 'Number',
  changes: 'Recent changes',
  added: 'Added',
  amended: 'Amended',
  suspended: 'Suspended',
  resumed: 'Resumed',
  abolished: 'Abolished',
};
