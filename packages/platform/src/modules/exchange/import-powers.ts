import type { QualityIssue } from '@sunlit/contract';
import type { Queryable } from '../../database/schema.js';
import { legalDay } from '../../runtime/clock.js';
import {
  ensureAreas,
  ensureDepartments,
  findKnownItems,
  findUnregistered,
  lockSource,
  type KnownItem,
} from './import-repository.js';
import type { ImportDependencies, ImportRequest } from './import-request.js';
import { inspectTable, type AcceptedRow, type InspectedRow } from './inspect-table.js';
import { finishRun, startRun, writeRows, type RowResult } from './import-runs.js';
import {
  hashOf,
  storeNewItems,
  storeNextDraft,
  updateDraftContent,
  type NewItem,
  type StoreContext,
} from './store-item.js';

export interface ImportReport {
  /** Missing on a dry run. */
  readonly importRunId: string | undefined;
  readonly rows: readonly RowResult[];
  readonly counts: Readonly<Record<string, number>>;
  readonly issueCounts: Readonly<Record<string, number>>;
}

const DEFAULT_BATCH = 100;

/**
 * Takes every row it can into the library as a draft, with the oddities of its data beside it.
 *
 * A batch is one transaction: what `onProgress` has reported survives a crash, and running the same file again
 * completes the rest without doubling anything. Nothing is published, repaired or dropped.
 */
export async function importPowers(dependencies: ImportDependencies, request: ImportRequest): Promise<ImportReport> {
  const inspected = inspectTable(request.table.rows, request);
  const run = request.isDryRun ? undefined : await startRun(dependencies, request);
  const size = request.batchSize ?? DEFAULT_BATCH;
  const rows: RowResult[] = [];
  for (let start = 0; start < inspected.length; start += size) {
    const batch = inspected.slice(start, start + size);
    rows.push(...(await importBatch(dependencies, request, run, batch)));
    request.onProgress?.(Math.min(start + size, inspected.length), inspected.length);
  }
  const counts = tally(rows.map((row) => row.outcome));
  const issueCounts = tally(rows.flatMap((row) => row.issues.map((issue) => issue.code)));
  if (run !== undefined) await finishRun(dependencies, run, counts, issueCounts);
  return { importRunId: run, rows, counts, issueCounts };
}

async function importBatch(
  dependencies: ImportDependencies,
  request: ImportRequest,
  run: string | undefined,
  batch: readonly InspectedRow[],
): Promise<RowResult[]> {
  if (run === undefined) return planBatch(dependencies.db, request.source, batch);
  return dependencies.db.transaction().execute(async (tx) => {
    await lockSource(tx, request.source);
    const results = await storeBatch(tx, dependencies, request, batch);
    await writeRows(tx, run, results);
    return results;
  });
}

/** What a run would do, without doing it. */
async function planBatch(db: Queryable, source: string, batch: readonly InspectedRow[]): Promise<RowResult[]> {
  const known = await findKnownItems(
    db,
    source,
    acceptedOf(batch).map((row) => row.itemCode),
  );
  return (await withNewcomers(db, batch)).map((row) => {
    if (row.kind === 'refused') return { ...row, outcome: 'refused' };
    const item = known.get(row.itemCode);
    return { ...row, ...(item === undefined ? { outcome: 'created' } : outcomeFor(row, item)) };
  });
}

async function storeBatch(
  tx: Queryable,
  dependencies: ImportDependencies,
  request: ImportRequest,
  batch: readonly InspectedRow[],
): Promise<RowResult[]> {
  const rows = await withNewcomers(tx, batch);
  const accepted = acceptedOf(rows);
  const known = await findKnownItems(
    tx,
    request.source,
    accepted.map((row) => row.itemCode),
  );
  await ensureAreas(
    tx,
    accepted.map((row) => row.areaCode),
    legalDay(dependencies.clock.now()),
  );
  const departmentOf = await ensureDepartments(tx, accepted, request.source, dependencies);
  const context = { ...dependencies, actor: request.actor, source: request.source };
  const fresh: NewItem[] = [];
  const results: RowResult[] = [];
  for (const row of rows) {
    const item = row.kind === 'accepted' ? known.get(row.itemCode) : undefined;
    if (row.kind === 'refused') results.push({ ...row, outcome: 'refused' });
    else if (item !== undefined) results.push(await storeKnown(tx, context, row, item));
    else {
      const powerId = dependencies.ids.next('power');
      fresh.push({ row, departmentId: departmentOf(row), powerId });
      results.push({ ...row, outcome: 'created', powerId });
    }
  }
  await storeNewItems(tx, context, fresh);
  return results;
}

async function storeKnown(tx: Queryable, context: StoreContext, row: AcceptedRow, item: KnownItem): Promise<RowResult> {
  const result = outcomeFor(row, item);
  if (result.outcome === 'updated') {
    if (item.standing === 'untouched') await updateDraftContent(tx, context, row, item);
    else await storeNextDraft(tx, context, row, item);
  }
  return { ...row, ...result };
}

/** What a row does to an item that is known: nothing when it says the same, or when the office has taken the draft over. */
function outcomeFor(row: AcceptedRow, item: KnownItem): Pick<RowResult, 'outcome' | 'powerId' | 'issues'> {
  const { powerId } = item;
  if (item.sourceHash === hashOf(row.content)) return { outcome: 'unchanged', powerId, issues: row.issues };
  if (item.standing !== 'edited') return { outcome: 'updated', powerId, issues: row.issues };
  const edited: QualityIssue = { code: 'edited_since_import', severity: 'warning', path: '', value: row.itemCode };
  return { outcome: 'unchanged', powerId, issues: [...row.issues, edited] };
}

/** Departments and areas that only this file names: somebody has to register them. */
async function withNewcomers(db: Queryable, batch: readonly InspectedRow[]): Promise<InspectedRow[]> {
  const { hasDepartment, hasArea } = await findUnregistered(db, acceptedOf(batch));
  return batch.map((row) => {
    if (row.kind === 'refused') return row;
    const issues = [...row.issues];
    if (!hasDepartment(row)) {
      issues.push({
        code: 'unknown_department',
        severity: 'notice',
        path: 'department',
        value: row.departmentName.slice(0, 200),
      });
    }
    if (!hasArea(row)) issues.push({ code: 'unknown_area', severity: 'notice', path: 'areaCode', value: row.areaCode });
    return { ...row, issues };
  });
}

function acceptedOf(batch: readonly InspectedRow[]): AcceptedRow[] {
  return batch.filter((row): row is AcceptedRow => row.kind === 'accepted');
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
