import {
  CHART_DIRECTIONS,
  type ChartDirection,
  type DrawnFlow,
  type Drawing,
  type PublicLayer,
} from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { createDice } from '../test-support/dice.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { layOutChart } from './lay-out-chart.js';

const TURNS = 120;

/** The same chart with one step more in the middle of a random way. */
function withStep(layer: PublicLayer, random: () => number): PublicLayer {
  const way = createDice(random).pick(layer.flows.filter(({ isReturn }) => !isReturn));
  const place = layer.steps.findIndex(({ id }) => id === way.from);
  const pattern = layer.steps.find(({ kind }) => kind === 'task') ?? layer.steps[0];
  const lane = layer.steps[place]?.lane;
  if (pattern === undefined || lane === undefined) throw new RangeError('The chart has no steps.');
  const steps = [...layer.steps];
  steps.splice(place + 1, 0, { ...pattern, id: 'added', name: '新增环节', lane });
  const flows = layer.flows.map((flow) => (flow === way ? { ...flow, to: 'added' } : flow));
  return { ...layer, steps, flows: [...flows, { id: 'added_flow', from: 'added', to: way.to, isReturn: false }] };
}

/** The same chart with one exit more at a random decision, to an end of its own. */
function withExit(layer: PublicLayer, random: () => number): PublicLayer {
  const decisions = layer.steps.filter(({ kind }) => kind === 'decision');
  if (decisions.length === 0) return withStep(layer, random);
  const decision = createDice(random).pick(decisions);
  const end = { ...decision, id: 'added', kind: 'end' as const, name: '其他处理' };
  const flow = { id: 'added_flow', from: decision.id, to: 'added', isReturn: false, condition: '其他情形' };
  return { ...layer, steps: [...layer.steps, end], flows: [...layer.flows, flow] };
}

interface Movement {
  /** Pairs of steps, and those of them that have changed their order along the flow. */
  readonly pairs: number;
  readonly swapped: number;
  /** Steps that stand in another column of their lane than before. */
  readonly strayed: number;
  readonly flows: number;
  /** Lines that turn as they did before. */
  readonly sameShape: number;
}

function movement(before: Drawing, after: Drawing, direction: ChartDirection): Movement {
  const along = ({ x, y, width, height }: Drawing['steps'][number]): number =>
    direction === 'down' ? y + height / 2 : x + width / 2;
  const later = new Map(after.steps.map((step) => [step.id, step]));
  const slots = (drawing: Drawing): ReadonlyMap<string, string> => slotsOf(drawing, direction);
  const [slotsBefore, slotsAfter] = [slots(before), slots(after)];
  let [pairs, swapped] = [0, 0];
  before.steps.forEach((a, index) => {
    for (const b of before.steps.slice(index + 1)) {
      const [laterA, laterB] = [later.get(a.id), later.get(b.id)];
      if (laterA === undefined || laterB === undefined) continue;
      pairs += 1;
      const [was, is] = [along(a) - along(b), along(laterA) - along(laterB)];
      if (was * is < 0 && Math.min(Math.abs(was), Math.abs(is)) > 0.1) swapped += 1;
    }
  });
  const strayed = before.steps.filter(({ id }) => slotsBefore.get(id) !== slotsAfter.get(id)).length;
  const flowsAfter = new Map(after.flows.map((flow) => [flow.id, flow]));
  const kept = before.flows.filter(({ id, to }) => flowsAfter.get(id)?.to === to);
  const sameShape = kept.filter((flow) => shapeOf(flow) === shapeOf(flowsAfter.get(flow.id))).length;
  return { pairs, swapped, strayed, flows: kept.length, sameShape };
}

/** For each step, which column of which lane it stands in. */
function slotsOf(drawing: Drawing, direction: ChartDirection): ReadonlyMap<string, string> {
  const isDown = direction === 'down';
  const middle = ({ x, y, width, height }: Drawing['steps'][number]): number =>
    Math.round(10 * (isDown ? x + width / 2 : y + height / 2));
  return new Map(
    drawing.steps.map((step) => {
      const at = middle(step);
      const lane = drawing.lanes.find(({ x, y, width, height }) =>
        isDown ? at >= 10 * x && at <= 10 * (x + width) : at >= 10 * y && at <= 10 * (y + height),
      );
      const from = 10 * ((isDown ? lane?.x : lane?.y) ?? 0);
      const before = new Set(drawing.steps.map(middle).filter((other) => other < at - 5 && other >= from));
      return [step.id, `${lane?.id ?? ''} ${before.size}`];
    }),
  );
}

function shapeOf(flow: DrawnFlow | undefined): string {
  const { points } = flow ?? { points: [] };
  let shape = '';
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [x = 0, y = 0, nextX = 0, nextY = 0] = points.slice(at, at + 4);
    shape += x === nextX ? (nextY > y ? 'd' : 'u') : nextX > x ? 'r' : 'l';
  }
  return shape;
}

describe('stability of the layout', () => {
  for (const direction of CHART_DIRECTIONS) {
    for (const [what, edit] of Object.entries({ 'one step more': withStep, 'one exit more': withExit })) {
      it(`${direction}: ${what} leaves the order of the other steps and the shape of the other lines`, () => {
        const sum = { pairs: 0, swapped: 0, strayed: 0, flows: 0, sameShape: 0 };
        for (let turn = 0; turn < TURNS; turn += 1) {
          const random = seededRandom(turn);
          const { publicLayer } = randomDefinition(random, { mostSteps: 10 + (turn % 50) });
          const draw = (layer: PublicLayer): Drawing => layOutChart(layer, { direction, language: 'zh' });
          const found = movement(draw(publicLayer), draw(edit(publicLayer, random)), direction);
          sum.pairs += found.pairs;
          sum.swapped += found.swapped;
          sum.strayed += found.strayed;
          sum.flows += found.flows;
          sum.sameShape += found.sameShape;
        }
        expect(sum.swapped / sum.pairs).toBeLessThan(0.002);
        expect(sum.strayed / sum.flows).toBeLessThan(0.02);
        expect(sum.sameShape / sum.flows).toBeGreaterThan(0.95);
      });
    }
  }

  it('draws the same layer the same way every time', () => {
    const { publicLayer } = randomDefinition(seededRandom(4), { mostSteps: 40 });
    const options = { direction: 'down', language: 'zh' } as const;
    expect(layOutChart(publicLayer, options)).toEqual(layOutChart(structuredClone(publicLayer), options));
  });
});
