import type { ChartModel } from './chart-model.js';
import { at, range } from './numbers.js';

/** In which order steps are placed, and which way is the main one. */
export interface StepOrder {
  /** Links that lead on; the others lead back or in a circle. */
  readonly isForward: readonly boolean[];
  readonly outgoing: readonly (readonly number[])[];
  readonly incoming: readonly (readonly number[])[];
  /** Each node after all that lead to it: the main way first, ends last. */
  readonly order: readonly number[];
  /** The link by which the main way leaves a node, −1 where nothing leaves. */
  readonly mainExit: Int32Array;
  readonly isMain: readonly boolean[];
}

/** A shorter way is the main one if it is named first and at least this share of the longest. */
const LONG_ENOUGH = 0.5;
/** A way that comes to no end (it only leads back) is the main one only where there is no other. */
const NO_END = -1_000_000;

/** Finds circles, the main way and the order of placement. Iterative: a chain may have any length. */
export function orderSteps(model: ChartModel): StepOrder {
  const outgoing = groupLinks(model, ({ from }) => from);
  const incoming = groupLinks(model, ({ to }) => to);
  const { isForward, finished } = findCircles(model, outgoing);
  const mainExit = findMainExits(model, outgoing, isForward, finished);
  const isMain = followMainExits(model, incoming, isForward, mainExit);
  const order = sortByPlacement(model, { outgoing, incoming, isForward, isMain });
  return { isForward, outgoing, incoming, order, mainExit, isMain };
}

function groupLinks({ nodes, links }: ChartModel, nodeOf: (link: ChartModel['links'][number]) => number): number[][] {
  const groups: number[][] = nodes.map(() => []);
  links.forEach((link, index) => at(groups, nodeOf(link)).push(index));
  return groups;
}

/** Depth first: a link to a step that is still open closes a circle and counts as leading back. */
function findCircles({ nodes, links }: ChartModel, outgoing: readonly (readonly number[])[]) {
  const isForward = links.map(({ isReturn }) => !isReturn);
  const state = new Uint8Array(nodes.length);
  const next = new Int32Array(nodes.length);
  const finished: number[] = [];
  for (const root of nodes.keys()) {
    const stack = state[root] === 0 ? [root] : [];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      state[node] = 1;
      const link = at(outgoing, node)[at(next, node)];
      if (link === undefined) {
        state[node] = 2;
        finished.push(node);
        stack.pop();
        continue;
      }
      next[node] = at(next, node) + 1;
      const { to, isReturn } = at(links, link);
      if (isReturn) continue;
      if (state[to] === 1) isForward[link] = false;
      else if (state[to] === 0) stack.push(to);
    }
  }
  return { isForward, finished };
}

/** The first exit whose way to an end is long enough. */
function findMainExits(
  { nodes, links }: ChartModel,
  outgoing: readonly (readonly number[])[],
  isForward: readonly boolean[],
  finished: readonly number[],
): Int32Array {
  const height = new Int32Array(nodes.length);
  const mainExit = new Int32Array(nodes.length).fill(-1);
  for (const node of finished) {
    const exits = at(outgoing, node).filter((link) => isForward[link] === true);
    const heightOf = (link: number): number => 1 + at(height, at(links, link).to);
    if (exits.length === 0) {
      height[node] = at(nodes, node).kind === 'end' ? 0 : NO_END;
      continue;
    }
    const most = exits.reduce((longest, link) => Math.max(longest, heightOf(link)), NO_END);
    height[node] = most;
    mainExit[node] = exits.find((link) => heightOf(link) >= (most < 0 ? most : LONG_ENOUGH * most)) ?? -1;
  }
  return mainExit;
}

function followMainExits(
  { nodes, links }: ChartModel,
  incoming: readonly (readonly number[])[],
  isForward: readonly boolean[],
  mainExit: Int32Array,
): readonly boolean[] {
  const isMain = nodes.map(() => false);
  for (const root of nodes.keys()) {
    if (at(incoming, root).some((link) => isForward[link] === true)) continue;
    let node: number | undefined = root;
    while (node !== undefined && isMain[node] !== true) {
      isMain[node] = true;
      node = links[at(mainExit, node)]?.to;
    }
  }
  return isMain;
}

function sortByPlacement(
  { nodes, links }: ChartModel,
  { outgoing, incoming, isForward, isMain }: Omit<StepOrder, 'order' | 'mainExit'>,
): readonly number[] {
  const count = nodes.length;
  const classOf = (node: number): number => (at(nodes, node).kind === 'end' ? 2 : 0) + (at(isMain, node) ? 0 : 1);
  const open = Int32Array.from(incoming, (list) => list.filter((link) => isForward[link] === true).length);
  const ready = new NumberQueue();
  const add = (node: number): void => ready.add(classOf(node) * count + node);
  for (const node of range(count)) if (open[node] === 0) add(node);
  const order: number[] = [];
  for (let key = ready.take(); key !== undefined; key = ready.take()) {
    const node = key % count;
    order.push(node);
    for (const link of at(outgoing, node)) {
      if (isForward[link] !== true) continue;
      const { to } = at(links, link);
      open[to] = at(open, to) - 1;
      if (open[to] === 0) add(to);
    }
  }
  return order;
}

/** Smallest first. */
class NumberQueue {
  readonly #heap: number[] = [];

  add(value: number): void {
    const heap = this.#heap;
    heap.push(value);
    for (let place = heap.length - 1; place > 0;) {
      const parent = (place - 1) >> 1;
      if (at(heap, parent) <= value) break;
      heap[place] = at(heap, parent);
      heap[parent] = value;
      place = parent;
    }
  }

  take(): number | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && at(heap, child + 1) < at(heap, child)) child += 1;
      if (at(heap, child) >= last) break;
      heap[place] = at(heap, child);
      place = child;
    }
    heap[place] = last;
    return first;
  }
}
