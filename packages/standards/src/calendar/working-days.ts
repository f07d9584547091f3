import { dayNumber, formatDayNumber, type LegalDay } from './legal-day.js';
import type { WorkCalendar } from './work-calendar.js';

/** A day found by counting. */
export interface CountedDay {
  readonly day: LegalDay;
  /** True when a year without a table was touched: the day may move when the table comes. */
  readonly provisional: boolean;
}

/** A number of working days. */
export interface CountedDays {
  readonly days: number;
  /** True when a year without a table was touched. */
  readonly provisional: boolean;
}

/**
 * Tells whether a day is worked. In a year that the calendar does not know this is only the weekday's word: ask
 * `calendar.factsOf` where that matters.
 */
export function isWorkingDay(day: LegalDay, calendar: WorkCalendar): boolean {
  return calendar.factsOf(dayNumber(day)).works;
}

/**
 * Returns the `count`-th working day after `day`, which is not counted itself (民法典 art. 201); before it, if `count` is
 * negative ("seven working days before the hearing"). Zero gives the day itself, worked or not.
 */
export function addWorkingDays(day: LegalDay, count: number, calendar: WorkCalendar): CountedDay {
  const step = count < 0 ? -1 : 1;
  let at = dayNumber(day);
  let provisional = false;
  for (let left = Math.abs(count); left > 0;) {
    at += step;
    const facts = calendar.factsOf(at);
    provisional ||= !facts.covered;
    if (facts.works) left -= 1;
  }
  return { day: formatDayNumber(at), provisional };
}

/**
 * Returns how many working days lie after `from` up to and including `to`; negative when `to` is earlier. For a worked day
 * `to`, `addWorkingDays(from, days)` leads there.
 */
export function workingDaysBetween(from: LegalDay, to: LegalDay, calendar: WorkCalendar): CountedDays {
  const start = dayNumber(from);
  const end = dayNumber(to);
  const step = end < start ? -1 : 1;
  let days = 0;
  let provisional = false;
  for (let at = start; at !== end;) {
    at += step;
    const facts = calendar.factsOf(at);
    provisional ||= !facts.covered;
    if (facts.works) days += step;
  }
  return { days, provisional };
}
