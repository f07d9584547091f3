import { NetworkError, TimeoutError } from '../errors/local-errors.js';
import type { Connection } from '../client-options.js';
import type { OutgoingRequest } from './build-request.js';
import type { Answer } from './read-response.js';
import { send } from './send.js';

export interface AttemptLimits {
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
  /** Milliseconds until this attempt is given up. */
  readonly timeout: number;
  /** Which attempt of the call this is, from 1. */
  readonly attempts: number;
}

/**
 * Sends a request once and receives the whole answer.
 *
 * It settles at once when the caller aborts or the time is over, also when `fetch` itself never settles.
 *
 * @throws {NetworkError} @throws {TimeoutError} @throws The reason of the caller's signal.
 */
export function attempt(request: OutgoingRequest, connection: Connection, limits: AttemptLimits): Promise<Answer> {
  const controller = new AbortController();
  const { signal, timeout, attempts } = limits;
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) throw abortReason(signal);
    // What the loser of the race says later, nobody hears.
    const end = (): void => {
      cancelTimer();
      signal?.removeEventListener('abort', onAbort);
    };
    const giveUp = (reason: unknown): void => {
      end();
      reject(reason);
      controller.abort();
    };
    const onAbort = (): void => giveUp(abortReason(signal));
    const answer = receive(request, connection.fetch, controller.signal);
    const cancelTimer = connection.clock.after(timeout, () => giveUp(timedOut(timeout, attempts)));
    signal?.addEventListener('abort', onAbort);
    answer.then(resolve, (cause: unknown) => reject(toAttemptError(cause, signal, attempts))).finally(end);
  });
}

async function receive(request: OutgoingRequest, fetchFunction: typeof fetch, signal: AbortSignal): Promise<Answer> {
  const response = await send(request, fetchFunction, signal);
  const text = await response.text();
  return { status: response.status, ok: response.ok, headers: response.headers, text };
}

function toAttemptError(cause: unknown, signal: AbortSignal | undefined, attempts: number): unknown {
  if (signal?.aborted === true) return abortReason(signal);
  return new NetworkError({
    message: 'No complete answer came from the platform.',
    next: 'Try again. Whether a change was stored is not known; reading tells.',
    attempts,
    cause,
  });
}

/** Why the caller aborted. Chromium before 98 gives no reason. */
export function abortReason(signal: AbortSignal | undefined): unknown {
  return signal?.reason ?? new DOMException('The call was aborted.', 'AbortError');
}

/** @param timeout Milliseconds that were allowed. */
export function timedOut(timeout: number, attempts: number): TimeoutError {
  return new TimeoutError({
    message: `No complete answer came within ${timeout} ms.`,
    next: 'Try again. Whether a change was stored is not known; reading tells.',
    attempts,
  });
}
