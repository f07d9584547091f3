import type { Part } from '../report/part-result.js';
export const size: Part = {
  name: 'size',
  title: 'size',
  run: () => Promise.resolve({ rows: [], goals: [], notes: [] }),
};
