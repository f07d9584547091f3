import { sql } from 'kysely';
import type { Clock } from '../../runtime/clock.js';
import type { Ids } from '../../runtime/ids.js';
import type { Database, Queryable } from '../../database/schema.js';
import type { Insertable } from 'kysely';
import type { AcceptedRow } from './inspect-table.js';

/** What the library holds already of an imported item. */
export interface KnownItem {
  readonly powerId: string;
  readonly versionId: string;
  readonly versionNo: number;
  /** Hash of the content as it was imported last. */
  readonly sourceHash: string | undefined;
  readonly revision: number;
  /**
   * - `untouched`: a draft as it was imported; it may be replaced.
   * - `edited`: an open draft the office has worked on; it is theirs.
   * - `settled`: the newest version was published, so that a new draft may follow.
   */
  readonly standing: 'untouched' | 'edited' | 'settled';
}

/** One importer at a time for each source; held until the transaction ends. */
export async function lockSource(db: Queryable, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sunlit-import:${source}`}, 0))`.execute(db);
}

/** Items of this source by item code, with their newest version. */
export async function findKnownItems(
  db: Queryable,
  source: string,
  codes: readonly string[],
): Promise<Map<string, KnownItem>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('powers')
    .innerJoin('power_versions', 'power_versions.power_id', 'powers.id')
    .select(['powers.source_key', 'powers.source_hash', 'power_versions.power_id', 'power_versions.id'])
    .select(['version_no', 'content_hash', 'revision'])
    .select((eb) =>
      eb
        .selectFrom('decisions')
        .select(sql<string[]>`array_agg(decisions.kind)`.as('kinds'))
        .whereRef('decisions.version_id', '=', 'power_versions.id')
        .as('kinds'),
    )
    .where('powers.source', '=', source)
    .where('powers.source_key', 'in', [...codes])
    .orderBy('version_no')
    .execute();
  const known = new Map<string, KnownItem>();
  for (const row of rows) {
    if (row.source_key === null) continue;
    known.set(row.source_key, {
      powerId: row.power_id,
      versionId: row.id,
      versionNo: row.version_no,
      sourceHash: row.source_hash ?? undefined,
      revision: row.revision,
      standing: standingOf(row.kinds ?? [], row.content_hash === row.source_hash),
    });
  }
  return known;
}

function standingOf(decided: readonly string[], isAsImported: boolean): KnownItem['standing'] {
  if (decided.includes('publish') || decided.includes('withdraw')) return 'settled';
  return isAsImported && decided.every((kind) => kind === 'create') ? 'untouched' : 'edited';
}

/** Areas the file names and the deployment lacks: the code stands for the name until somebody gives one. */
export async function ensureAreas(db: Queryable, codes: Iterable<string>, today: string): Promise<void> {
  const rows = [...new Set(codes)].map((code) => ({
    code,
    name: code,
    name_en: null,
    level: levelOf(code),
    parent_code: null,
    valid_from: today,
  }));
  if (rows.length === 0) return;
  await db
    .insertInto('areas')
    .values(rows)
    .onConflict((on) => on.column('code').doNothing())
    .execute();
}

/** Departments and areas of these rows that nobody but an import has registered. */
export async function findUnregistered(
  db: Queryable,
  rows: readonly AcceptedRow[],
): Promise<{ hasDepartment: (row: AcceptedRow) => boolean; hasArea: (row: AcceptedRow) => boolean }> {
  if (rows.length === 0) return { hasDepartment: () => true, hasArea: () => true };
  const codes = [...new Set(rows.map((row) => row.areaCode))];
  const areas = await db
    .selectFrom('areas')
    .select('code')
    .where('code', 'in', codes)
    .whereRef('name', '!=', 'code')
    .execute();
  const departments = await db
    .selectFrom('departments')
    .select(['name', 'short_name', 'area_code'])
    .where('area_code', 'in', codes)
    .where('source', 'is', null)
    .execute();
  const areaCodes = new Set(areas.map((area) => area.code));
  const names = new Set(
    departments.flatMap(({ area_code: area, name, short_name: short }) => [`${area} ${name}`, `${area} ${short}`]),
  );
  return { hasDepartment: (row) => names.has(keyOf(row)), hasArea: (row) => areaCodes.has(row.areaCode) };
}

function levelOf(code: string): string {
  if (!code.endsWith('000')) return 'village';
  if (!code.endsWith('000000')) return 'township';
  if (!code.endsWith('00000000')) return 'county';
  return code.endsWith('0000000000') ? 'province' : 'city';
}

/** Departments by name within their area; unknown ones are registered under the name in the file. */
export async function ensureDepartments(
  db: Queryable,
  rows: readonly AcceptedRow[],
  source: string,
  { ids, clock }: { ids: Ids; clock: Clock },
): Promise<(row: AcceptedRow) => string> {
  if (rows.length === 0) return () => '';
  const wanted = new Map(rows.map((row) => [keyOf(row), row]));
  const found = await db
    .selectFrom('departments')
    .select(['id', 'name', 'short_name', 'area_code'])
    .where('area_code', 'in', [...new Set(rows.map((row) => row.areaCode))])
    .execute();
  const byKey = new Map<string, string>();
  for (const department of found) {
    byKey.set(`${department.area_code} ${department.short_name}`, department.id);
    byKey.set(`${department.area_code} ${department.name}`, department.id);
  }
  const fresh: Insertable<Database['departments']>[] = [];
  for (const [key, row] of wanted) {
    if (byKey.has(key)) continue;
    const id = ids.next('department');
    byKey.set(key, id);
    fresh.push({ ...newDepartment(id, row, clock.now()), source });
  }
  if (fresh.length > 0) await db.insertInto('departments').values(fresh).execute();
  return (row) => byKey.get(keyOf(row)) ?? '';
}

function keyOf(row: AcceptedRow): string {
  return `${row.areaCode} ${row.departmentName}`;
}

function newDepartment(id: string, row: AcceptedRow, now: Date): Insertable<Database['departments']> {
  return {
    id,
    name: row.departmentName,
    short_name: row.departmentName,
    area_code: row.areaCode,
    kind: 'department',
    integration_mode: 'self_built',
    complaint: '[]',
    supervision: '[]',
    created_at: now,
  };
}
