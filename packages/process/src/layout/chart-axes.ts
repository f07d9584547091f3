import type { ChartDirection } from '@sunlit/contract';
import { DISTANCE, type Axes, type FlowBox } from './chart-geometry.js';
import { chooseSpots, columnWidths, labelRoom, spotLabels, type LabelRoom, type SpottedLabel } from './label-spots.js';
import type { FlowLabel } from './flow-label.js';
import { at, range } from './numbers.js';
import type { Placement } from './place-steps.js';
import type { Route } from './route.js';
import { levelCorridors, levelGutters } from './run-levels.js';

/** Everything about sizes: the axes of the grid, the borders of lanes, labels at their places, and the whole. */
export interface Measures {
  readonly axes: Axes;
  /** Borders of gutters across the flow: where the gutter before each column begins, and where the last one ends. */
  readonly gutterStart: readonly number[];
  readonly gutterEnd: readonly number[];
  /** Middle between the lines of a gutter, where no line runs. */
  readonly gutterMiddle: readonly number[];
  readonly labels: readonly SpottedLabel[];
  readonly alongSize: number;
  readonly acrossSize: number;
}

interface Given {
  readonly routes: readonly Route[];
  readonly boxes: readonly FlowBox[];
  readonly labels: readonly (FlowLabel | undefined)[];
  /** The words of a line for a place where they make the chart wider; `undefined` if they need not be narrow. */
  readonly narrowLabel: (link: number) => FlowLabel | undefined;
  readonly placement: Placement;
  readonly direction: ChartDirection;
}

/** Gives lines their levels and the grid its sizes: first across the flow, then along it. */
export function measureChart(given: Given): Measures {
  const { routes, boxes, labels, placement, direction } = given;
  const pieces = levelGutters(routes, placement);
  const labelled = chooseSpots(routes, labels, placement, direction, given.narrowLabel);
  const lines = new Map<number, number>();
  for (const { runs } of routes) {
    for (const { kind, index, level } of runs) {
      if (kind === 'gutter') lines.set(index, Math.max(lines.get(index) ?? 0, level + 1));
    }
  }
  const across = measureAcross(boxes, placement, lines, labelRoom(labelled, boxes, placement, pieces));
  const sideLine = (route: Route): number => {
    const column = at(placement.column, route.from);
    const isPlus = route.exit === 'plus';
    const place = at(across.gutterFirst, isPlus ? column + 1 : column);
    const last = (lines.get(isPlus ? column + 1 : column) ?? 1) - 1;
    return place + (isPlus ? 0 : last * DISTANCE.level) - at(across.columnMiddle, column);
  };
  const spots = spotLabels(labelled, routes, boxes, direction, sideLine);
  const gutterAcross = (run: Route['runs'][number]): number =>
    at(across.gutterFirst, run.index) + run.level * DISTANCE.level;
  const corridors = levelCorridors(routes, placement, across.columnMiddle, gutterAcross);
  const along = measureAlong(given, spots, corridors);
  const { gutterStart, gutterEnd, gutterMiddle, columnMiddle, gutterFirst, size } = across;
  const axes: Axes = { columnMiddle, gutterFirst, rowMiddle: along.rowMiddle, corridorFirst: along.corridorFirst };
  return { axes, gutterStart, gutterEnd, gutterMiddle, labels: spots, alongSize: along.size, acrossSize: size };
}

function measureAcross(
  boxes: readonly FlowBox[],
  placement: Placement,
  lines: ReadonlyMap<number, number>,
  room: LabelRoom,
) {
  const { columnCount, bandOf } = placement;
  const widths = columnWidths(boxes, placement).map((width, column) => Math.max(width, 4, at(room.column, column)));
  const gutterStart: number[] = [];
  const gutterEnd: number[] = [];
  const gutterMiddle: number[] = [];
  const gutterFirst: number[] = [];
  const columnMiddle: number[] = [];
  let pen = 0;
  for (const gutter of range(columnCount + 1)) {
    const count = lines.get(gutter) ?? 0;
    const isOuter = gutter === 0 || gutter === columnCount;
    const before = Math.max(gutter === 0 ? DISTANCE.edge : DISTANCE.beside, room.afterColumn[gutter - 1] ?? 0);
    const after = Math.max(gutter === columnCount ? DISTANCE.edge : DISTANCE.beside, room.beforeColumn[gutter] ?? 0);
    const least = isOuter ? DISTANCE.edge : DISTANCE.columns;
    const used = count === 0 ? 0 : before + (count - 1) * DISTANCE.level + after;
    const padding =
      count === 0 && !isOuter ? (room.afterColumn[gutter - 1] ?? 0) + (room.beforeColumn[gutter] ?? 0) : 0;
    const width = Math.max(least, used, padding, at(room.gutter, gutter));
    const isBorder = !isOuter && bandOf[gutter - 1] !== bandOf[gutter];
    gutterStart.push(pen);
    gutterFirst.push(pen + (count === 0 ? width / 2 : before));
    gutterMiddle.push(
      pen + (count === 0 || !isBorder ? width / 2 : before + (Math.ceil(count / 2) - 0.5) * DISTANCE.level),
    );
    pen += width;
    gutterEnd.push(pen);
    const column = widths[gutter];
    if (column === undefined) break;
    columnMiddle.push(pen + column / 2);
    pen += column;
  }
  return { gutterStart, gutterEnd, gutterMiddle, gutterFirst, columnMiddle, size: pen };
}

function measureAlong(
  { boxes, placement, direction }: Given,
  spots: readonly SpottedLabel[],
  corridors: ReadonlyMap<number, number>,
) {
  const { row, rowCount } = placement;
  const half = new Float64Array(rowCount).fill(0.8);
  const after = new Float64Array(rowCount);
  boxes.forEach(({ along }, node) => (half[at(row, node)] = Math.max(at(half, at(row, node)), along / 2)));
  for (const { node, along, alongSize } of spots) {
    const own = at(row, node);
    if (along < at(boxes, node).along / 2) half[own] = Math.max(at(half, own), Math.abs(along), along + alongSize);
  }
  for (const { node, along, alongSize } of spots) {
    const own = at(row, node);
    after[own] = Math.max(at(after, own), along + alongSize + 0.1 - at(half, own));
  }
  const rowMiddle: number[] = [];
  const corridorFirst: number[] = [];
  let pen = 0;
  for (const corridor of range(rowCount + 1)) {
    const count = corridors.get(corridor) ?? 0;
    const isOuter = corridor === 0 || corridor === rowCount;
    const labels = after[corridor - 1] ?? 0;
    const lead = labels + (corridor === 0 ? DISTANCE.edge : DISTANCE.after);
    const used = count === 0 ? 0 : lead + (count - 1) * DISTANCE.level + DISTANCE.before;
    const free = isOuter ? DISTANCE.edge : Math.max(DISTANCE.rows[direction], labels + DISTANCE.before - 0.2);
    corridorFirst.push(pen + lead);
    pen += Math.max(free, used);
    const size = half[corridor];
    if (size === undefined) break;
    rowMiddle.push(pen + size);
    pen += 2 * size;
  }
  return { rowMiddle, corridorFirst, size: pen };
}
