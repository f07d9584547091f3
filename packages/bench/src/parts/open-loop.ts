import type { Part } from '../report/part-result.js';
export const openLoop: Part = {
  name: 'open-loop',
  title: 'open-loop',
  run: () => Promise.resolve({ rows: [], goals: [], notes: [] }),
};
