/**
 * Element of a list that is known to be there.
 *
 * @throws {RangeError} It is not: a fault of the caller.
 */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`No element ${index} of ${list.length}.`);
  return value;
}

/** Rounded to hundredths of an em: finer than a pixel, and the same text on every machine. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0; // no negative zero
}

/** Whole numbers from 0 to just below `count`. */
export function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
