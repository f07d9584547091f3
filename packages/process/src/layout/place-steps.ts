import type { ChartModel, ChartNode } from './chart-model.js';
import { at, range } from './numbers.js';
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
  const beside = new BesidePlaces(model, order);
  for (const node of order.order) {
    const lane = at(lanes, at(nodes, node).band);
    const { base, wish } = wishOf(model, order, node, row, slot);
    const place = beside.find(node, row, slot, lanes) ?? lane.take(base, wish);
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

/**
 * Finds steps that may stand in the row of what leads to them, in another lane, so that the line between is straight:
 * what follows a step that has no other way on, and the end of an exit that is not the main one.
 */
class BesidePlaces {
  readonly #model: ChartModel;
  readonly #order: StepOrder;
  /** Nodes that stand beside another already, and sides of nodes that are taken by it. */
  readonly #isBeside = new Set<number>();

  constructor(model: ChartModel, order: StepOrder) {
    this.#model = model;
    this.#order = order;
  }

  /** A place beside the step that leads to `node`, taken together with the way to it; `undefined` if there is none. */
  find(node: number, row: Int32Array, slot: Int32Array, lanes: readonly LaneSlots[]): Place | undefined {
    const { nodes, links } = this.#model;
    const incoming = at(this.#order.incoming, node).filter((link) => this.#order.isForward[link] === true);
    const [link] = incoming;
    if (link === undefined || incoming.length > 1) return undefined;
    const { from, label } = at(links, link);
    const [a, b] = [at(nodes, from).band, at(nodes, node).band];
    if (this.#isBeside.has(from) || !this.#mayStandBeside(from, node, label !== undefined)) return undefined;
    const next = at(slot, from) + 1;
    const place: Place = { row: at(row, from), slot: a === b ? next : 0 };
    if (place.slot >= at(lanes, b).most) return undefined;
    const ways = lanes.map((lane, band) => ({
      lane,
      slots: a === b ? (band === a ? [next] : []) : slotsOnTheWay(band, a, b, at(slot, from), lane.most),
    }));
    if (ways.some(({ lane, slots }) => slots.some((each) => lane.isTaken(place.row, each)))) return undefined;
    for (const { lane, slots } of ways) for (const each of slots) lane.mark(place.row, each);
    this.#isBeside.add(node);
    return place;
  }

  #mayStandBeside(from: number, node: number, hasLabel: boolean): boolean {
    const { nodes, direction, bands } = this.#model;
    const exits = at(this.#order.outgoing, from).length;
    const [source, target] = [at(nodes, from), at(nodes, node)];
    if (isBar(source) || isBar(target)) return false;
    if (exits === 1) return source.band !== target.band && !this.#hasExitTowards(node, source.band);
    // Words beside a step make lanes wider: not where two lanes must fit a phone.
    const hasRoom = !hasLabel || direction === 'right' || bands.length > 2;
    const staysBeside = target.kind === 'end' || (source.band !== target.band && this.#onlyReturnsTo(from, node));
    return staysBeside && exits <= 3 && hasRoom && !at(this.#order.isMain, node);
  }

  /** True if the only way on from a step leads back to where the only way to it came from: a correction. */
  #onlyReturnsTo(from: number, node: number): boolean {
    const [back, ...others] = at(this.#order.outgoing, node);
    if (back === undefined || others.length > 0 || at(this.#order.incoming, node).length > 1) return false;
    return at(this.#model.links, back).to === from;
  }

  /** True if a step needs for an exit of its own the side that faces a lane. */
  #hasExitTowards(node: number, band: number): boolean {
    const { nodes, links } = this.#model;
    const own = at(nodes, node).band;
    const exits = at(this.#order.outgoing, node);
    if (exits.length > 3) return true;
    return exits.some((link) => {
      const target = at(nodes, at(links, link).to).band;
      return at(this.#order.mainExit, node) !== link && Math.sign(target - own) === Math.sign(band - own);
    });
  }
}

const isBar = ({ kind }: ChartNode): boolean => kind === 'fork' || kind === 'join';

/** Slots of one lane that a straight line from lane `a` to slot 0 of lane `b` needs, the target's own included. */
function slotsOnTheWay(band: number, a: number, b: number, slot: number, most: number): readonly number[] {
  if (band < Math.min(a, b) || band > Math.max(a, b)) return [];
  if (band === a) return range(most).filter((each) => (a < b ? each > slot : each < slot));
  return band === b && a < b ? [0] : range(most);
}

interface Place {
  readonly row: number;
  readonly slot: number;
}

/** Which places of a lane are taken. */
class LaneSlots {
  readonly most: number;
  readonly #taken = new Map<number, number>();
  /** For rows that are full: a row further on at which to look. */
  readonly #onward = new Map<number, number>();

  constructor(most: number) {
    this.most = most;
  }

  take(base: number, wish: number): Place {
    const row = this.#firstOpen(base);
    const taken = this.#taken.get(row) ?? 0;
    let slot = Math.min(wish, this.most - 1);
    for (let step = 1; (taken & (1 << slot)) !== 0; step += 1) {
      const [after, before] = [wish + step, wish - step];
      if (after < this.most && (taken & (1 << after)) === 0) slot = after;
      else if (before >= 0 && before < this.most) slot = before;
    }
    this.mark(row, slot);
    return { row, slot };
  }

  isTaken(row: number, slot: number): boolean {
    return ((this.#taken.get(row) ?? 0) & (1 << slot)) !== 0;
  }

  mark(row: number, slot: number): void {
    const now = (this.#taken.get(row) ?? 0) | (1 << slot);
    this.#taken.set(row, now);
    if (now === (1 << this.most) - 1) this.#onward.set(row, row + 1);
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
