import { legalDayOf, type Pause } from '@sunlit/standards';
import type { Clock, LedgerDue, LedgerEntry, LimitName } from './ledger.js';
import { extendedDeadline } from './limit-standing.js';
import type { ClockFacts, ClockReading, GivenExtension } from './read-clock.js';
import { toPauses, yearsOf, type DayCount, type PauseOver, type Stretch } from './stretch.js';

/** `isCut`: it went on when the clock stopped, so that nothing was resumed. */
export type CutStretch = Stretch & { readonly isCut?: true };

/** What a ledger is written of. */
export interface LedgerFacts {
  readonly facts: ClockFacts;
  readonly stretches: readonly CutStretch[];
  /** Days that each of the stretches took out. */
  readonly taken: ReadonlyMap<Stretch, DayCount>;
  readonly limits: Clock['limits'];
}

type Mark = Omit<LedgerEntry, 'due'> & { readonly stretch?: Stretch; readonly ends?: true };

/** Writes the lines of a ledger, oldest first, each with the due days as they were known after it. */
export function writeLedger(
  { facts, stretches, taken, limits }: LedgerFacts,
  reading: ClockReading,
): readonly LedgerEntry[] {
  const marks: Mark[] = [
    ...facts.marks.map((mark) => ({ ...mark, on: legalDayOf(mark.at) })),
    ...stretches.flatMap((stretch) => stretchMarks(stretch, taken.get(stretch))),
    ...(facts.extension === undefined ? [] : [extensionMark(facts.extension)]),
    ...overdueMarks(limits, facts.stoppedAt, reading.now),
  ];
  // Stable: what happened at the same instant stays in the order above, except that a clock starts first and stops last.
  const isEnd = ({ kind, at }: Pick<Mark, 'kind' | 'at'>): boolean => kind === 'stopped' && at === facts.stoppedAt;
  const rank = (mark: Mark): number => (mark.kind === 'started' ? 0 : isEnd(mark) ? 2 : 1);
  marks.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || rank(a) - rank(b));
  const dues = new KnownDues(facts, limits, reading);
  const entries = marks.map(({ stretch, ends, ...entry }): LedgerEntry => {
    if (stretch !== undefined) dues.learn(stretch, ends === true);
    if (entry.kind === 'extended') dues.extend();
    // What the end cut off has no line of its own.
    return { ...entry, due: isEnd(entry) ? dues.atEnd(stretches) : dues.now() };
  });
  return [...entries, ...provisionalEntries(limits, entries, reading.now)];
}

/**
 * The due days as far as the ledger has been written. Stretches that ended are kept as days, merged, and what was computed
 * for the same days is not computed again: a case that was paused a thousand times is read as fast as another.
 */
class KnownDues {
  readonly #startedAt: string;
  readonly #limits: Clock['limits'];
  readonly #reading: ClockReading;
  readonly #open = new Set<Stretch>();
  readonly #closed: { from: string; to: string }[] = [];
  readonly #known = new Map<string, readonly LedgerDue[]>();
  #isExtended = false;
  /** The start, or some end of a stretch, rests on a year without a day table. */
  #isUncertain: boolean;

  constructor({ startedAt, startYears }: ClockFacts, limits: Clock['limits'], reading: ClockReading) {
    this.#startedAt = startedAt;
    this.#isUncertain = startYears.length > 0;
    this.#limits = limits;
    this.#reading = reading;
  }

  learn(stretch: Stretch, isOver: boolean): void {
    if (!isOver) {
      this.#open.add(stretch);
      return;
    }
    this.#open.delete(stretch);
    if (yearsOf([stretch]).length > 0) this.#isUncertain = true;
    if (stretch.to === undefined) return;
    let from = legalDayOf(stretch.from);
    const to = legalDayOf(stretch.to);
    // They are learnt in the order of their ends, so that only the latest can overlap.
    while ((this.#closed[this.#closed.length - 1]?.to ?? '') >= from) {
      const earlier = this.#closed.pop()?.from ?? from;
      if (earlier < from) from = earlier;
    }
    this.#closed.push({ from, to });
  }

  extend(): void {
    this.#isExtended = true;
  }

  now(): readonly LedgerDue[] {
    // While anything goes on, everything from its first day on stands still.
    const since = [...this.#open].map(({ from }) => legalDayOf(from)).sort()[0];
    const last = this.#closed[this.#closed.length - 1];
    const key = [since, this.#closed.length, last?.from, last?.to, this.#isExtended, this.#isUncertain].join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const dues = this.#compute(since === undefined ? this.#closed : [...this.#closed, { from: since, to: null }]);
    this.#known.set(key, dues);
    return dues;
  }

  /** When the clock stops, with what went on until then. */
  atEnd(stretches: readonly Stretch[]): readonly LedgerDue[] {
    return this.#compute(toPauses(stretches));
  }

  #compute(pauses: readonly Pause[]): readonly LedgerDue[] {
    const { limits, calendar } = this.#reading;
    return namesOf(limits).flatMap((name): readonly LedgerDue[] => {
      const limit = limits[name];
      if (limit === undefined) return [];
      const extension = this.#isExtended ? this.#limits[name]?.extendedBy : undefined;
      const { dueOn, provisional } = extendedDeadline(this.#startedAt, limit, extension, calendar, pauses);
      return [{ limit: name, dueOn, isProvisional: provisional || this.#isUncertain }];
    });
  }
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
  if (stretch.over !== undefined) return [begin, ...overMarks(stretch.over, about, notCounted, stretch, last)];
  return [begin, { kind: last, at: to, on: legalDayOf(to), ...about, ...notCounted, stretch, ends: true }];
}

/** The line at which time counts again, and that of the resuming, which then gives nothing back. */
function overMarks(
  { at, limit, endedAt }: PauseOver,
  about: Partial<Mark>,
  notCounted: Partial<Mark>,
  stretch: Stretch,
  last: Mark['kind'],
): readonly Mark[] {
  const passed = { pauseLimit: limit, ...notCounted, stretch, ends: true } as const;
  const over: Mark = { kind: 'pause_over', at, on: legalDayOf(at), ...about, ...passed };
  return endedAt === undefined ? [over] : [over, { kind: last, at: endedAt, on: legalDayOf(endedAt), ...about }];
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
