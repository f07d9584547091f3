import type { Clock } from '../clock.js';
import type { Logger } from '../logger.js';
import { MemoryStorage } from './memory-storage.js';
import type { Storage } from './storage.js';

/** Milliseconds a storage may take. iOS was seen never to answer at all. */
const LONGEST_ANSWER = 2000;

/**
 * A storage that always answers within 2 seconds and never fails: after the first fault it is memory, for as long as
 * the client lives.
 */
export class BoundedStorage implements Storage {
  readonly #clock: Clock;
  readonly #logger: Logger | undefined;
  readonly #memory = new MemoryStorage();
  #outer: Storage | undefined;

  constructor(outer: Storage | undefined, clock: Clock, logger: Logger | undefined) {
    this.#outer = outer;
    this.#clock = clock;
    this.#logger = logger;
  }

  async get(key: string): Promise<unknown> {
    return (await this.#memory.get(key)) ?? (await this.#tryOuter((outer) => outer.get(key)));
  }

  async set(key: string, value: unknown): Promise<void> {
    await this.#memory.set(key, value);
    await this.#tryOuter((outer) => outer.set(key, value));
  }

  async #tryOuter<Value>(use: (outer: Storage) => Promise<Value>): Promise<Value | undefined> {
    const outer = this.#outer;
    if (outer === undefined) return undefined;
    try {
      return await this.#inTime(async () => use(outer));
    } catch (error) {
      this.#outer = undefined;
      this.#logger?.warn('Storage does not work: kept in memory.', { error: String(error) });
      return undefined;
    }
  }

  #inTime<Value>(use: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const cancel = this.#clock.after(LONGEST_ANSWER, () => reject(new Error('It gave no answer.')));
      use().then(resolve, reject).finally(cancel);
    });
  }
}
