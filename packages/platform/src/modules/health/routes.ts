import * as health from '@sunlit/contract/endpoints/health';
import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import { route, type Route } from '../../http/route.js';
import type { Clock } from '../../runtime/clock.js';
import { readMigrationLevel } from './repository.js';

export interface HealthDependencies {
  readonly database: Queryable;
  readonly clock: Clock;
  /** Number of migrations this code was written for. */
  readonly migrationLevel: () => Promise<number>;
}

/** `/health`: the process answers. `/ready`: it can also serve, because the database answers with the tables we know. */
export function healthRoutes({ database, clock, migrationLevel }: HealthDependencies): Route[] {
  const askDatabase = async (): Promise<number | undefined> => {
    try {
      return await readMigrationLevel(database);
    } catch (cause) {
      throw notReady('The database does not answer.', cause);
    }
  };
  return [
    route(health.health, () => ({ status: 'ok' as const })),
    route(health.ready, async () => {
      const [known, present] = await Promise.all([migrationLevel(), askDatabase()]);
      if (present !== known) throw notReady('The database has other tables than this version.');
      return { status: 'ready' as const, now: clock.now().toISOString() };
    }),
  ];
}

function notReady(detail: string, cause?: unknown): ApiProblem {
  return new ApiProblem('not_ready', { retryAfterSeconds: 5, detail, cause });
}
