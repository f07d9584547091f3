import type { AmendPowerBody } from '@sunlit/contract';
import { inTransaction } from '../../../database/in-transaction.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { demandRole } from '../../identity/demand-role.js';
import { copyDefinition } from '../../processes/staff/copy-definition.js';
import { deriveIntervals } from '../lifecycle/derive-intervals.js';
import { versionPhase } from '../lifecycle/version-phase.js';
import { storeVersion } from './create-power.js';
import { lockPower, transitionProblem } from './locked-power.js';
import type { StaffAct } from './staff-deps.js';
import { storeDecision } from './store-decision.js';

/**
 * Makes a draft for the next version, copied with its process from the newest one that was not withdrawn, and returns its id (LIB-03).
 *
 * @throws {ApiProblem} `power_not_found`, `role_not_allowed`, `draft_exists`, `transition_not_allowed` (abolished)
 */
export function amendPower(act: StaffAct, powerId: string, body: AmendPowerBody): Promise<string> {
  return inTransaction(act.db, async (tx) => {
    const power = await lockPower(tx, powerId);
    demandRole(act.actor, ['clerk'], power.facts.power.departmentId);
    const { versions, decisions } = power.facts;
    const phases = versions.map((version) => ({ version, phase: versionPhase(decisions, version.id).kind }));
    const open = phases.find(({ phase }) => phase === 'draft' || phase === 'in_review');
    if (open !== undefined) throw new ApiProblem('draft_exists', { current: { versionId: open.version.id } });
    const newest = versions.at(-1);
    if (newest === undefined) throw new ApiProblem('power_not_found');
    if (deriveIntervals(decisions, versions).abolishedFrom !== undefined) {
      throw transitionProblem(power, newest, act.clock.now(), 'An abolished power is not amended; create a new one.');
    }
    const source = phases.filter(({ phase }) => phase === 'published').at(-1)?.version ?? newest;
    const { changeScope, reason } = body;
    const newVersion = { powerId, versionNo: newest.versionNo + 1, changeScope, content: source.content };
    const versionId = await storeVersion({ ...act, db: tx }, newVersion);
    await copyDefinition(tx, source.id, versionId);
    await storeDecision({ ...act, db: tx }, { powerId, versionId, kind: 'create', reason });
    return versionId;
  });
}
