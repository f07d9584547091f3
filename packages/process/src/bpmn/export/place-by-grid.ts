import type { StepKind } from '@sunlit/contract';
import type { DirectedGraph } from '../../graph/directed-graph.js';
import { plainGrid, type Box } from './plain-grid.js';

/** Where everything stands, in pixels from the top left corner. */
export interface Places {
  readonly isHorizontal: boolean;
  readonly pool: Box;
  readonly lanes: ReadonlyMap<string, Box>;
  readonly steps: ReadonlyMap<string, Box>;
  /** x and y of the corners in turn. */
  readonly flows: ReadonlyMap<string, readonly number[]>;
  /** Texts beside events and gateways; modellers place the others themselves. */
  readonly stepLabels?: ReadonlyMap<string, Box>;
  readonly flowLabels?: ReadonlyMap<string, Box>;
}

export interface GridSubject {
  kindOf(step: string): StepKind;
  /** Number of the lane that a step stands in. */
  bandOf(step: string): number;
  readonly bands: readonly string[];
}

const COLUMN = 180;
const ROW = 110;
/** Space at the left for the titles of pool and lanes. */
const TITLES = 60;
const TITLE = 30;

/** Places on a plain grid, lanes as rows: to be shown and moved about in a modeller, not to be admired. */
export function placeByGrid(graph: DirectedGraph, { kindOf, bandOf, bands }: GridSubject): Places {
  const cells = plainGrid(graph, bandOf);
  const rows = rowsOf(cells, bandOf, Math.max(1, bands.length));
  const tops = rows.map((_count, band) => rows.slice(0, band).reduce((sum, count) => sum + count, 0) * ROW);
  const columns = 1 + Math.max(0, ...[...cells.values()].map(({ column }) => column));
  const width = TITLES + columns * COLUMN;
  const height = rows.reduce((sum, count) => sum + count, 0) * ROW;
  const steps = new Map<string, Box>();
  for (const [node, { column, row }] of cells) {
    const centre = { x: TITLES + (column + 0.5) * COLUMN, y: (tops[bandOf(node)] ?? 0) + (row + 0.5) * ROW };
    steps.set(node, boxAround(centre, sizeOf(kindOf(node))));
  }
  const laneBox = (band: number): Box => ({
    ...{ x: TITLE, y: tops[band] ?? 0 },
    ...{ width: width - TITLE, height: (rows[band] ?? 1) * ROW },
  });
  return {
    isHorizontal: true,
    pool: { x: 0, y: 0, width, height },
    lanes: new Map(bands.map((lane, band) => [lane, laneBox(band)])),
    steps,
    flows: new Map(graph.edges.map(({ id, from, to }) => [id, route(steps.get(from), steps.get(to))])),
  };
}

function rowsOf(
  cells: ReturnType<typeof plainGrid>,
  bandOf: (node: string) => number,
  count: number,
): readonly number[] {
  const rows = Array.from({ length: count }, () => 1);
  for (const [node, { row }] of cells) rows[bandOf(node)] = Math.max(rows[bandOf(node)] ?? 1, row + 1);
  return rows;
}

/** Sizes that modellers give to new elements. */
export function sizeOf(kind: StepKind): { readonly width: number; readonly height: number } {
  if (kind === 'task') return { width: 100, height: 80 };
  return kind === 'start' || kind === 'end' ? { width: 36, height: 36 } : { width: 50, height: 50 };
}

export function boxAround(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** From the right side to the left side with one bend, or around below for what leads back. */
function route(from: Box | undefined, to: Box | undefined): readonly number[] {
  if (from === undefined || to === undefined) return [];
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  if (x2 > x1) {
    const middle = x2 - (COLUMN - 100) / 2;
    return y1 === y2 ? [x1, y1, x2, y2] : [x1, y1, middle, y1, middle, y2, x2, y2];
  }
  const below = Math.max(from.y + from.height, to.y + to.height) + 10;
  const [centre1, centre2] = [from.x + from.width / 2, to.x + to.width / 2];
  return [centre1, from.y + from.height, centre1, below, centre2, below, centre2, to.y + to.height];
}
