import { CATALOGUE_FLAGS, departmentIdSchema, ID_PREFIXES, type CatalogueSnapshot } from '@sunlit/contract';
import { foldText } from '@sunlit/standards/text';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import { isInForceOn, isSuspendedOn } from './entry-filter.js';
import { readingOf } from './initials-of.js';

interface SnapshotRow {
  readonly power_id: string;
  readonly code: string;
  readonly name: string;
  readonly department_id: string;
  readonly power_type: string;
  readonly area_code: string;
  readonly audiences: string[];
  readonly runs_online: boolean;
  readonly has_fee: boolean | null;
  readonly has_benchmark: boolean;
  readonly is_demo: boolean;
  readonly is_suspended: boolean;
}

/** Powers that a page can take over in one answer and search itself; above, the server searches. */
const MOST_POWERS = 20_000;

/**
 * Returns the whole public catalogue of a legal day in columns, in the order of the catalogue.
 *
 * @throws {ApiProblem} `catalogue_too_large`: there are more than `most` powers.
 */
export async function readSnapshot(db: Queryable, today: string, most = MOST_POWERS): Promise<CatalogueSnapshot> {
  await demandAtMost(db, today, most);
  const { rows } = await sql<SnapshotRow>`
    select e.power_id, e.code, e.name, e.department_id, e.power_type, e.area_code, e.audiences, e.runs_online, e.has_fee,
      e.has_benchmark, e.is_demo, ${isSuspendedOn(today)} as is_suspended
    from catalogue_entries e
    where ${isInForceOn(today)}
    order by e.sort_key, e.version_id`.execute(db);
  const used = new Set(rows.map((row) => row.department_id));
  const registered = await db.selectFrom('departments').selectAll().orderBy('sort_order').orderBy('id').execute();
  // A department that only an import has named is public from its first public power on.
  const departments = registered.filter((row) => row.source === null || used.has(row.id));
  const types = await db.selectFrom('power_types').selectAll().orderBy('sort_order').execute();
  const areas = await usedAreas(db, rows);
  const [departmentAt, typeAt, areaAt] = [
    indexOf(departments.map((row) => row.id)),
    indexOf(types.map((row) => row.code)),
    indexOf(areas.map((row) => row.code)),
  ];
  const onApplication = new Set(types.filter((row) => row.is_on_application).map((row) => row.code));
  const parts = {
    isDemo: rows.some((row) => row.is_demo),
    areas,
    departments: departments.map((row) => ({
      id: departmentIdSchema.parse(row.id),
      name: row.name,
      shortName: row.short_name,
      ...(row.name_en === null ? {} : { nameEn: row.name_en }),
    })),
    powerTypes: types.map((row) => ({ code: row.code, name: row.name, nameEn: row.name_en })),
    readings: readingsOf(rows),
    items: {
      ids: rows.map((row) => row.power_id.slice(ID_PREFIXES.power.length + 1)),
      codes: rows.map((row) => row.code),
      names: rows.map((row) => row.name),
      departments: rows.map((row) => departmentAt(row.department_id)),
      powerTypes: rows.map((row) => typeAt(row.power_type)),
      areas: rows.map((row) => areaAt(row.area_code)),
      flags: rows.map((row) => flagsOf(row, onApplication.has(row.power_type))),
    },
  };
  const version = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
  return { version, asOf: await asOf(db, today), today, ...parts };
}

/** Counted first, so that asking for too many costs little however often it is done. */
async function demandAtMost(db: Queryable, today: string, most: number): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n
    from (select 1 from catalogue_entries e where ${isInForceOn(today)} limit ${most + 1}) e`.execute(db);
  if ((rows[0]?.n ?? 0) > most) throw new ApiProblem('catalogue_too_large');
}

/** The later of the first instant of the legal day and the newest change: two servers give the same answer. */
async function asOf(db: Queryable, today: string): Promise<string> {
  const dayStart = new Date(`${today}T00:00:00+08:00`);
  const newest = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.max('published_at').as('at'))
    .executeTakeFirst();
  const at = newest?.at;
  return (at instanceof Date && at > dayStart ? at : dayStart).toISOString();
}

async function usedAreas(db: Queryable, rows: readonly SnapshotRow[]): Promise<{ code: string; name: string }[]> {
  const used = new Set(rows.map((row) => row.area_code));
  const areas = await db.selectFrom('areas').select(['code', 'name']).orderBy('code').execute();
  return areas.filter((area) => used.has(area.code));
}

function indexOf(values: readonly string[]): (value: string) => number {
  const places = new Map(values.map((value, index) => [value, index]));
  return (value) => places.get(value) ?? -1;
}

function readingsOf(rows: readonly SnapshotRow[]): string[] {
  const characters = new Set(rows.flatMap((row) => Array.from(foldText(row.name))));
  return [...characters]
    .sort()
    .map((character) => `${character}${readingOf(character) ?? ''}`)
    .filter((reading) => Array.from(reading).length > 1);
}

const PERSON = 'natural_person';

function flagsOf(row: SnapshotRow, isOnApplication: boolean): number {
  const bits: [boolean, number][] = [
    [row.runs_online, CATALOGUE_FLAGS.runsOnline],
    [row.has_fee === true, CATALOGUE_FLAGS.hasFee],
    [row.has_fee === false, CATALOGUE_FLAGS.noFee],
    [row.has_benchmark, CATALOGUE_FLAGS.hasBenchmark],
    [row.is_suspended, CATALOGUE_FLAGS.suspended],
    [row.audiences.includes(PERSON), CATALOGUE_FLAGS.forPersons],
    [row.audiences.some((audience) => audience !== PERSON), CATALOGUE_FLAGS.forOrganizations],
    [isOnApplication, CATALOGUE_FLAGS.onApplication],
  ];
  return bits.reduce((flags, [isSet, bit]) => (isSet ? flags | bit : flags), 0);
}
