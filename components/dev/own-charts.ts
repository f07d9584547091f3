import type { PublicLayer } from '@sunlit/contract/processes/definition';
import { buildOwnChart, OWN_CHARTS } from '@sunlit/platform/demo/own-charts/own-charts';

const FACTS = {
  department: '南晴市市场监督管理局',
  office: '行政审批处',
  materials: ['申请书'],
  limit: { value: 20, unit: 'working_day', ifLastDayRests: 'keep' },
} as const;

/** The charts that powers of the demo city have of their own, by type and name of the power. */
export function ownCharts(): ReadonlyMap<string, () => PublicLayer> {
  return new Map(
    [...OWN_CHARTS].map(([power, chart]) => [power, () => buildOwnChart(chart, FACTS).publicLayer] as const),
  );
}
