import type { Part } from '../report/part-result.js';
export const publicPages: Part = {
  name: 'public-pages',
  title: 'public-pages',
  run: () => Promise.resolve({ rows: [], goals: [], notes: [] }),
};
