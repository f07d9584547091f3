import { FOLD_FROM, FOLD_TO, IGNORED_CLASS } from './fold-table.js';

/** A folded text that remembers where each of its characters came from. */
export interface FoldedText {
  /** The folded text. */
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the original characters that made it begin (UTF-16 offset). */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`: where the original characters that made it end (exclusive UTF-16 offset). */
  readonly ends: readonly number[];
}

// Characters that NFKC may join to the one before: marks, Hangul vowels and finals, half-width kana voice marks.
// Ignored characters belong to the one before as well, so that a zero-width joiner cannot keep a mark from its letter.
const FOLLOWING = `\\p{M}\\u1160-\\u11ff\\uff9e\\uff9f${IGNORED_CLASS}`;
const CLUSTER = new RegExp(`[^${FOLLOWING}][${FOLLOWING}]*|[${FOLLOWING}]+`, 'gu');
const IGNORED = new RegExp(`[${IGNORED_CLASS}]`, 'gu');
// Texts of these characters fold one by one, without positions to keep: nearly every name of a power is one.
const SIMPLE = new RegExp(`^[\\u3400-\\u4dbf\\u4e00-\\u9fff!-~\\uff01-\\uff5e·${FOLD_FROM.replace(/[[\]]/g, '')}]*$`);
const SIMPLE_CHANGES = new RegExp(`[A-Z\\uff01-\\uff5e[${FOLD_FROM.replace(']', '\\]')}]`, 'g');
const IDEOGRAPHIC = /^[\u3100-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]$/u;
const WHITE_SPACE = /^\s$/;

const REPLACEMENTS: ReadonlyMap<string, string> = new Map(
  Array.from(FOLD_FROM, (from, index) => [from, FOLD_TO.charAt(index)]),
);

/**
 * Returns the text as a search compares it. Two texts are found by each other when one folded contains the other folded.
 *
 * The rules, in this order (PL/pgSQL can repeat each of them):
 * 1. invisible characters are removed (`IGNORED_CLASS`);
 * 2. Unicode NFKC: full-width letters and digits become ASCII, `８` is found by `8`;
 * 3. lower case, code point by code point (İ becomes i and U+0307), then Unicode NFC, because that may reorder marks;
 * 4. kinds of brackets, quotation marks, hyphens, middle dots and stops are made one (`FOLD_FROM` → `FOLD_TO`);
 * 5. a run of white space becomes one space; a space at either end, or beside an ideograph
 *    (U+3100–9FFF, F900–FAFF, 20000–3FFFF), is removed.
 *
 * Variants of ideographs are kept apart (GB 18030-2022 names), as `domain.md` 5.8 demands. Folding twice changes nothing.
 */
export function foldText(original: string): string {
  return SIMPLE.test(original) ? original.replace(SIMPLE_CHANGES, foldSimple) : foldWithPositions(original).text;
}

/** Folds like {@link foldText} and also tells where each character came from, so that a hit can be marked on the original. */
export function foldWithPositions(original: string): FoldedText {
  const folded = new FoldedTextBuilder();
  for (const match of original.matchAll(CLUSTER)) {
    const cluster = match[0];
    const start = match.index;
    for (const character of foldCluster(cluster)) folded.add(character, start, start + cluster.length);
  }
  return folded;
}

function foldSimple(character: string): string {
  const unit = character.charCodeAt(0);
  // Full-width ASCII lies 0xfee0 above ASCII: what NFKC does to this block.
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : character;
  const lower = narrow.toLowerCase();
  return REPLACEMENTS.get(lower) ?? lower;
}

function foldCluster(cluster: string): string {
  const normal = cluster.replace(IGNORED, '').normalize('NFKC');
  let result = '';
  // One code point at a time, because lower case of a whole word knows a final sigma and SQL does not.
  for (const character of normal) {
    const lower = character.toLowerCase();
    result += REPLACEMENTS.get(lower) ?? lower;
  }
  return result.length > 1 ? result.normalize('NFC') : result;
}

class FoldedTextBuilder implements FoldedText {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  #space: readonly [number, number] | undefined;
  #keepsSpace = false;

  add(character: string, start: number, end: number): void {
    if (WHITE_SPACE.test(character)) {
      this.#space ??= [start, end];
      return;
    }
    const keepsSpace = !IDEOGRAPHIC.test(character);
    if (this.#space !== undefined && this.#keepsSpace && keepsSpace) this.#append(' ', this.#space[0], this.#space[1]);
    this.#space = undefined;
    this.#keepsSpace = keepsSpace;
    this.#append(character, start, end);
  }

  #append(character: string, start: number, end: number): void {
    this.text += character;
    for (let unit = 0; unit < character.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}
