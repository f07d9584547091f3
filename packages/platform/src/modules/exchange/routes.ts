import { endpoints } from '@sunlit/contract/endpoints/index';
import { importRunSchema, importRowSchema } from '@sunlit/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import { route, type Route } from '../../http/route.js';
import { listRows, listRuns, runExists } from './run-queries.js';

/** What became of imports, for people who answer for the data. */
export function exchangeRoutes({ db }: { db: Kysely<Database> }): Route[] {
  return [
    route(endpoints.imports.listImports, async ({ query }) => {
      const page = await listRuns(db, query);
      return { ...page, items: page.items.map((run) => importRunSchema.parse(run)) };
    }),
    route(endpoints.imports.listImportRows, async ({ params, query }) => {
      if (!(await runExists(db, params.importRunId))) throw new ApiProblem('import_not_found');
      const page = await listRows(db, params.importRunId, query);
      return { ...page, items: page.items.map((row) => importRowSchema.parse(row)) };
    }),
  ];
}
