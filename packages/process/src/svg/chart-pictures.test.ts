import { CHART_DIRECTIONS } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { layOutChart } from '../layout/lay-out-chart.js';
import { MORE_SAMPLE_CHARTS } from '../test-support/more-sample-charts.js';
import { SAMPLE_CHARTS } from '../test-support/sample-charts.js';
import { chartSvg } from './chart-svg.js';

/**
 * Pictures of the sample charts, kept beside this test: for the eye, which opens them in any browser, and for this test,
 * which fails when one changes. Look at the new ones before you take them over (`vitest run -u`).
 */
describe('pictures of the sample charts', () => {
  const charts = Object.entries({ ...SAMPLE_CHARTS, ...MORE_SAMPLE_CHARTS });

  it('are twelve', () => {
    expect(charts).toHaveLength(12);
  });

  it.each(charts.flatMap(([name, layer]) => CHART_DIRECTIONS.map((direction) => [name, direction, layer] as const)))(
    '%s, %s',
    async (name, direction, layer) => {
      const drawing = layOutChart(layer, { direction, language: 'zh' });
      const svg = chartSvg({ drawing, layer, language: 'zh', title: name });
      await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`pictures/${name}-${direction}.svg`);
    },
  );
});
