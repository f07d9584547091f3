import type { Page, PowerSummary } from '@sunlit/contract';
import { departmentIdSchema, powerIdSchema } from '@sunlit/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Queryable } from '../../database/schema.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { filterConditions, isInForceOn, isSuspendedOn, type EntryFilter } from './entry-filter.js';
import { asksTextOnly, searchConditions } from './search-condition.js';

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
 * the way to the page. Left alone, the planner takes 行政审批 for rare, because it multiplies the frequencies of its
 * pairs as if they were independent, and takes for granted that hits are spread evenly over the order, which they are
 * not: the catalogue is ordered by type and department.
 */
export async function listEntries(db: Queryable, query: ListQuery, day: string): Promise<Page<PowerSummary>> {
  const hasWords = (query.q ?? '').trim() !== '';
  const cap = hasWords ? SEARCH_COUNT_CAP : LIST_COUNT_CAP;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const asked = { query, limit, day };
  const { counted, rows } = await (asksOnlyWords(query) ? searchWords(db, asked) : countAndRead(db, asked, cap));
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row) => toSummary(row, query.status)),
    ...(rows.length > limit && last ? { nextCursor: encodeCursor([last.sort_key, last.version_id]) } : {}),
    total: Math.min(counted, cap),
    ...(counted > cap ? { totalIsCapped: true } : {}),
  };
}

async function countAndRead(db: Queryable, page: PageQuery, cap: number): Promise<CountedPage> {
  const counted = await countEntries(db, filterConditions(page.query, page.day), cap + 1);
  if (counted === 0) return { counted, rows: [] };
  return { counted, rows: await (cap === SEARCH_COUNT_CAP ? searchPage(db, page, counted > cap) : walk(db, page)) };
}

async function countEntries(db: Queryable, conditions: RawBuilder<boolean>[], most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n
    from (select 1 from catalogue_entries e where ${sql.join(conditions, sql` and `)} limit ${most}) hits`.execute(db);
  return rows[0]?.n ?? 0;
}

interface CountedPage {
  /** Up to one above the cap. */
  readonly counted: number;
  /** One more than asked for, if there are as many. */
  readonly rows: readonly EntryRow[];
}

interface PageQuery {
  readonly query: ListQuery;
  readonly limit: number;
  readonly day: string;
}

/** So many entries are looked at, in their order, before the index of words is asked for all hits. */
const STROLL = 5_000;

/**
 * A page of hits. When there are many, a short stroll along the order mostly meets enough of them; when it does not,
 * they lie together further on. All hits by the index, sorted, costs as much as there are hits and no more.
 */
async function searchPage(db: Queryable, page: PageQuery, isFrequent: boolean): Promise<EntryRow[]> {
  if (isFrequent) {
    const met = await stroll(db, page);
    if (met.length > page.limit) return met;
  }
  return collect(db, page);
}

/** The page out of all hits. */
function collect(db: Queryable, page: PageQuery): Promise<EntryRow[]> {
  const conditions = filterConditions(page.query, page.day, 'index');
  // `offset 0` is a fence: the planner cannot walk along the order instead.
  const hits = sql`(select * from catalogue_entries e where ${sql.join(conditions, sql` and `)} offset 0)`;
  return select(db, page, hits, afterCursor(page.query));
}

/** As a stroll, along an index that has the searched text beside it: a row costs a tenth. */
const READ_AHEAD = 100_000;

/** Nothing is asked that the index of the order has not. */
function asksOnlyWords({ q = '', cursor: _cursor, limit: _limit, ...filters }: ListQuery): boolean {
  return asksTextOnly(q) && Object.values(filters).every((value) => value === undefined);
}

/** Entries with their searched text, read from the index that has all of it; not those with very much text. */
function nextInOrder(day: string, conditions: RawBuilder<boolean>[], limit: number): RawBuilder<unknown> {
  return sql`select e.sort_key, e.version_id, e.search_text from catalogue_entries e
    where octet_length(e.search_text) <= 2000 and ${sql.join([isInForceOn(day), ...conditions], sql` and `)}
    order by e.sort_key, e.version_id limit ${limit}`;
}

/**
 * Count and page of a search for words alone, in one statement: of few hits the page is taken from what was counted, of
 * many the first ones are met by reading ahead in the order. Only when they lie further on are all of them collected.
 */
async function searchWords(db: Queryable, page: PageQuery): Promise<CountedPage> {
  const { query, limit, day } = page;
  const [and, order] = [sql` and `, sql`order by e.sort_key, e.version_id limit ${limit + 1}`];
  const words = sql.join(searchConditions(query.q ?? '', 'walk'), and);
  const after = afterCursor(query);
  const long = sql.join([sql<boolean>`octet_length(e.search_text) > 2000`, isInForceOn(day), ...after], and);
  const { rows } = await sql<{ counted: number; is_enough: boolean } & (EntryRow | { version_id: null })>`
    with hits as materialized (
      select e.sort_key, e.version_id from catalogue_entries e
      where ${sql.join(filterConditions(query, day, 'index'), and)} limit ${SEARCH_COUNT_CAP + 1}),
    found as (select count(*)::int as counted, count(*) > ${SEARCH_COUNT_CAP} as are_many from hits),
    few as (
      select e.version_id from hits e where ${sql.join([sql`not (select are_many from found)`, ...after], and)} ${order}),
    short as materialized (
      select e.sort_key, e.version_id from (${nextInOrder(day, after, READ_AHEAD)}) e
      where (select are_many from found) and ${words} ${order}),
    long as (
      select e.version_id from catalogue_entries e where (select are_many from found) and ${long} and ${words} ${order}),
    met as (select version_id from few union all select version_id from short union all select version_id from long)
    select found.counted, not found.are_many or (select count(*) from short) > ${limit} as is_enough, shown.*
    from found left join (
      select ${columns(day)} from catalogue_entries e where e.version_id in (select version_id from met) ${order}) shown
      on true
    order by shown.sort_key, shown.version_id`.execute(db);
  const counted = rows[0]?.counted ?? 0;
  if (rows[0]?.is_enough === false) return { counted, rows: await collect(db, page) };
  return { counted, rows: rows.filter((row): row is EntryRow & typeof row => row.version_id !== null) };
}

/** The hits among the next entries; too few of them say nothing. */
function stroll(db: Queryable, page: PageQuery): Promise<EntryRow[]> {
  const { query, day } = page;
  const inOrder = [...filterConditions({ status: query.status }, day), ...afterCursor(query)];
  const next = sql`(select * from catalogue_entries e where ${sql.join(inOrder, sql` and `)}
    order by e.sort_key, e.version_id limit ${STROLL})`;
  return select(db, page, next, filterConditions(query, day, 'walk'));
}

/** Without words: along the order, or along that of a department or type, for which there are indexes. */
function walk(db: Queryable, page: PageQuery): Promise<EntryRow[]> {
  const { query, day } = page;
  return select(db, page, sql`catalogue_entries`, [...filterConditions(query, day), ...afterCursor(query)]);
}

function afterCursor({ cursor }: ListQuery): RawBuilder<boolean>[] {
  const place = decodeCursor(cursor, 2);
  return place === undefined ? [] : [sql<boolean>`(e.sort_key, e.version_id) > (${place[0]}, ${place[1]})`];
}

async function select(
  db: Queryable,
  { limit, day }: PageQuery,
  source: RawBuilder<unknown>,
  conditions: RawBuilder<boolean>[],
): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select ${columns(day)} from ${source} e
    ${conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`}
    order by e.sort_key, e.version_id
    limit ${limit + 1}`.execute(db);
  return rows;
}

function columns(day: string): RawBuilder<unknown> {
  return sql`e.version_id, e.power_id, e.code, e.name, e.department_id, e.area_code, e.power_type, e.class,
    e.audiences, e.runs_online, e.has_fee, e.is_demo, e.sort_key, ${isSuspendedOn(day)} as is_suspended`;
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
