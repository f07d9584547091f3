import type { Rate } from './limits.js';

/**
 * Counts requests per caller by the generic cell rate algorithm: one number per caller, no timer.
 *
 * Callers that are not seen for a while weigh nothing; at most `capacity` are remembered, the oldest is forgotten first,
 * so that a flood of addresses costs memory nobody can grow.
 */
export class RateLimiter {
  readonly #interval: number;
  readonly #tolerance: number;
  readonly #capacity: number;
  /** Caller → instant (ms) at which its bucket is full again. */
  readonly #full = new Map<string, number>();

  constructor(rate: Rate, capacity = 50_000) {
    this.#interval = 1000 / rate.perSecond;
    this.#tolerance = this.#interval * Math.max(0, rate.burst - 1);
    this.#capacity = capacity;
  }

  /** Takes one request of `caller`; 0 if it may go on, else the whole seconds after which it may come again. */
  take(caller: string, now: number): number {
    const full = this.#fullAt(caller, now);
    const wait = full - now - this.#tolerance;
    if (wait > 0) return Math.max(1, Math.ceil(wait / 1000));
    this.#full.delete(caller);
    this.#full.set(caller, full + this.#interval);
    if (this.#full.size > this.#capacity) this.#forgetOldest();
    return 0;
  }

  /** Whether `caller` has used up its share, without taking from it. */
  isExhausted(caller: string, now: number): boolean {
    return this.#fullAt(caller, now) - now > this.#tolerance;
  }

  /** An instant further away than an empty bucket needs means that the clock was set back: it says nothing any more. */
  #fullAt(caller: string, now: number): number {
    const full = Math.max(this.#full.get(caller) ?? now, now);
    return full - now > this.#tolerance + this.#interval ? now : full;
  }

  #forgetOldest(): void {
    for (const caller of this.#full.keys()) {
      this.#full.delete(caller);
      return;
    }
  }
}
