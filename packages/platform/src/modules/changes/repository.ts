import { changeIdSchema, departmentIdSchema, powerIdSchema, type Change, type Page } from '@sunlit/contract';
import { sql, type Selectable } from 'kysely';
import type { ChangesTable, Queryable } from '../../database/schema.js';
import { decodeCursor, encodeCursor } from '../powers/cursor.js';

export interface ChangesQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly departmentId?: string | undefined;
  readonly powerId?: string | undefined;
}

const DEFAULT_LIMIT = 20;

/** One page of public changes, newest first. */
export async function listChanges(db: Queryable, query: ChangesQuery): Promise<Page<Change>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const place = decodeCursor(query.cursor, 2);
  let select = db.selectFrom('changes').selectAll().orderBy('published_at', 'desc').orderBy('sequence', 'desc');
  if (query.departmentId !== undefined) select = select.where('department_id', '=', query.departmentId);
  if (query.powerId !== undefined) select = select.where('power_id', '=', query.powerId);
  if (place !== undefined) {
    const [at, sequence] = [instantOf(place[0]), numberOf(place[1])];
    select = select.where(sql<boolean>`(published_at, sequence) < (${at}::timestamptz, ${sequence}::bigint)`);
  }
  const rows = await select.limit(limit + 1).execute();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(toChange),
    ...(rows.length > limit && last
      ? { nextCursor: encodeCursor([last.published_at.toISOString(), String(last.sequence)]) }
      : {}),
  };
}

/** A cursor that was tampered with points nowhere: behind everything. */
function instantOf(text: string | undefined): string {
  const time = new Date(text ?? '');
  return Number.isNaN(time.getTime()) ? '1970-01-01T00:00:00Z' : time.toISOString();
}

function numberOf(text: string | undefined): number {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : 0;
}

type ChangeRow = Selectable<ChangesTable>;

function toChange(row: ChangeRow): Change {
  return {
    id: changeIdSchema.parse(row.id),
    kind: row.kind,
    powerId: powerIdSchema.parse(row.power_id),
    code: row.code,
    name: row.name,
    departmentId: departmentIdSchema.parse(row.department_id),
    versionNo: row.version_no,
    effectiveFrom: row.effective_from,
    publishedAt: row.published_at.toISOString(),
    ...(row.reason === null ? {} : { reason: row.reason }),
    changes: row.field_changes,
  };
}
