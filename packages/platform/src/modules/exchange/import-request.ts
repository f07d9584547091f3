import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.js';
import type { StaffActor } from '../../http/actor.js';
import type { Clock } from '../../runtime/clock.js';
import type { Ids } from '../../runtime/ids.js';
import type { InspectOptions } from './inspect-table.js';
import type { RawTable } from './read-table.js';

export interface ImportDependencies {
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface ImportRequest extends InspectOptions {
  readonly table: RawTable;
  /** Name of the list the rows come from. With the item code it is the key: the same row never makes a second power. */
  readonly source: string;
  readonly fileName: string;
  readonly actor: StaffActor;
  /** Looks and reports, writes nothing. */
  readonly isDryRun?: boolean;
  /** Rows of one transaction; after each the progress is acknowledged. */
  readonly batchSize?: number;
  readonly onProgress?: (done: number, total: number) => void;
}
