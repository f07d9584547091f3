import { importPowers, type ImportReport } from '@sunlit/platform/modules/exchange/import-powers';
import type { ImportDependencies } from '@sunlit/platform/modules/exchange/import-request';
import { readCells } from '@sunlit/platform/modules/exchange/import-columns';
import { normalizeTaskType } from '@sunlit/platform/modules/exchange/task-type';
import type { RawTable } from '@sunlit/platform/modules/exchange/read-table';
import type { StaffActor } from '@sunlit/platform/http/actor';

export interface ImportCheck {
  readonly report: ImportReport;
  /** What does not hold; empty means the import kept its promises on this file. */
  readonly failures: readonly string[];
}

/**
 * Imports a file into an empty library, twice, and tests the promises of an import: every row is accounted for and kept
 * as it came, names stand verbatim, classes follow the task type, nothing is public, and a rerun changes nothing.
 */
export async function checkImport(
  dependencies: ImportDependencies,
  table: RawTable,
  actor: StaffActor,
): Promise<ImportCheck> {
  const { db } = dependencies;
  const request = { table, source: 'checked file', fileName: 'checked file', actor };
  const report = await importPowers(dependencies, request);
  const failures: string[] = [];
  const demand = (holds: boolean, what: string): void => {
    if (!holds) failures.push(what);
  };
  const refused = report.rows.filter((row) => row.outcome === 'refused');
  const taken = report.rows.filter((row) => row.outcome === 'created');
  demand(report.rows.length === table.rows.length, 'every row has an outcome');
  demand(taken.length + refused.length === table.rows.length, 'an empty library only creates or refuses');
  demand(
    refused.every((row) =>
      row.issues.some((issue) => issue.severity === 'error' || issue.code === 'control_character'),
    ),
    'every refusal names its reason',
  );
  const kept = await db
    .selectFrom('import_rows')
    .select(['row_no', (eb) => eb.cast<string>('raw', 'text').as('raw')])
    .where('import_run_id', '=', report.importRunId ?? '')
    .orderBy('row_no')
    .execute();
  demand(
    kept.every((row, index) => row.raw === JSON.stringify(table.rows[index]?.raw)) && kept.length === table.rows.length,
    'every raw row is kept as it came',
  );
  const drafts = await db
    .selectFrom('powers')
    .innerJoin('power_versions', 'power_versions.power_id', 'powers.id')
    .select(['powers.source_key', 'power_versions.content', 'powers.code'])
    .where('powers.source', '=', request.source)
    .execute();
  const byCode = new Map(drafts.map((draft) => [draft.source_key, draft]));
  for (const row of table.rows) {
    const { cells } = readCells(row.raw);
    const draft = byCode.get(cells.itemCode?.trim() ?? '');
    if (report.rows[row.rowNo - 1]?.outcome !== 'created') continue;
    demand(draft?.content.name === cells.name?.trim(), `row ${String(row.rowNo)}: the name stands verbatim`);
    demand(draft?.code === cells.itemCode?.trim(), `row ${String(row.rowNo)}: the code stands verbatim`);
    const isService = cells.taskType !== undefined && normalizeTaskType(cells.taskType) === '20';
    demand(
      (draft?.content.class === 'public_service') === isService,
      `row ${String(row.rowNo)}: class follows the task type`,
    );
    demand(draft?.content.published === false, `row ${String(row.rowNo)}: not published`);
  }
  const entries = await db.selectFrom('catalogue_entries').select('version_id').execute();
  demand(entries.length === 0, 'nothing is in the public catalogue');
  const again = await importPowers(dependencies, request);
  demand((again.counts['created'] ?? 0) + (again.counts['updated'] ?? 0) === 0, 'a rerun creates and changes nothing');
  return { report, failures };
}
