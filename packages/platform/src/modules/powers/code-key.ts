/**
 * Returns what must be unique about a power code: NFKC, upper case, without hyphens, blanks and invisible characters.
 * Two spellings of one code (`JS020000GH-XK-0001`, `js020000ghxk0001`) have one key.
 */
export function codeKeyOf(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{Pd}\p{Z}\p{C}\s]/gu, '');
}
