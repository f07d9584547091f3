import type { ChartStrings } from './chart-strings-zh-cn.js';

/** Words around a chart, in English. */
export const chartEn: ChartStrings = {
  drawingLabel: 'Flowchart of {name}, {n} steps. Arrow keys follow the lines, Enter opens a step',
  viewLabel: 'View',
  viewDrawing: 'Drawing',
  viewList: 'List',
  inside: 'Inside: {name}',
  withheldSteps: 'Steps for the leadership only: {n}',
  leaveInside: 'Back to the public chart',
  print: 'Print and poster (platform)',
  picture: 'Picture (SVG)',
  versions: 'Versions',
};
