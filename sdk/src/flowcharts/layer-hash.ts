import { sha256 } from './sha256.js';

/** The hash of a chart's public layer as the platform publishes it: of its JSON with keys in order and no blanks. */
export function layerHash(layer: unknown): string {
  return sha256(JSON.stringify(layer, (_key, value: unknown) => sorted(value)));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
