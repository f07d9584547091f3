const CODE_CHARACTERS = /^[0-9a-z]+(?:-[0-9a-z]+)*$/;
const SHORTEST_CODE = 4;

/**
 * Tells whether a folded word may be a power code or a piece of one: letters, digits and inner hyphens, a digit among
 * them, four characters or more. `js020000gh-xk-0001` and `0001` may be one; `gb` and `食品` may not.
 */
export function isCodeLike(foldedWord: string): boolean {
  return foldedWord.length >= SHORTEST_CODE && /[0-9]/.test(foldedWord) && CODE_CHARACTERS.test(foldedWord);
}

/**
 * Returns the spellings under which a folded word may stand in a row: as typed, and without hyphens if it may be a code,
 * because codes are written with hyphens and stored without.
 */
export function wordSpellings(foldedWord: string): readonly string[] {
  if (!isCodeLike(foldedWord) || !foldedWord.includes('-')) return [foldedWord];
  return [foldedWord, foldedWord.replace(/-/g, '')];
}
