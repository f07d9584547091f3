import { warnOnce } from './warn-once.js';

/** Reads an attribute that has a list of words. A wrong word warns once and counts as not given. */
export function oneOf<Word extends string>(
  value: string | null | undefined,
  words: readonly Word[],
  attribute: string,
): Word | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const found = words.find((word) => word === value);
  if (found === undefined) warnOnce(`attribute ${attribute} must be one of ${words.join(', ')}; it is ignored.`);
  return found;
}
