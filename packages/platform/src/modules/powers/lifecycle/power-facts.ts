import type { Queryable } from '../../../database/schema.js';
import { sortKeyOf, type CataloguePower } from '../catalogue-entry.js';
import type { PowerFacts } from './derive-power.js';
import type { DecisionFact, VersionContentFact } from './facts.js';

/** Reads the facts of some powers, in the order of the ids; ids without a power are left out. */
export async function readPowerFacts(db: Queryable, powerIds: readonly string[]): Promise<PowerFacts[]> {
  if (powerIds.length === 0) return [];
  const powers = await readPowers(db, powerIds);
  const versions = await readVersions(db, powerIds);
  const decisions = await readDecisions(db, powerIds);
  return powerIds.flatMap((powerId) => {
    const power = powers.get(powerId);
    if (power === undefined) return [];
    return [{ ...power, versions: versions.get(powerId) ?? [], decisions: decisions.get(powerId) ?? [] }];
  });
}

async function readPowers(db: Queryable, powerIds: readonly string[]) {
  const rows = await db
    .selectFrom('powers as p')
    .innerJoin('departments as d', 'd.id', 'p.department_id')
    .innerJoin('power_types as t', 't.code', 'p.power_type')
    .select(['p.id', 'p.code', 'p.code_key', 'p.department_id', 'p.area_code', 'p.power_type', 'p.is_demo'])
    .select(['d.sort_order as department_order', 't.sort_order as type_order'])
    .where('p.id', 'in', [...powerIds])
    .execute();
  return new Map(
    rows.map((row) => {
      const power: CataloguePower = {
        id: row.id,
        code: row.code,
        codeKey: row.code_key,
        departmentId: row.department_id,
        areaCode: row.area_code,
        powerType: row.power_type,
        isDemo: row.is_demo,
      };
      const sortKey = sortKeyOf({
        typeOrder: row.type_order,
        departmentOrder: row.department_order,
        departmentId: row.department_id,
        codeKey: row.code_key,
      });
      return [row.id, { power, sortKey }];
    }),
  );
}

async function readVersions(db: Queryable, powerIds: readonly string[]): Promise<Map<string, VersionContentFact[]>> {
  const rows = await db
    .selectFrom('power_versions')
    .select(['id', 'power_id', 'version_no', 'change_scope', 'content'])
    .where('power_id', 'in', [...powerIds])
    .orderBy('version_no')
    .execute();
  return grouped(rows, (row) => ({
    id: row.id,
    versionNo: row.version_no,
    changeScope: row.change_scope,
    content: row.content,
  }));
}

async function readDecisions(db: Queryable, powerIds: readonly string[]): Promise<Map<string, DecisionFact[]>> {
  const rows = await db
    .selectFrom('decisions')
    .select(['id', 'power_id', 'version_id', 'kind', 'role', 'reason', 'effective_from', 'recorded_at'])
    .where('power_id', 'in', [...powerIds])
    .orderBy('sequence')
    .execute();
  return grouped(rows, (row) => ({
    id: row.id,
    kind: row.kind,
    versionId: row.version_id ?? undefined,
    role: row.role,
    reason: row.reason ?? undefined,
    effectiveFrom: row.effective_from ?? undefined,
    recordedAt: row.recorded_at,
  }));
}

function grouped<Row extends { power_id: string }, Fact>(rows: Row[], toFact: (row: Row) => Fact): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const row of rows) {
    const group = groups.get(row.power_id) ?? [];
    group.push(toFact(row));
    groups.set(row.power_id, group);
  }
  return groups;
}
