import {
  dayNumber,
  legalDayOf,
  type DayNumber,
  type LegalDay,
  type Pause,
  type TimeLimit,
  type WorkCalendar,
} from '@sunlit/standards';
import type { PauseGround } from '@sunlit/contract';

/** Time that does not count, first and last legal day included. */
export interface Stretch {
  readonly kind: 'pause' | 'not_counted';
  /** ISO 8601 instants; `to` is missing while it goes on. */
  readonly from: string;
  readonly to: string | undefined;
  readonly ground?: PauseGround;
  /** Public step whose time does not count. */
  readonly step?: string;
  readonly basis?: string;
  readonly isAfterTheFact: boolean;
  /** Of a pause that lasted longer than its rule allows: `to` is then the end of what the rule allows. */
  readonly over?: PauseOver;
  /** Years without a day table that its beginning or end rests on, where silence made it. */
  readonly uncoveredYears?: readonly number[];
}

/** How a pause passed the limit of its rule. */
export interface PauseOver {
  readonly limit: TimeLimit;
  /** Last day on which the clock stood still. */
  readonly dueOn: LegalDay;
  /** First instant that counts again. */
  readonly at: string;
  /** When it was resumed; missing while it goes on. */
  readonly endedAt: string | undefined;
  /** Years without a day table that `dueOn` rests on. */
  readonly uncoveredYears: readonly number[];
}

/** Days of both kinds: a reader may be told either. */
export interface DayCount {
  readonly workingDays: number;
  readonly calendarDays: number;
}

/** Stretches as the pauses that a deadline is computed with. */
export function toPauses(stretches: readonly Stretch[]): readonly Pause[] {
  return stretches.map(({ from, to }) => ({ from: legalDayOf(from), to: to === undefined ? null : legalDayOf(to) }));
}

/** Years without a day table that the ends of stretches rest on. */
export function yearsOf(stretches: readonly Stretch[]): readonly number[] {
  return mergeYears(
    ...stretches.flatMap(({ over, uncoveredYears = [] }) => [uncoveredYears, over?.uncoveredYears ?? []]),
  );
}

/** Each year once, ascending. */
export function mergeYears(...years: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(years.flat())].sort((a, b) => a - b);
}

/** A test of whether a day lies in one of the stretches. Ask in ascending order: each stretch is looked at once. */
export function coveredDays(stretches: readonly Stretch[]): (day: DayNumber) => boolean {
  const ranges = stretches
    .map(({ from, to }) => ({
      first: dayNumber(legalDayOf(from)),
      last: to === undefined ? Infinity : dayNumber(legalDayOf(to)),
    }))
    .sort((a, b) => a.first - b.first);
  let next = 0;
  let coveredUntil = -Infinity;
  return (day) => {
    for (let range = ranges[next]; range !== undefined && range.first <= day; range = ranges[next]) {
      coveredUntil = Math.max(coveredUntil, range.last);
      next += 1;
    }
    return day <= coveredUntil;
  };
}

/** Days after `from` up to and including `to` that `counts`; none when `to` is not later. */
export function countDays(
  from: DayNumber,
  to: DayNumber,
  calendar: WorkCalendar,
  counts: (day: DayNumber) => boolean = () => true,
): DayCount {
  let workingDays = 0;
  let calendarDays = 0;
  for (let day = from + 1; day <= to; day += 1) {
    if (!counts(day)) continue;
    calendarDays += 1;
    if (calendar.factsOf(day).works) workingDays += 1;
  }
  return { workingDays, calendarDays };
}
