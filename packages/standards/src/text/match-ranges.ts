import { wordSpellings } from './code-like.js';
import { foldWithPositions, type FoldedText } from './fold.js';
import { findInitials, initialsMask, initialsPattern } from './initials.js';
import { queryWords } from './query-words.js';
import type { Readings } from './readings.js';

/** A stretch of the original text in UTF-16 units, end exclusive: `original.slice(start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns what to mark in a text for a query: every occurrence of every word, in order, overlaps and neighbours joined.
 * With `readings`, a word that does not occur as text is marked where it can be read as pinyin initials.
 */
export function matchRanges(original: string, query: string, readings?: Readings): readonly TextRange[] {
  const folded = foldWithPositions(original);
  const ranges: TextRange[] = [];
  for (const word of queryWords(query)) {
    const found = wordSpellings(word).flatMap((spelling) => textRanges(folded, spelling));
    ranges.push(...(found.length > 0 || readings === undefined ? found : initialsRanges(folded, word, readings)));
  }
  return joined(ranges);
}

function textRanges(folded: FoldedText, word: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
    ranges.push(originalRange(folded, at, at + word.length));
  }
  return ranges;
}

function initialsRanges(folded: FoldedText, word: string, readings: Readings): readonly TextRange[] {
  const pattern = initialsPattern(word);
  const found = pattern && findInitials(initialsMask(folded.text, readings), pattern);
  if (found === undefined) return [];
  const points = Array.from(folded.text);
  const start = points.slice(0, found.start).join('').length;
  const length = points.slice(found.start, found.end).join('').length;
  return [originalRange(folded, start, start + length)];
}

function originalRange(folded: FoldedText, start: number, end: number): TextRange {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last === undefined || range.start > last.end) result.push(range);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return result;
}
