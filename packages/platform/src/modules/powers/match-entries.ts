import { canonicalJson } from './canonical-json.js';

/** Fields that say what a list entry is about; the first that it has names it. */
const NAMING_FIELDS = ['name', 'title', 'question', 'situation', 'duty', 'scheme', 'text', 'kind'] as const;

/**
 * Returns which entries of two lists belong together, as pairs of indexes in the order of the newer list: equal entries
 * first, then entries that name the same thing. Each entry is in one pair at most.
 */
export function matchEntries(before: readonly unknown[], after: readonly unknown[]): (readonly [number, number])[] {
  const pairs = new Map<number, number>();
  const free = new Set(before.keys());
  for (const keyOf of [canonicalJson, nameOf]) {
    const waiting = new Map<string, number[]>();
    for (const index of free) {
      const key = keyOf(before[index]);
      if (key === undefined) continue;
      waiting.set(key, [...(waiting.get(key) ?? []), index]);
    }
    for (const [index, entry] of after.entries()) {
      const key = pairs.has(index) ? undefined : keyOf(entry);
      const match = key === undefined ? undefined : waiting.get(key)?.shift();
      if (match === undefined) continue;
      free.delete(match);
      pairs.set(index, match);
    }
  }
  return [...pairs.entries()].sort(([a], [b]) => a - b).map(([to, from]) => [from, to] as const);
}

/** What an entry is about, or undefined when nothing names it. A law is named with its article. */
function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(entry));
  const naming = NAMING_FIELDS.find((field) => typeof fields.get(field) === 'string');
  if (naming === undefined) return undefined;
  return JSON.stringify([naming, fields.get(naming), naming === 'title' ? fields.get('article') : undefined]);
}
