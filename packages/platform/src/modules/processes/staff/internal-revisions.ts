import { powerVersionIdSchema, type CreateInternalRevisionBody, type InternalRevision } from '@sunlit/contract';
import { inTransaction } from '../../../database/in-transaction.js';
import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { legalDay } from '../../../runtime/clock.js';
import { demandRole } from '../../identity/demand-role.js';
import { seesWholeDefinition } from '../../identity/sees-leadership.js';
import { statusOf } from '../../powers/lifecycle/version-status.js';
import { lockPowerOfVersion, transitionProblem } from '../../powers/staff/locked-power.js';
import type { StaffAct } from '../../powers/staff/staff-deps.js';
import { demandSoundInside } from '../definition-lint.js';
import { layerHash } from '../layer-hash.js';
import { readPublicLayer, storeLayers } from '../layers-repository.js';
import { findRunningLayers } from '../published-processes-repository.js';
import { findStaffVersion } from './staff-version.js';

/**
 * Stores a new internal layer for a published version and returns its revision. The public layer and its limits stay as
 * they were announced; it is in force once it is filed.
 *
 * @throws {ApiProblem} `power_version_not_found`, `process_not_found`, `role_not_allowed`, `transition_not_allowed` (the
 * version is over), `process_incomplete`
 */
export function createInternalRevision(
  act: StaffAct,
  versionId: string,
  { internalLayer, reason }: CreateInternalRevisionBody,
): Promise<number> {
  return inTransaction(act.db, async (tx) => {
    const running = await lockRunning({ ...act, db: tx }, versionId, 'clerk');
    const publicLayer = await readPublicLayer(tx, running.publicHash);
    demandSoundInside(act.actor, { publicLayer, internalLayer }, running.subject);
    const hash = layerHash(internalLayer);
    await storeLayers(tx, [{ hash, kind: 'internal', content: internalLayer }]);
    const { newest } = await tx
      .selectFrom('internal_revisions')
      .select(({ fn }) => fn.max('revision').as('newest'))
      .where('version_id', '=', versionId)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('internal_revisions')
      .values({
        version_id: versionId,
        revision: newest + 1,
        internal_hash: hash,
        reason,
        created_by: act.actor.personId,
        created_at: act.clock.now(),
      })
      .execute();
    return newest + 1;
  });
}

/**
 * Files a revision of the internal layer: from now on it is in force.
 *
 * @throws {ApiProblem} `power_version_not_found`, `process_not_found`, `internal_revision_not_found`,
 * `role_not_allowed`, `transition_not_allowed`: filed already, older than the one in force, or the version is over
 */
export function fileInternalRevision(act: StaffAct, versionId: string, revision: number): Promise<void> {
  return inTransaction(act.db, async (tx) => {
    const running = await lockRunning({ ...act, db: tx }, versionId, 'legal_office');
    const asked = await findRunningLayers(tx, versionId, revision);
    if (asked === undefined) throw new ApiProblem('internal_revision_not_found');
    if (revision <= running.internalRevision) {
      throw new ApiProblem('transition_not_allowed', {
        detail: `Revision ${running.internalRevision} is in force: only a newer one can be filed.`,
        current: { internalRevision: running.internalRevision },
      });
    }
    await tx
      .insertInto('internal_filings')
      .values({
        version_id: versionId,
        revision,
        person_id: act.actor.personId,
        role: act.actor.role,
        filed_at: act.clock.now(),
      })
      .execute();
  });
}

/** Locks the power of a version that is in force or announced, and returns the layers that it runs on. */
async function lockRunning(act: StaffAct, versionId: string, role: 'clerk' | 'legal_office') {
  const power = await lockPowerOfVersion(act.db, versionId);
  const { version, facts } = power;
  demandRole(act.actor, [role], facts.power.departmentId);
  const now = act.clock.now();
  const status = statusOf(facts.decisions, facts.versions, versionId, legalDay(now));
  if (status !== 'active' && status !== 'suspended' && status !== 'scheduled') {
    throw transitionProblem(power, version, now, 'Only a published version that is not over has internal revisions.');
  }
  const running = await findRunningLayers(act.db, versionId);
  if (running === undefined) throw new ApiProblem('process_not_found');
  return { ...running, subject: { powerType: facts.power.powerType, content: version.content } };
}

/**
 * Returns the revisions of a version's internal layer, newest first; none while it is not published.
 *
 * @throws {ApiProblem} `power_version_not_found`
 */
export async function listInternalRevisions(
  db: Queryable,
  actor: StaffActor,
  versionId: string,
): Promise<InternalRevision[]> {
  await findStaffVersion(db, actor, versionId);
  const rows = await db
    .selectFrom('internal_revisions as r')
    .innerJoin('persons as author', 'author.id', 'r.created_by')
    .leftJoin('internal_filings as f', (on) =>
      on.onRef('f.version_id', '=', 'r.version_id').onRef('f.revision', '=', 'r.revision'),
    )
    .leftJoin('persons as filer', 'filer.id', 'f.person_id')
    .select(['r.revision', 'r.internal_hash', 'r.reason', 'r.created_at', 'author.name as author_name'])
    .select(['f.role', 'f.filed_at', 'filer.name as filer_name'])
    .where('r.version_id', '=', versionId)
    .orderBy('r.revision', 'desc')
    .execute();
  const inForce = rows.find(({ filed_at: filedAt }) => filedAt !== null)?.revision;
  return rows.map((row) => ({
    versionId: powerVersionIdSchema.parse(versionId),
    revision: row.revision,
    ...(seesWholeDefinition(actor) ? { internalHash: row.internal_hash } : {}),
    ...(row.reason === null ? {} : { reason: row.reason }),
    createdBy: row.author_name,
    createdAt: row.created_at.toISOString(),
    ...(row.role === null || row.filed_at === null || row.filer_name === null
      ? {}
      : { filing: { personName: row.filer_name, role: row.role, filedAt: row.filed_at.toISOString() } }),
    isInForce: row.revision === inForce,
  }));
}

/** One of them, after it was made or filed. @throws {ApiProblem} `internal_revision_not_found` */
export async function retrieveInternalRevision(
  db: Queryable,
  actor: StaffActor,
  versionId: string,
  revision: number,
): Promise<InternalRevision> {
  const found = (await listInternalRevisions(db, actor, versionId)).find((one) => one.revision === revision);
  if (found === undefined) throw new ApiProblem('internal_revision_not_found');
  return found;
}
