import type { Part } from '../report/part-result.js';
export const sdk: Part = { name: 'sdk', title: 'sdk', run: () => Promise.resolve({ rows: [], goals: [], notes: [] }) };
