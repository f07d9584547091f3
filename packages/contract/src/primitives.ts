import * as z from './zod.js';

/** An instant: ISO 8601 in UTC with milliseconds, `2026-11-22T01:02:03.004Z`. */
export const timestampSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/));

/** A legal day in Asia/Shanghai: `2026-11-22`. */
export const daySchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** A 12-digit area code, zero-padded (`domain.md` 2.7): `990100000000`. */
export const areaCodeSchema = z.string().check(z.regex(/^\d{12}$/));

/** One line of text a person wrote: not blank, at most 1,000 characters. */
export const lineSchema = z.string().check(z.minLength(1), z.maxLength(1000), z.regex(/\S/u));

/** Several lines of text a person wrote: not blank, at most 20,000 characters. */
export const proseSchema = z.string().check(z.minLength(1), z.maxLength(20_000), z.regex(/\S/u));

/** A link that a page may show: http, https, mailto or tel. Anything else (`javascript:` …) is refused. */
export const linkSchema = z.string().check(z.maxLength(2000), z.regex(/^(https?:\/\/|mailto:|tel:)[^\s<>"']+$/i));

/** A whole number of things: zero or more. */
export const countSchema = z.int().check(z.nonnegative());

/**
 * A code from a list that may grow: known values are typed, unknown ones pass as text.
 *
 * Responses use it, so that a newer platform does not break an older page.
 */
export function openEnum<const Values extends readonly string[]>(_values: Values) {
  return z.string() as unknown as z.ZodMiniType<Values[number] | (string & {}), Values[number] | (string & {})>; // widening only: any string is valid
}
