import { CHART_DIRECTIONS, CHART_LANGUAGES, drawingSchema } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { drawingFaults, sharedLength } from '../test-support/drawing-faults.js';
import { MORE_SAMPLE_CHARTS } from '../test-support/more-sample-charts.js';
import { SAMPLE_CHARTS } from '../test-support/sample-charts.js';
import { PROCESS_TEMPLATES } from '../templates/templates.js';
import { layOutChart } from './lay-out-chart.js';

const FACTS = {
  department: '某局',
  materials: [],
  limit: { value: 10, unit: 'working_day', ifLastDayRests: 'keep' },
} as const;
/** Five exits, a name of 23 characters, returns on both sides: these are moved about. */
const WIDE = new Set(['manyExits', 'longNames', 'skips']);
const SAMPLES = Object.entries({ ...SAMPLE_CHARTS, ...MORE_SAMPLE_CHARTS });

describe('layOutChart', () => {
  for (const [name, layer] of SAMPLES) {
    it(`draws ${name} without fault in both directions and languages`, () => {
      const laneOf = (step: string) => layer.steps.find(({ id }) => id === step)?.lane;
      for (const direction of CHART_DIRECTIONS) {
        for (const language of CHART_LANGUAGES) {
          const drawing = layOutChart(layer, { direction, language });
          expect(drawingFaults(drawing, laneOf), `${direction} ${language}`).toEqual([]);
          expect(sharedLength(drawing), `${direction} ${language}`).toBeLessThan(0.1);
          expect(drawingSchema.parse(drawing)).toEqual(drawing);
          expect(drawing.steps.map(({ id }) => id)).toEqual(layer.steps.map(({ id }) => id));
          expect(drawing.flows.map(({ id }) => id)).toEqual(layer.flows.map(({ id }) => id));
        }
      }
    });
  }

  it('keeps charts of one and two lanes within the 360 px of a phone', () => {
    const narrow = SAMPLES.filter(([, { lanes }]) => lanes.length <= 2).map(([name, layer]) => [name, layer] as const);
    const templates = PROCESS_TEMPLATES.map(({ id, build }) => [id, build(FACTS).publicLayer] as const);
    const charts = [...narrow, ...templates.filter(([, { lanes }]) => lanes.length <= 2)];
    const wide = charts.filter(([name]) => !WIDE.has(name));
    expect(wide.length).toBeGreaterThan(6);
    for (const [name, layer] of wide) {
      expect(layOutChart(layer, { direction: 'down', language: 'zh' }).width, name).toBeLessThanOrEqual(360 / 16);
    }
  });
});
