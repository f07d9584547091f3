import { canonicalJson } from './canonical-json.js';

/** Key of a prepared body: the same for the same question, in whatever order its parameters came. */
export function cacheKey(kind: string, query: object): string {
  return `${kind} ${canonicalJson(query)}`;
}
