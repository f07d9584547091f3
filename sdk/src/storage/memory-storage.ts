import type { Storage } from './storage.js';

/** Keeps values as long as this page lives. */
export class MemoryStorage implements Storage {
  readonly #values = new Map<string, unknown>();

  async get(key: string): Promise<unknown> {
    return this.#values.get(key);
  }

  async set(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
  }
}
