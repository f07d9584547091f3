import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.js';
import type { Route } from '../../http/route.js';
import type { Clock } from '../../runtime/clock.js';
import type { Ids } from '../../runtime/ids.js';
import { changesRoutes } from '../changes/routes.js';
import { departmentsRoutes } from '../departments/routes.js';
import { publicPowersRoutes } from './public-routes.js';
import type { PublicReads } from './public-reads.js';
import { staffPowersRoutes } from './staff-routes.js';

export interface PowersDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly origins: { readonly public: string };
  /** The same instance that the pages get, so that both see a change at once. */
  readonly reads: PublicReads;
}

/** The power library: what everybody reads and what staff decide; with it departments, areas, types and changes. */
export function powersRoutes(deps: PowersDeps): Route[] {
  return [...departmentsRoutes(deps), ...publicPowersRoutes(deps), ...changesRoutes(deps), ...staffPowersRoutes(deps)];
}
