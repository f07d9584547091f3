import * as health from '@sunlit/contract/endpoints/health';
import { sql } from 'kysely';
import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import { route, type Route } from '../../http/route.js';
import type { Clock } from '../../runtime/clock.js';

export interface HealthDependencies {
  readonly database: Queryable;
  readonly clock: Clock;
  /** Number of migrations this code was written for. */
  readonly migrationLevel: () => Promise<number>;
}

/** `/health`: the process answers. `/ready`: it can also serve, because the database answers with the tables we know. */
export function healthRoutes({ database, clock, migrationLevel }: HealthDependencies): Route[] {
  return [
    route(health.health, () => ({ status: 'ok' as const })),
    route(health.ready, async () => {
      const [known, present] = await Promise.all([migrationLevel(), readLevel(database)]);
      if (present !== known) {
        throw new ApiProblem('not_ready', {
          retryAfterSeconds: 5,
          detail: 'The database has other tables than this version.',
        });
      }
      return { status: 'ready' as const, now: clock.now().toISOString() };
    }),
  ];
}

async function readLevel(database: Queryable): Promise<number | undefined> {
  try {
    const { rows } = await sql<{ level: number }>`select max(version) as level from schema_migrations`.execute(
      database,
    );
    return rows[0]?.level;
  } catch (cause) {
    throw new ApiProblem('not_ready', { retryAfterSeconds: 5, detail: 'The database does not answer.', cause });
  }
}
