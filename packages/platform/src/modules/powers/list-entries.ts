import type { Page, PowerSummary } from '@sunlit/contract';
import { departmentIdSchema, powerIdSchema } from '@sunlit/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Queryable } from '../../database/schema.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { filterConditions, isSuspendedOn, type EntryFilter } from './entry-filter.js';
import type { SearchPath } from './search-condition.js';

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
 * Page and count are asked apart: one query for both either sorts all hits or counts all of them. The count also pins
 * the way to the page: few hits are fetched by the index of words and sorted; when they are many, the first ones are
 * met sooner by walking along the order. Left alone, the planner takes 行政审批 for rare, because it multiplies the
 * frequencies of its pairs as if they were independent.
 */
export async function listEntries(db: Queryable, query: ListQuery, day: string): Promise<Page<PowerSummary>> {
  const hasWords = (query.q ?? '').trim() !== '';
  const cap = hasWords ? SEARCH_COUNT_CAP : LIST_COUNT_CAP;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const manyHits = hasWords ? Math.max(cap + 1, await crossover(db, limit)) : cap + 1;
  const counted = await countEntries(db, filterConditions(query, day), manyHits);
  const path = hasWords && counted < manyHits ? 'index' : 'walk';
  const rows = counted === 0 ? [] : await fetchPage(db, { query, limit, day, path });
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => toSummary(row, query.status)),
    ...(rows.length > limit && last ? { nextCursor: encodeCursor([last.sort_key, last.version_id]) } : {}),
    total: Math.min(counted, cap),
    ...(counted > cap ? { totalIsCapped: true } : {}),
  };
}

/**
 * The number of hits h at which both ways read as many rows: the index reads h, the walk reads limit · n / h.
 * PostgreSQL's own estimate of n is near enough.
 */
async function crossover(db: Queryable, limit: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select greatest(reltuples, 0)::int as n from pg_class where oid = 'catalogue_entries'::regclass`.execute(db);
  return Math.ceil(Math.sqrt((limit + 1) * (rows[0]?.n ?? 0)));
}

async function countEntries(db: Queryable, conditions: RawBuilder<boolean>[], most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n
    from (select 1 from catalogue_entries e where ${sql.join(conditions, sql` and `)} limit ${most}) hits`.execute(db);
  return rows[0]?.n ?? 0;
}

interface PageQuery {
  readonly query: ListQuery;
  readonly limit: number;
  readonly day: string;
  readonly path: SearchPath;
}

async function fetchPage(db: Queryable, { query, limit, day, path }: PageQuery): Promise<EntryRow[]> {
  const place = decodeCursor(query.cursor, 2);
  const after = place === undefined ? [] : [sql<boolean>`(e.sort_key, e.version_id) > (${place[0]}, ${place[1]})`];
  const conditions = filterConditions(query, day, path);
  // A fence: what is found by the index is sorted afterwards, whatever the planner thinks of their number.
  const source =
    path === 'index'
      ? sql`(select * from catalogue_entries e where ${sql.join(conditions, sql` and `)} offset 0)`
      : sql`catalogue_entries`;
  const wanted = path === 'index' ? after : [...conditions, ...after];
  const { rows } = await sql<EntryRow>`
    select e.version_id, e.power_id, e.code, e.name, e.department_id, e.area_code, e.power_type, e.class,
      e.audiences, e.runs_online, e.has_fee, e.is_demo, e.sort_key, ${isSuspendedOn(day)} as is_suspended
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
