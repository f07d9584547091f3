import type { Connection } from '../client-options.js';
import { readNumber } from '../client-options.js';
import { isApiError } from '../errors/api-errors.js';
import { HostEnvironmentError } from '../errors/local-errors.js';
import { isSunlitError, type SunlitError } from '../errors/sunlit-error.js';
import { findHostProblem } from '../host-environment.js';
import type { ClientEndpoint } from '../reading/client-endpoint.js';
import type { RequestOptions } from '../request-options.js';
import { abortReason, attempt, timedOut } from './attempt.js';
import { buildRequest, type CallInput, type Credentials, type OutgoingRequest } from './build-request.js';
import { createIdempotencyKey } from './idempotency-key.js';
import { Observer } from './observer.js';
import { readAnswer } from './read-response.js';
import { backoffDelay, mayRepeat, shouldRetry } from './retry-policy.js';
import { TokenBucket } from './token-bucket.js';
import { wait } from './wait.js';

const NO_CREDENTIALS: Credentials = { siteKey: undefined, secretKey: undefined };

/** One call on its way: what stays the same over its attempts. */
interface Journey<Response> {
  readonly endpoint: ClientEndpoint<Response>;
  readonly request: OutgoingRequest;
  readonly signal: AbortSignal | undefined;
  /** Instant at which the whole call is given up. */
  readonly deadline: number;
  readonly totalTimeout: number;
  readonly maxRetries: number;
  readonly mayRepeat: boolean;
}

/** Carries calls to the platform: builds, sends, repeats, reads. One per client. */
export class Transport {
  readonly #connection: Connection;
  readonly #credentials: Credentials;
  readonly #bucket = new TokenBucket();
  readonly #observer: Observer;

  constructor(connection: Connection, credentials: Credentials) {
    this.#connection = connection;
    this.#credentials = credentials;
    this.#observer = new Observer(connection.hooks, connection.logger);
  }

  /** Address of the platform without its last slash. */
  get platform(): string {
    return this.#connection.platform;
  }

  /** Full address of an endpoint for links: nothing is sent. */
  url(endpoint: ClientEndpoint<unknown>, input: CallInput): string {
    return buildRequest(this.platform, endpoint, input, NO_CREDENTIALS).url;
  }

  /**
   * Calls an endpoint and returns its checked answer.
   *
   * @throws {SunlitError} One of its kinds. @throws The reason of `options.signal` when the caller aborted.
   */
  async call<Response>(
    endpoint: ClientEndpoint<Response>,
    input: CallInput = {},
    options: RequestOptions = {},
  ): Promise<Response> {
    const journey = this.#prepare(endpoint, input, options);
    for (let retries = 0; ; retries += 1) {
      try {
        const value = await this.#attemptOnce(journey, retries + 1);
        this.#bucket.refund(retries);
        return value;
      } catch (error) {
        await this.#waitOrThrow(journey, retries, error);
      }
    }
  }

  #prepare<Response>(endpoint: ClientEndpoint<Response>, input: CallInput, options: RequestOptions): Journey<Response> {
    const problem = findHostProblem(input.body !== undefined);
    if (problem !== undefined) throw new HostEnvironmentError(problem);
    const { signal } = options;
    if (signal?.aborted === true) throw abortReason(signal);
    const { clock, random, totalTimeout: usualTimeout } = this.#connection;
    const idempotencyKey =
      endpoint.idempotent === true ? (input.idempotencyKey ?? createIdempotencyKey(random)) : undefined;
    const totalTimeout = readNumber('timeout', options.timeout, usualTimeout, 1, 600_000);
    return {
      endpoint,
      request: buildRequest(this.platform, endpoint, { ...input, idempotencyKey }, this.#credentials),
      signal,
      deadline: clock.now() + totalTimeout,
      totalTimeout,
      maxRetries: readNumber('retries', options.retries, this.#connection.retries, 0, 5),
      mayRepeat: mayRepeat(endpoint.method, idempotencyKey !== undefined),
    };
  }

  async #attemptOnce<Response>(journey: Journey<Response>, attempts: number): Promise<Response> {
    const { clock, attemptTimeout } = this.#connection;
    const startedAt = clock.now();
    const timeout = Math.min(attemptTimeout, Math.max(1, journey.deadline - startedAt));
    const notice = this.#notice(journey, attempts);
    this.#observer.beforeRequest(notice);
    const answer = await attempt(journey.request, this.#connection, { signal: journey.signal, timeout, attempts });
    const now = clock.now();
    const requestId = answer.headers.get('request-id') ?? undefined;
    this.#observer.afterResponse({ ...notice, status: answer.status, requestId, durationMs: now - startedAt });
    return readAnswer(answer, journey.endpoint.response, { attempts, now });
  }

  /** Waits until the next attempt, or throws the error that ends the call. */
  async #waitOrThrow(journey: Journey<unknown>, retries: number, error: unknown): Promise<void> {
    const { clock, random } = this.#connection;
    const notice = this.#notice(journey, retries + 1);
    const finish = (final: unknown): never => {
      this.#observer.onError({ ...notice, error: final });
      throw final;
    };
    if (!isSunlitError(error)) return finish(error);
    const { maxRetries, mayRepeat: repeatable } = journey;
    if (!shouldRetry({ error, retries, maxRetries, mayRepeat: repeatable })) return finish(error);
    const remaining = journey.deadline - clock.now();
    if (remaining <= 0) return finish(timedOut(journey.totalTimeout, retries + 1));
    const delayMs = backoffDelay(retries + 1, random.fraction(), serverDelay(error, clock.now()));
    // A wait that does not fit into the call's time would only delay the bad news; the error says when to try again.
    if (delayMs >= remaining || !this.#bucket.take()) return finish(error);
    this.#observer.onRetry({ ...notice, delayMs, error });
    await wait(delayMs, clock, journey.signal).catch(finish);
  }

  #notice(journey: Journey<unknown>, attempts: number) {
    const { endpoint, request } = journey;
    return { endpoint: endpoint.name, method: request.method, url: request.publicUrl, attempt: attempts };
  }
}

function serverDelay(error: SunlitError, now: number): number | undefined {
  return isApiError(error) && error.retryAt !== undefined ? Date.parse(error.retryAt) - now : undefined;
}
