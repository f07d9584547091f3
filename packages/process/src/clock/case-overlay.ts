import type { CaseEvent, CaseOverlay, ProcessDefinition } from '@sunlit/contract';
import { legalDayOf } from '@sunlit/standards';
import { compile } from '../execution/compiled-process.js';
import type { CaseTrace, TracedVisit } from '../execution/trace-case.js';
import { isAfterTheFact } from './is-after-the-fact.js';
import { isSilenceIn, legalHistory } from './legal-history.js';
import { standOnLimit } from './limit-standing.js';
import { pauseStretches } from './pause-stretches.js';
import type { StepClockOptions } from './step-clocks.js';
import { silenceYears } from './silence-years.js';
import { mergeYears, yearsOf } from './stretch.js';

export interface CaseOverlayOptions extends StepClockOptions {
  /** Hash of the chart that the definition is published as. */
  readonly publicHash: string;
}

/**
 * Returns where a case stands on its public chart at `now`, as the viewer draws it: nothing of the inside of steps, no
 * person. What silence did is in it. A step is marked as entered after the fact when anything done in it was.
 *
 * @throws {ProcessRefusal} The history is not one of this definition.
 */
export function caseOverlay(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  options: CaseOverlayOptions,
): CaseOverlay {
  const { history: events, trace } = legalHistory(definition, history, options);
  const { pause, outcome } = trace.state;
  return {
    publicHash: options.publicHash,
    visits: trace.visits.map((visit) => shownVisit(visit, events, options.toleranceDays ?? 0)),
    flowsTaken: [...trace.flowsTaken],
    current: currentSteps(definition, events, trace, options),
    ...(pause === undefined ? {} : { pause: { ground: pause.ground, since: legalDayOf(pause.since) } }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function shownVisit(
  { step, enteredAt, leftAt, events: own }: TracedVisit,
  events: readonly CaseEvent[],
  toleranceDays: number,
): CaseOverlay['visits'][number] {
  const isLate = own.some((index) => {
    const event = events[index];
    return event !== undefined && isAfterTheFact(event, toleranceDays);
  });
  return {
    step,
    enteredAt,
    ...(leftAt === undefined ? {} : { leftAt }),
    ...(isLate ? { isAfterTheFact: true } : {}),
  };
}

function currentSteps(
  definition: ProcessDefinition,
  events: readonly CaseEvent[],
  trace: CaseTrace,
  { calendar, now, toleranceDays = 0 }: StepClockOptions,
): CaseOverlay['current'] {
  const stretches = pauseStretches(definition, events, trace, toleranceDays, { calendar, now });
  const yearsBy = silenceYears(definition, trace, isSilenceIn(events), stretches, calendar);
  const stands = new Map(trace.state.places.map(({ step, visitedAt }) => [step, visitedAt]));
  return [...stands].map(([step, startedAt]) => {
    const limit = compile(definition).steps.get(step)?.step.limit;
    if (limit === undefined) return { step };
    const stay = trace.visits.find((visit) => visit.step === step && visit.leftAt === undefined);
    const { dueOn, left, isProvisional } = standOnLimit({
      limit,
      extension: undefined,
      startedAt,
      stoppedAt: undefined,
      stretches,
      uncoveredYears: mergeYears(yearsOf(stretches), yearsBy(stay?.enteredBy)),
      restsOnAfterTheFact: false,
      calendar,
      now,
    });
    if (dueOn === null) return { step };
    return {
      step,
      dueOn,
      ...(left === undefined ? {} : { daysLeft: left.workingDays }),
      ...(isProvisional ? { isProvisional } : {}),
    };
  });
}
