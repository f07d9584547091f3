import { powerContentSchema } from '@sunlit/contract';
import type { Database } from '@sunlit/platform/database/schema';
import { buildCatalogueEntry, sortKeyOf } from '@sunlit/platform/modules/powers/catalogue-entry';
import { codeKeyOf } from '@sunlit/platform/modules/powers/code-key';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ComposedPower } from './compose-powers.js';
import { scatteredId } from './scattered-id.js';
import { DEPARTMENTS } from './word-lists.js';

const AREA = '990100000000';
const CREATED_AT = new Date('2026-01-01T00:00:00Z');
const BATCH = 2_500;
/** The database makes the grams of each name, which costs more than all else: several connections share it. */
const LOADERS = 6;

const departmentId = (index: number): string => `dep_${scatteredId(index)}`;
const powerId = (index: number): string => `pow_${scatteredId(index)}`;
const versionId = (index: number): string => `pov_${scatteredId(index)}`;

/** Makes the area and the departments that composed powers belong to. */
export async function loadDepartments(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('areas')
    .values({ code: AREA, name: '云川市', name_en: null, level: 'city', parent_code: null, valid_from: '2020-01-01' })
    .execute();
  const rows = DEPARTMENTS.map((name, index) => ({
    id: departmentId(index),
    name: `云川市${name}`,
    short_name: name,
    area_code: AREA,
    kind: 'department' as const,
    integration_mode: 'unified' as const,
    complaint: '[]',
    supervision: '[]',
    sort_order: index,
    created_at: CREATED_AT,
  }));
  await db.insertInto('departments').values(rows).execute();
}

/**
 * Stores composed powers as the platform would after their publication: the very rows that lists and search read, made by
 * the platform's own function. Ids go on from `offset`, so that a database can grow.
 */
export async function loadPowers(db: Kysely<Database>, powers: readonly ComposedPower[], offset = 0): Promise<void> {
  const types = await db.selectFrom('power_types').select(['code', 'sort_order']).execute();
  const orderOf = new Map(types.map(({ code, sort_order }) => [code, sort_order]));
  const starts = Array.from({ length: Math.ceil(powers.length / BATCH) }, (_, index) => index * BATCH);
  const loadNext = async (): Promise<void> => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
      const first = offset + start;
      await insertPowers(
        db,
        powers.slice(start, start + BATCH).map((power, index) => toRows(power, first + index, orderOf)),
      );
    }
  };
  await Promise.all(Array.from({ length: LOADERS }, loadNext));
  await sql`update catalogue_state set revision = revision + 1`.execute(db);
}

const POWER_COLUMNS = {
  id: 'text',
  code: 'text',
  code_scheme: 'text',
  code_key: 'text',
  department_id: 'text',
  area_code: 'text',
  power_type: 'text',
  created_at: 'timestamptz',
} as const;
const VERSION_COLUMNS = {
  id: 'text',
  power_id: 'text',
  version_no: 'integer',
  change_scope: 'text',
  content: 'jsonb',
  content_hash: 'text',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
} as const;
const ENTRY_COLUMNS = {
  version_id: 'text',
  power_id: 'text',
  version_no: 'integer',
  code: 'text',
  code_key: 'text',
  name: 'text',
  department_id: 'text',
  area_code: 'text',
  power_type: 'text',
  class: 'text',
  runs_online: 'boolean',
  has_benchmark: 'boolean',
  search_text: 'text',
  initials: 'text',
  sort_key: 'text',
  effective_from: 'date',
  published_at: 'timestamptz',
} as const;

function toRows(power: ComposedPower, index: number, orderOf: ReadonlyMap<string, number>) {
  const [id, version] = [powerId(index), versionId(index)];
  const codeKey = codeKeyOf(power.code);
  const department = departmentId(power.department);
  const content = powerContentSchema.parse({
    name: power.name,
    class: 'administrative_power',
    runsOnline: index % 5 !== 0,
    published: true,
    visibility: 'public',
  });
  const powerRow = {
    id,
    code: power.code,
    code_scheme: 'jiangsu_16',
    code_key: codeKey,
    department_id: department,
    area_code: AREA,
    power_type: power.type,
    created_at: CREATED_AT,
  };
  const versionRow = {
    id: version,
    power_id: id,
    version_no: 1,
    change_scope: 'item',
    content: JSON.stringify(content),
    content_hash: '',
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
  };
  const typeOrder = orderOf.get(power.type) ?? 0;
  const entry = buildCatalogueEntry({
    power: {
      id,
      code: power.code,
      codeKey,
      departmentId: department,
      areaCode: AREA,
      powerType: power.type,
      isDemo: true,
    },
    version: { id: version, versionNo: 1, content },
    effectiveFrom: '2026-01-01',
    publishedAt: CREATED_AT,
    sortKey: sortKeyOf({ typeOrder, departmentOrder: power.department, departmentId: department, codeKey }),
  });
  return { power: powerRow, version: versionRow, entry };
}

async function insertPowers(db: Kysely<Database>, rows: readonly ReturnType<typeof toRows>[]): Promise<void> {
  await insert(
    db,
    'powers',
    POWER_COLUMNS,
    rows.map(({ power }) => power),
  );
  await insert(
    db,
    'power_versions',
    VERSION_COLUMNS,
    rows.map(({ version }) => version),
  );
  await insert(
    db,
    'catalogue_entries',
    ENTRY_COLUMNS,
    rows.map(({ entry }) => entry),
  );
}

/** One statement for thousands of rows: each column travels as one array. */
async function insert<Column extends string>(
  db: Kysely<Database>,
  table: string,
  columns: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<NoInfer<Column>, unknown>>[],
): Promise<void> {
  const names = Object.keys(columns) as Column[]; // the keys of a record are its key type
  const arrays: RawBuilder<unknown>[] = names.map(
    (name) => sql`${rows.map((row) => row[name])}::${sql.raw(columns[name])}[]`,
  );
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select * from unnest(${sql.join(arrays)})`.execute(db);
}
