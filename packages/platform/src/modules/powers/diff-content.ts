import type { FieldChange, PublicPowerContent } from '@sunlit/contract';
import { canonicalJson } from './canonical-json.js';
import { matchEntries } from './match-entries.js';

/**
 * Returns what differs between two contents, field by field, in the order of the fields; empty exactly when both have
 * the same canonical JSON.
 *
 * Lists are compared entry by entry: an entry that only moved is no change of its own, entries that speak of the same
 * thing (name, law and article, question …) are compared field by field. The path of a list entry names its index on
 * the side that has it, of a changed one on the newer side. If kept entries change their order, the list itself is
 * `changed`, with their old and new order by index.
 */
export function diffContent(before: PublicPowerContent, after: PublicPowerContent): FieldChange[] {
  return diffFields(before, after);
}

type Fields = Readonly<Record<string, unknown>>;

/** The same for any two objects of which every version is a JSON value. */
export function diffFields(before: Fields, after: Fields): FieldChange[] {
  return diffObjects(before, after, '');
}

function diffObjects(before: Fields, after: Fields, path: string): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => diffValues(before[name], after[name], path === '' ? name : `${path}.${name}`));
}

function diffValues(before: unknown, after: unknown, path: string): FieldChange[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ path, kind: 'added', after }];
  if (after === undefined) return [{ path, kind: 'removed', before }];
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  if (isFields(before) && isFields(after)) return diffObjects(before, after, path);
  return canonicalJson(before) === canonicalJson(after) ? [] : [{ path, kind: 'changed', before, after }];
}

function diffLists(before: readonly unknown[], after: readonly unknown[], path: string): FieldChange[] {
  const pairs = matchEntries(before, after);
  const keptBefore = new Set(pairs.map(([index]) => index));
  const keptAfter = new Set(pairs.map(([, index]) => index));
  const at = (index: number): string => `${path}.${index}`;
  return [
    ...orderChange(pairs, path),
    ...before.flatMap((entry, index): FieldChange[] =>
      keptBefore.has(index) ? [] : [{ path: at(index), kind: 'removed', before: entry }],
    ),
    ...pairs.flatMap(([from, to]) => diffValues(before[from], after[to], at(to))),
    ...after.flatMap((entry, index): FieldChange[] =>
      keptAfter.has(index) ? [] : [{ path: at(index), kind: 'added', after: entry }],
    ),
  ];
}

/** Kept entries come in the order of the newer side; their old indexes rise unless something moved. */
function orderChange(pairs: readonly (readonly [number, number])[], path: string): FieldChange[] {
  const before = pairs.map(([from]) => from);
  const isMoved = before.some((index, place) => place > 0 && index < (before[place - 1] ?? 0));
  if (!isMoved) return [];
  return [{ path, kind: 'changed', before, after: pairs.map(([, to]) => to) }];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
