import type { Kysely } from 'kysely';
import type { OpenDatabase } from '../database/open-database.js';
import type { Database } from '../database/schema.js';
import type { Clock } from '../runtime/clock.js';
import type { Ids } from '../runtime/ids.js';
import { startProgress } from './progress.js';

/** Loads the fictional city; does nothing where it is loaded. */
export type LoadDemoCity = (
  db: Kysely<Database>,
  options: { readonly clock: Clock; readonly ids: Ids; readonly onProgress: (done: number, total: number) => void },
) => Promise<unknown>;

interface PrepareDemoCityOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly output: NodeJS.WriteStream;
  readonly loadDemoCity: LoadDemoCity;
}

/**
 * Loads the demo city into a database that has no department, with a progress bar. An office's own data are never
 * mixed with it: where any department is, nothing is loaded.
 */
export async function prepareDemoCity(database: OpenDatabase, options: PrepareDemoCityOptions): Promise<void> {
  const { db } = database;
  const found = await db.selectFrom('departments').select('id').limit(1).executeTakeFirst();
  if (found !== undefined) return;
  const progress = startProgress('Loading the demo city', options.output);
  try {
    await options.loadDemoCity(db, { clock: options.clock, ids: options.ids, onProgress: progress.update });
  } finally {
    progress.finish();
  }
}
