import {
  decisionIdSchema,
  departmentIdSchema,
  powerIdSchema,
  powerVersionIdSchema,
  type Decision,
  type Page,
  type PowerStatus,
  type QualityIssue,
  type StaffPowerVersion,
} from '@sunlit/contract';
import { sql } from 'kysely';
import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { seesLeadershipPowers } from '../../identity/sees-leadership.js';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { deriveIntervals } from '../lifecycle/derive-intervals.js';
import type { PowerFacts } from '../lifecycle/derive-power.js';
import { readPowerFacts } from '../lifecycle/power-facts.js';
import { statusOf } from '../lifecycle/version-status.js';

export interface StaffQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly status?: PowerStatus | undefined;
  readonly departmentId?: string | undefined;
  readonly powerId?: string | undefined;
  readonly code?: string | undefined;
}

/** Versions that are for more than the leadership. */
const FOR_ALL_STAFF = sql<boolean>`v.content ->> 'visibility' <> 'leadership'`;

/** Selects versions that the actor may see, as `seesVersion` tells it of one. */
function selectVersions(db: Queryable, actor: StaffActor) {
  const query = db
    .selectFrom('power_versions as v')
    .innerJoin('powers as p', 'p.id', 'v.power_id')
    .select(['v.id', 'v.power_id', 'v.content', 'v.content_hash', 'v.revision', 'v.change_scope', 'v.version_no'])
    .select(['v.created_at', 'v.updated_at', 'p.code', 'p.code_scheme', 'p.department_id', 'p.area_code'])
    .select(['p.power_type', 'p.is_demo', 'p.source']);
  const seen = seesLeadershipPowers(actor) ? query : query.where(FOR_ALL_STAFF);
  return actor.departmentId === undefined ? seen : seen.where('p.department_id', '=', actor.departmentId);
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>;

/** @throws {ApiProblem} `power_version_not_found`: not there, of another unit, or not for the actor. */
export async function retrieveStaffVersion(
  db: Queryable,
  actor: StaffActor,
  versionId: string,
  today: string,
): Promise<StaffPowerVersion> {
  const row = await selectVersions(db, actor).where('v.id', '=', versionId).executeTakeFirst();
  if (row === undefined) throw new ApiProblem('power_version_not_found');
  const [version] = await withStatus(db, [row], today);
  if (version === undefined) throw new ApiProblem('power_version_not_found');
  return version;
}

async function withStatus(db: Queryable, rows: readonly VersionRow[], today: string): Promise<StaffPowerVersion[]> {
  const facts = await readPowerFacts(db, [...new Set(rows.map((row) => row.power_id))]);
  const factsOf = new Map(facts.map((power) => [power.power.id, power]));
  const issues = await issuesOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const power = factsOf.get(row.power_id);
    return power === undefined ? [] : [toStaffVersion(row, power, issues.get(row.id) ?? [], today)];
  });
}

function toStaffVersion(
  row: VersionRow,
  power: PowerFacts,
  qualityIssues: QualityIssue[],
  today: string,
): StaffPowerVersion {
  const { decisions, versions } = power;
  const interval = deriveIntervals(decisions, versions).versions.find(({ versionId }) => versionId === row.id);
  return {
    id: powerIdSchema.parse(row.power_id),
    code: row.code,
    codeScheme: row.code_scheme,
    departmentId: departmentIdSchema.parse(row.department_id),
    areaCode: row.area_code,
    powerType: row.power_type,
    isDemo: row.is_demo,
    versionId: powerVersionIdSchema.parse(row.id),
    versionNo: row.version_no,
    status: statusOf(decisions, versions, row.id, today),
    ...(interval === undefined ? {} : { effectiveFrom: interval.effectiveFrom }),
    ...(interval?.effectiveTo === undefined ? {} : { effectiveTo: interval.effectiveTo }),
    ...(interval === undefined ? {} : { publishedAt: interval.publication.decision.recordedAt.toISOString() }),
    contentHash: row.content_hash,
    content: row.content,
    revision: row.revision,
    changeScope: row.change_scope,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(row.source === null ? {} : { source: row.source }),
    qualityIssues,
  };
}

async function issuesOf(db: Queryable, versionIds: readonly string[]): Promise<Map<string, QualityIssue[]>> {
  const issues = new Map<string, QualityIssue[]>();
  if (versionIds.length === 0) return issues;
  const rows = await db
    .selectFrom('quality_issues')
    .selectAll()
    .where('version_id', 'in', [...versionIds])
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const { code, severity, path, value, proposal } = row;
    const issue = {
      code,
      severity,
      path,
      ...(value === null ? {} : { value }),
      ...(proposal === null ? {} : { proposal }),
    };
    issues.set(row.version_id, [...(issues.get(row.version_id) ?? []), issue]);
  }
  return issues;
}

const DEFAULT_LIMIT = 20;
const BATCH = 100;
const CLOSED_OR_PUBLISHED = ['publish', 'withdraw'];

/** The last decision about a version that may leave it in a status: narrows what has to be looked at. */
const LAST_DECISIONS: Readonly<Record<PowerStatus, readonly string[]>> = {
  draft: ['create', 'return', 'withdraw'],
  under_review: ['submit', 'review', 'discuss', 'approve', 'file'],
  scheduled: ['publish'],
  active: ['publish'],
  suspended: ['publish'],
  superseded: ['publish'],
  abolished: CLOSED_OR_PUBLISHED,
};

/** One page of versions in any status, newest change first. The status is computed, so it is filtered here. */
export async function listStaffVersions(
  db: Queryable,
  actor: StaffActor,
  query: StaffQuery,
  today: string,
): Promise<Page<StaffPowerVersion>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const found: StaffPowerVersion[] = [];
  let place = placeOf(decodeCursor(query.cursor, 2));
  for (;;) {
    const rows = await nextBatch(db, actor, query, place);
    const versions = await withStatus(db, rows, today);
    found.push(...versions.filter(({ status }) => query.status === undefined || status === query.status));
    const last = rows[BATCH - 1];
    if (found.length > limit || last === undefined) break;
    place = { at: last.updated_at.toISOString(), id: last.id };
  }
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit),
    ...(last === undefined ? {} : { nextCursor: encodeCursor([last.updatedAt, last.versionId]) }),
  };
}

interface Place {
  readonly at: string;
  readonly id: string;
}

function placeOf(parts: readonly string[] | undefined): Place | undefined {
  const at = new Date(parts?.[0] ?? '');
  return Number.isNaN(at.getTime()) ? undefined : { at: at.toISOString(), id: parts?.[1] ?? '' };
}

function nextBatch(
  db: Queryable,
  actor: StaffActor,
  query: StaffQuery,
  place: Place | undefined,
): Promise<VersionRow[]> {
  let select = selectVersions(db, actor).orderBy('v.updated_at', 'desc').orderBy('v.id', 'desc').limit(BATCH);
  if (query.departmentId !== undefined) select = select.where('p.department_id', '=', query.departmentId);
  if (query.powerId !== undefined) select = select.where('v.power_id', '=', query.powerId);
  if (query.code !== undefined) select = select.where('p.code', '=', query.code);
  if (query.status !== undefined) {
    const kinds = [...LAST_DECISIONS[query.status]];
    select = select.where(
      sql<boolean>`coalesce((select d.kind from decisions d where d.version_id = v.id order by d.sequence desc limit 1), 'create') = any (${kinds})`,
    );
  }
  if (place !== undefined) {
    select = select.where(sql<boolean>`(v.updated_at, v.id) < (${place.at}::timestamptz, ${place.id})`);
  }
  return select.execute();
}

/**
 * Returns who decided what, when and why, oldest first (LIB-17), as far as the actor sees the versions decided about.
 *
 * @throws {ApiProblem} `power_not_found`: not there, of another unit, or not for the actor.
 */
export async function listDecisions(db: Queryable, actor: StaffActor, powerId: string): Promise<Decision[]> {
  const versions = await selectVersions(db, actor)
    .clearSelect()
    .select('v.id')
    .where('v.power_id', '=', powerId)
    .execute();
  if (versions.length === 0) throw new ApiProblem('power_not_found');
  const seen = new Set(versions.map(({ id }) => id));
  const rows = await db
    .selectFrom('decisions as d')
    .innerJoin('persons as p', 'p.id', 'd.person_id')
    .select(['d.id', 'd.kind', 'd.version_id', 'p.name', 'd.role', 'd.unit', 'd.reason', 'd.effective_from'])
    .select(['d.by_law', 'd.occurred_at', 'd.recorded_at'])
    .where('d.power_id', '=', powerId)
    .orderBy('d.sequence')
    .execute();
  const decisions = rows.filter(({ version_id: id }) => id === null || seen.has(id));
  return decisions.map((row) => ({
    id: decisionIdSchema.parse(row.id),
    kind: row.kind,
    ...(row.version_id === null ? {} : { versionId: powerVersionIdSchema.parse(row.version_id) }),
    personName: row.name,
    role: row.role,
    ...(row.unit === null ? {} : { unit: row.unit }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.effective_from === null ? {} : { effectiveFrom: row.effective_from }),
    ...(row.by_law === null ? {} : { byLaw: row.by_law }),
    occurredAt: row.occurred_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
  }));
}
