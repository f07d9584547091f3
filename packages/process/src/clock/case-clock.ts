import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import type { TimeLimit } from '@sunlit/standards';
import { compile } from '../execution/compiled-process.js';
import type { CaseTrace, TracedTurn, TracedVisit } from '../execution/trace-case.js';
import { isAfterTheFact } from './is-after-the-fact.js';
import type { Clock, LedgerEntry } from './ledger.js';
import { isSilenceIn, legalHistory, type LegalTime } from './legal-history.js';
import { pauseStretches } from './pause-stretches.js';
import { readClock, type ClockFacts, type GivenExtension } from './read-clock.js';
import { markYears, silenceYears, type SilenceYears } from './silence-years.js';
import { mergeYears, type Stretch } from './stretch.js';

export interface CaseClockOptions extends LegalTime {
  /** Of the power: by law, and as promised. A clock without either still counts days. */
  readonly statutoryLimit?: TimeLimit;
  readonly promisedLimit?: TimeLimit;
  /** Calendar days by which an entry may follow what it records; 0 when missing. */
  readonly toleranceDays?: number;
}

/**
 * Returns the clock of a case as a ledger, or `undefined` as long as nothing has started it.
 *
 * It starts on the day on which a step that `starts` it is completed by a way that leads on to a decision, and on the day
 * of receipt where silence did it (行政许可法 art. 32, 42); without such a step, with the case. It stops when a step that
 * `stops` it is completed other than by sending the case back, or with the case. Pauses, and stays in public steps that
 * are `not_counted`, do not count, first and last day included; a pause no longer than its rule allows (`capPause`). What an office does inside its steps changes nothing.
 * When a case goes back the clock goes on; after a decision it goes on as if it had never stopped, so that no return
 * makes time free. An extension moves the statutory and the promised day.
 *
 * @throws {ProcessRefusal} The history is not one of this definition.
 * @throws {StandardsError} A limit is none.
 */
export function caseClock(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  options: CaseClockOptions,
): Clock | undefined {
  const { history: events, trace } = legalHistory(definition, history, options);
  const { statutoryLimit, promisedLimit, calendar, now } = options;
  const facts = caseFacts(definition, events, trace, options);
  if (facts === undefined) return undefined;
  const statutory = statutoryLimit === undefined ? {} : { statutory: statutoryLimit };
  const promised = promisedLimit === undefined ? {} : { promised: promisedLimit };
  return readClock(facts, { limits: { ...statutory, ...promised }, calendar, now });
}

function caseFacts(
  definition: ProcessDefinition,
  events: readonly CaseEvent[],
  trace: CaseTrace,
  { toleranceDays = 0, ...time }: CaseClockOptions,
): ClockFacts | undefined {
  const [started] = trace.turns;
  if (started === undefined) return undefined;
  const isLate = (index: number): boolean => {
    const event = events[index];
    return event !== undefined && isAfterTheFact(event, toleranceDays);
  };
  const pauses = pauseStretches(definition, events, trace, toleranceDays, time);
  const yearsBy = silenceYears(definition, trace, isSilenceIn(events), pauses, time.calendar);
  const last = trace.turns[trace.turns.length - 1];
  const stopped = last?.kind === 'stopped' ? last : undefined;
  const stretches = [...pauses, ...notCountedStretches(definition, trace, isLate, yearsBy)];
  return {
    startedAt: started.at,
    stoppedAt: stopped?.at,
    stretches,
    extension: givenExtension(definition, trace, isLate),
    marks: [
      ...trace.turns.map((turn) => turnMark(definition, turn, isLate, yearsBy)),
      ...returnMarks(trace, started, stopped),
    ],
    isStopAfterTheFact: stopped !== undefined && isLate(stopped.event),
    startYears: yearsBy(started.event),
    stopYears: yearsBy(stopped?.event),
  };
}

function notCountedStretches(
  definition: ProcessDefinition,
  { visits }: CaseTrace,
  isLate: (event: number) => boolean,
  yearsBy: SilenceYears,
): readonly Stretch[] {
  const { steps } = compile(definition);
  return visits.flatMap(({ step, enteredAt, enteredBy, leftAt, leftBy }): readonly Stretch[] => {
    const rules = steps.get(step);
    if (rules?.inside === undefined || rules.step.clock !== 'not_counted') return [];
    const [law] = rules.step.legalBases;
    const basis = law === undefined ? {} : { basis: `${law.title}${law.article}` };
    const uncoveredYears = mergeYears(yearsBy(enteredBy), yearsBy(leftBy));
    const about = { step, ...basis, uncoveredYears, isAfterTheFact: isLate(enteredBy) };
    return [{ kind: 'not_counted', from: enteredAt, to: leftAt, ...about }];
  });
}

function givenExtension(
  definition: ProcessDefinition,
  { extension }: CaseTrace,
  isLate: (event: number) => boolean,
): GivenExtension | undefined {
  const rule = definition.publicLayer.extension;
  if (extension === undefined || rule === undefined) return undefined;
  const { at, event, reason } = extension;
  return { at, reason, limit: rule.limit, basis: rule.basis, isAfterTheFact: isLate(event) };
}

function turnMark(
  definition: ProcessDefinition,
  { kind, at, event, step, isDeemed }: TracedTurn,
  isLate: (event: number) => boolean,
  yearsBy: SilenceYears,
): Omit<LedgerEntry, 'due' | 'on'> {
  const basis = compile(definition).steps.get(step ?? '')?.step.deemed?.basis;
  return {
    kind,
    at,
    ...(step === undefined ? {} : { step }),
    ...(isDeemed ? { isDeemed } : {}),
    ...(isDeemed && basis !== undefined ? { basis } : {}),
    ...(isLate(event) ? { isAfterTheFact: true } : {}),
    ...markYears(yearsBy(event)),
  };
}

function returnMarks(
  { visits }: CaseTrace,
  started: TracedTurn,
  stopped: TracedTurn | undefined,
): readonly Omit<LedgerEntry, 'due' | 'on'>[] {
  const isWithin = ({ enteredBy, isReturn }: TracedVisit): boolean =>
    isReturn && enteredBy > started.event && (stopped === undefined || enteredBy < stopped.event);
  return visits.filter(isWithin).map(({ step, enteredAt }) => ({ kind: 'returned', at: enteredAt, step }));
}
