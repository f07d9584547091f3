import { endpoints } from '@sunlit/contract/endpoints/index';
import { importRowSchema, importRunSchema, type Role } from '@sunlit/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import { route, type Route } from '../../http/route.js';
import { demandRole } from '../identity/demand-role.js';
import { listRows, listRuns, runExists } from './run-queries.js';

/** Raw rows may hold anything an office once wrote; so only those who answer for data exchange read them. */
const READERS: readonly Role[] = ['integrator', 'administrator', 'supervisor'];

/** What became of imports, for people who answer for the data. */
export function exchangeRoutes({ db }: { db: Kysely<Database> }): Route[] {
  return [
    route(endpoints.imports.listImports, async ({ actor, query }) => {
      demandRole(actor, READERS);
      const page = await listRuns(db, query);
      return { ...page, items: page.items.map((run) => importRunSchema.parse(run)) };
    }),
    route(endpoints.imports.listImportRows, async ({ actor, params, query }) => {
      demandRole(actor, READERS);
      if (!(await runExists(db, params.importRunId))) throw new ApiProblem('import_not_found');
      const page = await listRows(db, params.importRunId, query);
      return { ...page, items: page.items.map((row) => importRowSchema.parse(row)) };
    }),
  ];
}
