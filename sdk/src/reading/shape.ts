/**
 * What a part of an answer looks like, as plain data, made from the contract's schemas (`describe-schema.ts`).
 *
 * Reading is tolerant where a newer platform may differ: list values of enums and lengths are not described. What a
 * page relies on to be safe stays: types, and the patterns of ids, dates, codes and links.
 *
 * - `'s'` text, `'n'` number, `'i'` integer, `'c'` count (integer ≥ 0), `'b'` boolean, `'u'` anything
 * - text that starts with `^`: text that matches; with `i^`: ignoring case
 * - `['[]', shape]` list, `['?', shape]` may be missing, `['=', shape, value]` value when missing
 * - `['{}', shape]` dictionary, `['k', a, b, …]` one of these values
 * - `['|', key, { value: shape }]` an object whose `key` says which shape it has; unknown ones pass as they are
 * - an object: its fields; other fields are dropped
 */
export type Shape =
  | string
  | readonly ['[]' | '?' | '{}', Shape]
  | readonly ['=', Shape, unknown]
  | readonly ['k', ...(string | number | boolean | null)[]]
  | readonly ['|', string, Readonly<Record<string, Shape>>]
  | ShapeFields;

export interface ShapeFields {
  readonly [field: string]: Shape;
}
