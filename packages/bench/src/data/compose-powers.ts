import { seededRandom } from './seeded-random.js';
import { ACTS, DEPARTMENTS, MATTERS, PLACES, SUFFIXES } from './word-lists.js';

/** A power as far as lists and search are concerned. */
export interface ComposedPower {
  readonly name: string;
  /** 16 characters with hyphens, different for each. */
  readonly code: string;
  /** Code of the power type. */
  readonly type: string;
  /** Number of the department, from 0. */
  readonly department: number;
}

export const DEPARTMENT_COUNT = DEPARTMENTS.length;

/** Above this many the names carry a place, as those of a province do. */
const ONE_CITY = 20_000;

/** Composes powers whose names read like a real list. The same number and seed give the same powers. */
export function composePowers(count: number, seed = 42): readonly ComposedPower[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback;
  return Array.from({ length: count }, (_, index) => {
    const act = actAt(random());
    const suffix = random() < 0.45 ? pick(SUFFIXES, '') : '';
    const place = count > ONE_CITY ? pick(PLACES, '') : '';
    const name = `${place}${pick(act.forms, '*').replace('*', pick(MATTERS, ''))}${suffix}`;
    const department = Math.floor(random() * DEPARTMENT_COUNT);
    return { name, code: codeOf(index), type: act.type, department };
  });
}

function actAt(point: number): (typeof ACTS)[number] {
  let rest = point;
  const found = ACTS.find(({ share }) => (rest -= share) < 0) ?? ACTS[0];
  if (found === undefined) throw new RangeError('There are no acts to compose names of.');
  return found;
}

function codeOf(index: number): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const [high, low] = [Math.floor(index / 10_000), String(index % 10_000).padStart(4, '0')];
  const letter = (divisor: number): string => letters[Math.floor(high / divisor) % letters.length] ?? 'A';
  return `JS990100${letter(24)}${letter(1)}-XK-${low}`;
}
