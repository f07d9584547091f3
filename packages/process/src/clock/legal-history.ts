import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import type { WorkCalendar } from '@sunlit/standards';
import { advance } from '../execution/act.js';
import type { CaseState } from '../execution/case-state.js';
import { compile } from '../execution/compiled-process.js';
import { isBefore } from '../execution/instants.js';
import { ProcessRefusal } from '../execution/process-refusal.js';
import { traceCase, type CaseTrace } from '../execution/trace-case.js';
import { deadlineOf } from './limit-standing.js';
import { pauseStretches } from './pause-stretches.js';
import { limitYears, silenceYears } from './silence-years.js';
import { mergeYears } from './stretch.js';

export interface LegalTime {
  readonly calendar: WorkCalendar;
  /** The instant that is asked about, ISO 8601. */
  readonly now: string;
}

/** What the law made of silence, computed: no job has to have run. */
export interface ComputedEvent {
  /** What a job that sees it records, with `recordedAt` = its own time. */
  readonly action: CaseEvent['action'];
  /** The first instant at which the limit had passed. */
  readonly effectiveAt: string;
  readonly step: string;
  readonly flow: string;
  readonly basis: string;
  /** Years without a day table that the instant rests on, ascending: not empty, it is provisional. */
  readonly uncoveredYears: readonly number[];
}

/** A history as it legally is. */
export interface LegalHistory {
  /** What was recorded, then what was computed, with the computed instant as `recordedAt`. */
  readonly history: readonly CaseEvent[];
  readonly computed: readonly ComputedEvent[];
  readonly trace: CaseTrace;
}

/**
 * Completes a history by what silence has done up to `now`: when the limit of a step with a `deemed` flow has passed and
 * nobody has acted, the flow counts as taken at that instant (行政许可法 art. 32). Pauses push the limit. Recorded events
 * stand as they are; when a job has recorded what is computed here, the result is the same. A platform asks this before it
 * applies an action, and appends what was computed together with the action.
 *
 * @throws {ProcessRefusal} The history is not one of this definition.
 */
export function legalHistory(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  time: LegalTime,
): LegalHistory {
  const computed: ComputedEvent[] = [];
  const events = [...history];
  for (;;) {
    const trace = traceCase(definition, events);
    const next = nextSilence(definition, events, trace, time);
    if (next === undefined) return { history: events, computed, trace };
    computed.push(next);
    events.push({ action: next.action, recordedAt: next.effectiveAt });
  }
}

/** The state of a case as it legally is at `now`, with or without a running job. */
export function legalState(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  time: LegalTime,
): { readonly state: CaseState; readonly computed: readonly ComputedEvent[] } {
  const { trace, computed } = legalHistory(definition, history, time);
  return { state: trace.state, computed };
}

function nextSilence(
  definition: ProcessDefinition,
  events: readonly CaseEvent[],
  trace: CaseTrace,
  time: LegalTime,
): ComputedEvent | undefined {
  const process = compile(definition);
  let earliest: ComputedEvent | undefined;
  const pauses = pauseStretches(definition, events, trace, 0, time);
  const yearsBy = silenceYears(definition, trace, isSilenceIn(events), pauses, time.calendar);
  for (const { step, internalStep, visitedAt } of trace.state.places) {
    const rules = process.steps.get(step)?.step;
    if (rules?.deemed === undefined || rules.limit === undefined) continue;
    const deadline = deadlineOf(visitedAt, rules.limit, time.calendar, pauses);
    if (deadline.state === 'paused' || isBefore(time.now, deadline.dueAt)) continue;
    if (earliest !== undefined && !isBefore(deadline.dueAt, earliest.effectiveAt)) continue;
    const { flow, basis } = rules.deemed;
    const at = { step, internalStep };
    const action = { kind: 'complete', at, flow, actor: 'system', occurredAt: deadline.dueAt } as const;
    if (!isAllowed(() => advance(process, trace.state, action))) continue;
    const stay = trace.visits.find((visit) => visit.step === step && visit.leftAt === undefined);
    const own = limitYears(visitedAt, rules.limit, pauses, time.calendar);
    const uncoveredYears = mergeYears(yearsBy(stay?.enteredBy), own);
    earliest = { action, effectiveAt: deadline.dueAt, step, flow, basis, uncoveredYears };
  }
  return earliest;
}

/** Which events of a history silence made. */
export function isSilenceIn(events: readonly CaseEvent[]): (event: number) => boolean {
  return (event) => events[event]?.action.actor === 'system';
}

/** Silence does no more than the definition allows: a flow that was taken as often as it may be is not taken by it. */
function isAllowed(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof ProcessRefusal) return false;
    throw error;
  }
}
