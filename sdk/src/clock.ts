import { natives } from './natives.js';

/** Source of time. Tests give a fixed one. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Calls `run` after `ms` milliseconds; the result cancels that. */
  after(ms: number, run: () => void): () => void;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: natives.now, after: natives.after };
