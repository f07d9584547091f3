import type { QualityIssue } from '@sunlit/contract';
import type { Queryable } from '../../database/schema.js';
import type { ImportDependencies, ImportRequest } from './import-request.js';

export interface RowResult {
  readonly rowNo: number;
  readonly raw: unknown;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'refused';
  readonly name?: string | undefined;
  readonly itemCode?: string | undefined;
  readonly powerId?: string | undefined;
  readonly issues: readonly QualityIssue[];
}

/** Opens the record of a run; it stays without `finished_at` when the process dies. */
export async function startRun({ db, clock, ids }: ImportDependencies, request: ImportRequest): Promise<string> {
  const id = ids.next('importRun');
  const { personId, personName } = request.actor;
  await db
    .insertInto('persons')
    .values({ id: personId, name: personName, created_at: clock.now() })
    .onConflict((on) => on.column('id').doNothing())
    .execute();
  await db
    .insertInto('import_runs')
    .values({
      id,
      source: request.source,
      file_name: request.fileName,
      file_sha256: request.table.sha256,
      row_count: request.table.rows.length,
      counts: '{}',
      issue_counts: '{}',
      started_at: clock.now(),
    })
    .execute();
  return id;
}

export async function writeRows(tx: Queryable, runId: string, rows: readonly RowResult[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('import_rows')
    .values(
      rows.map((row) => ({
        import_run_id: runId,
        row_no: row.rowNo,
        raw: JSON.stringify(row.raw),
        outcome: row.outcome,
        power_id: row.powerId ?? null,
        item_code: visible(row.itemCode),
        name: visible(row.name),
        issues: JSON.stringify(row.issues.map((issue) => ({ ...issue, value: visible(issue.value) ?? undefined }))),
      })),
    )
    .execute();
}

export async function finishRun(
  { db, clock }: ImportDependencies,
  runId: string,
  counts: Readonly<Record<string, number>>,
  issueCounts: Readonly<Record<string, number>>,
): Promise<void> {
  await db
    .updateTable('import_runs')
    .set({ counts: JSON.stringify(counts), issue_counts: JSON.stringify(issueCounts), finished_at: clock.now() })
    .where('id', '=', runId)
    .execute();
}

/** NUL, which text columns refuse, as its picture ␀. The raw row keeps the character itself. */
function visible(text: string | undefined): string | null {
  return text === undefined ? null : text.replaceAll('\u0000', '\u2400');
}
