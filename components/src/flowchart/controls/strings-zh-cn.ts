/** Words of zoom and full screen, in Chinese: the source. Every one can be replaced by the portal. */
export const controlsZhCn = {
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomFit: '适合窗口',
  zoomed: '已缩放到 {n}%',
  fullScreen: '全屏',
  leaveFullScreen: '退出全屏',
};

/** Words of zoom and full screen. */
export type ControlsStrings = { readonly [Key in keyof typeof controlsZhCn]: string };
