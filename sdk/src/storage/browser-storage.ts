import { createStore, get, set, type UseStore } from 'idb-keyval';
import type { Storage } from './storage.js';

/**
 * Keeps values in IndexedDB, in a database of our own: `sunlit`. It belongs to the origin of the page: nothing personal
 * may be put there.
 */
export class BrowserStorage implements Storage {
  #opened: UseStore | undefined;

  async get(key: string): Promise<unknown> {
    return get<unknown>(key, this.#store());
  }

  async set(key: string, value: unknown): Promise<void> {
    await set(key, value, this.#store());
  }

  #store(): UseStore {
    this.#opened ??= createStore('sunlit', 'cache');
    return this.#opened;
  }
}

/** Whether this machine has IndexedDB at all; whether it works shows only when it is used. */
export function hasIndexedDb(): boolean {
  try {
    return typeof indexedDB === 'object' && indexedDB !== null;
  } catch {
    // In a frame without storage even naming it throws.
    return false;
  }
}
