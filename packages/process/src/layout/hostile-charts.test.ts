import type { Flow, PublicLayer, Step } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { drawingFaults } from '../test-support/drawing-faults.js';
import { layOutChart } from './lay-out-chart.js';
import { LayoutRefusedError } from './layout-refused-error.js';

const NO_WORK = { assistBodies: [], legalBases: [], remedies: [], materials: [], clock: 'counts' as const };
const OPTIONS = { direction: 'down', language: 'zh' } as const;

const step = (id: string, kind: Step['kind'] = 'task', name = '环节'): Step => ({
  ...NO_WORK,
  id,
  kind,
  lane: 'office',
  name,
});
const flow = (id: string, from: string, to: string, isReturn = false): Flow => ({ id, from, to, isReturn });

function layerOf(steps: Step[], flows: Flow[]): PublicLayer {
  const lanes = [{ id: 'office', kind: 'office' as const, name: '承办科室' }];
  return { origin: 'ex_officio', lanes, steps, flows, pauses: [], isWithdrawable: false };
}

function chain(length: number): Step[] {
  return Array.from({ length }, (_, index) => step(`s${index}`));
}

function refusalOf(layer: PublicLayer): string | undefined {
  try {
    layOutChart(layer, OPTIONS);
    return undefined;
  } catch (error) {
    return error instanceof LayoutRefusedError ? `${error.code} ${error.id ?? ''}`.trim() : String(error);
  }
}

/** CPU time in seconds: what a busy machine adds does not count. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

describe('hostile charts (threat row I2)', () => {
  it('I2: refuses an id that stands twice, and says which', () => {
    expect(refusalOf(layerOf([step('a'), step('a')], []))).toBe('duplicate_step a');
    expect(refusalOf(layerOf([step('a'), step('b')], [flow('f', 'a', 'b'), flow('f', 'b', 'a')]))).toBe(
      'duplicate_flow f',
    );
    const layer = layerOf([step('a')], []);
    expect(refusalOf({ ...layer, lanes: [...layer.lanes, ...layer.lanes] })).toBe('duplicate_lane office');
  });

  it('I2: refuses more than can be drawn', () => {
    expect(refusalOf(layerOf(chain(12_001), []))).toBe('too_many_steps');
  });

  it('I2: draws circles, self loops, flows from and to nothing, and steps of no lane', () => {
    const stray = { ...step('stray'), lane: 'nowhere' };
    const layer = layerOf(
      [step('a', 'start'), step('b', 'decision'), step('c'), stray],
      [
        ...[
          flow('f1', 'a', 'b'),
          flow('f2', 'b', 'c'),
          flow('f3', 'c', 'b'),
          flow('f4', 'c', 'c'),
          flow('f5', 'b', 'b', true),
        ],
        ...[flow('f6', 'missing', 'a'), flow('f7', 'a', 'missing'), flow('f8', 'c', 'stray')],
      ],
    );
    const drawing = layOutChart(layer, OPTIONS);
    expect(drawing.flows.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3', 'f4', 'f5', 'f8']);
    expect(drawingFaults(drawing, (id) => (id === 'stray' ? undefined : 'office'))).toEqual([]);
    expect(drawing.lanes.map(({ id }) => id)).toEqual(['office']);
  });

  it('draws an empty layer as nothing', () => {
    expect(layOutChart(layerOf([], []), OPTIONS)).toEqual({ width: 0, height: 0, lanes: [], steps: [], flows: [] });
  });

  it('keeps markup and endless names as text', () => {
    const name = '<foreignObject onload="x">'.repeat(40);
    const drawing = layOutChart(
      layerOf([step('a', 'start', name), step('b', 'decision', '长'.repeat(1000))], []),
      OPTIONS,
    );
    expect(drawingFaults(drawing, () => 'office')).toEqual([]);
    expect(drawing.steps[0]?.label.lines.join('')).toMatch(/^<foreignObject/);
    expect(drawing.steps[1]?.label.lines.at(-1)).toMatch(/…$/);
  });

  it('I2: lays 5,000 steps out that all lead to and from one, within 2 s', () => {
    const steps = chain(5000);
    const out = steps.slice(1).map(({ id }, index) => ({ ...flow(`f${index}`, 's0', id), condition: '条件' }));
    const back = steps.slice(1).map(({ id }, index) => flow(`f${index}`, id, 's0', true));
    expect(secondsOf(() => layOutChart(layerOf(steps, out), OPTIONS))).toBeLessThan(2);
    expect(secondsOf(() => layOutChart(layerOf(steps, back), OPTIONS))).toBeLessThan(2);
  });

  it('I2: lays 5,000 steps in circles out within 2 s', () => {
    const steps = chain(5000);
    const flows = steps.map(({ id }, index) => flow(`f${index}`, id, `s${(index * 7919) % 5000}`, index % 3 === 0));
    expect(secondsOf(() => layOutChart(layerOf(steps, flows), OPTIONS))).toBeLessThan(2);
  });

  it('lays a chain of 10,000 steps out without overflowing the stack', () => {
    const steps = chain(10_000);
    const flows = steps.slice(1).map(({ id }, index) => flow(`f${index}`, `s${index}`, id));
    const drawing = layOutChart(layerOf(steps, flows), OPTIONS);
    const tops = drawing.steps.map(({ y }) => y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(drawing.flows.map(({ points }) => points.length))).toEqual(new Set([4]));
  });
});
