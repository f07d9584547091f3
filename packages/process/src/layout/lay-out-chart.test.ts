import { CHART_DIRECTIONS, CHART_LANGUAGES, drawingSchema } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { drawingFaults, sharedLength } from '../test-support/drawing-faults.js';
import { MORE_SAMPLE_CHARTS } from '../test-support/more-sample-charts.js';
import { SAMPLE_CHARTS } from '../test-support/sample-charts.js';
import { layOutChart } from './lay-out-chart.js';

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
});
