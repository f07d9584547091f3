/**
 * Returns JSON whose bytes depend on the value alone: keys sorted by code unit, no blanks, `undefined` left out.
 * The same rule as RFC 8785 for the values a power holds (text, whole and decimal numbers, booleans).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isPlainObject(inner) ? sortKeys(inner) : inner));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortKeys(object: Record<string, unknown>): Record<string, unknown> {
  const sorted: [string, unknown][] = Object.keys(object)
    .sort()
    .map((key) => [key, object[key]]);
  return Object.fromEntries(sorted);
}
