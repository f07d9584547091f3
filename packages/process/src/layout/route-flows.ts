import type { ChartModel } from './chart-model.js';
import { LineGrid } from './line-grid.js';
import { at } from './numbers.js';
import type { Placement } from './place-steps.js';
import { planExits, type ExitPlan } from './plan-exits.js';
import { planPorts, type Ports } from './plan-ports.js';
import type { Route, Run, Side } from './route.js';
import type { StepOrder } from './step-order.js';

/** A link with the places of its ends. */
interface Ends {
  readonly link: number;
  readonly from: number;
  readonly to: number;
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** Ways of all lines, and how wide steps with many exits must be. */
export interface Routing {
  readonly routes: readonly Route[];
  readonly ports: Ports;
}

/**
 * Finds a way for each line through empty places and channels: first the main way, then the other exits, then what leads
 * back. A way is chosen once and never moved, so that a later line does not change an earlier one.
 */
export function routeFlows(
  model: ChartModel,
  order: StepOrder,
  placement: Placement,
  labelAcross: readonly number[],
): Routing {
  const { links } = model;
  const plan = planExits(model, order, placement);
  const router = new Router(model, order, placement, { ports: planPorts(model, order, placement, labelAcross), plan });
  const endsOf = (link: number): Ends => {
    const { from, to } = at(links, link);
    const [fromRow, toRow] = [at(placement.row, from), at(placement.row, to)];
    return {
      link,
      from,
      to,
      fromRow,
      toRow,
      fromColumn: at(placement.column, from),
      toColumn: at(placement.column, to),
    };
  };
  const all = links.map((_, link) => endsOf(link));
  const leadsOn = all.filter(({ fromRow, toRow }) => fromRow < toRow);
  const isMain = ({ link, from }: Ends): boolean => order.mainExit[from] === link;
  const byRow = (a: Ends, b: Ends): number =>
    a.fromRow - b.fromRow || a.toRow - b.toRow || a.fromColumn - b.fromColumn || a.link - b.link;
  const bySpan = (a: Ends, b: Ends): number => a.fromRow - a.toRow - (b.fromRow - b.toRow) || byRow(a, b);
  const first = leadsOn.filter(isMain).sort(byRow);
  // Exits that stay in their column come last and take what the others leave free.
  const others = leadsOn
    .filter((ends) => !isMain(ends))
    .sort((a, b) => a.fromRow - b.fromRow || plan.rankOf(a.link) - plan.rankOf(b.link) || byRow(a, b));
  const isBeside = ({ link, fromRow, toRow }: Ends): boolean => fromRow === toRow && order.isForward[link] === true;
  const back = all.filter((ends) => ends.fromRow >= ends.toRow && !isBeside(ends)).sort(bySpan);
  const routes = [
    ...all.filter(isBeside).map((ends) => router.routeBeside(ends)),
    ...first.map((ends) => router.routeMain(ends)),
    ...others.map((ends) => router.routeExit(ends)),
    ...back.map((ends) => router.routeBack(ends)),
  ];
  return { routes: routes.sort((a, b) => a.link - b.link), ports: router.ports };
}

const corridor = (index: number): Run => ({ kind: 'corridor', index, level: 0 });
const gutter = (index: number): Run => ({ kind: 'gutter', index, level: 0 });

interface Plans {
  readonly ports: Ports;
  readonly plan: ExitPlan;
}

class Router {
  readonly ports: Ports;
  readonly #plan: ExitPlan;
  readonly #model: ChartModel;
  readonly #order: StepOrder;
  readonly #grid: LineGrid;
  /** Steps whose main way left at a side: the middle of their end is free. */
  readonly #hasFreeEnd = new Set<number>();

  constructor(model: ChartModel, order: StepOrder, placement: Placement, { ports, plan }: Plans) {
    this.#model = model;
    this.#order = order;
    this.#grid = new LineGrid(placement);
    this.#plan = plan;
    this.ports = ports;
  }

  /** Straight across to a step of the same row; the placement has kept the way free. */
  routeBeside({ link, from, to, fromRow, fromColumn, toColumn }: Ends): Route {
    const isPlus = toColumn > fromColumn;
    const [exit, entry]: readonly [Side, Side] = isPlus ? ['plus', 'minus'] : ['minus', 'plus'];
    this.#grid.takeAcross(fromRow, fromColumn, isPlus ? toColumn : toColumn + 1);
    this.ports.takeSide(from, exit);
    this.ports.takeSide(to, entry);
    return { link, from, to, exit, entry, exitOffset: 0, entryOffset: 0, runs: [] };
  }

  routeMain(ends: Ends): Route {
    const { from } = ends;
    const [side, other]: readonly [Side, Side] =
      ends.toColumn > ends.fromColumn ? ['plus', 'minus'] : ['minus', 'plus'];
    const mayTurn = this.#plan.mayMainTurnAside(from, this.ports.isSideOpen(from, other));
    if (mayTurn && !this.#isBar(from) && this.ports.isSideOpen(from, side)) {
      const route = this.#acrossToColumn(ends, side) ?? this.#sideToStart(ends, side);
      if (route !== undefined) this.#hasFreeEnd.add(from);
      if (route !== undefined) return route;
    }
    return this.#fromEnd(ends, this.ports.exitOffset(ends.link));
  }

  /** An exit that is not the main one leaves at a side, towards where it leads. */
  routeExit(ends: Ends): Route {
    const isPlanned = this.#isBar(ends.from) && this.#order.isForward[ends.link] === true;
    if (isPlanned) return this.#fromEnd(ends, this.ports.exitOffset(ends.link));
    if (ends.fromColumn === ends.toColumn && this.#hasFreeEnd.delete(ends.from)) return this.#fromEnd(ends, 0);
    for (const side of this.#sidesTowards(ends)) {
      const route = this.#acrossToColumn(ends, side) ?? this.#besideToSide(ends, side) ?? this.#sideToStart(ends, side);
      if (route !== undefined) return route;
    }
    if (this.#hasFreeEnd.delete(ends.from)) return this.#fromEnd(ends, 0);
    return this.#fromEnd(ends, this.ports.extraExit(ends.from, Math.sign(ends.toColumn - ends.fromColumn)));
  }

  /** What leads back runs beside the chart; between two neighbouring columns it takes the gutter between them. */
  routeBack(ends: Ends): Route {
    const before = this.#backBefore(ends);
    if (before !== undefined) return before;
    const { fromColumn: a, toColumn: b } = ends;
    const last = this.#grid.columnCount;
    const outer = Math.min(a, b) <= last - 1 - Math.max(a, b) ? [0, last] : [last, 0];
    const near = a === b ? (outer[0] === 0 ? [a, a + 1] : [a + 1, a]) : Math.abs(a - b) === 1 ? [Math.max(a, b)] : [];
    for (const index of new Set([...near, ...outer])) {
      const route = this.#backBySide(ends, index);
      if (route !== undefined) return route;
    }
    return this.#backByCorridor(ends, outer[0] ?? 0);
  }

  #isBar(node: number): boolean {
    const { kind } = at(this.#model.nodes, node);
    return kind === 'fork' || kind === 'join';
  }

  #sidesTowards({ from, fromColumn, toColumn }: Ends): readonly Side[] {
    if (this.#isBar(from)) return [];
    const isPlusFirst =
      toColumn === fromColumn
        ? this.#grid.loadOf(fromColumn + 1) <= this.#grid.loadOf(fromColumn)
        : toColumn > fromColumn;
    const sides: readonly Side[] = isPlusFirst ? ['plus', 'minus'] : ['minus', 'plus'];
    return sides.slice(0, toColumn === fromColumn ? 2 : 1).filter((side) => this.ports.isSideOpen(from, side));
  }

  /** Straight, with one bend pair, or around by a gutter; always possible. */
  #fromEnd(ends: Ends, exitOffset: number): Route {
    const { link, from, to, fromRow, toRow, fromColumn, toColumn } = ends;
    const entryOffset = this.ports.entryOffset(link);
    const grid = this.#grid;
    const make = (runs: readonly Run[]): Route => ({
      link,
      from,
      to,
      exit: 'end',
      entry: 'start',
      exitOffset,
      entryOffset,
      runs,
    });
    if (fromColumn === toColumn && grid.isOpenAlong(toColumn, fromRow + 1, toRow - 1)) {
      grid.takeAlong(toColumn, fromRow + 1, toRow - 1);
      return make(exitOffset === entryOffset ? [] : [corridor(fromRow + 1)]);
    }
    if (fromColumn !== toColumn && grid.isOpenAlong(toColumn, fromRow + 1, toRow - 1)) {
      grid.takeAlong(toColumn, fromRow + 1, toRow - 1);
      return make([corridor(fromRow + 1)]);
    }
    if (fromColumn !== toColumn && exitOffset === 0 && grid.isOpenAlong(fromColumn, fromRow + 1, toRow - 1)) {
      grid.takeAlong(fromColumn, fromRow + 1, toRow - 1);
      return make([corridor(toRow)]);
    }
    const index = this.#gutterFor(ends, exitOffset || entryOffset);
    grid.addLoad(index);
    return make([corridor(fromRow + 1), gutter(index), corridor(toRow)]);
  }

  /** The gutter beside the target on the side that the line comes from. */
  #gutterFor({ fromColumn, toColumn }: Ends, offset: number): number {
    if (fromColumn < toColumn) return toColumn;
    if (fromColumn > toColumn) return toColumn + 1;
    if (offset !== 0) return offset < 0 ? toColumn : toColumn + 1;
    return this.#grid.loadOf(toColumn + 1) <= this.#grid.loadOf(toColumn) ? toColumn + 1 : toColumn;
  }

  /** Out at the side, across to the column of the target and down: one bend. */
  #acrossToColumn(ends: Ends, side: Side): Route | undefined {
    const { link, from, to, fromRow, toRow, fromColumn, toColumn } = ends;
    if (fromColumn === toColumn || toColumn > fromColumn !== (side === 'plus')) return undefined;
    const before = side === 'plus' ? toColumn : toColumn + 1;
    const grid = this.#grid;
    if (!grid.isOpenAcross(fromRow, fromColumn, before) || !grid.isOpenAlong(toColumn, fromRow, toRow - 1)) {
      return undefined;
    }
    if (this.ports.entryOffset(link) !== 0) return undefined;
    grid.takeAcross(fromRow, fromColumn, before);
    grid.takeAlong(toColumn, fromRow, toRow - 1);
    this.ports.takeSide(from, side);
    return { link, from, to, exit: side, entry: 'start', exitOffset: 0, entryOffset: 0, runs: [] };
  }

  /** Out at the side, along the gutter and in at the side of a target that touches the same gutter. */
  #besideToSide(ends: Ends, side: Side): Route | undefined {
    const { link, from, to, fromRow, toRow, fromColumn, toColumn } = ends;
    const index = side === 'plus' ? fromColumn + 1 : fromColumn;
    const entry: Side = index === toColumn ? 'minus' : 'plus';
    if (index !== toColumn && index !== toColumn + 1) return undefined;
    if (fromColumn !== toColumn || !this.#mayEnterAside(to, entry)) return undefined;
    const grid = this.#grid;
    if (!grid.isOpenAcross(fromRow, fromColumn, index) || !grid.isOpenAcross(toRow, toColumn, index)) return undefined;
    grid.takeAcross(fromRow, fromColumn, index);
    grid.takeAcross(toRow, toColumn, index);
    grid.addLoad(index);
    this.ports.takeSide(from, side);
    this.ports.takeSide(to, entry);
    return { link, from, to, exit: side, entry, exitOffset: 0, entryOffset: 0, runs: [gutter(index)] };
  }

  /** Lines may come in at the side of a step that needs no side for its own exits. */
  #mayEnterAside(node: number, side: Side): boolean {
    if (this.#isBar(node)) return false;
    return at(this.#order.outgoing, node).length <= 1 && this.ports.isSideOpen(node, side);
  }

  /** Out at the side, along the gutter, and in at the start. */
  #sideToStart(ends: Ends, side: Side): Route | undefined {
    const { link, from, to, fromRow, toRow, fromColumn, toColumn } = ends;
    const index = side === 'plus' ? fromColumn + 1 : fromColumn;
    const grid = this.#grid;
    if (!grid.isOpenAcross(fromRow, fromColumn, index)) return undefined;
    grid.takeAcross(fromRow, fromColumn, index);
    grid.addLoad(index);
    this.ports.takeSide(from, side);
    const isTargetColumn = toColumn !== fromColumn && grid.isOpenAlong(toColumn, fromRow + 1, toRow - 1);
    if (isTargetColumn) grid.takeAlong(toColumn, fromRow + 1, toRow - 1);
    const entryOffset = this.ports.entryOffset(link);
    const runs = [gutter(index), corridor(isTargetColumn ? fromRow + 1 : toRow)];
    return { link, from, to, exit: side, entry: 'start', exitOffset: 0, entryOffset, runs };
  }

  /** From a step that stands beside the one it leads back to: out at its start and in beside what comes before. */
  #backBefore({ link, from, to, fromRow, toRow }: Ends): Route | undefined {
    if (fromRow !== toRow || from === to || this.#isBar(from) || this.#isBar(to)) return undefined;
    const [incoming, outgoing] = [at(this.#order.incoming, from), at(this.#order.outgoing, from)];
    if (incoming.length !== 1 || outgoing.length !== 1) return undefined;
    if (at(this.#model.links, at(incoming, 0)).from !== to) return undefined;
    const runs = [corridor(fromRow)];
    return { link, from, to, exit: 'start', entry: 'start', exitOffset: 0, entryOffset: 0, runs };
  }

  #backBySide(ends: Ends, index: number): Route | undefined {
    const { link, from, to, fromRow, toRow, fromColumn, toColumn } = ends;
    const exit: Side = index > fromColumn ? 'plus' : 'minus';
    const entry: Side = index > toColumn ? 'plus' : 'minus';
    const grid = this.#grid;
    if (this.#isBar(from) || !this.ports.isSideOpen(from, exit)) return undefined;
    if (!grid.isOpenAcross(fromRow, fromColumn, index)) return undefined;
    grid.takeAcross(fromRow, fromColumn, index);
    grid.addLoad(index);
    this.ports.takeSide(from, exit);
    const mayEnter = from !== to && !this.#isBar(to) && this.ports.isSideOpen(to, entry);
    if (mayEnter && grid.isOpenAcross(toRow, toColumn, index)) {
      grid.takeAcross(toRow, toColumn, index);
      this.ports.takeSide(to, entry);
      return { link, from, to, exit, entry, exitOffset: 0, entryOffset: 0, runs: [gutter(index)] };
    }
    const entryOffset = this.ports.entryOffset(link);
    const runs = [gutter(index), corridor(toRow)];
    return { link, from, to, exit, entry: 'start', exitOffset: 0, entryOffset, runs };
  }

  /** Out at a side or the end, below the row to the outer gutter and back above the row of the target; always possible. */
  #backByCorridor(ends: Ends, outer: number): Route {
    const { link, from, to, fromRow, toRow, fromColumn } = ends;
    const grid = this.#grid;
    const entryOffset = this.ports.entryOffset(link);
    const rest = [corridor(fromRow + 1), gutter(outer), corridor(toRow)];
    grid.addLoad(outer);
    const sides: readonly Side[] = outer === 0 ? ['minus', 'plus'] : ['plus', 'minus'];
    for (const exit of this.#isBar(from) ? [] : sides) {
      const index = exit === 'plus' ? fromColumn + 1 : fromColumn;
      if (index === outer || !this.ports.isSideOpen(from, exit) || !grid.isOpenAcross(fromRow, fromColumn, index)) {
        continue;
      }
      grid.takeAcross(fromRow, fromColumn, index);
      grid.addLoad(index);
      this.ports.takeSide(from, exit);
      return { link, from, to, exit, entry: 'start', exitOffset: 0, entryOffset, runs: [gutter(index), ...rest] };
    }
    const hasOthers = at(this.#order.outgoing, from).length > 1;
    const exitOffset = hasOthers ? this.ports.extraExit(from, outer === 0 ? -1 : 1) : 0;
    return { link, from, to, exit: 'end', entry: 'start', exitOffset, entryOffset, runs: rest };
  }
}
