import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import type { Clock } from '../clock.js';
import { brokenContract } from '../errors/local-errors.js';
import { isSunlitError, type SunlitError } from '../errors/sunlit-error.js';
import { retrieveCatalogue } from '../generated/public-endpoints.js';
import type { RequestOptions } from '../request-options.js';
import { abortReason } from '../transport/attempt.js';
import type { Transport } from '../transport/transport.js';
import { findColumnFault } from './check-columns.js';
import type { SnapshotStore, StoredSnapshot } from './snapshot-store.js';

/** The catalogue and how far it can be relied on. */
export interface LoadedSnapshot {
  readonly snapshot: CatalogueSnapshot;
  /** Instant at which the platform last confirmed it, ISO 8601 by the clock of this machine. */
  readonly storedAt: string;
  /** True: it comes from an earlier visit and the platform has not confirmed it now. Show `storedAt` then. */
  readonly isStale: boolean;
  /** Why it could not be confirmed, when a request failed. */
  readonly error: SunlitError | undefined;
}

/** Takes a catalogue. A promise it returns is waited for before anything else happens. */
export type OnSnapshot = (loaded: LoadedSnapshot) => unknown;

export interface SnapshotOptions extends RequestOptions {
  /**
   * `fallback` (default): asks the platform; without an answer the stored catalogue. `first`: the stored catalogue
   * without any request, else asks. `off`: asks, and neither reads nor writes the store.
   */
  readonly cache?: 'fallback' | 'first' | 'off' | undefined;
}

/** Loads the catalogue from the platform and from the store of this machine. */
export class SnapshotLoader {
  readonly #transport: Transport;
  readonly #store: SnapshotStore;
  readonly #clock: Clock;

  constructor(transport: Transport, store: SnapshotStore, clock: Clock) {
    this.#transport = transport;
    this.#store = store;
    this.#clock = clock;
  }

  async load(options: SnapshotOptions): Promise<LoadedSnapshot> {
    const { cache = 'fallback', ...request } = options;
    if (cache === 'off') return fresh(await this.#ask(request));
    const stored = await this.#store.find();
    if (cache === 'first' && stored !== undefined) return stale(stored, undefined);
    return this.#confirm(stored, request);
  }

  async watch(onSnapshot: OnSnapshot, options: RequestOptions): Promise<LoadedSnapshot> {
    const stored = await this.#store.find();
    throwIfAborted(options.signal);
    if (stored !== undefined) await onSnapshot(stale(stored, undefined));
    throwIfAborted(options.signal);
    const loaded = await this.#confirm(stored, options);
    await onSnapshot(loaded);
    return loaded;
  }

  /** Asks the platform. When it cannot answer, the stored catalogue stands in. */
  async #confirm(stored: StoredSnapshot | undefined, options: RequestOptions): Promise<LoadedSnapshot> {
    try {
      const asked = await this.#ask(options);
      await this.#store.keep(asked, stored);
      return fresh(asked);
    } catch (error) {
      if (stored === undefined || !isSunlitError(error)) throw error;
      return stale(stored, error);
    }
  }

  async #ask(options: RequestOptions): Promise<StoredSnapshot> {
    const snapshot = await this.#transport.call(retrieveCatalogue, {}, options);
    const fault = findColumnFault(snapshot);
    if (fault !== undefined) throw brokenContract(fault, { attempts: 1 });
    return { snapshot, storedAt: new Date(this.#clock.now()).toISOString() };
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw abortReason(signal);
}

const fresh = (loaded: StoredSnapshot): LoadedSnapshot => ({ ...loaded, isStale: false, error: undefined });
const stale = (loaded: StoredSnapshot, error: SunlitError | undefined): LoadedSnapshot => ({
  ...loaded,
  isStale: true,
  error,
});
