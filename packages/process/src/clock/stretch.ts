import { dayNumber, legalDayOf, type DayNumber, type Pause, type WorkCalendar } from '@sunlit/standards';
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
