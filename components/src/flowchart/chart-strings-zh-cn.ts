/** Words around a chart, in Chinese: the source. Every one can be replaced by the portal. */
export const chartZhCn = {
  drawingLabel: '{name}的流程图，共 {n} 个环节。方向键沿连线移动，回车打开环节',
  viewLabel: '显示方式',
  viewDrawing: '流程图',
  viewList: '文字清单',
  inside: '内部环节：{name}',
  withheldSteps: '其中 {n} 步仅领导可见',
  leaveInside: '返回对外流程',
  print: '打印、张贴（服务平台）',
  picture: '下载图片（SVG）',
  versions: '历次版本',
};

/** Words around a chart. */
export type ChartStrings = { readonly [Key in keyof typeof chartZhCn]: string };
