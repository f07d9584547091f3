import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.js';
import type { Clock } from '../../runtime/clock.js';
import type { PublicReads } from './public-reads.js';

/** What the modules of the public read path are built with. One `PublicReads` for all of them. */
export interface PublicModuleDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly origins: { readonly public: string };
  readonly reads: PublicReads;
}
