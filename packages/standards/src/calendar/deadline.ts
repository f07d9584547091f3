import { StandardsError } from '../standards-error.js';
import {
  addMonths,
  calendarDaysBetween,
  dayNumber,
  dayStartMs,
  formatDayNumber,
  formatInstant,
  instantMs,
  legalDayOf,
  yearOf,
  type DayNumber,
  type LegalDay,
} from './legal-day.js';
import { mergePauses, type PausedDays } from './paused-days.js';
import type { Pause, TimeLimit } from './time-limit.js';
import type { WorkCalendar } from './work-calendar.js';

interface DeadlineFacts {
  /** Legal day on which the event lies that started the clock. It is not counted. */
  readonly startOn: LegalDay;
  readonly calendarVersion: string;
  /** True when the result rests on a year without a day table: it must be shown as provisional and computed again. */
  readonly provisional: boolean;
  /** The years without a table that the result rests on, ascending. */
  readonly uncoveredYears: readonly number[];
}

/** The clock runs to an end that is known. */
export interface RunningDeadline extends DeadlineFacts {
  readonly state: 'running';
  /** The last day on which it is still in time. */
  readonly dueOn: LegalDay;
  /** The first instant at which it is late, ISO 8601 UTC: 24:00 of `dueOn` (民法典 art. 203). */
  readonly dueAt: string;
}

/** A pause goes on, so the end cannot be known. */
export interface PausedDeadline extends DeadlineFacts {
  readonly state: 'paused';
  readonly dueOn: null;
  readonly dueAt: null;
  /** What is left when the pause ends: working days, calendar days (also for months and years) or hours. */
  readonly remaining: { readonly value: number; readonly unit: 'working_day' | 'calendar_day' | 'hour' };
}

export type Deadline = RunningDeadline | PausedDeadline;

/** Longest limit that is taken for one, in its unit: far above any statute, low enough to be counted day by day. */
const LONGEST: Readonly<Record<TimeLimit['unit'], number>> = {
  working_day: 20_000,
  calendar_day: 36_525,
  hour: 876_600,
  month: 1_200,
  year: 100,
};
const HOUR_MS = 3_600_000;

/**
 * Returns when a limit ends. A pure function: the same decision, limit, calendar and pauses always give the same deadline.
 *
 * The first day is not counted; months and years end on the corresponding day; a last day of rest moves as the limit says
 * (民法典 art. 201–203, 行政许可法 art. 82). Paused days do not count and push the end by as many; in months and years by as
 * many calendar days. Hours begin at the instant itself and stand still on paused days.
 *
 * @param start The legal day, or the ISO 8601 instant with zone, on which the clock starts. Hours need an instant.
 * @throws {StandardsError} `time_limit_invalid`, `time_limit_needs_instant`, `pause_invalid`, `legal_day_invalid`,
 * `instant_invalid`. Nothing was computed.
 */
export function computeDeadline(
  start: string,
  limit: TimeLimit,
  calendar: WorkCalendar,
  pauses: readonly Pause[] = [],
): Deadline {
  checkLimit(limit);
  const startOn = isInstant(start) ? legalDayOf(start) : start;
  const walk = new DayWalk(calendar, mergePauses(pauses));
  const end = limit.unit === 'hour' ? walk.hours(start, limit) : walk.days(startOn, limit);
  const uncoveredYears = [...walk.uncoveredYears].sort((a, b) => a - b);
  const facts = { startOn, calendarVersion: calendar.version, provisional: uncoveredYears.length > 0, uncoveredYears };
  if (end.remaining !== undefined) {
    const unit = limit.unit === 'hour' || limit.unit === 'working_day' ? limit.unit : 'calendar_day';
    return { ...facts, state: 'paused', dueOn: null, dueAt: null, remaining: { value: end.remaining, unit } };
  }
  return { ...facts, state: 'running', dueOn: formatDayNumber(end.day), dueAt: formatInstant(end.lateMs) };
}

/** A day has no time; whether either exists is checked where it is read. */
function isInstant(start: string): boolean {
  return start.includes('T');
}

function checkLimit({ value, unit }: TimeLimit): void {
  if (Number.isInteger(value) && value >= 0 && value <= LONGEST[unit]) return;
  throw new StandardsError(
    'time_limit_invalid',
    `A limit of ${value} ${unit} is not a whole number up to ${LONGEST[unit]}.`,
  );
}

type WalkEnd =
  { readonly day: DayNumber; readonly lateMs: number; readonly remaining?: undefined } | { readonly remaining: number };

/** Walks over days and notes on which years' tables the way depends. */
class DayWalk {
  readonly uncoveredYears = new Set<number>();
  readonly #calendar: WorkCalendar;
  readonly #paused: PausedDays;

  constructor(calendar: WorkCalendar, paused: PausedDays) {
    this.#calendar = calendar;
    this.#paused = paused;
  }

  days(startOn: LegalDay, limit: TimeLimit): WalkEnd {
    const counted = this.#count(dayNumber(startOn), dayCount(startOn, limit), limit.unit === 'working_day');
    return 'remaining' in counted ? counted : this.#settle(counted.day, limit);
  }

  hours(start: string, limit: TimeLimit): WalkEnd {
    if (!isInstant(start)) {
      throw new StandardsError('time_limit_needs_instant', 'A limit in hours needs the instant at which it starts.');
    }
    let left = limit.value * HOUR_MS;
    let at = instantMs(start);
    for (let day = dayNumber(legalDayOf(start)); ; day += 1) {
      const last = this.#paused.lastPausedDay(day);
      if (last === Infinity) return { remaining: left / HOUR_MS };
      if (last !== undefined) day = last;
      const midnight = dayStartMs(day + 1);
      if (last === undefined && at + left <= midnight) return this.#settleHours(at + left, limit);
      if (last === undefined) left -= midnight - at;
      at = midnight;
    }
  }

  /** Finds the `count`-th day after `start` that counts. */
  #count(start: DayNumber, count: number, onlyWorked: boolean): { day: DayNumber } | { remaining: number } {
    let day = start;
    for (let left = count; left > 0;) {
      day += 1;
      const last = this.#paused.lastPausedDay(day);
      if (last === Infinity) return { remaining: left };
      if (last !== undefined) day = last;
      else if (!onlyWorked || this.#works(day)) left -= 1;
    }
    return { day };
  }

  #settle(day: DayNumber, limit: TimeLimit): WalkEnd {
    if (limit.ifLastDayRests === 'keep' || this.#works(day)) return { day, lateMs: dayStartMs(day + 1) };
    const moved = this.#count(day, 1, true);
    // The whole limit was used before the pause began; only the day to act on is still to come.
    return 'remaining' in moved ? { remaining: 0 } : { day: moved.day, lateMs: dayStartMs(moved.day + 1) };
  }

  #settleHours(lateMs: number, limit: TimeLimit): WalkEnd {
    // A limit that ends at 24:00 ends on the day before, as limits in days do.
    const day = dayNumber(legalDayOf(formatInstant(lateMs - 1)));
    if (limit.ifLastDayRests === 'keep' || this.#works(day)) return { day, lateMs };
    return this.#settle(day, limit);
  }

  #works(day: DayNumber): boolean {
    const facts = this.#calendar.factsOf(day);
    if (!facts.covered) this.uncoveredYears.add(yearOf(day));
    return facts.works;
  }
}

/** Days of the limit; months and years are the calendar days up to the corresponding day. */
function dayCount(startOn: LegalDay, { value, unit }: TimeLimit): number {
  if (unit !== 'month' && unit !== 'year') return value;
  return calendarDaysBetween(startOn, addMonths(startOn, unit === 'year' ? value * 12 : value));
}
