import type { ControlsStrings } from './strings-zh-cn.js';

/** Words of zoom and full screen, in English. */
export const controlsEn: ControlsStrings = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomFit: 'Fit',
  zoomed: 'Zoomed to {n}%',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
};
