import { canonicalJson } from '../../bpmn/canonical-json.js';

/** Whether two values say the same, whatever the order of their keys. */
export function sameJson(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
