import type { DecideBody, VersionState } from '@sunlit/contract';
import { inTransaction } from '../../../database/in-transaction.js';
import { demandRole } from '../../identity/demand-role.js';
import { storeDerived } from '../lifecycle/store-derived.js';
import { versionPhase } from '../lifecycle/version-phase.js';
import { allowedFor, lockPowerOfVersion, transitionProblem, versionState } from './locked-power.js';
import type { StaffAct } from './staff-deps.js';
import { storeDecision } from './store-decision.js';

/**
 * Takes one step of the approval or filing chain (LIB-10…LIB-16).
 *
 * @throws {ApiProblem} `power_version_not_found`, `transition_not_allowed`, `role_not_allowed`, `reason_missing`
 */
export function decideVersion(act: StaffAct, versionId: string, body: DecideBody): Promise<VersionState> {
  return inTransaction(act.db, async (tx) => {
    const power = await lockPowerOfVersion(tx, versionId);
    const { version, facts } = power;
    const now = act.clock.now();
    // Somebody of another unit learns nothing about where the version stands.
    demandRole(act.actor, [act.actor.role], facts.power.departmentId);
    const allowed = allowedFor(power, version, now).find(({ kind }) => kind === body.kind);
    if (allowed === undefined) throw transitionProblem(power, version, now);
    demandRole(act.actor, allowed.roles, facts.power.departmentId);
    const { kind, reason, occurredAt } = body;
    await storeDecision({ ...act, db: tx }, { powerId: facts.power.id, versionId, kind, reason, occurredAt });
    const wasPublished = versionPhase(facts.decisions, versionId).kind === 'published';
    if (wasPublished) await storeDerived(tx, facts.power.id);
    return versionState(tx, facts.power.id, versionId, now);
  });
}
