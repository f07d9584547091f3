import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import type { Reader } from '../reading/reader.js';
import type { Storage } from '../storage/storage.js';
import { findColumnFault } from './check-columns.js';

/** Raised when the stored form changes; values of other versions are dropped. */
const SCHEMA_VERSION = 1;

export interface StoredSnapshot {
  readonly snapshot: CatalogueSnapshot;
  /** Instant at which the platform last confirmed it, ISO 8601. */
  readonly storedAt: string;
}

/**
 * Keeps the last catalogue of one platform. The snapshot and the time of its last confirmation are two values, so that
 * confirming does not write half a megabyte.
 */
export class SnapshotStore {
  readonly #storage: Storage;
  readonly #reader: Reader<CatalogueSnapshot>;
  readonly #snapshotKey: string;
  readonly #seenKey: string;

  constructor(storage: Storage, reader: Reader<CatalogueSnapshot>, platform: string) {
    this.#storage = storage;
    this.#reader = reader;
    this.#snapshotKey = `catalogue:${platform}`;
    this.#seenKey = `catalogue-seen:${platform}`;
  }

  /** The stored catalogue, or undefined when there is none that can be trusted; such a value is removed. */
  async find(): Promise<StoredSnapshot | undefined> {
    const [value, seen] = await Promise.all([this.#storage.get(this.#snapshotKey), this.#storage.get(this.#seenKey)]);
    if (value === undefined) return undefined;
    const read = this.#reader.safeParse(readVersioned(value));
    const storedAt = readVersioned(seen);
    if (!read.success || findColumnFault(read.data) !== undefined || !isTime(storedAt)) {
      await this.#storage.set(this.#snapshotKey, undefined);
      return undefined;
    }
    return { snapshot: read.data, storedAt };
  }

  async keep(stored: StoredSnapshot, previous: StoredSnapshot | undefined): Promise<void> {
    if (previous?.snapshot.version !== stored.snapshot.version || previous.snapshot.today !== stored.snapshot.today) {
      await this.#storage.set(this.#snapshotKey, { schemaVersion: SCHEMA_VERSION, value: stored.snapshot });
    }
    await this.#storage.set(this.#seenKey, { schemaVersion: SCHEMA_VERSION, value: stored.storedAt });
  }
}

function readVersioned(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return undefined;
  return Reflect.get(stored, 'schemaVersion') === SCHEMA_VERSION ? Reflect.get(stored, 'value') : undefined;
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value);
}
