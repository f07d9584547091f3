import { natives } from '../natives.js';
import type { Shape, ShapeFields } from './shape.js';

export interface ReadIssue {
  readonly path: readonly PropertyKey[];
}

/** Checks an unknown value. Contract schemas fit this too, so that `client.request` accepts any endpoint. */
export interface Reader<Value> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly ReadIssue[] } };
}

/** Answers whether the value at its place fits. Takes it over: it may drop fields from it and fill defaults in. */
type Check = (value: unknown, holder: Holder, key: string | number, failed: PropertyKey[]) => boolean;
type Holder = Record<PropertyKey, unknown>;

const { hasOwn } = natives;
const isObject = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SIMPLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  s: (value) => typeof value === 'string',
  n: (value) => typeof value === 'number',
  i: (value) => Number.isSafeInteger(value),
  c: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  b: (value) => typeof value === 'boolean',
  u: () => true,
};

/**
 * A reader for a shape. It is compiled at its first use.
 *
 * The value given to it is taken over and changed in place: a copy would be slower, and assigning to fresh objects
 * would call setters that a page put on `Object.prototype`.
 */
export function createReader<Value>(shape: Shape): Reader<Value> {
  let check: Check | undefined;
  return {
    safeParse(value) {
      check ??= compile(shape);
      const holder: Holder = { value };
      const failed: PropertyKey[] = [];
      return check(value, holder, 'value', failed)
        ? { success: true, data: holder['value'] as Value } // the shape was made from the schema that has this type
        : { success: false, error: { issues: [{ path: failed.reverse().slice(1) }] } };
    },
  };
}

function compile(shape: Shape): Check {
  if (typeof shape === 'string') return checkValue(SIMPLE[shape] ?? matches(shape));
  if (!Array.isArray(shape)) return checkFields(shape as ShapeFields); // the other members of the union are text and lists
  const [kind, inner, more] = shape as readonly [string, Shape, unknown];
  switch (kind) {
    case '[]':
      return checkEntries(compile(inner), true);
    case '{}':
      return checkEntries(compile(inner), false);
    case '?':
      // Where anything fits, `null` is a value of its own.
      return inner === 'u' ? compile(inner) : checkOptional(compile(inner), undefined);
    case '=':
      return checkOptional(compile(inner), more);
    case '|':
      return checkVariants(inner as string, more as ShapeFields); // by its kind
    default:
      return checkValue((value) => shape.includes(value as string, 1));
  }
}

function matches(pattern: string): (value: unknown) => boolean {
  const expression = pattern.startsWith('i') ? new RegExp(pattern.slice(1), 'i') : new RegExp(pattern);
  // Entries of one list mostly share department and area: comparing is cheaper than matching again.
  let matched: unknown = Number.NaN; // equals nothing
  return (value) => {
    if (value === matched) return true;
    if (typeof value !== 'string' || !expression.test(value)) return false;
    matched = value;
    return true;
  };
}

function checkValue(fits: (value: unknown) => boolean): Check {
  return (value, _holder, key, failed) => fits(value) || fail(failed, key);
}

/** Missing and `null` are the same: a platform may write either for what it does not know. */
function checkOptional(inner: Check, fallback: unknown): Check {
  return (value, holder, key, failed) => {
    if (value !== null && value !== undefined) return inner(value, holder, key, failed);
    if (fallback !== undefined) holder[key] = Array.isArray(fallback) ? [...(fallback as unknown[])] : fallback;
    // Deleting makes an object slow: only what is there.
    else if (hasOwn(holder, key)) delete holder[key];
    return true;
  };
}

function checkEntries(inner: Check, isList: boolean): Check {
  return (value, _holder, key, failed) => {
    if (isList ? !Array.isArray(value) : !isObject(value)) return fail(failed, key);
    const entries = value as Holder; // a list or an object, tested above
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        if (!inner(value[index], entries, index, failed)) return fail(failed, key);
      }
      return true;
    }
    return Object.keys(entries).every((name) => inner(entries[name], entries, name, failed)) || fail(failed, key);
  };
}

function checkVariants(discriminator: string, variants: ShapeFields): Check {
  const checks = new Map(Object.entries(variants).map(([name, shape]) => [name, compile(shape)]));
  return (value, holder, key, failed) => {
    if (!isObject(value) || !hasOwn(value, discriminator)) return fail(failed, key);
    const check = checks.get(String(value[discriminator]));
    return check === undefined || check(value, holder, key, failed);
  };
}

function checkFields(fields: ShapeFields): Check {
  const checks = Object.entries(fields).map(([name, shape]) => ({
    name,
    check: compile(shape),
    mayMiss: Array.isArray(shape) && (shape[0] === '?' || shape[0] === '='),
  }));
  const known = new Set(Object.keys(fields));
  return (value, _holder, key, failed) => {
    if (!isObject(value)) return fail(failed, key);
    let found = 0;
    for (const { name, check, mayMiss } of checks) {
      const isThere = hasOwn(value, name);
      if (isThere) found += 1;
      const fits =
        isThere || mayMiss ? check(isThere ? value[name] : undefined, value, name, failed) : fail(failed, name);
      if (!fits) return fail(failed, key);
    }
    const names = Object.keys(value);
    // Most answers have nothing unknown, which counting tells.
    if (names.length > found) for (const name of names) if (!known.has(name)) delete value[name];
    return true;
  };
}

/** Notes the way back from the wrong place to the root. */
function fail(failed: PropertyKey[], key: PropertyKey): false {
  failed.push(key);
  return false;
}
