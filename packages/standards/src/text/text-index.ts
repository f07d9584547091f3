import { wordSpellings } from './code-like.js';
import { foldText } from './fold.js';
import { indexOfInitials, INITIALS_BARRIER, initialsCell, initialsPattern } from './initials.js';
import { queryWords } from './query-words.js';
import type { Readings } from './readings.js';

/** What to search in one row: its name, or its name and further fields such as the code. A word never spans two fields. */
export type TextIndexRow = string | readonly string[];

export interface TextIndexSearchOptions {
  /** Stop after this many rows. Default: all. */
  readonly limit?: number;
}

/** Search over rows that are all in memory. */
export interface TextIndex {
  /** Number of rows. */
  readonly size: number;
  /**
   * Returns the numbers of the rows that contain every word of the query, ascending. Exactly the rows whose folded text
   * includes each folded word (recall and precision 1), and those where a word can be read as pinyin initials, if the
   * index was given readings. A query without words finds every row.
   */
  search(query: string, options?: TextIndexSearchOptions): readonly number[];
}

// Both are removed or turned into a space by folding, so no query can hold them.
const ROW_END = '\n';
const FIELD_END = '\u001f';

/** Makes a search over up to some ten thousands of rows: one joined string and `indexOf`, no dictionary, no tokens. */
export function createTextIndex(rows: readonly TextIndexRow[], readings?: Readings): TextIndex {
  const folded = rows.map((row) => (typeof row === 'string' ? foldText(row) : row.map(foldText).join(FIELD_END)));
  const sources: WordSource[] = [textSource(folded)];
  if (readings !== undefined) sources.push(initialsSource(folded, readings));
  return {
    size: rows.length,
    search(query, options) {
      const limit = options?.limit ?? rows.length;
      // The longest word is likely the rarest: it finds the rows, the others only confirm them.
      const [first, ...others] = [...queryWords(query)].sort((a, b) => b.length - a.length);
      const found: number[] = [];
      const take = (row: number): boolean => {
        if (others.every((word) => sources.some((source) => source.accepts(row, word)))) found.push(row);
        return found.length < limit;
      };
      if (limit > 0) visitRows(rows.length, sources, first, take);
      return found;
    },
  };
}

/** Called with ascending row numbers; answers whether more are wanted. */
type Visit = (row: number) => boolean;

interface WordSource {
  /** Visits the rows that hold the word, ascending, each once. */
  visit(word: string, visit: Visit): void;
  /** Tells whether a word can be found here at all. */
  understands(word: string): boolean;
  accepts(row: number, word: string): boolean;
}

function visitRows(size: number, sources: readonly WordSource[], word: string | undefined, visit: Visit): void {
  const able = word === undefined ? [] : sources.filter((source) => source.understands(word));
  const only = able.length === 1 && word !== undefined && wordSpellings(word).length === 1 ? able[0] : undefined;
  if (only !== undefined && word !== undefined) {
    only.visit(word, visit);
    return;
  }
  // Several sources or spellings: mark first, so that each row comes once and in order.
  const marks = new Uint8Array(size).fill(word === undefined ? 1 : 0);
  for (const spelling of word === undefined ? [] : wordSpellings(word)) {
    for (const source of able) {
      source.visit(spelling, (row) => {
        marks[row] = 1;
        return true;
      });
    }
  }
  for (let row = 0; row < size; row += 1) if (marks[row] === 1 && !visit(row)) return;
}

function textSource(folded: readonly string[]): WordSource {
  const joined = folded.join(ROW_END);
  const starts = rowStarts(folded.map((row) => row.length));
  return {
    understands: () => true,
    visit(word, visit) {
      let row = 0;
      for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, starts[row])) {
        row = rowAt(starts, at, row);
        if (!visit(row)) return;
        row += 1;
        if (row >= folded.length) return;
      }
    },
    accepts: (row, word) => wordSpellings(word).some((spelling) => (folded[row] ?? '').includes(spelling)),
  };
}

function initialsSource(folded: readonly string[], readings: Readings): WordSource {
  const known = new Map<string, number>([[FIELD_END, INITIALS_BARRIER]]);
  const cellOf = (character: string): number => {
    const cell = known.get(character) ?? initialsCell(character, readings);
    known.set(character, cell);
    return cell;
  };
  const cellRows = folded.map((row) => Array.from(row, cellOf));
  const starts = rowStarts(cellRows.map((row) => row.length));
  const cells = new Int32Array(starts[folded.length] ?? 0).fill(INITIALS_BARRIER);
  cellRows.forEach((row, index) => cells.set(row, starts[index] ?? 0));
  return {
    understands: (word) => initialsPattern(word) !== undefined,
    visit(word, visit) {
      const pattern = initialsPattern(word) ?? new Int32Array();
      let row = 0;
      for (
        let at = indexOfInitials(cells, pattern, 0, cells.length);
        at >= 0;
        at = indexOfInitials(cells, pattern, starts[row] ?? 0, cells.length)
      ) {
        row = rowAt(starts, at, row);
        if (!visit(row)) return;
        row += 1;
      }
    },
    accepts(row, word) {
      const pattern = initialsPattern(word);
      return pattern !== undefined && indexOfInitials(cells, pattern, starts[row] ?? 0, starts[row + 1] ?? 0) >= 0;
    },
  };
}

/** Offsets of the rows in a joined sequence with one separator after each; one more entry marks the end. */
function rowStarts(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, row) => (starts[row + 1] = (starts[row] ?? 0) + length + 1));
  return starts;
}

/** The row that holds an offset, at or after `from`: a doubling step, then halving. */
function rowAt(starts: Int32Array, offset: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < starts.length && (starts[low + step] ?? 0) <= offset) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length - 1);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
