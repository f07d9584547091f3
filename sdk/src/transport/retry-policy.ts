import type { SunlitError } from '../errors/sunlit-error.js';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 8000;

/** Statuses that a later try may cure. 409 only when the server says so: `idempotency_in_progress`. */
export function isRetryableStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** Only what can be sent twice without happening twice: reads, and writes that carry an idempotency key. */
export function mayRepeat(method: string, hasIdempotencyKey: boolean): boolean {
  return method === 'GET' || hasIdempotencyKey;
}

/**
 * Milliseconds before retry number `retry` (1 is the first): full jitter between 0 and 0.5, 1, 2 … 8 s, and never less
 * than the server asked for.
 */
export function backoffDelay(retry: number, fraction: number, retryAfter: number | undefined): number {
  const ceiling = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (retry - 1));
  return Math.max(Math.floor(fraction * ceiling), retryAfter ?? 0);
}

export interface RetrySituation {
  readonly error: SunlitError;
  /** Retries already made. */
  readonly retries: number;
  readonly maxRetries: number;
  readonly mayRepeat: boolean;
}

/** Whether one more attempt makes sense, apart from time and the client's budget. */
export function shouldRetry({ error, retries, maxRetries, mayRepeat: repeatable }: RetrySituation): boolean {
  return repeatable && error.retryable && retries < maxRetries;
}
