import type { ChartModel } from './chart-model.js';
import { at } from './numbers.js';
import type { StepOrder } from './step-order.js';

/** The grid of a chart: rows follow the flow, columns lie across it, each inside one lane. */
export interface Placement {
  readonly row: Int32Array;
  readonly column: Int32Array;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Lane of each column. */
  readonly bandOf: readonly number[];
}

/** Puts each step into its lane and into the first row after everything that leads to it. */
export function placeSteps(model: ChartModel, order: StepOrder): Placement {
  const { nodes, bands } = model;
  const row = new Int32Array(nodes.length).fill(-1);
  const slot = new Int32Array(nodes.length);
  const lanes = bands.map(() => new LaneSlots(mostSlots(model)));
  for (const node of order.order) {
    const lane = at(lanes, at(nodes, node).band);
    const { base, wish } = wishOf(model, order, node, row, slot);
    const place = lane.take(base, wish);
    row[node] = place.row;
    slot[node] = place.slot;
  }
  const used = bands.map(() => 1);
  nodes.forEach(({ band }, node) => (used[band] = Math.max(at(used, band), at(slot, node) + 1)));
  const first: number[] = [];
  const bandOf: number[] = [];
  used.forEach((count, band) => {
    first.push(bandOf.length);
    for (let index = 0; index < count; index += 1) bandOf.push(band);
  });
  const column = Int32Array.from(nodes, ({ band }, node) => at(first, band) + at(slot, node));
  const rowCount = row.reduce((most, value) => Math.max(most, value + 1), 0);
  return { row, column, rowCount, columnCount: bandOf.length, bandOf };
}

/** How many steps may stand side by side in one lane: a chart for phones stays as narrow as its lanes. */
function mostSlots({ direction, bands }: ChartModel): number {
  if (direction === 'right') return 3;
  return bands.length === 1 ? 2 : 1;
}

/** The first row that is free for a step, and the slot in which it continues what leads to it. */
function wishOf(model: ChartModel, order: StepOrder, node: number, row: Int32Array, slot: Int32Array) {
  const { nodes, links } = model;
  const { band } = at(nodes, node);
  let [base, wish, rank] = [0, 0, -1];
  for (const link of at(order.incoming, node)) {
    if (order.isForward[link] !== true) continue;
    const { from } = at(links, link);
    base = Math.max(base, at(row, from) + 1);
    if (at(nodes, from).band !== band) continue;
    const isContinued = order.mainExit[from] === link;
    const strength = (isContinued ? 2 : 1) + (order.isMain[from] === true ? 2 : 0);
    if (strength <= rank) continue;
    rank = strength;
    wish = at(slot, from) + (isContinued || order.isMain[node] === true ? 0 : 1);
  }
  return { base, wish };
}

/** Which places of a lane are taken. */
class LaneSlots {
  readonly #most: number;
  readonly #taken = new Map<number, number>();
  /** For rows that are full: a row further on at which to look. */
  readonly #onward = new Map<number, number>();

  constructor(most: number) {
    this.#most = most;
  }

  take(base: number, wish: number): { row: number; slot: number } {
    const row = this.#firstOpen(base);
    const taken = this.#taken.get(row) ?? 0;
    let slot = Math.min(wish, this.#most - 1);
    for (let step = 1; (taken & (1 << slot)) !== 0; step += 1) {
      const [after, before] = [wish + step, wish - step];
      if (after < this.#most && (taken & (1 << after)) === 0) slot = after;
      else if (before >= 0 && before < this.#most) slot = before;
    }
    const now = taken | (1 << slot);
    this.#taken.set(row, now);
    if (now === (1 << this.#most) - 1) this.#onward.set(row, row + 1);
    return { row, slot };
  }

  #firstOpen(base: number): number {
    let row = base;
    for (let next = this.#onward.get(row); next !== undefined; next = this.#onward.get(row)) row = next;
    for (let step = base; step < row;) {
      const next = this.#onward.get(step) ?? row;
      this.#onward.set(step, row);
      step = next;
    }
    return row;
  }
}
