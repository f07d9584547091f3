/** Words about a chart that is not simply in force, in Chinese: the source. Every one can be replaced by the portal. */
export const standingZhCn = {
  flowchartSuspended: '该事项自{day}起暂停实施：{reason}',
  flowchartAbolished: '该事项自{day}起废止，不再按本图办理：{reason}',
  flowchartComing: '新流程已于{announced}公布，自{day}起施行（第 {no} 版）。在此之前按本图办理。',
  flowchartShowComing: '查看新流程',
  flowchartIsAnnounced: '这是已经公布、尚未施行的流程，自{day}起施行。',
  flowchartIsPast: '这是过去的流程，已于{day}停止施行。',
  flowchartIsPastOpen: '这是过去的流程，已不再施行。',
  flowchartShowCurrent: '查看现行流程',
};

/** Words about a chart that is not simply in force. */
export type StandingStrings = { readonly [Key in keyof typeof standingZhCn]: string };
