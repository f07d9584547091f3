import { CHART_DIRECTIONS, type PublicLayer } from '@sunlit/contract';
import { proveRuns } from '@sunlit/testkit/prove';
import { describe, expect, it } from 'vitest';
import { drawingFaults, sharedLength } from '../test-support/drawing-faults.js';
import { randomChart } from '../test-support/random-chart.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { layOutChart, layOutInside } from './lay-out-chart.js';

const { n, seed } = proveRuns('layout', 2_000);

/** From 5 to 500 steps, most of them few. */
const sizeOf = (turn: number): number => 5 + Math.floor(495 * ((turn * 0.618_034) % 1) ** 4);

function faultsOf(layer: PublicLayer): string[] {
  const laneOf = new Map(layer.steps.map(({ id, lane }) => [id, lane]));
  return CHART_DIRECTIONS.flatMap((direction) => {
    const drawing = layOutChart(layer, { direction, language: 'zh' });
    const shared = sharedLength(drawing);
    const faults = drawingFaults(drawing, (step) => laneOf.get(step));
    if (shared > 0.1) faults.push(`lines lie on each other for ${shared} em`);
    return faults.map((fault) => `${direction}: ${fault}`);
  });
}

describe('layout of random charts', () => {
  it(`draws ${n} charts of any shape without fault`, () => {
    for (let turn = 0; turn < n; turn += 1) {
      const layer = randomChart(seededRandom(seed + turn), sizeOf(turn));
      expect(faultsOf(layer), `seed ${seed + turn}, ${layer.steps.length} steps`).toEqual([]);
    }
  });

  it(`draws ${n} sound definitions and what is inside their steps without fault`, () => {
    for (let turn = 0; turn < n; turn += 1) {
      const { publicLayer, internalLayer } = randomDefinition(seededRandom(seed + turn), { mostSteps: sizeOf(turn) });
      expect(faultsOf(publicLayer), `seed ${seed + turn}`).toEqual([]);
      for (const graph of internalLayer.graphs) {
        const drawing = layOutInside(graph, { direction: 'down', language: 'en' });
        expect(
          drawingFaults(drawing, () => undefined),
          `seed ${seed + turn}, inside ${graph.step}`,
        ).toEqual([]);
      }
    }
  });
});
