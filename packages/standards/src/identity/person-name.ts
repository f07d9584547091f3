import { accepted, refused, warn, type Checked, type Finding } from '../finding.js';
import { IGNORED_CLASS } from '../text/fold-table.js';
import { isHanCharacter } from '../text/han.js';

export type PersonNameFinding =
  | 'name_empty'
  | 'name_too_long'
  | 'name_characters'
  | 'name_separator'
  | 'name_invisible'
  | 'name_spaces'
  | 'name_private_use';

/** What a name is written in. */
export interface PersonNameFacts {
  readonly script: 'han' | 'latin' | 'mixed';
  /** Number of code points: a character outside the basic plane counts once. */
  readonly length: number;
}

/** Longest name in code points; forms must take at least 50 (unified capture of names). */
export const LONGEST_NAME = 100;

const INVISIBLE = new RegExp(`[${IGNORED_CLASS}]`, 'gu');
const SEPARATORS = /[•‧・∙⋅･．]/g;
const LATIN = /^[\p{Script=Latin}\p{M}]$/u;
const JOINERS = " ·-'’.";

/**
 * Checks the name of a person. Takes every ideograph of GB 18030-2022 (see `isHanCharacter`), `·` (U+00B7) between parts,
 * and Latin letters. Look-alikes of `·`, invisible characters and stray spaces are put right in `value` and reported.
 * Ideographs are never normalised: 﨑 and 崎 are different names.
 */
export function checkPersonName(raw: string): Checked<PersonNameFinding, PersonNameFacts> {
  const visible = raw.replace(INVISIBLE, '');
  const separated = visible.replace(SEPARATORS, '·');
  const value = tidySpaces(separated);
  const characters = Array.from(value);
  if (characters.length === 0) return refused('name_empty');
  if (characters.length > LONGEST_NAME) return refused('name_too_long');
  const isNameCharacter = (character: string): boolean =>
    isHanCharacter(character) || isPrivateUse(character) || LATIN.test(character) || JOINERS.includes(character);
  if (!characters.every(isNameCharacter) || characters.every((character) => JOINERS.includes(character))) {
    return refused('name_characters');
  }
  const findings: Finding<PersonNameFinding>[] = [];
  if (visible !== raw) findings.push(warn('name_invisible'));
  if (separated !== visible) findings.push(warn('name_separator'));
  if (value !== separated.trim()) findings.push(warn('name_spaces'));
  if (characters.some(isPrivateUse)) findings.push(warn('name_private_use'));
  return accepted(value, { script: scriptOf(characters), length: characters.length }, findings);
}

/** One space between Latin words, none beside an ideograph or `·`. */
function tidySpaces(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.reduce((joined, word) => {
    const before = Array.from(joined).pop() ?? '';
    const after = Array.from(word)[0] ?? '';
    const tight = [before, after].some((character) => character === '·' || isHanCharacter(character));
    return joined + (tight ? '' : ' ') + word;
  });
}

/** Older systems put rare characters there; the glyph depends on a font, so a person must look. */
function isPrivateUse(character: string): boolean {
  return /^[\ue000-\uf8ff]$/.test(character);
}

function scriptOf(characters: readonly string[]): PersonNameFacts['script'] {
  const hasLatin = characters.some((character) => LATIN.test(character));
  const hasHan = characters.some((character) => isHanCharacter(character) || isPrivateUse(character));
  if (hasLatin && hasHan) return 'mixed';
  return hasLatin ? 'latin' : 'han';
}
