import type { ChartDirection } from '@sunlit/contract';
import { DISTANCE, type FlowBox } from './chart-geometry.js';
import type { ChannelPiece } from './channel-levels.js';
import type { FlowLabel } from './flow-label.js';
import { at } from './numbers.js';
import type { Placement } from './place-steps.js';
import type { Route } from './route.js';
import { rowPlace } from './run-levels.js';

/**
 * Where the words of a line stand:
 * `stub`: beside the piece that leaves the end of the step;
 * `zone`: below the step, beside the first line of the gutter;
 * `aside`: over the piece that leaves the side of the step.
 * The layout keeps room for each, so that words never cover anything.
 */
export type LabelSpot = 'stub' | 'zone' | 'aside';

/** A line with words. */
export interface Labelled {
  readonly route: Route;
  readonly label: FlowLabel;
  readonly spot: LabelSpot;
}

export const LABEL_GAP = { beside: 0.28, over: 0.14 } as const;

/** Chooses a spot for each label. Call it when lines have their levels in gutters. */
export function chooseSpots(
  routes: readonly Route[],
  labels: readonly (FlowLabel | undefined)[],
  { row }: Placement,
  direction: ChartDirection,
  narrow: (link: number) => FlowLabel | undefined,
): readonly Labelled[] {
  const sideOf = ({ from, exitOffset }: Route): string => `${from} ${exitOffset < 0 ? 'minus' : 'plus'}`;
  const crowded = new Set(routes.filter(({ exit, exitOffset }) => exit === 'end' && exitOffset !== 0).map(sideOf));
  return routes.flatMap((route): Labelled[] => {
    const label = labels[route.link];
    if (label === undefined) return [];
    if (route.exit === 'end') return [{ route, label, spot: 'stub' }];
    const [first] = route.runs;
    const isOn = at(row, route.from) < at(row, route.to);
    const isFree = !crowded.has(`${route.from} ${route.exit}`);
    const isZone = direction === 'down' && first?.kind === 'gutter' && first.level === 0 && isOn && isFree;
    if (isZone) return [{ route, label, spot: 'zone' }];
    return [{ route, label: narrow(route.link) ?? label, spot: 'aside' }];
  });
}

/** Room that the labels need across the flow. */
export interface LabelRoom {
  /** Least width of each column. */
  readonly column: Float64Array;
  /** Least distance from a column to the first line of the gutter after it, and before it. */
  readonly afterColumn: Float64Array;
  readonly beforeColumn: Float64Array;
  /** Least width of each gutter. */
  readonly gutter: Float64Array;
}

/** Adds up the room that labels need across the flow. */
export function labelRoom(
  labelled: readonly Labelled[],
  boxes: readonly FlowBox[],
  placement: Placement,
  pieces: ReadonlyMap<number, readonly ChannelPiece[]>,
): LabelRoom {
  const { columnCount, column, row } = placement;
  const room = {
    column: new Float64Array(columnCount),
    afterColumn: new Float64Array(columnCount),
    beforeColumn: new Float64Array(columnCount),
    gutter: new Float64Array(columnCount + 1),
  };
  const widths = columnWidths(boxes, placement);
  const raise = (list: Float64Array, index: number, value: number): void => {
    list[index] = Math.max(at(list, index), value);
  };
  for (const { route, label, spot } of labelled) {
    const own = at(column, route.from);
    if (spot !== 'aside') {
      raise(room.column, own, 2 * (label.across + LABEL_GAP.beside + Math.abs(route.exitOffset)));
      continue;
    }
    const isPlus = route.exit === 'plus';
    const inside = (at(widths, own) - at(boxes, route.from).across) / 2;
    const need = label.across + 2 * LABEL_GAP.beside - inside;
    const gutter = isPlus ? own + 1 : own;
    const place = rowPlace(at(row, route.from));
    const isCrossed = pieces.get(gutter)?.some(({ low, high }) => low < place && place < high) === true;
    if (route.runs.length > 0 || isCrossed) raise(isPlus ? room.afterColumn : room.beforeColumn, own, need);
    else raise(room.gutter, gutter, need - nextHalf(widths, own + (isPlus ? 1 : -1), route.entry));
  }
  return room;
}

/** A line that turns in the middle of the next column leaves half of that column to its words. */
function nextHalf(widths: readonly number[], next: number, entry: Route['entry']): number {
  return entry === 'start' ? (widths[next] ?? 0) / 2 : -DISTANCE.before / 2;
}

/** Width of the widest step of each column. */
export function columnWidths(boxes: readonly FlowBox[], { column, columnCount }: Placement): readonly number[] {
  const widths = new Array<number>(columnCount).fill(0);
  boxes.forEach(({ across }, node) => {
    const own = at(column, node);
    widths[own] = Math.max(at(widths, own), across);
  });
  return widths;
}

/** A label with its place relative to the middle of its step, in the directions of the flow. */
export interface SpottedLabel {
  readonly link: number;
  readonly node: number;
  readonly lines: readonly string[];
  readonly along: number;
  readonly across: number;
  readonly alongSize: number;
  readonly acrossSize: number;
}

/**
 * Places the labels of each step, one after the other where they would meet. `sideLine(route)` is the distance across the
 * flow from the middle of the step to the first place for a line in the gutter at that side.
 */
export function spotLabels(
  labelled: readonly Labelled[],
  routes: readonly Route[],
  boxes: readonly FlowBox[],
  direction: ChartDirection,
  sideLine: (route: Route) => number,
): readonly SpottedLabel[] {
  const groups = new Map<number, Labelled[]>();
  const exits: Route[][] = boxes.map(() => []);
  for (const route of routes) at(exits, route.from).push(route);
  for (const each of labelled) {
    const group = groups.get(each.route.from) ?? [];
    groups.set(each.route.from, group);
    group.push(each);
  }
  return [...groups].flatMap(([node, group]) => {
    const box = at(boxes, node);
    const asides = group.filter(({ spot }) => spot === 'aside').map((each) => asideLabel(each, box, direction));
    return [...asides, ...belowLabels(group, asides, box, nearestExtras(at(exits, node)), direction, sideLine)];
  });
}

/** How far from the middle the next line at the end of a step is, at either side. */
interface Extras {
  readonly minus: number;
  readonly plus: number;
}

function nearestExtras(exits: readonly Route[]): Extras {
  const offsets = exits.filter(({ exit }) => exit === 'end').map(({ exitOffset }) => exitOffset);
  const nearest = (sign: 1 | -1): number =>
    offsets.reduce((least, offset) => (offset * sign > 0 ? Math.min(least, offset * sign) : least), Infinity);
  return { minus: nearest(-1), plus: nearest(1) };
}

function asideLabel({ route, label }: Labelled, box: FlowBox, direction: ChartDirection): SpottedLabel {
  const gap = LABEL_GAP.beside;
  const across = route.exit === 'plus' ? box.across / 2 + gap : -box.across / 2 - gap - label.across;
  const along = direction === 'down' ? -LABEL_GAP.over - label.along : LABEL_GAP.beside;
  return spotted(route, label, along, across);
}

function belowLabels(
  group: readonly Labelled[],
  asides: readonly SpottedLabel[],
  box: FlowBox,
  extras: Extras,
  direction: ChartDirection,
  sideLine: (route: Route) => number,
): readonly SpottedLabel[] {
  const isTaken = (side: 'minus' | 'plus'): boolean =>
    group.some(({ spot, route }) => spot === 'zone' && route.exit === side);
  const placed: SpottedLabel[] = [];
  const below = group.filter(({ spot }) => spot !== 'aside');
  const isMiddleBefore =
    extras.minus === extras.plus
      ? direction === 'right' || (isTaken('plus') && !isTaken('minus'))
      : extras.plus < extras.minus;
  for (const { route, label, spot } of [...below].sort(
    (a, b) => Number(a.spot === 'zone') - Number(b.spot === 'zone'),
  )) {
    const gap = direction === 'down' ? LABEL_GAP.beside : LABEL_GAP.over;
    const { exitOffset, exit } = route;
    const line = spot === 'zone' ? sideLine(route) : exitOffset;
    const isBefore = spot === 'zone' ? exit === 'plus' : exitOffset === 0 ? isMiddleBefore : exitOffset < 0;
    const across = isBefore ? line - gap - label.across : line + gap;
    let along = box.along / 2 + (direction === 'down' ? 0.1 : LABEL_GAP.beside);
    for (const other of [...asides, ...placed]) {
      const isBeside = across < other.across + other.acrossSize + 0.2 && other.across < across + label.across + 0.2;
      if (isBeside) along = Math.max(along, other.along + other.alongSize + 0.15);
    }
    placed.push(spotted(route, label, along, across));
  }
  return placed;
}

function spotted(route: Route, label: FlowLabel, along: number, across: number): SpottedLabel {
  const { lines, along: alongSize, across: acrossSize } = label;
  return { link: route.link, node: route.from, lines, along, across, alongSize, acrossSize };
}
