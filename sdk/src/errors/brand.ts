/** Registered, so that guards recognise errors of another bundle or frame where `instanceof` cannot. */
const BRAND = Symbol.for('sunlit.error');

/** Marks an error class with its kind and the kinds it extends. */
export function brand(prototype: object, kinds: readonly string[]): void {
  Object.defineProperty(prototype, BRAND, { __proto__: null, value: kinds } as PropertyDescriptor); // a null prototype keeps polluted `get` and `set` out
}

/** Whether a value is an error of this kind, made by any copy of the SDK. */
export function hasKind(value: unknown, kind: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const kinds: unknown = Reflect.get(value, BRAND);
  return Array.isArray(kinds) && kinds.includes(kind);
}
