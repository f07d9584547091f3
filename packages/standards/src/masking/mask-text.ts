import { checkCreditCode } from '../identity/credit-code.js';
import { isLegalDay } from '../calendar/legal-day.js';
import { foldText, foldWithPositions } from '../text/fold.js';
import { maskName } from './mask-fields.js';
import { DATES, LABELLED_NAME, LONG_NUMBER, NUMERALS, ORGANISATION, PERSONAL_PATTERNS } from './personal-patterns.js';

export interface MaskTextOptions {
  /** Names of the people concerned, as the record knows them: a name cannot be told from other words by its look alone. */
  readonly names?: readonly string[];
  /** Other strings of the record that must not appear, such as an address. */
  readonly secrets?: readonly string[];
  /** Strings that stay, such as the office's own telephone number, the case number or the code of the power. */
  readonly keep?: readonly string[];
}

/** A stretch of the folded text and what takes its place. */
interface Hidden {
  readonly start: number;
  readonly end: number;
  readonly mask: string;
}

const MASK = '****';
const NAME_GAP = '[ ·.,_/*-]{0,2}';

/**
 * Returns a text without personal data: identity numbers, telephone and account numbers, e-mail, number plates, house
 * numbers, names behind a label, and the given names and secrets, also when written with full-width or Chinese digits,
 * spaces, hyphens or invisible characters between. Organisations stay. What it hides it hides whole.
 */
export function maskText(text: string, options: MaskTextOptions = {}): string {
  const folded = foldWithPositions(text);
  const shadow = readNumerals(folded.text);
  const kept = (options.keep ?? []).flatMap((one) => occurrences(shadow, readNumerals(foldText(one)), MASK));
  const hidden = [
    ...longNumbers(shadow),
    ...PERSONAL_PATTERNS.flatMap((pattern) => matches(shadow, pattern, () => MASK)),
    ...labelledNames(folded.text),
    ...(options.names ?? []).flatMap((name) => spelled(folded.text, name, maskName(name))),
    ...(options.secrets ?? []).flatMap((secret) => spelled(folded.text, secret, MASK)),
  ].filter((one) => !kept.some(({ start, end }) => start <= one.start && one.end <= end));
  let result = '';
  let at = 0;
  for (const { start, end, mask } of merged(hidden)) {
    result += text.slice(at, folded.starts[start]) + mask;
    at = folded.ends[end - 1] ?? text.length;
  }
  return result + text.slice(at);
}

function readNumerals(text: string): string {
  return text.replace(/[\u3007\u4e00-\u9fff]/g, (character) => NUMERALS.get(character) ?? character);
}

function longNumbers(shadow: string): Hidden[] {
  return matches(shadow, LONG_NUMBER, (number) =>
    isOrganisationNumber(number) || DATES.test(number) ? undefined : MASK,
  );
}

/** A credit code of digits only looks like an identity number, but has no day of birth in it. */
function isOrganisationNumber(number: string): boolean {
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return number.length === 18 && !isLegalDay(birth) && checkCreditCode(number).verdict === 'ok';
}

function labelledNames(folded: string): Hidden[] {
  return matches(folded, LABELLED_NAME, (run) => (ORGANISATION.test(run) ? undefined : maskName(run))).map((one) => {
    // A name runs on into the sentence when no stop follows: hide as much as a long name takes.
    const isLong = !folded.slice(one.start, one.end).includes('·') && /\p{Script=Han}/u.test(folded.charAt(one.start));
    return isLong ? { ...one, end: Math.min(one.end, one.start + 4) } : one;
  });
}

function spelled(folded: string, secret: string, mask: string): Hidden[] {
  const characters = Array.from(foldText(secret)).filter((character) => character !== ' ');
  if (characters.length === 0) return [];
  const pattern = characters.map((character) => character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join(NAME_GAP);
  const isLatin = /^[a-z]/.test(characters[0] ?? '');
  return matches(folded, new RegExp(isLatin ? `(?<![a-z])${pattern}(?![a-z])` : pattern, 'gu'), () => mask);
}

function occurrences(text: string, word: string, mask: string): Hidden[] {
  const found: Hidden[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    found.push({ start: at, end: at + word.length, mask });
  }
  return found;
}

function matches(text: string, pattern: RegExp, maskFor: (found: string) => string | undefined): Hidden[] {
  const found: Hidden[] = [];
  for (const match of text.matchAll(pattern)) {
    const mask = maskFor(match[0]);
    const start = match.index;
    if (mask !== undefined) found.push({ start, end: start + match[0].length, mask });
  }
  return found;
}

/** Joins what overlaps; a mask that keeps a surname only stands where nothing else is hidden. */
function merged(hidden: readonly Hidden[]): readonly Hidden[] {
  const result: Hidden[] = [];
  for (const next of [...hidden].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result[result.length - 1];
    if (last === undefined || next.start >= last.end) result.push(next);
    else if (next.end > last.end || next.mask !== last.mask) {
      const covers = next.start === last.start && next.end === last.end;
      result[result.length - 1] = { ...last, end: Math.max(last.end, next.end), mask: covers ? last.mask : MASK };
    }
  }
  return result;
}
