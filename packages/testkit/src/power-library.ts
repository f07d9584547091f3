import {
  powerContentSchema,
  type ChangeScope,
  type DecisionKind,
  type PowerContent,
  type PowerContentInput,
  type Role,
} from '@sunlit/contract';
import type { Queryable } from '@sunlit/platform/database/schema';
import { codeKeyOf } from '@sunlit/platform/modules/powers/code-key';
import { contentHash } from '@sunlit/platform/modules/powers/content-hash';
import { storeDerived } from '@sunlit/platform/modules/powers/lifecycle/store-derived';
import { randomIds } from '@sunlit/platform/runtime/ids';

export const TEST_AREA = '990100000000';

const EPOCH = new Date('2026-01-01T00:00:00Z');

/** A department of the test city with its area. Returns the id. */
export async function addDepartment(
  db: Queryable,
  { name = '市市场监督管理局', sortOrder = 1, isVerticallyManaged = false } = {},
): Promise<string> {
  await db
    .insertInto('areas')
    .values({
      code: TEST_AREA,
      name: '试验市',
      name_en: null,
      level: 'city',
      parent_code: null,
      valid_from: '2020-01-01',
    })
    .onConflict((on) => on.column('code').doNothing())
    .execute();
  const id = randomIds.next('department');
  await db
    .insertInto('departments')
    .values({
      id,
      name,
      short_name: name,
      area_code: TEST_AREA,
      kind: 'department',
      integration_mode: 'unified',
      is_vertically_managed: isVerticallyManaged,
      complaint: '[]',
      supervision: '[]',
      sort_order: sortOrder,
      created_at: EPOCH,
    })
    .execute();
  return id;
}

/** A decision as a test states it. `version` is a version number; missing for decisions about the whole power. */
export interface TestDecision {
  readonly kind: DecisionKind;
  readonly version?: number;
  readonly from?: string;
  readonly reason?: string;
  readonly at?: string;
  readonly role?: Role;
}

export interface TestPower {
  readonly departmentId: string;
  readonly code?: string;
  readonly powerType?: string;
  readonly isDemo?: boolean;
  /** Content of each version; version 1 in force from 2026-01-01 when `decisions` is missing. */
  readonly versions?: readonly Partial<PowerContentInput>[];
  readonly changeScope?: ChangeScope;
  readonly decisions?: readonly TestDecision[];
}

let serial = 0;

/** Complete enough to be parsed; public, with a legal basis. */
export function testContent(more: Partial<PowerContentInput> = {}): PowerContent {
  return powerContentSchema.parse({
    name: '食品经营许可',
    class: 'administrative_power',
    runsOnline: true,
    published: true,
    visibility: 'public',
    legalBases: [{ kind: 'establishing', title: '中华人民共和国食品安全法', article: '第三十五条' }],
    ...more,
  });
}

/** Stores a power as facts and derives what the public sees. Returns its ids. */
export async function addPower(db: Queryable, power: TestPower): Promise<{ powerId: string; versionIds: string[] }> {
  serial += 1;
  const code = power.code ?? `JS990100ZZ-XK-${String(serial).padStart(4, '0')}`;
  const powerId = randomIds.next('power');
  await db
    .insertInto('powers')
    .values({
      id: powerId,
      code,
      code_scheme: 'jiangsu_16',
      code_key: codeKeyOf(code),
      department_id: power.departmentId,
      area_code: TEST_AREA,
      power_type: power.powerType ?? 'license',
      is_demo: power.isDemo ?? false,
      created_at: EPOCH,
    })
    .execute();
  const versionIds: string[] = [];
  for (const [index, content] of (power.versions ?? [{}]).entries()) {
    versionIds.push(await addVersion(db, powerId, index + 1, testContent(content), power.changeScope ?? 'item'));
  }
  await addDecisions(db, powerId, versionIds, power.decisions ?? [{ kind: 'publish', version: 1, from: '2026-01-01' }]);
  await storeDerived(db, powerId);
  return { powerId, versionIds };
}

async function addVersion(
  db: Queryable,
  powerId: string,
  versionNo: number,
  content: PowerContent,
  changeScope: ChangeScope,
): Promise<string> {
  const id = randomIds.next('powerVersion');
  await db
    .insertInto('power_versions')
    .values({
      id,
      power_id: powerId,
      version_no: versionNo,
      change_scope: changeScope,
      content: JSON.stringify(content),
      content_hash: contentHash(content),
      created_by: null,
      created_at: EPOCH,
      updated_at: EPOCH,
    })
    .execute();
  return id;
}

async function addDecisions(
  db: Queryable,
  powerId: string,
  versionIds: readonly string[],
  decisions: readonly TestDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  const personId = 'per_testperson';
  await db
    .insertInto('persons')
    .values({ id: personId, name: '试验人员', created_at: EPOCH })
    .onConflict((on) => on.column('id').doNothing())
    .execute();
  await db
    .insertInto('decisions')
    .values(
      decisions.map((decision) => ({
        id: randomIds.next('decision'),
        power_id: powerId,
        version_id: decision.version === undefined ? null : (versionIds[decision.version - 1] ?? null),
        kind: decision.kind,
        person_id: personId,
        role: decision.role ?? 'publisher',
        reason: decision.reason ?? null,
        effective_from: decision.from ?? null,
        occurred_at: new Date(decision.at ?? EPOCH),
        recorded_at: new Date(decision.at ?? EPOCH),
      })),
    )
    .execute();
}
