import { assignLevels, isCovered, type ChannelPiece } from './channel-levels.js';
import { at } from './numbers.js';
import type { Placement } from './place-steps.js';
import type { Route, Run } from './route.js';

/** One run of one route, with its ends in its channel. */
interface PlacedRun {
  readonly route: Route;
  readonly run: Run;
  readonly piece: ChannelPiece;
}

/** Rows and columns have odd places, corridors and gutters even ones: enough to order lines before sizes are known. */
export const rowPlace = (row: number): number => 2 * row + 1;
export const channelPlace = (index: number): number => 2 * index;

/** Gives lines in gutters their levels. Returns the pieces of each gutter. */
export function levelGutters(
  routes: readonly Route[],
  placement: Placement,
): ReadonlyMap<number, readonly ChannelPiece[]> {
  const groups = collect(routes, 'gutter', (route, index) => gutterPiece(route, index, placement));
  // Ends in corridors are not at their true places yet: only lines that meet at a row are known to cover each other.
  for (const group of groups.values()) setLevels(group, (place) => Math.round(place) % 2 === 1);
  return new Map([...groups].map(([index, group]) => [index, group.map(({ piece }) => piece)]));
}

/** Gives lines in corridors their levels, once the places across the flow are known. Returns how many levels each has. */
export function levelCorridors(
  routes: readonly Route[],
  placement: Placement,
  columnMiddle: readonly number[],
  gutterAcross: (run: Run) => number,
): ReadonlyMap<number, number> {
  const groups = collect(routes, 'corridor', (route, index) =>
    corridorPiece(route, index, placement, columnMiddle, gutterAcross),
  );
  const counts = new Map<number, number>();
  for (const [index, group] of groups) {
    setLevels(group, () => true);
    separateStubs(group);
    counts.set(index, 1 + group.reduce((most, { run }) => Math.max(most, run.level), 0));
  }
  return counts;
}

function collect(
  routes: readonly Route[],
  kind: Run['kind'],
  pieceOf: (route: Route, index: number) => ChannelPiece,
): Map<number, PlacedRun[]> {
  const groups = new Map<number, PlacedRun[]>();
  for (const route of routes) {
    route.runs.forEach((run, index) => {
      if (run.kind !== kind) return;
      const group = groups.get(run.index) ?? [];
      groups.set(run.index, group);
      group.push({ route, run, piece: pieceOf(route, index) });
    });
  }
  return groups;
}

function setLevels(group: readonly PlacedRun[], isExact: (place: number) => boolean): void {
  const levels = assignLevels(
    group.map(({ piece }) => piece),
    isExact,
  );
  group.forEach(({ run }, index) => (run.level = at(levels, index)));
}

/**
 * Where two lines go each to the column of the other, no order of levels keeps what leaves a step from covering what
 * enters the step below it: the second enters beside the middle.
 */
function separateStubs(group: readonly PlacedRun[]): void {
  if (group.length > MOST_SEPARATED) return;
  for (const { route, run, piece } of group) {
    if (route.entry !== 'start' || route.runs.at(-1) !== run) continue;
    const isCovering = group.some(
      (other) => other.run.level > run.level && other.route !== route && isCovered(piece, other.piece),
    );
    if (!isCovering) continue;
    const isFromAfter = piece.lowTurn === 1 && piece.highTurn === -1;
    route.entryOffset += isFromAfter ? STUB_DISTANCE : -STUB_DISTANCE;
  }
}

const MOST_SEPARATED = 300;
const STUB_DISTANCE = 0.4;

interface End {
  readonly place: number;
  readonly turn: -1 | 1;
}

function pieceBetween(a: End, b: End): ChannelPiece {
  const [low, high] = a.place <= b.place ? [a, b] : [b, a];
  return { low: low.place, high: high.place, lowTurn: low.turn, highTurn: high.turn };
}

/** In a gutter: places along the flow, turns across it. */
function gutterPiece(route: Route, index: number, { row, column }: Placement): ChannelPiece {
  const own = channelPlace(at(route.runs, index).index);
  const towards = (place: number): -1 | 1 => (place < own ? -1 : 1);
  const before = route.runs[index - 1];
  const after = route.runs[index + 1];
  const columnBefore = rowPlace(at(column, route.from));
  const columnAfter = rowPlace(at(column, route.to));
  const start: End = before
    ? { place: channelPlace(before.index), turn: towards(gutterBefore(route, index - 1) ?? columnBefore) }
    : { place: rowPlace(at(row, route.from)), turn: towards(columnBefore) };
  const end: End = after
    ? { place: channelPlace(after.index), turn: towards(gutterAfter(route, index + 1) ?? columnAfter) }
    : { place: rowPlace(at(row, route.to)), turn: towards(columnAfter) };
  return pieceBetween(start, end);
}

function gutterBefore({ runs }: Route, index: number): number | undefined {
  const run = runs[index - 1];
  return run && channelPlace(run.index);
}

function gutterAfter({ runs }: Route, index: number): number | undefined {
  const run = runs[index + 1];
  return run && channelPlace(run.index);
}

/** In a corridor: places across the flow, turns along it. */
function corridorPiece(
  route: Route,
  index: number,
  { row, column }: Placement,
  columnMiddle: readonly number[],
  gutterAcross: (run: Run) => number,
): ChannelPiece {
  const own = channelPlace(at(route.runs, index).index);
  const towards = (place: number): -1 | 1 => (place < own ? -1 : 1);
  const before = route.runs[index - 1];
  const after = route.runs[index + 1];
  const farBefore = route.runs[index - 2];
  const farAfter = route.runs[index + 2];
  const start: End = {
    place: before ? gutterAcross(before) : at(columnMiddle, at(column, route.from)) + route.exitOffset,
    turn: towards(farBefore ? channelPlace(farBefore.index) : rowPlace(at(row, route.from))),
  };
  const end: End = {
    place: after ? gutterAcross(after) : at(columnMiddle, at(column, route.to)) + route.entryOffset,
    turn: towards(farAfter ? channelPlace(farAfter.index) : rowPlace(at(row, route.to))),
  };
  return pieceBetween(start, end);
}
