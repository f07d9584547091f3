import type { AbolishBody, StandingBody, VersionState } from '@sunlit/contract';
import { inTransaction } from '../../../database/in-transaction.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { legalDay } from '../../../runtime/clock.js';
import { demandRole } from '../../identity/demand-role.js';
import { demandAnnouncedAbolition } from '../../processes/staff/publish-definition.js';
import { STANDING_ROLES } from '../lifecycle/allowed-decisions.js';
import { covers, deriveIntervals } from '../lifecycle/derive-intervals.js';
import { storeDerived } from '../lifecycle/store-derived.js';
import { demandClockAhead } from './demand-clock.js';
import { allowedFor, lockPower, transitionProblem, versionState, type LockedPower } from './locked-power.js';
import type { StaffAct } from './staff-deps.js';
import { storeDecision } from './store-decision.js';

export type StandingKind = 'suspend' | 'resume' | 'abolish';

/**
 * Suspends (LIB-05), resumes or abolishes (LIB-06) a power that is in force, from a legal day on.
 *
 * @throws {ApiProblem} `power_not_found`, `transition_not_allowed`, `role_not_allowed`, `reason_missing`,
 * `clock_behind`, `effective_date_past`, `announcement_required` (FLO-10: an abolition that no law decided, of a power with a chart)
 */
export function changeStanding(
  act: StaffAct,
  powerId: string,
  kind: StandingKind,
  body: StandingBody & Pick<AbolishBody, 'byLaw'>,
): Promise<VersionState> {
  return inTransaction(act.db, async (tx) => {
    const power = await lockPower(tx, powerId);
    demandRole(act.actor, STANDING_ROLES, power.facts.power.departmentId);
    const now = act.clock.now();
    demandClockAhead(power, now);
    const versionId = demandPossible(power, kind, now);
    const effectiveFrom = body.effectiveFrom ?? legalDay(now);
    if (effectiveFrom < legalDay(now)) throw new ApiProblem('effective_date_past');
    demandInOrder(power, effectiveFrom);
    const { reason, byLaw } = body;
    const demandAnnounced = async (at: Date): Promise<void> => {
      if (kind !== 'abolish' || byLaw !== undefined) return;
      await demandAnnouncedAbolition(tx, power, { effectiveFrom, today: legalDay(at) });
    };
    await demandAnnounced(now);
    const decision = { powerId, kind, reason, effectiveFrom, byLaw };
    await storeDecision({ ...act, db: tx, clock: { now: () => now } }, decision);
    await storeDerived(tx, powerId);
    // Once more when all is stored: midnight may have passed.
    await demandAnnounced(act.clock.now());
    return versionState(tx, powerId, versionId, now);
  });
}

/** The version in force, of which the decision speaks. */
function demandPossible(power: LockedPower, kind: StandingKind, now: Date): string {
  const { decisions, versions } = power.facts;
  const intervals = deriveIntervals(decisions, versions);
  const inForce = intervals.versions.find((interval) => covers(interval, legalDay(now)));
  const version = versions.find(({ id }) => id === inForce?.versionId);
  if (version !== undefined && allowedFor(power, version, now).some((allowed) => allowed.kind === kind))
    return version.id;
  const newest = version ?? versions.at(-1);
  throw newest === undefined ? new ApiProblem('transition_not_allowed') : transitionProblem(power, newest, now);
}

/** Suspensions come one after another: none begins, and none ends, before the one before it. */
function demandInOrder(power: LockedPower, day: string): void {
  const { standings } = deriveIntervals(power.facts.decisions, power.facts.versions);
  const last = standings.at(-1);
  const earliest = last?.effectiveTo ?? last?.effectiveFrom;
  if (earliest === undefined || earliest <= day) return;
  throw new ApiProblem('transition_not_allowed', {
    detail: `An earlier decision holds until ${earliest}: choose that day or a later one.`,
    current: { earliest },
  });
}
