import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import type { TimeLimit } from '@sunlit/standards';
import { compile, type CompiledProcess } from '../execution/compiled-process.js';
import type { CaseTrace } from '../execution/trace-case.js';
import { isAfterTheFact } from './is-after-the-fact.js';
import type { Clock, LedgerEntry } from './ledger.js';
import { isSilenceIn, legalHistory, type LegalTime } from './legal-history.js';
import { pauseStretches } from './pause-stretches.js';
import { readClock, type ClockFacts } from './read-clock.js';
import { markYears, silenceYears } from './silence-years.js';
import type { DayCount, Stretch } from './stretch.js';

export interface StepClockOptions extends LegalTime {
  /** Calendar days by which an entry may follow what it records; 0 when missing. */
  readonly toleranceDays?: number;
}

/** A stay that lies before the one a clock is about. */
export interface EarlierStay {
  readonly enteredAt: string;
  readonly leftAt: string | undefined;
  readonly counted: DayCount;
}

/** The clock of one stay at one step. `limits.step` is missing where the step has no limit; days are counted all the same. */
export interface StepClock extends Clock {
  readonly step: string;
  /** Missing for the public step as a whole. */
  readonly internalStep?: string;
  /** 1 for the first stay. */
  readonly nth: number;
  readonly earlier: readonly EarlierStay[];
  /** Days of this stay and all earlier ones. */
  readonly countedInAll: DayCount;
}

interface Stay {
  readonly step: string;
  readonly internalStep?: string;
  readonly nth: number;
  readonly enteredAt: string;
  readonly enteredBy: number;
  readonly leftAt: string | undefined;
  readonly leftBy: number | undefined;
  readonly limit: TimeLimit | undefined;
}

/**
 * Returns the clock of every stay at every step of work, public and internal, in the order in which they were entered,
 * public ones first.
 *
 * A limit is counted from the day on which the step was entered, anew after each return: it says how long one piece of
 * work may take, and after a return there is a new one to do. So that this makes no time free, every clock lists the
 * earlier stays at the same step and their sum, and the clock of the case goes on throughout. Pauses do not count; that a
 * step is `not_counted` concerns the case, not the step's own limit. Extensions are of the case alone.
 *
 * @throws {ProcessRefusal} The history is not one of this definition.
 */
export function stepClocks(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  options: StepClockOptions,
): readonly StepClock[] {
  const { history: events, trace } = legalHistory(definition, history, options);
  const toleranceDays = options.toleranceDays ?? 0;
  const pauses = pauseStretches(definition, events, trace, toleranceDays, options);
  const earlier = new Map<string, EarlierStay[]>();
  const inAll = new Map<string, DayCount>();
  const yearsBy = silenceYears(definition, trace, isSilenceIn(events), pauses, options.calendar);
  return staysOf(compile(definition), trace).map((stay) => {
    const years = { startYears: yearsBy(stay.enteredBy), stopYears: yearsBy(stay.leftBy) };
    const clock = clockOf(stay, events, pauses, years, options);
    const key = `${stay.step}/${stay.internalStep ?? ''}`;
    const before = earlier.get(key) ?? [];
    const { enteredAt, leftAt, nth, step, internalStep } = stay;
    earlier.set(key, [...before, { enteredAt, leftAt, counted: clock.counted }]);
    const place = internalStep === undefined ? { step } : { step, internalStep };
    const countedInAll = add(inAll.get(key) ?? NO_DAYS, clock.counted);
    inAll.set(key, countedInAll);
    return { ...clock, ...place, nth, earlier: before, countedInAll };
  });
}

function staysOf({ steps }: CompiledProcess, { visits, insides }: CaseTrace): readonly Stay[] {
  const outside = visits.filter(({ step }) => steps.get(step)?.inside !== undefined);
  return [
    ...outside.map((visit): Stay => ({ ...visit, limit: steps.get(visit.step)?.step.limit })),
    ...insides.map((visit): Stay => ({
      ...visit,
      limit: steps.get(visit.step)?.inside?.steps.get(visit.internalStep)?.step.limit,
    })),
  ];
}

function clockOf(
  stay: Stay,
  events: readonly CaseEvent[],
  pauses: readonly Stretch[],
  years: Pick<ClockFacts, 'startYears' | 'stopYears'>,
  { calendar, now, toleranceDays = 0 }: StepClockOptions,
): Clock {
  const { step, nth, enteredAt, leftAt, leftBy, limit } = stay;
  const leaving = leftBy === undefined ? undefined : events[leftBy];
  const isStopAfterTheFact = leaving !== undefined && isAfterTheFact(leaving, toleranceDays);
  const late = isStopAfterTheFact ? ({ isAfterTheFact: true } as const) : {};
  const deemed = leaving?.action.actor === 'system' ? ({ isDeemed: true } as const) : {};
  const marks: Omit<LedgerEntry, 'due' | 'on'>[] = [
    { kind: nth > 1 ? 'returned' : 'started', at: enteredAt, step, ...markYears(years.startYears) },
  ];
  if (leftAt !== undefined)
    marks.push({ kind: 'stopped', at: leftAt, step, ...late, ...deemed, ...markYears(years.stopYears) });
  return readClock(
    {
      startedAt: enteredAt,
      stoppedAt: leftAt,
      stretches: pauses,
      extension: undefined,
      marks,
      isStopAfterTheFact,
      ...years,
    },
    { limits: limit === undefined ? {} : { step: limit }, calendar, now },
  );
}

const NO_DAYS: DayCount = { workingDays: 0, calendarDays: 0 };

function add(one: DayCount, other: DayCount): DayCount {
  return {
    workingDays: one.workingDays + other.workingDays,
    calendarDays: one.calendarDays + other.calendarDays,
  };
}
