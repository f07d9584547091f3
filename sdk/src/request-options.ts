/** Options of every call. */
export interface RequestOptions {
  /** Ends the call at once: it rejects with the signal's reason, and nothing more is sent. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call with its retries. */
  readonly timeout?: number | undefined;
  /** How often a failed attempt may be repeated. */
  readonly retries?: number | undefined;
}

/** Options of a creating POST. */
export interface CreateOptions extends RequestOptions {
  /** Names the intent: the same key makes it happen once, however often it is sent. Made per call when missing. */
  readonly idempotencyKey?: string | undefined;
}
