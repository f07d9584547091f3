import { foldText } from './fold.js';

/** White space, with the ideographic space of a Chinese keyboard, but not the byte order mark: folding removes that. */
const SEPARATORS = /[^\S\ufeff]+/;

/**
 * Returns the words of a query, folded, without repetitions. A row matches when it contains every word.
 * An empty list means that nothing was asked: every row matches.
 */
export function queryWords(query: string): readonly string[] {
  const words = query
    .split(SEPARATORS)
    .map((word) => foldText(word))
    // A character such as ¨ folds to a space and a mark: what stands between spaces are words of their own.
    .flatMap((word) => word.split(' '))
    .filter((word) => word !== '');
  return [...new Set(words)];
}
