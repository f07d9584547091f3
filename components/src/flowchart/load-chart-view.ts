import type { ChartView } from './chart-view.js';

type Constructor = typeof ChartView;

let known: Constructor | undefined;

/** The code that shows charts, if it is on the page already. */
export function knownChartView(): Constructor | undefined {
  return known;
}

/** Fetches the code that shows charts: a chunk of its own. */
export async function loadChartView(): Promise<Constructor> {
  known ??= (await import('./chart-view.js')).ChartView;
  return known;
}
