/**
 * Built-in functions as they were when this module was loaded. Pages patch them later, sometimes wrongly; what we send
 * must not depend on that (threat rows E5 to E7). A function that is missing here stays undefined, so that importing
 * the SDK never fails.
 */
const scope = globalThis;
const { now } = Date;
const { random } = Math;
const { hasOwnProperty } = Object.prototype;

const timers = { set: scope.setTimeout, clear: scope.clearTimeout };

export const natives = {
  fetch: typeof scope.fetch === 'function' ? scope.fetch.bind(scope) : undefined,
  parseJson: JSON.parse,
  stringifyJson: JSON.stringify,
  now,
  random,
  getRandomValues: scope.crypto?.getRandomValues?.bind(scope.crypto),
  hasOwn: (value: object, key: PropertyKey): boolean => hasOwnProperty.call(value, key),
  /** Calls `run` after `ms` milliseconds; the result cancels that. */
  after(ms: number, run: () => void): () => void {
    const handle = timers.set.call(scope, run, ms);
    return () => timers.clear.call(scope, handle);
  },
} as const;
