import {
  departmentIdSchema,
  officeIdSchema,
  type Area,
  type Department,
  type DepartmentSummary,
  type PowerType,
} from '@sunlit/contract';
import { sql } from 'kysely';
import type { Queryable } from '../../database/schema.js';
import { isInForceOn } from '../powers/entry-filter.js';

/** Number of public powers in force on a day, by the values of one column. */
async function countPowers(
  db: Queryable,
  column: 'department_id' | 'power_type',
  day: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ value: string; n: number }>`
    select e.${sql.ref(column)} as value, count(*)::int as n
    from catalogue_entries e where ${isInForceOn(day)} group by 1`.execute(db);
  return new Map(rows.map((row) => [row.value, row.n]));
}

const LEVEL_ORDER = ['national', 'province', 'city', 'county', 'township', 'village'];

/** All areas, parents before their children. */
export async function listAreas(db: Queryable): Promise<Area[]> {
  const rows = await db.selectFrom('areas').selectAll().orderBy('code').execute();
  return rows
    .map((row) => ({
      code: row.code,
      name: row.name,
      ...(row.name_en === null ? {} : { nameEn: row.name_en }),
      level: row.level,
      ...(row.parent_code === null ? {} : { parentCode: row.parent_code }),
      validFrom: row.valid_from,
      ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
    }))
    .sort((a, b) => LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level));
}

/**
 * All departments in their order, with the number of public powers in force on the day. One that only an import has
 * named is public from its first public power on.
 */
export async function listDepartments(
  db: Queryable,
  { areaCode, day }: { areaCode?: string | undefined; day: string },
): Promise<DepartmentSummary[]> {
  const counts = await countPowers(db, 'department_id', day);
  const query = db.selectFrom('departments').selectAll().orderBy('sort_order').orderBy('id');
  const rows = await (areaCode === undefined ? query : query.where('area_code', '=', areaCode)).execute();
  return rows.filter((row) => row.source === null || counts.has(row.id)).map((row) => toSummary(row, counts));
}

type DepartmentRow = Awaited<ReturnType<typeof findRow>> & object;

function findRow(db: Queryable, departmentId: string) {
  return db.selectFrom('departments').selectAll().where('id', '=', departmentId).executeTakeFirst();
}

function toSummary(row: DepartmentRow, counts: ReadonlyMap<string, number>): DepartmentSummary {
  return {
    id: departmentIdSchema.parse(row.id),
    ...(row.letters === null ? {} : { letters: row.letters }),
    name: row.name,
    shortName: row.short_name,
    ...(row.name_en === null ? {} : { nameEn: row.name_en }),
    areaCode: row.area_code,
    kind: row.kind,
    powerCount: counts.get(row.id) ?? 0,
  };
}

/** One department with offices and contacts, or undefined. */
export async function findDepartment(
  db: Queryable,
  departmentId: string,
  day: string,
): Promise<Department | undefined> {
  const row = await findRow(db, departmentId);
  if (row === undefined) return undefined;
  const counts = await countPowers(db, 'department_id', day);
  const offices = await db
    .selectFrom('offices')
    .select(['id', 'name', 'phone', 'address'])
    .where('department_id', '=', departmentId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  return {
    ...toSummary(row, counts),
    ...(row.credit_code === null ? {} : { creditCode: row.credit_code }),
    verticallyManaged: row.is_vertically_managed,
    integrationMode: row.integration_mode,
    ...(row.address === null ? {} : { address: row.address }),
    ...(row.hours === null ? {} : { hours: row.hours }),
    ...(row.phone === null ? {} : { phone: row.phone }),
    complaint: row.complaint,
    supervision: row.supervision,
    offices: offices.map((office) => ({
      id: officeIdSchema.parse(office.id),
      name: office.name,
      ...(office.phone === null ? {} : { phone: office.phone }),
      ...(office.address === null ? {} : { address: office.address }),
    })),
    isDemo: row.is_demo,
  };
}

/** Power types of the deployment in their order, with the number of public powers in force on the day. */
export async function listPowerTypes(db: Queryable, day: string): Promise<PowerType[]> {
  const counts = await countPowers(db, 'power_type', day);
  const rows = await db.selectFrom('power_types').selectAll().orderBy('sort_order').execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    letters: row.letters,
    order: row.sort_order,
    isOnApplication: row.is_on_application,
    powerCount: counts.get(row.code) ?? 0,
  }));
}
