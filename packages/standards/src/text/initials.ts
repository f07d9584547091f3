import { isHanCharacter } from './han.js';
import type { Readings } from './readings.js';

/** Never matches: between two rows, or an ideograph whose reading is not known. */
export const INITIALS_BARRIER = 1 << 31;

/** A stretch of cells, end exclusive. */
export interface CellRange {
  readonly start: number;
  readonly end: number;
}

const FIRST_LETTER = 0x61;
const FIRST_DIGIT = 0x30;
// Ten digits as two bits out of five (26…30): no digit's bits contain those of another, and letters keep one bit each.
const DIGIT_BITS = [3, 5, 6, 9, 10, 12, 17, 18, 20, 24].map((pair) => pair << 26);

/**
 * Returns one cell (32 bits) per code point of a folded text: bits 0–25 are the letters a–z that the character
 * may begin with when it is read aloud, all readings together; Latin letters and digits stand for themselves.
 * 0 is a character that is not read (brackets, quotation marks, spaces): a match steps over it.
 * {@link INITIALS_BARRIER} is one that stops every match.
 */
export function initialsMask(folded: string, readings: Readings): Int32Array {
  return Int32Array.from(Array.from(folded), (character) => initialsCell(character, readings));
}

/** Returns the cell of one folded character, see {@link initialsMask}. */
export function initialsCell(character: string, readings: Readings): number {
  const own = latinCell(character.charCodeAt(0));
  if (own !== 0) return own;
  const initials = readings.get(character);
  if (initials === undefined) return isHanCharacter(character) ? INITIALS_BARRIER : 0;
  let cell = 0;
  for (let index = 0; index < initials.length; index += 1) cell |= latinCell(initials.charCodeAt(index));
  return cell;
}

/**
 * Returns the cells to look for, or `undefined` when the word cannot be initials: they are Latin letters and digits with
 * at least one letter.
 */
export function initialsPattern(foldedWord: string): Int32Array | undefined {
  if (!/^[0-9]*[a-z][0-9a-z]*$/.test(foldedWord)) return undefined;
  return Int32Array.from(Array.from(foldedWord), (character) => latinCell(character.charCodeAt(0)));
}

/**
 * Returns the first stretch of `cells` between `from` and `to` that can be read as the pattern, or `undefined`.
 * Linear in the number of cells for the short words people type.
 */
export function findInitials(
  cells: Int32Array,
  pattern: Int32Array,
  from = 0,
  to = cells.length,
): CellRange | undefined {
  const start = indexOfInitials(cells, pattern, from, to);
  return start < 0 ? undefined : { start, end: matchEnd(cells, pattern, start, to) };
}

/** Returns where {@link findInitials} finds the pattern, or -1; makes no object, for loops over many rows. */
export function indexOfInitials(cells: Int32Array, pattern: Int32Array, from: number, to: number): number {
  const first = pattern[0];
  if (first === undefined) return -1;
  for (let start = from; start < to; start += 1) {
    if (((cells[start] ?? 0) & first) === first && matchEnd(cells, pattern, start, to) >= 0) return start;
  }
  return -1;
}

function matchEnd(cells: Int32Array, pattern: Int32Array, start: number, to: number): number {
  let at = start + 1;
  for (let index = 1; index < pattern.length; index += 1) {
    while (at < to && cells[at] === 0) at += 1;
    const wanted = pattern[index] ?? 0;
    if (at >= to || ((cells[at] ?? 0) & wanted) !== wanted) return -1;
    at += 1;
  }
  return at;
}

function latinCell(unit: number): number {
  const letter = unit - FIRST_LETTER;
  if (letter >= 0 && letter < 26) return 1 << letter;
  return DIGIT_BITS[unit - FIRST_DIGIT] ?? 0;
}
