/** Words of the element before its chart is there, in Chinese: the source. Every one can be replaced by the portal. */
export const flowchartZhCn = {
  flowchartHeading: '办理流程',
  flowchartIdle: '尚未指定权力事项。',
  flowchartLoading: '正在取流程图……',
  flowchartFailed: '流程图没有取到',
  flowchartUnreadable: '流程图的内容不完整，无法画出。请到服务平台查看。',
  flowchartEmptyTitle: '该事项还没有公布流程图',
  flowchartEmpty:
    '公布后，这里会画出从申请到办结的每个环节。按照权力公开的规定，每项权力都要公布流程图；您可以向实施部门或者监督部门反映。',
  flowchartStale: '网络不通，以下是 {time} 保存的流程图，可能已有变动。',
  flowchartVersion: '第 {no} 版',
  flowchartSince: '自{day}起施行',
  flowchartPeriod: '{from}起施行，{to}停止施行',
  flowchartAnnounced: '{time}公布',
  flowchartFirst: '首次公布，不需要提前公告',
  flowchartUnchanged: '流程未变，随事项一并公布',
  flowchartByLaw: '因法律变动公布',
};

/** Words of the element before its chart is there. */
export type FlowchartStrings = { readonly [Key in keyof typeof flowchartZhCn]: string };
