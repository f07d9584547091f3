import { describe, expect, it } from 'vitest';
import { publicLayerSchema, type PublicLayer, type StepKind } from '@sunlit/contract';
import { outlineOf } from './outline-of.js';

/** `a>b` is a flow, `a<b` a return from a to b. A step's kind is told by its first letters. */
function layer(...lines: string[]): PublicLayer {
  const flows = lines.map((line, index) => {
    const [from = '', to = ''] = line.split(/[<>]/);
    return { id: `f${String(index)}`, from, to, isReturn: line.includes('<') };
  });
  const ids = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  return publicLayerSchema.parse({
    origin: 'on_application',
    lanes: [{ id: 'office', kind: 'office', name: '科室' }],
    steps: ids.map((id) => ({ id, name: id, lane: 'office', kind: kindOf(id) })),
    flows,
  });
}

function kindOf(id: string): StepKind {
  const kinds: StepKind[] = ['start', 'fork', 'join', 'end', 'decision'];
  return kinds.find((kind) => id.startsWith(kind)) ?? 'task';
}

/** One word a step: dots for the depth, then its id. */
const read = (chart: PublicLayer) => outlineOf(chart).map(({ step, depth }) => '.'.repeat(depth) + step);

describe('outlineOf', () => {
  it('lists a line in its order', () => {
    expect(read(layer('b>end', 'start>a', 'a>b'))).toEqual(['start', 'a', 'b', 'end']);
  });

  it('lists a whole branch before the next one and the way on after the join', () => {
    const chart = layer(
      'start>fork', 'fork>a1', 'fork>b1', 'a1>a2', 'a2>join', 'b1>b2', 'b2>join', 'join>c', 'c>end',
    ); // prettier-ignore
    expect(read(chart)).toEqual(['start', 'fork', '.a1', '.a2', '.b1', '.b2', 'join', 'c', 'end']);
    const sister = Object.fromEntries(outlineOf(chart).map(({ step, sameTimeAs }) => [step, sameTimeAs]));
    expect(sister).toMatchObject({ a1: ['b1'], b1: ['a1'], a2: [], join: [] });
  });

  it('names no join as the sister of a branch', () => {
    const chart = layer('start>fork', 'fork>a', 'fork>b', 'fork>join', 'a>join', 'b>join', 'join>end');
    expect(outlineOf(chart).map(({ sameTimeAs }) => sameTimeAs)).toEqual([[], [], ['b'], ['a'], [], []]);
  });

  it('keeps the shared way on for last, also behind an exit that ends for good', () => {
    const chart = layer(
      'start>decision', 'decision>a', 'decision>b', 'decision>c', 'a>m', 'b>m', 'c>end2', 'm>n', 'n>end1',
    ); // prettier-ignore
    expect(read(chart)).toEqual(['start', 'decision', '.a', '.b', '.c', '.end2', 'm', 'n', 'end1']);
  });

  it('takes the exit with the longest way on for the main way when exits never meet', () => {
    const chart = layer(
      'start>decision1', 'decision1>examine', 'decision1>refuse', 'examine>decision2', 'decision2>grant',
      'decision2>refuse', 'grant>deliver', 'deliver>end1', 'refuse>end2',
    ); // prettier-ignore
    expect(read(chart)).toEqual([
      'start', 'decision1', 'examine', 'decision2', '.refuse', '.end2', 'grant', 'deliver', 'end1',
    ]); // prettier-ignore
  });

  it('takes no exit for the main one when none leads further', () => {
    expect(read(layer('start>decision', 'decision>end1', 'decision>end2'))).toEqual([
      'start', 'decision', '.end1', '.end2',
    ]); // prettier-ignore
  });

  it('goes deeper with blocks inside blocks', () => {
    const chart = layer(
      'start>fork1', 'fork1>a', 'fork1>fork2', 'fork2>b', 'fork2>c', 'b>join2', 'c>join2', 'join2>join1', 'a>join1',
      'join1>end',
    ); // prettier-ignore
    expect(read(chart)).toEqual(['start', 'fork1', '.a', '.fork2', '..b', '..c', '.join2', 'join1', 'end']);
  });

  it('says what comes next and where it returns to, by flow', () => {
    const chart = layer('start>a', 'a>decision', 'decision>end', 'decision<a');
    expect(outlineOf(chart)[2]).toEqual({
      step: 'decision',
      depth: 0,
      next: [{ step: 'end', flow: 'f2' }],
      sameTimeAs: [],
      returnsTo: [{ step: 'a', flow: 'f3' }],
    });
  });

  it('lists every step of an unsound layer: circles, islands, no start', () => {
    expect(read(layer('start>a', 'a>b', 'b>a', 'b>end'))).toEqual(['start', 'a', 'b', 'end']);
    expect(read(layer('a>b', 'b>c', 'c>a'))).toEqual(['a', 'b', 'c']);
    expect(read(layer('start>end', 'x>y', 'y>x')).sort()).toEqual(['end', 'start', 'x', 'y']);
    expect(read(layer('a>a'))).toEqual(['a']);
  });

  it('reads 2,000 steps with 6,000 flows without waiting', () => {
    const lines: string[] = [];
    for (let at = 0; at < 1999; at++) lines.push(`t${String(at)}>t${String(at + 1)}`);
    for (let at = 0; at < 4001; at++) lines.push(`t${String(at % 1000)}>t${String(1000 + ((at * 7919) % 1000))}`);
    const chart = layer(...lines);
    expect(new Set(read(chart)).size).toBe(2000);
  });
});
