import { layOutChart } from '@sunlit/process/layout/lay-out-chart';
import { crossingCount } from '@sunlit/process/test-support/drawing-faults';
import { describe, expect, it } from 'vitest';
import { buildOwnChart, OWN_CHARTS } from './own-charts.js';

const FACTS = {
  department: '某局',
  office: '行政审批处',
  materials: ['申请书'],
  limit: { value: 10, unit: 'working_day', ifLastDayRests: 'keep' },
} as const;

describe('the charts that powers have of their own, drawn', () => {
  // What was counted when this was written: lower it with every better way of a line.
  it.each([
    ['down', 47],
    ['right', 14],
  ] as const)('cross few lines: %s, at most %i in thirty charts', (direction, most) => {
    const counts = [...OWN_CHARTS.values()].map((chart) =>
      crossingCount(layOutChart(buildOwnChart(chart, FACTS).publicLayer, { direction, language: 'zh' })),
    );
    expect(counts).toHaveLength(30);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(most);
  });
});
