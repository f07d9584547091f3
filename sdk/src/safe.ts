import { isAbortError } from './errors/local-errors.js';
import { isSunlitError, type SunlitError } from './errors/sunlit-error.js';

export type SafeResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: SunlitError | DOMException };

/**
 * Awaits a call and returns a union instead of throwing.
 *
 * @throws Only what is neither a `SunlitError` nor an abort: a fault in the caller's own code.
 */
export async function safe<Value>(call: PromiseLike<Value>): Promise<SafeResult<Value>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    if (isSunlitError(error) || isAbortError(error)) return { ok: false, error };
    throw error;
  }
}
