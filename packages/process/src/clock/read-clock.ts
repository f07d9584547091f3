import { dayNumber, legalDayOf, type TimeLimit, type WorkCalendar } from '@sunlit/standards';
import type { Clock, LedgerDue, LedgerEntry, LimitName, NotCounted } from './ledger.js';
import { extendedDeadline, standOnLimit, type LimitStanding } from './limit-standing.js';
import { countDays, coveredDays, type DayCount, type Stretch } from './stretch.js';

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
}

export interface ClockReading {
  readonly limits: Readonly<Partial<Record<LimitName, TimeLimit>>>;
  readonly calendar: WorkCalendar;
  readonly now: string;
}

type Mark = Omit<LedgerEntry, 'due'> & { readonly stretch?: Stretch; readonly ends?: true };

/** Makes the ledger of one clock out of what happened, with the due days after each entry. */
export function readClock(facts: ClockFacts, reading: ClockReading): Clock {
  const { startedAt, stoppedAt } = facts;
  const stretches = cutAt(facts.stretches, startedAt, stoppedAt);
  const end = stoppedAt ?? reading.now;
  const from = dayNumber(legalDayOf(startedAt));
  const to = dayNumber(legalDayOf(end));
  const isCovered = coveredDays(stretches);
  const notCounted = takenOut(stretches, from, to, reading.calendar);
  const limits = standings(facts, stretches, reading);
  return {
    entries: writeLedger(facts, stretches, notCounted, limits, reading),
    startedAt,
    stoppedAt,
    standsStill: stoppedAt === undefined && stretches.some((stretch) => stretch.to === undefined),
    counted: countDays(from, to, reading.calendar, (day) => !isCovered(day)),
    notCounted,
    limits,
  };
}

/** `isCut`: it went on when the clock stopped, so that nothing was resumed. */
type CutStretch = Stretch & { readonly isCut?: true };

/** Only what lies between start and end touches a clock; what went on at the end ends with it. */
function cutAt(stretches: readonly Stretch[], startedAt: string, stoppedAt: string | undefined): readonly CutStretch[] {
  const starts = Date.parse(startedAt);
  const stops = stoppedAt === undefined ? Infinity : Date.parse(stoppedAt);
  return stretches
    .filter(({ from, to }) => Date.parse(from) < stops && (to === undefined || Date.parse(to) > starts))
    .map((stretch) => {
      const goesOn = stretch.to === undefined || Date.parse(stretch.to) > stops;
      return goesOn && stoppedAt !== undefined ? { ...stretch, to: stoppedAt, isCut: true as const } : stretch;
    });
}

/** Each day is put down to the stretch that took it out first. */
function takenOut(
  stretches: readonly CutStretch[],
  from: number,
  to: number,
  calendar: WorkCalendar,
): readonly NotCounted[] {
  const ordered = [...stretches].sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
  return ordered.map(({ isCut: _isCut, ...stretch }, index) => {
    const isOwn = coveredDays([stretch]);
    const isEarlier = coveredDays(ordered.slice(0, index));
    const last = stretch.to === undefined ? to : Math.min(to, dayNumber(legalDayOf(stretch.to)));
    const first = Math.max(from, dayNumber(legalDayOf(stretch.from)) - 1);
    return { ...stretch, days: countDays(first, last, calendar, (day) => isOwn(day) && !isEarlier(day)) };
  });
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
        extension: extension?.limit,
        startedAt,
        stoppedAt,
        stretches,
        restsOnAfterTheFact,
        calendar,
        now,
      }),
    ]),
  );
}

function writeLedger(
  facts: ClockFacts,
  stretches: readonly CutStretch[],
  notCounted: readonly NotCounted[],
  limits: Clock['limits'],
  reading: ClockReading,
): readonly LedgerEntry[] {
  const days = new Map(notCounted.map(({ days: own, from, kind, step }) => [`${kind} ${step ?? ''} ${from}`, own]));
  const daysOf = ({ from, kind, step }: Stretch): DayCount | undefined => days.get(`${kind} ${step ?? ''} ${from}`);
  const marks: Mark[] = [
    ...facts.marks.map((mark) => ({ ...mark, on: legalDayOf(mark.at) })),
    ...stretches.flatMap((stretch) => stretchMarks(stretch, daysOf(stretch))),
    ...(facts.extension === undefined ? [] : [extensionMark(facts.extension)]),
    ...overdueMarks(limits, facts.stoppedAt, reading.now),
  ];
  // Stable: what happened at the same instant stays in the order above, except that a clock starts first and stops last.
  const isEnd = ({ kind, at }: Pick<Mark, 'kind' | 'at'>): boolean => kind === 'stopped' && at === facts.stoppedAt;
  const rank = (mark: Mark): number => (mark.kind === 'started' ? 0 : isEnd(mark) ? 2 : 1);
  marks.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || rank(a) - rank(b));
  const known: Stretch[] = [];
  let extension: TimeLimit | undefined;
  const entries = marks.map(({ stretch, ends, ...entry }): LedgerEntry => {
    if (stretch !== undefined && ends === undefined) known.push({ ...stretch, to: undefined });
    if (stretch !== undefined && ends !== undefined) {
      const index = known.findIndex(
        ({ from, kind, step }) => from === stretch.from && kind === stretch.kind && step === stretch.step,
      );
      known[index === -1 ? known.length : index] = stretch;
    }
    if (entry.kind === 'extended') extension = entry.extendedBy;
    // What the end cut off has no line of its own.
    return { ...entry, due: duesNow(facts.startedAt, isEnd(entry) ? stretches : known, extension, reading) };
  });
  return [...entries, ...provisionalEntries(limits, entries, reading.now)];
}

function stretchMarks(stretch: CutStretch, days: DayCount | undefined): readonly Mark[] {
  const { kind, from, to, ground, step, basis, isAfterTheFact } = stretch;
  const about = {
    ...(ground === undefined ? {} : { ground }),
    ...(step === undefined ? {} : { step }),
    ...(basis === undefined ? {} : { basis }),
  };
  const late = isAfterTheFact ? ({ isAfterTheFact: true } as const) : {};
  const first = kind === 'pause' ? 'paused' : 'not_counted_from';
  const begin: Mark = { kind: first, at: from, on: legalDayOf(from), ...about, ...late, stretch };
  if (to === undefined || stretch.isCut === true) return [begin];
  const last = kind === 'not_counted' ? 'not_counted_to' : ground === 'correction' ? 'corrected' : 'resumed';
  const notCounted = days === undefined ? {} : { notCounted: days };
  return [begin, { kind: last, at: to, on: legalDayOf(to), ...about, ...notCounted, stretch, ends: true }];
}

function extensionMark({ at, limit, reason, basis, isAfterTheFact }: GivenExtension): Mark {
  const late = isAfterTheFact ? ({ isAfterTheFact: true } as const) : {};
  return { kind: 'extended', at, on: legalDayOf(at), reason, basis, extendedBy: limit, ...late };
}

function overdueMarks(limits: Clock['limits'], stoppedAt: string | undefined, now: string): readonly Mark[] {
  const end = Date.parse(stoppedAt ?? now);
  return namesOf(limits).flatMap((limit): readonly Mark[] => {
    const dueAt = limits[limit]?.dueAt;
    if (dueAt === undefined || dueAt === null || Date.parse(dueAt) > end) return [];
    return [{ kind: 'overdue', at: dueAt, on: legalDayOf(dueAt), limit }];
  });
}

function duesNow(
  startedAt: string,
  known: readonly Stretch[],
  extension: TimeLimit | undefined,
  { limits, calendar }: ClockReading,
): readonly LedgerDue[] {
  return namesOf(limits).flatMap((name): readonly LedgerDue[] => {
    const limit = limits[name];
    if (limit === undefined) return [];
    const { dueOn, provisional } = extendedDeadline(startedAt, limit, extension, calendar, known);
    return [{ limit: name, dueOn, isProvisional: provisional }];
  });
}

function provisionalEntries(
  limits: Clock['limits'],
  entries: readonly LedgerEntry[],
  now: string,
): readonly LedgerEntry[] {
  const due = entries[entries.length - 1]?.due ?? [];
  return namesOf(limits).flatMap((limit): readonly LedgerEntry[] => {
    const standing = limits[limit];
    if (standing?.isProvisional !== true) return [];
    return [{ kind: 'provisional', at: now, on: legalDayOf(now), limit, uncoveredYears: standing.uncoveredYears, due }];
  });
}

function namesOf(limits: Readonly<Partial<Record<LimitName, unknown>>>): readonly LimitName[] {
  return (['statutory', 'promised', 'step'] as const).filter((name) => limits[name] !== undefined);
}
