import { createHash } from 'node:crypto';
import { canonicalJson } from '../powers/canonical-json.js';

/**
 * Returns the sha-256 (hex) of a layer's canonical JSON: its name for ever. Anybody can compute it from `layer` of a
 * public response.
 */
export function layerHash(layer: unknown): string {
  return createHash('sha256').update(canonicalJson(layer), 'utf8').digest('hex');
}
