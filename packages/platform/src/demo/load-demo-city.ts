import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { PowerContent, Role } from '@sunlit/contract';
import type { Database } from '../database/schema.js';
import { codeKeyOf } from '../modules/powers/code-key.js';
import { contentHash } from '../modules/powers/content-hash.js';
import { sortKeyOf } from '../modules/powers/catalogue-entry.js';
import { derivePower, type DerivedRows } from '../modules/powers/lifecycle/derive-power.js';
import type { DecisionFact } from '../modules/powers/lifecycle/facts.js';
import { bumpCatalogueRevision } from '../modules/powers/lifecycle/store-derived.js';
import { legalDay, type Clock } from '../runtime/clock.js';
import type { Ids } from '../runtime/ids.js';
import {
  storePublishedDefinitions,
  type DefinitionToPublish,
} from '../modules/processes/store-published-definitions.js';
import { codeGiver, composeCity, type DemoPower } from './compose-city.js';
import { processComposer } from './compose-process.js';
import { readDemoData, type DemoData } from './demo-data.js';
import { composeExtras } from './demo-extras.js';
import { historyOf, type DemoHistory } from './demo-history.js';
import { insertRows, type Row } from './insert-rows.js';
import { insertPlaces, type PlacedDepartment } from './load-places.js';
import { planHistories } from './plan-histories.js';

export interface LoadDemoCityOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Told after each batch of powers. */
  readonly onProgress?: (done: number, total: number) => void;
}

const BATCH = 400;

/**
 * Loads the fictional city with its departments, powers, versions and decisions, in one transaction. Returns the number
 * of powers loaded; 0 when a demo city is there already, which is then left as it is.
 */
export async function loadDemoCity(db: Kysely<Database>, options: LoadDemoCityOptions): Promise<number> {
  const data = readDemoData();
  return await db.transaction().execute(async (tx) => {
    // Two loaders at once would each find nothing: the lock makes the second one wait and then see the first one's city.
    await sql`select pg_advisory_xact_lock(hashtext('sunlit demo city'))`.execute(tx);
    const found = await tx.selectFrom('departments').select('id').where('is_demo', '=', true).limit(1).execute();
    if (found.length > 0) return 0;
    const departments = await insertPlaces(tx, data, options);
    const powers = allPowers(data, legalDay(options.clock.now()));
    const writer = await createWriter(tx, data, departments, options);
    // PostgreSQL stores one batch while the next is being derived: both take about as long.
    let stored: Promise<void> = Promise.resolve();
    for (let start = 0; start < powers.length; start += BATCH) {
      const rows = writer.derive(powers.slice(start, start + BATCH));
      await stored;
      options.onProgress?.(start, powers.length);
      stored = writer.store(rows);
    }
    await stored;
    options.onProgress?.(powers.length, powers.length);
    await writer.finish();
    await bumpCatalogueRevision(tx);
    return powers.length;
  });
}

interface PowerWithHistory {
  readonly power: DemoPower;
  readonly history: DemoHistory;
}

function allPowers(data: DemoData, today: string): PowerWithHistory[] {
  const powers = composeCity(data);
  const plans = planHistories(powers, today);
  const nextCode = codeGiver(data.places.city.code);
  // Walks through the codes of the list, so that the extras get the ones after them.
  for (const { departmentLetters, type } of powers) nextCode(departmentLetters, type);
  return [
    ...powers.map((power) => ({ power, history: historyOf(power, plans.planOf(power)) })),
    ...composeExtras(data, nextCode),
  ];
}

interface PowerRows {
  readonly power: Row;
  readonly versions: readonly Row[];
  readonly decisions: readonly Row[];
  readonly derived: DerivedRows;
  readonly definitions: readonly DefinitionToPublish[];
}

interface Writer {
  derive(batch: readonly PowerWithHistory[]): PowerRows[];
  store(rows: readonly PowerRows[]): Promise<void>;
  finish(): Promise<void>;
}

async function createWriter(
  tx: Kysely<Database>,
  data: DemoData,
  departments: ReadonlyMap<string, PlacedDepartment>,
  { clock, ids }: LoadDemoCityOptions,
): Promise<Writer> {
  const types = await tx.selectFrom('power_types').select(['code', 'sort_order']).execute();
  const typeOrder = new Map(types.map((type) => [type.code, type.sort_order]));
  const personOf = await insertPersons(tx, { clock, ids });
  const changes: Row[] = [];
  const areaCode = data.places.city.code;
  const compose = processComposer();

  function rowsOf({ power, history }: PowerWithHistory): PowerRows {
    const department = departments.get(power.departmentLetters);
    if (department === undefined) throw new Error(`No department has the letters ${power.departmentLetters}.`);
    const id = ids.next('power');
    const codeKey = codeKeyOf(power.code);
    const identity = { code: power.code, departmentId: department.id, areaCode, powerType: power.type, isDemo: true };
    const versions = history.versions.map((content, index) => ({
      id: ids.next('powerVersion'),
      versionNo: index + 1,
      changeScope: 'item' as const,
      content,
    }));
    const decisions = history.decisions.map(({ version, at, ...decision }) => ({
      ...decision,
      id: ids.next('decision'),
      versionId: version === undefined ? undefined : versions[version - 1]?.id,
      recordedAt: new Date(at),
    }));
    const createdAt = history.decisions[0]?.at ?? clock.now().toISOString();
    const sortKey = sortKeyOf({
      typeOrder: typeOrder.get(power.type) ?? 0,
      departmentOrder: department.sortOrder,
      departmentId: department.id,
      codeKey,
    });
    return {
      power: {
        id,
        code: power.code,
        code_scheme: 'jiangsu_16',
        code_key: codeKey,
        department_id: department.id,
        area_code: areaCode,
        power_type: power.type,
        is_demo: true,
        created_at: createdAt,
      },
      versions: versions.map((version) => versionRow(id, version, createdAt, personOf('clerk'))),
      decisions: decisions.map((decision) => decisionRow(id, decision, personOf(decision.role), department.name)),
      derived: derivePower({ power: { ...identity, id, codeKey }, sortKey, versions, decisions }),
      definitions: versions
        .filter((version) => decisions.some(({ kind, versionId }) => kind === 'publish' && versionId === version.id))
        .map(({ id: versionId, content }) => ({
          versionId,
          definition: compose(
            { type: power.type, departmentLetters: power.departmentLetters, content },
            department.name,
          ),
        })),
    };
  }

  return {
    derive: (batch) => batch.map(rowsOf),
    async store(rows) {
      await insertRows(
        tx,
        'powers',
        rows.map(({ power }) => power),
      );
      await insertRows(
        tx,
        'power_versions',
        rows.flatMap(({ versions }) => versions),
      );
      await insertRows(
        tx,
        'decisions',
        rows.flatMap(({ decisions }) => decisions),
      );
      await insertRows(
        tx,
        'catalogue_entries',
        rows.flatMap(({ derived }) => derived.entries.map(plain)),
      );
      await insertRows(
        tx,
        'power_standings',
        rows.flatMap(({ derived }) => derived.standings.map(plain)),
      );
      await storePublishedDefinitions(
        tx,
        rows.flatMap(({ definitions }) => definitions),
      );
      changes.push(...rows.flatMap(({ derived }) => derived.changes.map(changeRow)));
    },
    async finish() {
      // The feed is read newest first by sequence: rows must come in the order in which they were published.
      changes.sort((a, b) => String(a['published_at']).localeCompare(String(b['published_at'])));
      await insertRows(tx, 'changes', changes);
      await sql`analyze catalogue_entries`.execute(tx);
    },
  };
}

interface VersionToWrite {
  readonly id: string;
  readonly versionNo: number;
  readonly content: PowerContent;
}

function versionRow(powerId: string, version: VersionToWrite, createdAt: string, clerk: string): Row {
  return {
    id: version.id,
    power_id: powerId,
    version_no: version.versionNo,
    change_scope: 'item',
    content: version.content,
    content_hash: contentHash(version.content),
    revision: 1,
    created_by: clerk,
    created_at: createdAt,
    updated_at: createdAt,
  };
}

function decisionRow(powerId: string, decision: DecisionFact, personId: string, unit: string): Row {
  const at = decision.recordedAt.toISOString();
  return {
    id: decision.id,
    power_id: powerId,
    version_id: decision.versionId ?? null,
    kind: decision.kind,
    person_id: personId,
    role: decision.role,
    unit,
    reason: decision.reason ?? null,
    effective_from: decision.effectiveFrom ?? null,
    occurred_at: at,
    recorded_at: at,
  };
}

/** A derived row as JSON: times as text. */
function plain(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );
}

/** `field_changes` is written as JSON text by the derivation; here it is part of a larger JSON. */
function changeRow(row: { readonly field_changes?: string | undefined }): Row {
  return { ...plain(row), field_changes: JSON.parse(row.field_changes ?? '[]') };
}

const ROLE_NAMES: readonly (readonly [Role, string])[] = [
  ['clerk', '演示人员·经办'],
  ['department_office', '演示人员·部门办公室'],
  ['department_leader', '演示人员·部门负责人'],
  ['legal_office', '演示人员·政府法制机构'],
  ['establishment_office', '演示人员·机构编制'],
  ['publisher', '演示人员·发布'],
];

async function insertPersons(
  tx: Kysely<Database>,
  { clock, ids }: LoadDemoCityOptions,
): Promise<(role: Role) => string> {
  const created = clock.now().toISOString();
  const persons = ROLE_NAMES.map(([role, name]) => ({ role, id: ids.next('person'), name, created_at: created }));
  await insertRows(
    tx,
    'persons',
    persons.map(({ role: _role, ...person }) => person),
  );
  const byRole = new Map(persons.map(({ role, id }) => [role, id]));
  return (role) => {
    const id = byRole.get(role);
    if (id === undefined) throw new Error(`Nobody in the demo city has the role ${role}.`);
    return id;
  };
}
