const CAPACITY = 100;

/**
 * Bounds the retries of one client, so that an outage is not made worse by those who wait for its end. Each retry takes
 * a token; success gives tokens back.
 */
export class TokenBucket {
  #tokens = CAPACITY;

  /** Takes a token. False when none is left: then fail at once. */
  take(): boolean {
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Gives back what a call took that succeeded in the end, and one for a success without retry. */
  refund(taken: number): void {
    this.#tokens = Math.min(CAPACITY, this.#tokens + Math.max(1, taken));
  }
}
