import type { DecisionKind, LawCitation } from '@sunlit/contract';
import { ApiProblem } from '../../../http/api-problem.js';
import { legalDay } from '../../../runtime/clock.js';
import type { StaffAct } from './staff-deps.js';

export interface NewDecision {
  readonly powerId: string;
  readonly versionId?: string | undefined;
  readonly kind: DecisionKind;
  readonly reason?: string | undefined;
  readonly effectiveFrom?: string | undefined;
  /** Law that abolished the power. */
  readonly byLaw?: LawCitation | undefined;
  /** When it was taken, as claimed; now when missing. */
  readonly occurredAt?: string | undefined;
}

/** Decisions nobody understands later without a written reason (LIB-16, LIB-20). */
const NEEDS_REASON: ReadonlySet<DecisionKind> = new Set(['return', 'withdraw', 'suspend', 'resume', 'abolish']);

/**
 * Stores a decision for ever: who, in which role and unit, when, why. `recordedAt` is the platform's own clock.
 *
 * @throws {ApiProblem} `reason_missing`: the kind needs one, or it is entered after the day it was taken (补录).
 * `body_invalid`: taken in the future.
 */
export async function storeDecision({ db, actor, clock, ids }: StaffAct, decision: NewDecision): Promise<void> {
  const now = clock.now();
  const occurredAt = decision.occurredAt === undefined ? now : new Date(decision.occurredAt);
  if (!(occurredAt <= now)) {
    throw new ApiProblem('body_invalid', {
      issues: [{ path: 'occurredAt', code: 'in_future', message: 'A decision cannot have been taken later than now.' }],
    });
  }
  const isLateEntry = legalDay(occurredAt) < legalDay(now);
  if ((NEEDS_REASON.has(decision.kind) || isLateEntry) && decision.reason === undefined) {
    throw new ApiProblem('reason_missing');
  }
  await db
    .insertInto('decisions')
    .values({
      id: ids.next('decision'),
      power_id: decision.powerId,
      version_id: decision.versionId ?? null,
      kind: decision.kind,
      person_id: actor.personId,
      role: actor.role,
      unit: actor.departmentId ?? null,
      reason: decision.reason ?? null,
      effective_from: decision.effectiveFrom ?? null,
      by_law: decision.byLaw === undefined ? null : JSON.stringify(decision.byLaw),
      occurred_at: occurredAt,
      recorded_at: now,
    })
    .execute();
}
