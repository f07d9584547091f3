/**
 * Returns every code point and every pair of neighbouring code points of a folded text, without repetitions, in order of
 * first appearance: what the server's search column holds. A text that contains a word has all grams of the word; the
 * other direction needs a recheck.
 */
export function grams(folded: string): readonly string[] {
  return [...new Set([...unigrams(folded), ...bigrams(folded)])];
}

/**
 * Returns the grams that a row must have to contain a folded word: its pairs, or the single code point of a one-character
 * word. Fewer and rarer than {@link grams}, so that the index reads less.
 */
export function wordGrams(foldedWord: string): readonly string[] {
  const pairs = bigrams(foldedWord);
  return [...new Set(pairs.length > 0 ? pairs : unigrams(foldedWord))];
}

function unigrams(text: string): readonly string[] {
  return Array.from(text);
}

function bigrams(text: string): readonly string[] {
  const points = Array.from(text);
  return points.slice(1).map((point, index) => `${points[index] ?? ''}${point}`);
}
