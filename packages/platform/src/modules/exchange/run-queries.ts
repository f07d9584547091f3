import type { Queryable } from '../../database/schema.js';

interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface QueriedPage {
  readonly items: readonly unknown[];
  readonly nextCursor?: string;
}

const DEFAULT_LIMIT = 20;

/** Runs, newest first. Ids are random, so the cursor is the start time with the id. */
export async function listRuns(db: Queryable, query: PageQuery): Promise<QueriedPage> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const after = decode(query.cursor);
  const rows = await db
    .selectFrom('import_runs')
    .selectAll()
    .$if(after !== undefined, (select) =>
      select.where((eb) =>
        eb(eb.refTuple('started_at', 'id'), '<', eb.tuple(new Date(after?.[0] ?? ''), after?.[1] ?? '')),
      ),
    )
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => ({
      id: row.id,
      source: row.source,
      fileName: row.file_name,
      fileSha256: row.file_sha256,
      startedAt: row.started_at.toISOString(),
      finishedAt: row.finished_at?.toISOString(),
      rowCount: row.row_count,
      counts: row.counts,
      issueCounts: row.issue_counts,
    })),
    ...(rows.length > limit && last ? { nextCursor: encode([last.started_at.toISOString(), last.id]) } : {}),
  };
}

export async function runExists(db: Queryable, runId: string): Promise<boolean> {
  return (await db.selectFrom('import_runs').select('id').where('id', '=', runId).executeTakeFirst()) !== undefined;
}

/** Rows of a run in the order of the file. */
export async function listRows(
  db: Queryable,
  runId: string,
  query: PageQuery & { readonly onlyWithIssues?: 'true' | 'false' | undefined },
): Promise<QueriedPage> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const after = Number(decode(query.cursor)?.[0] ?? 0);
  const rows = await db
    .selectFrom('import_rows')
    .select(['row_no', 'outcome', 'power_id', 'item_code', 'name', 'issues'])
    .where('import_run_id', '=', runId)
    .where('row_no', '>', Number.isSafeInteger(after) ? after : 0)
    .$if(query.onlyWithIssues === 'true', (select) => select.where((eb) => eb(eb.cast('issues', 'text'), '!=', '[]')))
    .orderBy('row_no')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => ({
      rowNo: row.row_no,
      outcome: row.outcome,
      powerId: row.power_id ?? undefined,
      itemCode: row.item_code ?? undefined,
      name: row.name ?? undefined,
      issues: row.issues,
    })),
    ...(rows.length > limit && last ? { nextCursor: encode([String(last.row_no)]) } : {}),
  };
}

function encode(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
}

function decode(cursor: string | undefined): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(place) ? place.map(String) : undefined;
  } catch {
    return undefined;
  }
}
