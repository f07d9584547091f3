import { createHash } from 'node:crypto';
import type { PowerContent } from '@sunlit/contract';
import { canonicalJson } from './canonical-json.js';
import { publicContent } from './public-content.js';

/**
 * Returns the sha-256 (hex) of the canonical public content: what was published cannot be exchanged unnoticed, and
 * anybody can compute it from `content` of a public response.
 */
export function contentHash(content: PowerContent): string {
  return createHash('sha256')
    .update(canonicalJson(publicContent(content)), 'utf8')
    .digest('hex');
}
