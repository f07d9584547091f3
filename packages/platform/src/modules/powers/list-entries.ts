import type { Page, PowerSummary } from '@sunlit/contract';
import { departmentIdSchema, powerIdSchema } from '@sunlit/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Queryable } from '../../database/schema.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { filterConditions, isSuspendedOn, type EntryFilter } from './entry-filter.js';

export interface ListQuery extends EntryFilter {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const DEFAULT_LIMIT = 20;
/** Hits of a search are counted up to here, because counting all costs more than showing them. */
const SEARCH_COUNT_CAP = 1_000;
/** Without words an index counts, and people want to know how many powers there are. */
const LIST_COUNT_CAP = 20_000;

interface EntryRow {
  readonly version_id: string;
  readonly power_id: string;
  readonly code: string;
  readonly name: string;
  readonly department_id: string;
  readonly area_code: string;
  readonly power_type: string;
  readonly class: string;
  readonly audiences: string[];
  readonly runs_online: boolean;
  readonly has_fee: boolean | null;
  readonly is_demo: boolean;
  readonly sort_key: string;
  readonly is_suspended: boolean;
}

/**
 * Returns one page of public powers in catalogue order with the number of all hits up to a cap.
 *
 * Page and count are asked apart: one query for both either sorts all hits or counts all of them.
 */
export async function listEntries(db: Queryable, query: ListQuery, day: string): Promise<Page<PowerSummary>> {
  const hasWords = (query.q ?? '').trim() !== '';
  const cap = hasWords ? SEARCH_COUNT_CAP : LIST_COUNT_CAP;
  const conditions = filterConditions(query, day);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const counted = await countEntries(db, conditions, cap + 1);
  // So few hits are fetched by the index of words and sorted; for more the planner may walk the catalogue in order.
  const isRare = hasWords && counted <= cap;
  const rows = counted === 0 ? [] : await fetchPage(db, { query, conditions, limit, day, isRare });
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => toSummary(row, query.status)),
    ...(rows.length > limit && last ? { nextCursor: encodeCursor([last.sort_key, last.version_id]) } : {}),
    total: Math.min(counted, cap),
    ...(counted > cap ? { totalIsCapped: true } : {}),
  };
}

async function countEntries(db: Queryable, conditions: RawBuilder<boolean>[], most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n
    from (select 1 from catalogue_entries e where ${sql.join(conditions, sql` and `)} limit ${most}) hits`.execute(db);
  return rows[0]?.n ?? 0;
}

interface PageQuery {
  readonly query: ListQuery;
  readonly conditions: RawBuilder<boolean>[];
  readonly limit: number;
  readonly day: string;
  readonly isRare: boolean;
}

async function fetchPage(db: Queryable, page: PageQuery): Promise<EntryRow[]> {
  const { conditions, limit, day } = page;
  const place = decodeCursor(page.query.cursor, 2);
  const after = place === undefined ? [] : [sql<boolean>`(e.sort_key, e.version_id) > (${place[0]}, ${place[1]})`];
  const columns = sql`e.version_id, e.power_id, e.code, e.name, e.department_id, e.area_code, e.power_type, e.class,
    e.audiences, e.runs_online, e.has_fee, e.is_demo, e.sort_key`;
  const source = page.isRare
    ? sql`(select * from catalogue_entries e where ${sql.join(conditions, sql` and `)} offset 0)`
    : sql`catalogue_entries`;
  const wanted = [...(page.isRare ? [] : conditions), ...after];
  const { rows } = await sql<EntryRow>`
    select ${columns}, ${isSuspendedOn(day)} as is_suspended
    from ${source} e
    ${wanted.length === 0 ? sql`` : sql`where ${sql.join(wanted, sql` and `)}`}
    order by e.sort_key, e.version_id
    limit ${limit + 1}`.execute(db);
  return rows;
}

function toSummary(row: EntryRow, asked: EntryFilter['status']): PowerSummary {
  const inForce = row.is_suspended ? 'suspended' : 'active';
  return {
    id: powerIdSchema.parse(row.power_id),
    code: row.code,
    name: row.name,
    departmentId: departmentIdSchema.parse(row.department_id),
    areaCode: row.area_code,
    powerType: row.power_type,
    class: row.class,
    status: asked === 'scheduled' || asked === 'abolished' ? asked : inForce,
    audiences: row.audiences,
    runsOnline: row.runs_online,
    ...(row.has_fee === null ? {} : { hasFee: row.has_fee }),
    isDemo: row.is_demo,
  };
}
