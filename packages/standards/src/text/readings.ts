/**
 * Initial letters of the pinyin of single characters, every reading of a character in lower case, the usual one first:
 * 行 → `xh`, 许 → `x`. A `Map` is one.
 */
export interface Readings {
  get(character: string): string | undefined;
}

/** Makes readings from the plain object that travels in JSON. Keys of its prototype are no characters. */
export function readingsFromRecord(record: Readonly<Record<string, string>>): Readings {
  return new Map(Object.entries(record));
}
