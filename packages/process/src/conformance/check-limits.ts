import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import { dayNumber, legalDayOf, type TimeLimit, type WorkCalendar } from '@sunlit/standards';
import { capPause } from '../clock/cap-pause.js';
import type { LimitName } from '../clock/ledger.js';
import { deadlineOf, standOnLimit } from '../clock/limit-standing.js';
import { countDays, type Stretch } from '../clock/stretch.js';
import { compile } from '../execution/compiled-process.js';
import type { Alignment, LooseVisit } from './align-history.js';
import type { ConformanceFinding } from './conformance-finding.js';

export interface LimitCheck {
  readonly definition: ProcessDefinition;
  readonly alignment: Alignment;
  /** Events oldest first by what they claim. */
  readonly events: readonly CaseEvent[];
  /** Place of each of them in the history that was handed in. */
  readonly order: readonly number[];
  readonly calendar: WorkCalendar;
  readonly now: string;
  readonly limits: Readonly<Partial<Record<'statutory' | 'promised', TimeLimit>>>;
}

const DAY_MS = 86_400_000;

interface Run {
  readonly limit: TimeLimit;
  readonly from: string;
  readonly to: string | undefined;
}

/**
 * Finds limits that were passed: of the case, of pauses, of public steps, of steps inside them. A stay whose beginning or end nobody
 * knows, because work before or in it was passed over, is not judged. What is inside a step is not said again when it is
 * all that is inside.
 */
export function checkLimits(check: LimitCheck): readonly ConformanceFinding[] {
  const { definition, alignment } = check;
  const { steps } = compile(definition);
  const pauses = pausesOf(check);
  const found = [...caseFindings(check, pauses), ...longPauses(check, pauses)];
  for (const visit of alignment.visits) {
    const step = steps.get(visit.node);
    const isOpen = alignment.open.has(visit);
    const early = earlySilence(check, pauses, visit, step?.step.limit);
    if (early !== undefined) found.push(early);
    // A party who lets a time pass that the definition gives has done nothing that the definition does not have.
    if (visit.isLeftBySilence && step?.laneKind === 'applicant') continue;
    const own = judge(check, pauses, runOf(visit, step?.step.limit, isOpen), 'step');
    if (own !== undefined) {
      found.push({
        kind: 'over_limit',
        layer: 'public',
        step: visit.node,
        evidence: { ...eventOf(visit.leftBy), ...own },
      });
    }
    if (own !== undefined && step?.inside?.steps.size === 1) continue;
    for (const stay of visit.inside.stays) {
      const limit = step?.inside?.steps.get(stay.node)?.step.limit;
      const late = judge(check, pauses, runOf(stay, limit, isOpen && visit.inside.isWaiting(stay)), 'step');
      if (late === undefined) continue;
      const place = { step: visit.node, internalStep: stay.node };
      found.push({ kind: 'over_limit', layer: 'internal', ...place, evidence: { ...eventOf(stay.leftBy), ...late } });
    }
  }
  return found;
}

/** Silence means nothing before the limit has passed: who records it earlier has acted, and nobody may act in this way. */
function earlySilence(
  { calendar }: LimitCheck,
  pauses: readonly Stretch[],
  visit: LooseVisit,
  limit: TimeLimit | undefined,
): ConformanceFinding | undefined {
  const { node, enteredAt, leftAt, leftBy, isLeftBySilence } = visit;
  if (!isLeftBySilence || enteredAt === undefined || leftAt === undefined) return undefined;
  const { dueOn, dueAt } =
    limit === undefined
      ? { dueOn: null, dueAt: null }
      : deadlineOf(enteredAt, limit, calendar, within(pauses, enteredAt, leftAt));
  if (dueAt !== null && Date.parse(dueAt) <= Date.parse(leftAt)) return undefined;
  const evidence = { ...eventOf(leftBy), reason: 'limit_not_passed', ...(dueOn === null ? {} : { dueOn }) } as const;
  return { kind: 'extra', layer: 'public', step: node, evidence };
}

function runOf(
  { enteredAt, leftAt }: Pick<LooseVisit, 'enteredAt' | 'leftAt'>,
  limit: TimeLimit | undefined,
  isOpen: boolean,
): Run | undefined {
  if (limit === undefined || enteredAt === undefined || (leftAt === undefined && !isOpen)) return undefined;
  return { limit, from: enteredAt, to: leftAt };
}

function caseFindings(check: LimitCheck, pauses: readonly Stretch[]): ConformanceFinding[] {
  const { alignment, definition, limits } = check;
  const { startedAt: from, stoppedAt: to, stoppedBy, visits } = alignment;
  if (from === undefined) return [];
  const { steps } = compile(definition);
  const apart = visits.flatMap(({ node, enteredAt, leftAt }): readonly Stretch[] => {
    if (steps.get(node)?.step.clock !== 'not_counted' || enteredAt === undefined) return [];
    return [{ kind: 'not_counted', from: enteredAt, to: leftAt ?? to, step: node, isAfterTheFact: false }];
  });
  return (['statutory', 'promised'] as const).flatMap((name): readonly ConformanceFinding[] => {
    const limit = limits[name];
    const late = limit && judge(check, [...pauses, ...apart], { limit, from, to }, name);
    return late === undefined
      ? []
      : [{ kind: 'over_limit', layer: 'public', evidence: { ...eventOf(stoppedBy), ...late } }];
  });
}

function judge(check: LimitCheck, stretches: readonly Stretch[], run: Run | undefined, name: LimitName) {
  if (run === undefined) return undefined;
  const { calendar, now, definition, events } = check;
  const isCase = name !== 'step';
  const given = isCase ? events.find(({ action }) => action.kind === 'extend') : undefined;
  const longer = definition.publicLayer.extension?.limit;
  const standing = standOnLimit({
    limit: run.limit,
    extension: given && longer && { limit: longer, at: given.action.occurredAt },
    startedAt: run.from,
    stoppedAt: run.to,
    stretches: within(stretches, run.from, run.to),
    restsOnAfterTheFact: false,
    uncoveredYears: [],
    calendar,
    now,
  });
  const { dueOn, lateBy } = standing;
  return dueOn === null || lateBy === undefined ? undefined : { limit: name, dueOn, lateBy };
}

/** What began after the end took nothing out, nor what was over the day before; what went on at the end ends with it. */
function within(stretches: readonly Stretch[], start: string, end: string | undefined): readonly Stretch[] {
  const stops = end === undefined ? Infinity : Date.parse(end);
  const starts = Date.parse(start) - DAY_MS;
  const touching = stretches.filter(
    ({ from, to }) => Date.parse(from) < stops && (to === undefined || Date.parse(to) >= starts),
  );
  if (end === undefined) return touching;
  return touching.map((one) => (one.to === undefined || Date.parse(one.to) > stops ? { ...one, to: end } : one));
}

/** A pause on a ground that the definition does not know stops no clock, nor one that lasts longer than its rule allows. */
function pausesOf({ definition, events, calendar, now }: LimitCheck): readonly Stretch[] {
  const rules = new Map(definition.publicLayer.pauses.map((rule) => [rule.ground, rule]));
  const pauses: Stretch[] = [];
  for (const { action } of events) {
    const last = pauses[pauses.length - 1];
    const isOpen = last !== undefined && last.to === undefined;
    if (action.kind === 'pause' && !isOpen && rules.has(action.ground)) {
      const { ground, occurredAt: from } = action;
      pauses.push({ kind: 'pause', from, to: undefined, ground, isAfterTheFact: false });
    }
    const ends = ['resume', 'withdraw', 'terminate'].includes(action.kind);
    if (ends && isOpen) pauses[pauses.length - 1] = { ...last, to: action.occurredAt };
  }
  return pauses.map((pause) => capPause(pause, rules.get(pause.ground ?? 'other')?.limit, { calendar, now }));
}

/** Pauses that lasted, or go on, longer than their rules allow. The time beyond counts in every limit as well. */
function longPauses(
  { events, order, alignment, calendar, now }: LimitCheck,
  pauses: readonly Stretch[],
): readonly ConformanceFinding[] {
  return pauses.flatMap(({ ground, over }): readonly ConformanceFinding[] => {
    if (ground === undefined || over === undefined) return [];
    const end = over.endedAt ?? alignment.endedAt ?? now;
    if (Date.parse(end) < Date.parse(over.at)) return [];
    const isEnd = ({ action }: CaseEvent): boolean => action.kind === 'resume' && action.occurredAt === over.endedAt;
    const event = order[events.findIndex(isEnd)];
    const lateBy = countDays(dayNumber(over.dueOn), dayNumber(legalDayOf(end)), calendar);
    const evidence = { ...eventOf(event), limit: 'pause', ground, dueOn: over.dueOn, lateBy } as const;
    return [{ kind: 'over_limit', layer: 'public', evidence }];
  });
}

const eventOf = (event: number | undefined): { event?: number } => (event === undefined ? {} : { event });
