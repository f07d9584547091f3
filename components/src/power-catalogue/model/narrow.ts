import { cellCountOf, type FacetColumn } from './facets.js';

interface Narrowed {
  readonly rows: readonly number[];
  /** Hits per value, one array per column. */
  readonly counts: readonly Uint32Array[];
  readonly candidates: number;
}

/**
 * Keeps the candidates that match the chosen values, and counts for every facet what a click would bring: a row that
 * fails in one facet alone counts in that facet, a hit counts in all.
 */
export function narrow(
  candidates: readonly number[],
  columns: readonly FacetColumn[],
  chosen: readonly (ReadonlySet<number> | undefined)[],
  inScope: Uint8Array | undefined,
): Narrowed {
  const offered = inScope === undefined ? candidates : candidates.filter((row) => inScope[row] === 1);
  const filters = columns.flatMap((column, index) => filterOf(column, index, chosen[index]));
  const { rows, misses } =
    filters.length === 0 ? { rows: offered, misses: new Map<number, number[]>() } : sift(offered, filters);
  return { rows, counts: countValues(columns, rows, misses), candidates: offered.length };
}

interface Filter {
  readonly index: number;
  readonly column: FacetColumn;
  /** 1 for every cell that is wanted. */
  readonly wanted: Uint8Array;
}

function filterOf(column: FacetColumn, index: number, values: ReadonlySet<number> | undefined): readonly Filter[] {
  if (values === undefined || values.size === 0) return [];
  const wanted = new Uint8Array(cellCountOf(column));
  for (const cell of wanted.keys()) if (column.valuesOf(cell).some((value) => values.has(value))) wanted[cell] = 1;
  return [{ index, column, wanted }];
}

/** Rows that pass every filter, and by filter those that fail in it alone. */
function sift(
  candidates: readonly number[],
  filters: readonly Filter[],
): { readonly rows: readonly number[]; readonly misses: ReadonlyMap<number, readonly number[]> } {
  const rows: number[] = [];
  const misses = new Map<number, number[]>(filters.map(({ index }) => [index, []]));
  for (const row of candidates) {
    let failures = 0;
    let failed = -1;
    for (const { index, column, wanted } of filters) {
      if (wanted[(column.cells[row] ?? 0) & column.mask] === 1) continue;
      failures += 1;
      failed = index;
    }
    if (failures === 0) rows.push(row);
    else if (failures === 1) misses.get(failed)?.push(row);
  }
  return { rows, misses };
}

function countValues(
  columns: readonly FacetColumn[],
  rows: readonly number[],
  misses: ReadonlyMap<number, readonly number[]>,
): readonly Uint32Array[] {
  // Facets that read the same column share one pass over the rows.
  const shared = new Map<readonly number[], Uint32Array>();
  return columns.map((column, index) => {
    const tally = shared.get(column.cells) ?? tallyCells(new Uint32Array(cellCountOf(column)), column, rows);
    shared.set(column.cells, tally);
    const missed = misses.get(index);
    return sumValues(column, missed === undefined ? tally : tallyCells(tally.slice(), column, missed));
  });
}

/** The innermost loop, run before anything was compiled: an index is a third of what an iterator costs there. */
function tallyCells(tally: Uint32Array, { cells, mask }: FacetColumn, rows: readonly number[]): Uint32Array {
  for (let index = 0; index < rows.length; index += 1) {
    const cell = (cells[rows[index] ?? 0] ?? 0) & mask;
    tally[cell] = (tally[cell] ?? 0) + 1;
  }
  return tally;
}

function sumValues({ size, valuesOf }: FacetColumn, tally: Uint32Array): Uint32Array {
  const counts = new Uint32Array(size);
  tally.forEach((number, cell) => {
    if (number > 0) for (const value of valuesOf(cell)) counts[value] = (counts[value] ?? 0) + number;
  });
  return counts;
}
