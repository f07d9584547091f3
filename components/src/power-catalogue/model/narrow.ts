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
  for (const cell of wanted.keys()) {
    const cellValues = column.valuesOf?.(cell) ?? [cell];
    if (cellValues.some((value) => values.has(value))) wanted[cell] = 1;
  }
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
    if (column.size === 1) return Uint32Array.of(rows.length + (misses.get(index)?.length ?? 0));
    const tally = shared.get(column.cells) ?? tallyCells(new Uint32Array(cellCountOf(column)), column, rows);
    shared.set(column.cells, tally);
    const missed = misses.get(index);
    return sumValues(column, missed === undefined ? tally : tallyCells(tally.slice(), column, missed));
  });
}

/**
 * The innermost loops, run before anything was compiled: an index is a third of what an iterator costs there, and all
 * rows of a column are counted without asking for each which one it is.
 */
function tallyCells(tally: Uint32Array, { cells, mask }: FacetColumn, rows: readonly number[]): Uint32Array {
  const count = rows.length;
  if (count === cells.length) {
    for (let row = 0; row < count; row += 1) {
      const cell = (cells[row] ?? 0) & mask;
      tally[cell] = (tally[cell] ?? 0) + 1;
    }
    return tally;
  }
  for (let index = 0; index < count; index += 1) {
    const cell = (cells[rows[index] ?? 0] ?? 0) & mask;
    tally[cell] = (tally[cell] ?? 0) + 1;
  }
  return tally;
}

function sumValues({ size, valuesOf }: FacetColumn, tally: Uint32Array): Uint32Array {
  if (valuesOf === undefined) return tally;
  const counts = new Uint32Array(size);
  for (let cell = 0; cell < tally.length; cell += 1) {
    const number = tally[cell] ?? 0;
    if (number > 0) for (const value of valuesOf(cell)) counts[value] = (counts[value] ?? 0) + number;
  }
  return counts;
}
