import { foldText, initialVariants, isHanCharacter, type Readings } from '@sunlit/standards/text';
import { pinyin } from 'pinyin-pro';

/**
 * Most combinations of readings kept for one name. Rare readings come last (`initialVariants`), so the cap cuts off what
 * nobody types; a name with four characters of two readings each is kept whole.
 */
const MOST_VARIANTS = 24;

/** A letter per code point for the reading that its neighbours suggest: 银行行长 is y h h z. */
function contextualInitials(folded: string): string {
  return pinyin(folded, { pattern: 'first', toneType: 'none', type: 'array' })
    .map((letter) => (letter.length === 1 ? letter : '?'))
    .join('');
}

const known = new Map<string, string | undefined>();

/** Initial letters of a Han character in lower case, every reading, the usual one first: 行 → `xh`. */
export function readingOf(character: string): string | undefined {
  if (!known.has(character)) known.set(character, computeReading(character));
  return known.get(character);
}

function computeReading(character: string): string | undefined {
  if (!isHanCharacter(character)) return undefined;
  const letters = pinyin(character, { multiple: true, pattern: 'first', toneType: 'none', type: 'array' })
    .map((letter) => letter.toLowerCase())
    .filter((letter) => /^[a-z]$/.test(letter));
  return letters.length === 0 ? undefined : [...new Set(letters)].join('');
}

export const pinyinReadings: Readings = { get: readingOf };

/**
 * Returns the pinyin initials of a name, one line per combination of readings, the likeliest first: `spjyxk` for
 * 食品经营许可. Empty when nothing in it is read aloud.
 */
export function initialsOf(name: string): string {
  const folded = foldText(name);
  return initialVariants(folded, pinyinReadings, MOST_VARIANTS, contextualInitials(folded)).join('\n');
}
