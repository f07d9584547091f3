import { NO_VALUE, type FacetColumn } from './facets.js';

interface Narrowed {
  readonly rows: readonly number[];
  /** Hits per value, one array per column. */
  readonly counts: readonly Uint32Array[];
  readonly candidates: number;
}

/**
 * Keeps the candidates that match the chosen values, and counts for every facet what a click would bring: a row that
 * fails in one facet alone counts in that facet, a hit counts in all.
 *
 * A plain function over plain arrays: it runs for every row at every keystroke, and private members, compiled for old
 * engines, cost a lookup each.
 */
export function narrow(
  candidates: Iterable<number>,
  columns: readonly FacetColumn[],
  chosen: readonly (Uint8Array | undefined)[],
  inScope: Uint8Array | undefined,
): Narrowed {
  const counts = columns.map((column) => new Uint32Array(column.size));
  const rows: number[] = [];
  const active = columns.map((_, index) => index).filter((index) => chosen[index] !== undefined);
  const misses = new Map<number, number[]>(active.map((index) => [index, []]));
  let seen = 0;
  for (const row of candidates) {
    if (inScope !== undefined && inScope[row] === 0) continue;
    seen += 1;
    let missed = -1;
    let isOut = false;
    for (const index of active) {
      if (hasChosen(row, columns[index], chosen[index])) continue;
      isOut = missed >= 0;
      missed = index;
      if (isOut) break;
    }
    if (missed < 0) rows.push(row);
    else if (!isOut) misses.get(missed)?.push(row);
  }
  columns.forEach((column, index) => {
    countInto(counts[index], column, rows);
    countInto(counts[index], column, misses.get(index) ?? []);
  });
  return { rows, counts, candidates: seen };
}

function hasChosen(row: number, column: FacetColumn | undefined, values: Uint8Array | undefined): boolean {
  if (column === undefined || values === undefined) return true;
  return values[column.first[row] ?? NO_VALUE] === 1 || values[column.second?.[row] ?? NO_VALUE] === 1;
}

function countInto(counts: Uint32Array | undefined, { first, second }: FacetColumn, rows: readonly number[]): void {
  if (counts === undefined) return;
  for (const row of rows) {
    // Beyond the end (NO_VALUE) a typed array takes nothing.
    const value = first[row] ?? NO_VALUE;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  if (second === undefined) return;
  for (const row of rows) {
    const value = second[row] ?? NO_VALUE;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}
