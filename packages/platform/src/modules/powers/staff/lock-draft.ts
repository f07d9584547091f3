import type { Queryable } from '../../../database/schema.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { versionPhase } from '../lifecycle/version-phase.js';
import { lockPowerOfVersion, transitionProblem, type LockedPower } from './locked-power.js';

export interface DraftDemand {
  readonly now: Date;
  /** Revision that the change was made on. */
  readonly revision: number;
  /** Throws when the actor may not change it; asked before anything is told about the draft. */
  readonly demand: (power: LockedPower) => void;
}

/**
 * Locks a version that is to be changed, if it is a draft and nobody changed it since the named revision.
 *
 * @throws {ApiProblem} `power_version_not_found`, `transition_not_allowed` (no draft any more), `revision_conflict` with
 * the present revision
 */
export async function lockDraft(
  tx: Queryable,
  versionId: string,
  { now, revision, demand }: DraftDemand,
): ReturnType<typeof lockPowerOfVersion> {
  const power = await lockPowerOfVersion(tx, versionId);
  demand(power);
  if (versionPhase(power.facts.decisions, versionId).kind !== 'draft') {
    throw transitionProblem(power, power.version, now);
  }
  const present = await tx
    .selectFrom('power_versions')
    .select(['revision', 'updated_at'])
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  if (present.revision === revision) return power;
  const current = { revision: present.revision, updatedAt: present.updated_at.toISOString() };
  throw new ApiProblem('revision_conflict', { current });
}
