import { IGNORED_CLASS } from './text/fold-table.js';

/** A code as somebody typed it, brought to the form in which it is compared, and what that took. */
export interface TypedCode {
  /** Upper case ASCII without spaces and hyphens, as far as the text allows. */
  readonly text: string;
  readonly hadFullWidth: boolean;
  readonly hadLowerCase: boolean;
  /** White space or invisible characters. */
  readonly hadSpaces: boolean;
  readonly hadHyphens: boolean;
}

const SPACES = new RegExp(`[\\s${IGNORED_CLASS}]`, 'gu');
const HYPHENS = /[-‐‑‒–—―−]/g;

/** Reads a typed code: full-width characters, lower case, spaces and hyphens are folded, and each is told. */
export function readTypedCode(raw: string): TypedCode {
  const narrow = raw.normalize('NFKC');
  const spaceless = narrow.replace(SPACES, '');
  const plain = spaceless.replace(HYPHENS, '');
  return {
    text: plain.toUpperCase(),
    hadFullWidth: /[\uff01-\uff5e]/.test(raw),
    hadLowerCase: /[a-z]/.test(plain),
    // A space around the whole text is a slip of the hand that nobody needs to hear of.
    hadSpaces: spaceless !== narrow.trim(),
    hadHyphens: plain !== spaceless,
  };
}
