import type { LintFinding, ProblemIssue, PublishBody, VersionState } from '@sunlit/contract';
import { inTransaction } from '../../../database/in-transaction.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { legalDay } from '../../../runtime/clock.js';
import { demandRole } from '../../identity/demand-role.js';
import { demandSound } from '../../processes/definition-lint.js';
import { findDraftDefinition } from '../../processes/drafts-repository.js';
import { demandAnnounced, demandNotBegun, publishDefinition } from '../../processes/staff/publish-definition.js';
import { legalBasis } from '../lint/legal-basis.js';
import type { LintSubject } from '../lint/lint-rule.js';
import { publishLint } from '../lint/publish-lint.js';
import { deriveIntervals } from '../lifecycle/derive-intervals.js';
import type { VersionContentFact } from '../lifecycle/facts.js';
import { storeDerived } from '../lifecycle/store-derived.js';
import { isPublic } from '../public-content.js';
import { demandClockAhead } from './demand-clock.js';
import { allowedFor, lockPowerOfVersion, transitionProblem, versionState, type LockedPower } from './locked-power.js';
import type { StaffAct } from './staff-deps.js';
import { storeDecision } from './store-decision.js';

/**
 * Publishes an approved or filed version with its chart from a legal day on, today when none is given (LIB-04, LIB-11).
 *
 * @throws {ApiProblem} `power_version_not_found`, `transition_not_allowed`, `role_not_allowed`, `effective_date_past`,
 * `clock_behind`, `legal_basis_missing` (LIB-07), `publication_incomplete`, `process_incomplete`, `announcement_required` (FLO-10)
 */
export function publishVersion(act: StaffAct, versionId: string, body: PublishBody): Promise<VersionState> {
  return inTransaction(act.db, async (tx) => {
    const power = await lockPowerOfVersion(tx, versionId);
    const { version, facts } = power;
    const now = act.clock.now();
    demandRole(act.actor, ['publisher'], facts.power.departmentId);
    demandClockAhead(power, now);
    if (!allowedFor(power, version, now).some(({ kind }) => kind === 'publish')) {
      throw transitionProblem(power, version, now);
    }
    const effectiveFrom = body.effectiveFrom ?? legalDay(now);
    if (effectiveFrom < legalDay(now)) throw new ApiProblem('effective_date_past');
    demandAfterScheduled(power, version, effectiveFrom, now);
    const subject = lintSubject(power, version, effectiveFrom);
    demandPublishable(subject);
    const definition = await findDraftDefinition(tx, versionId);
    if (definition !== undefined) demandSound(act.actor, definition, subject);
    const chart = { versionId, definition, effectiveFrom, today: legalDay(now) };
    const announcement = await demandAnnounced(tx, power, chart);
    const powerId = facts.power.id;
    await storeDecision(
      { ...act, db: tx, clock: { now: () => now } },
      { powerId, versionId, kind: 'publish', reason: body.reason, effectiveFrom },
    );
    if (definition !== undefined) await publishDefinition(tx, versionId, definition, announcement);
    await storeDerived(tx, powerId);
    if (announcement === 'announced') demandNotBegun(effectiveFrom, legalDay(act.clock.now()));
    return versionState(tx, powerId, versionId, now);
  });
}

/** A newer version that began before a scheduled one would make a version that was announced and never comes. */
function demandAfterScheduled(power: LockedPower, version: VersionContentFact, day: string, now: Date): void {
  const { versions } = deriveIntervals(power.facts.decisions, power.facts.versions);
  const later = versions.find((other) => other.endedBy !== 'withdrawal' && other.effectiveFrom > day);
  if (later === undefined) return;
  const detail = `Version ${later.versionNo} takes effect on ${later.effectiveFrom}: choose that day or a later one, or withdraw it first.`;
  throw transitionProblem(power, version, now, detail);
}

export function lintSubject(power: LockedPower, version: VersionContentFact, effectiveOn: string): LintSubject {
  const { powerType } = power.facts.power;
  return { content: version.content, powerType, isOnApplication: power.isOnApplication, effectiveOn };
}

/** What the linter says about a version; what is not shown to the public needs no public fields, but always a law. */
export function lintForPublication(subject: LintSubject): readonly LintFinding[] {
  return isPublic(subject.content) ? publishLint(subject) : legalBasis(subject);
}

function demandPublishable(subject: LintSubject): void {
  const errors = lintForPublication(subject).filter(({ severity }) => severity === 'error');
  const noLaw = errors.filter(({ code }) => code === 'legal_basis_missing');
  if (noLaw.length > 0) throw new ApiProblem('legal_basis_missing', { issues: noLaw.map(toIssue) });
  if (errors.length > 0) throw new ApiProblem('publication_incomplete', { issues: errors.map(toIssue) });
}

function toIssue({ path, code, message, source }: LintFinding): ProblemIssue {
  return { path, code, message: `${message}（${source}）` };
}
