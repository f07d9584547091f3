import { CHART_DIRECTIONS, type Drawing, type PublicLayer } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { MORE_SAMPLE_CHARTS } from '../test-support/more-sample-charts.js';
import { SAMPLE_CHARTS } from '../test-support/sample-charts.js';
import { layOutChart } from './lay-out-chart.js';

function drawingOf(layer: PublicLayer | undefined, direction: 'down' | 'right'): Drawing {
  if (layer === undefined) throw new RangeError('No such chart.');
  return layOutChart(layer, { direction, language: 'zh' });
}

function keysOf(drawing: Drawing, id: string) {
  return drawing.steps.find((step) => step.id === id)?.neighbours;
}

describe('arrow keys', () => {
  it('follow lines where they leave and back where they came from', () => {
    const drawing = drawingOf(SAMPLE_CHARTS['twoLanes'], 'down');
    expect(keysOf(drawing, 'check')).toMatchObject({ down: 'register', left: 'correct', right: 'reject', up: 'begin' });
    expect(keysOf(drawing, 'register')).toEqual({ up: 'check', down: 'publish' });
  });

  it('reach both ends of each line from the other, as long as a step has keys left', () => {
    for (const [name, layer] of Object.entries({ ...SAMPLE_CHARTS, ...MORE_SAMPLE_CHARTS })) {
      for (const direction of CHART_DIRECTIONS) {
        const drawing = drawingOf(layer, direction);
        for (const { id, from, to } of drawing.flows) {
          for (const [one, other] of [
            [from, to],
            [to, from],
          ] as const) {
            const keys = Object.values(keysOf(drawing, one) ?? {});
            if (keys.length < 4) expect(keys, `${name} ${direction} ${id}: ${one}`).toContain(other);
          }
        }
      }
    }
  });
});
