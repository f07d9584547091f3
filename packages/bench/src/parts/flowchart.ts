import type { Part } from '../report/part-result.js';
import { measureDrawings } from './flowchart/measure-drawings.js';
import { measureLayouts } from './flowchart/measure-layouts.js';

/** Layout of charts and their drawing in a real browser, apart, beside the libraries that pages use for it. */
export const flowchart: Part = {
  name: 'flowchart',
  title: 'Flowcharts: layout and drawing',
  run: async (progress) => {
    const layouts = await measureLayouts(progress);
    const drawings = await measureDrawings(progress);
    return {
      rows: [...layouts.rows, ...drawings.rows],
      goals: [...layouts.goals, ...drawings.goals],
      notes: [...layouts.notes, ...drawings.notes],
    };
  },
};
