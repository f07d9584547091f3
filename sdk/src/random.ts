import { HostEnvironmentError } from './errors/local-errors.js';
import { natives } from './natives.js';

/** Source of chance. Tests give a fixed one. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded), for the jitter of retries. */
  fraction(): number;
  /** Unguessable bytes, for idempotency keys. */
  bytes(length: number): Uint8Array;
}

/** The random numbers of this machine. */
export const systemRandom: Random = {
  fraction: natives.random,
  bytes(length) {
    if (natives.getRandomValues === undefined) throw new HostEnvironmentError('crypto.getRandomValues is missing');
    return natives.getRandomValues(new Uint8Array(length));
  },
};
