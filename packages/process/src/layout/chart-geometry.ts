import { at } from './numbers.js';
import type { Placement } from './place-steps.js';
import type { Route, Side } from './route.js';

/** Distances in em. */
export const DISTANCE = {
  /** Between two lines in one channel. */
  level: 0.7,
  /** From a step to the first line beside it. */
  beside: 0.8,
  /** From a row to the first line after it, and from the last line to the next row, where the arrow stands. */
  after: 0.6,
  before: 1,
  /** Between columns and rows without lines between them. */
  columns: 1.4,
  rows: { down: 1.5, right: 1.7 },
  edge: 0.7,
} as const;

/** Size of a step in the directions of the flow. */
export interface FlowBox {
  readonly along: number;
  readonly across: number;
  readonly isDiamond: boolean;
}

/** Middles of rows and columns, and the first line of each channel. */
export interface Axes {
  readonly rowMiddle: readonly number[];
  readonly corridorFirst: readonly number[];
  readonly columnMiddle: readonly number[];
  readonly gutterFirst: readonly number[];
}

/** A point in the directions of the flow. */
export interface FlowPoint {
  readonly along: number;
  readonly across: number;
}

/** Where a line touches a step. */
export function portOf(box: FlowBox, along: number, across: number, side: Side, offset: number): FlowPoint {
  if (side === 'plus' || side === 'minus') {
    return { along, across: across + (side === 'plus' ? box.across / 2 : -box.across / 2) };
  }
  const slope = box.isDiamond ? 1 - Math.abs(offset) / (box.across / 2) : 1;
  const half = (box.along / 2) * slope;
  return { along: along + (side === 'end' ? half : -half), across: across + offset };
}

/** Place of a line across the flow while it runs in a gutter, along it while it runs in a corridor. */
export function runPlace(axes: Axes, run: Route['runs'][number]): number {
  const first = run.kind === 'gutter' ? at(axes.gutterFirst, run.index) : at(axes.corridorFirst, run.index);
  return first + run.level * DISTANCE.level;
}

/** The corners of a line. */
export function pointsOf(
  route: Route,
  boxes: readonly FlowBox[],
  placement: Placement,
  axes: Axes,
): readonly FlowPoint[] {
  const middle = (node: number): FlowPoint => ({
    along: at(axes.rowMiddle, at(placement.row, node)),
    across: at(axes.columnMiddle, at(placement.column, node)),
  });
  const [out, into] = [middle(route.from), middle(route.to)];
  const start = portOf(at(boxes, route.from), out.along, out.across, route.exit, route.exitOffset);
  const end = portOf(at(boxes, route.to), into.along, into.across, route.entry, route.entryOffset);
  const points: FlowPoint[] = [start];
  let pen = start;
  const move = (next: FlowPoint): void => {
    points.push(next);
    pen = next;
  };
  for (const run of route.runs) {
    const place = runPlace(axes, run);
    move(run.kind === 'gutter' ? { along: pen.along, across: place } : { along: place, across: pen.across });
  }
  const isAcrossLast = route.entry === 'minus' || route.entry === 'plus';
  move(isAcrossLast ? { along: end.along, across: pen.across } : { along: pen.along, across: end.across });
  move(end);
  return withoutNeedless(points);
}

/** Leaves out corners at which nothing turns. */
function withoutNeedless(points: readonly FlowPoint[]): readonly FlowPoint[] {
  const kept: FlowPoint[] = [];
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.004;
  for (const point of points) {
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last !== undefined && near(last.along, point.along) && near(last.across, point.across)) continue;
    const isStraight =
      last !== undefined &&
      before !== undefined &&
      ((near(before.along, last.along) && near(last.along, point.along)) ||
        (near(before.across, last.across) && near(last.across, point.across)));
    if (isStraight) kept.pop();
    kept.push(point);
  }
  return kept;
}
