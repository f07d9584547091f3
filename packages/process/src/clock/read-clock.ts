import { dayNumber, legalDayOf, type TimeLimit, type WorkCalendar } from '@sunlit/standards';
import type { Clock, LedgerEntry, LimitName } from './ledger.js';
import { standOnLimit, type LimitStanding } from './limit-standing.js';
import { countDays, coveredDays, mergeYears, yearsOf, type DayCount, type Stretch } from './stretch.js';
import { writeLedger, type CutStretch } from './write-ledger.js';

/** An extension as it was given. */
export interface GivenExtension {
  readonly at: string;
  readonly limit: TimeLimit;
  readonly reason: string;
  readonly basis: string;
  readonly isAfterTheFact: boolean;
}

/** What happened to one clock. Entries of starting, stopping and returning come as they are; the others are made here. */
export interface ClockFacts {
  readonly startedAt: string;
  readonly stoppedAt: string | undefined;
  readonly stretches: readonly Stretch[];
  readonly extension: GivenExtension | undefined;
  readonly marks: readonly Omit<LedgerEntry, 'due' | 'on'>[];
  readonly isStopAfterTheFact: boolean;
  /** Years without a day table that the start and the end rest on, where silence made them. */
  readonly startYears: readonly number[];
  readonly stopYears: readonly number[];
}

export interface ClockReading {
  readonly limits: Readonly<Partial<Record<LimitName, TimeLimit>>>;
  readonly calendar: WorkCalendar;
  readonly now: string;
}

/** Makes the ledger of one clock out of what happened, with the due days after each entry. */
export function readClock(facts: ClockFacts, reading: ClockReading): Clock {
  const { startedAt, stoppedAt } = facts;
  const stretches = cutAt(facts.stretches, startedAt, stoppedAt);
  const end = stoppedAt ?? reading.now;
  const from = dayNumber(legalDayOf(startedAt));
  const to = dayNumber(legalDayOf(end));
  const isCovered = coveredDays(stretches);
  const taken = takenOut(stretches, from, to, reading.calendar);
  const limits = standings(facts, stretches, reading);
  return {
    entries: writeLedger({ facts, stretches, taken, limits }, reading),
    startedAt,
    stoppedAt,
    standsStill: stoppedAt === undefined && stretches.some((stretch) => stretch.to === undefined),
    counted: countDays(from, to, reading.calendar, (day) => !isCovered(day)),
    notCounted: [...taken].map(([stretch, days]) => ({ ...uncut(stretch), days })),
    limits,
  };
}

/** Only what lies between start and end touches a clock; what went on at the end ends with it. */
function cutAt(stretches: readonly Stretch[], startedAt: string, stoppedAt: string | undefined): readonly CutStretch[] {
  const starts = Date.parse(startedAt);
  const stops = stoppedAt === undefined ? Infinity : Date.parse(stoppedAt);
  return stretches
    .filter(({ from, to }) => Date.parse(from) < stops && (to === undefined || Date.parse(to) > starts))
    .map((stretch) => {
      const goesOn = stretch.to === undefined || Date.parse(stretch.to) > stops;
      return goesOn && stoppedAt !== undefined ? cut(stretch, stoppedAt) : stretch;
    });
}

/** What the end cuts off has not passed its limit. */
function cut({ over: _over, ...stretch }: Stretch, to: string): CutStretch {
  return { ...stretch, to, isCut: true };
}

/**
 * Days that each stretch took out. Each day is put down to the stretch that took it out first: of those in order of their
 * beginnings, what the earlier ones cover of a later one is its head.
 */
function takenOut(
  stretches: readonly CutStretch[],
  from: number,
  to: number,
  calendar: WorkCalendar,
): ReadonlyMap<Stretch, DayCount> {
  const days = new Map<Stretch, DayCount>();
  let taken = from;
  for (const stretch of [...stretches].sort((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    const last = stretch.to === undefined ? to : Math.min(to, dayNumber(legalDayOf(stretch.to)));
    const first = Math.max(taken, dayNumber(legalDayOf(stretch.from)) - 1);
    days.set(stretch, countDays(first, last, calendar));
    taken = Math.max(taken, last);
  }
  return days;
}

function standings(
  facts: ClockFacts,
  stretches: readonly Stretch[],
  { limits, calendar, now }: ClockReading,
): Readonly<Partial<Record<LimitName, LimitStanding>>> {
  const { startedAt, stoppedAt, extension } = facts;
  const isTimeAfterTheFact = stretches.some((one) => one.isAfterTheFact) || extension?.isAfterTheFact === true;
  const restsOnAfterTheFact = facts.isStopAfterTheFact || isTimeAfterTheFact;
  return Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [
      name,
      standOnLimit({
        limit,
        extension,
        startedAt,
        stoppedAt,
        stretches,
        restsOnAfterTheFact,
        uncoveredYears: mergeYears(yearsOf(stretches), facts.startYears, facts.stopYears),
        calendar,
        now,
      }),
    ]),
  );
}

function uncut({ isCut: _isCut, ...stretch }: CutStretch): Stretch {
  return stretch;
}
