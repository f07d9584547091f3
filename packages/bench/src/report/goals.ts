import type { Goal } from './part-result.js';

/** A goal of the form "at most `limit`". */
export function atMost(text: string, value: number, limit: number, unit = ''): Goal {
  return { text: `${text} ≤ ${limit}${unit}`, value: `${digits(value)}${unit}`, isMet: value <= limit };
}

/** A goal of the form "at least `limit`". */
export function atLeast(text: string, value: number, limit: number, unit = ''): Goal {
  return { text: `${text} ≥ ${limit}${unit}`, value: `${digits(value)}${unit}`, isMet: value >= limit };
}

/** Three significant digits, without an exponent. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  if (size >= 10) return value.toFixed(1);
  return value.toFixed(size >= 1 ? 2 : 3);
}
