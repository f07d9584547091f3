import { isHanCharacter } from './han.js';
import type { Readings } from './readings.js';

/** Stands for an ideograph without a known reading: it takes its place and is found by nothing. */
const UNKNOWN = '?';

/**
 * Returns the initials of a folded text as strings, one per combination of readings, without repetitions, at most `cap`.
 * The reading of each character that its neighbours suggest comes first if `contextual` gives it (one letter per code
 * point, as a pinyin dictionary of words finds it), then the usual reading; variants with fewer departures from that come
 * first, so that what the cap cuts off is the least likely. Characters that are not read (brackets, spaces) are left out.
 */
export function initialVariants(
  folded: string,
  readings: Readings,
  cap: number,
  contextual?: string,
): readonly string[] {
  const choices = Array.from(folded)
    .map((character, index) => choicesFor(character, readings, contextual?.charAt(index) ?? ''))
    .filter((letters) => letters !== '');
  if (choices.length === 0 || cap < 1) return [];
  const variants = new Set<string>();
  for (let departures = 0; departures <= choices.length && variants.size < cap; departures += 1) {
    const before = variants.size;
    collect(choices, 0, '', departures, cap, variants);
    if (variants.size === before) break;
  }
  return [...variants];
}

function choicesFor(character: string, readings: Readings, suggested: string): string {
  if (/^[0-9a-z]$/.test(character)) return character;
  const known = readings.get(character);
  if (known === undefined) return isHanCharacter(character) ? UNKNOWN : '';
  const letters = known.includes(suggested) ? suggested + known : known;
  return [...new Set(letters)].join('');
}

function collect(
  choices: readonly string[],
  at: number,
  prefix: string,
  departures: number,
  cap: number,
  into: Set<string>,
): void {
  if (into.size >= cap) return;
  const letters = choices[at];
  if (letters === undefined) {
    if (departures === 0) into.add(prefix);
    return;
  }
  collect(choices, at + 1, prefix + letters.charAt(0), departures, cap, into);
  if (departures === 0) return;
  for (const letter of letters.slice(1)) collect(choices, at + 1, prefix + letter, departures - 1, cap, into);
}
