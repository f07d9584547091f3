import { StandardsError } from '../standards-error.js';

/** A legal day `YYYY-MM-DD` in Asia/Shanghai. Not a moment: it has no time and no zone. */
export type LegalDay = string;

/** Days since 1970-01-01; day arithmetic is done in these, never in the local time of a machine. */
export type DayNumber = number;

/** Asia/Shanghai has been UTC+8 without summer time since 1992. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const LEGAL_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Tells whether a text is a day that exists: `2026-02-29` is not one. */
export function isLegalDay(text: string): boolean {
  const match = LEGAL_DAY.exec(text);
  return match !== null && formatDayNumber(fromParts(Number(match[1]), Number(match[2]), Number(match[3]))) === text;
}

/**
 * Returns the number of a legal day.
 *
 * @throws {StandardsError} `legal_day_invalid`: not `YYYY-MM-DD`, or a day that does not exist.
 */
export function dayNumber(day: LegalDay): DayNumber {
  const match = LEGAL_DAY.exec(day);
  if (match === null || !isLegalDay(day)) {
    throw new StandardsError('legal_day_invalid', `Not a day YYYY-MM-DD that exists: ${day.slice(0, 40)}`);
  }
  return fromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Returns the legal day of a day number. */
export function formatDayNumber(number: DayNumber): LegalDay {
  const { year, month, day } = toParts(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Returns the weekday of a day number, Monday 1 … Sunday 7. */
export function weekday(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Returns the day that lies `days` calendar days after `day` (before it, if negative). */
export function addCalendarDays(day: LegalDay, days: number): LegalDay {
  return formatDayNumber(dayNumber(day) + days);
}

/** Returns how many calendar days `to` lies after `from`. */
export function calendarDaysBetween(from: LegalDay, to: LegalDay): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Returns the corresponding day `months` later, and the last day of the month if there is none: 01-31 + 1 month is 02-28
 * or 02-29 (民法典 art. 202).
 */
export function addMonths(day: LegalDay, months: number): LegalDay {
  const start = toParts(dayNumber(day));
  const total = start.year * 12 + (start.month - 1) + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  const last = fromParts(year, month + 1, 1) - 1;
  return formatDayNumber(Math.min(fromParts(year, month, start.day), last));
}

/**
 * Returns the legal day on which an instant lies: 15:59:59Z still belongs to the day, 16:00:00Z to the next.
 *
 * @throws {StandardsError} `instant_invalid`: not an ISO 8601 instant with `Z` or an offset.
 */
export function legalDayOf(instant: string): LegalDay {
  return formatDayNumber(Math.floor((instantMs(instant) + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** Returns the milliseconds since 1970 of an ISO 8601 instant with `Z` or an offset. A text without a zone is refused. */
export function instantMs(instant: string): number {
  const milliseconds = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new StandardsError('instant_invalid', `Not an ISO 8601 instant with Z or an offset: ${instant.slice(0, 40)}`);
  }
  return milliseconds;
}

/** Returns the instant at which a legal day begins, in milliseconds since 1970. */
export function dayStartMs(number: DayNumber): number {
  return number * DAY_MS - SHANGHAI_OFFSET_MS;
}

/** Returns the instant as ISO 8601 in UTC. */
export function formatInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Returns the year of a day number. */
export function yearOf(number: DayNumber): number {
  return toParts(number).year;
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// Both count in years that begin in March, so that the leap day is the last of its year (H. Hinnant, chrono algorithms).
function fromParts(year: number, month: number, day: number): DayNumber {
  const shifted = year * 12 + (month - 1) - 2;
  const y = Math.floor(shifted / 12);
  const m = shifted - y * 12;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((153 * m + 2) / 5) + (day - 1) - 719_468;
}

function toParts(number: DayNumber): DayParts {
  const since = number + 719_468;
  const era = Math.floor(since / 146_097);
  const inEra = since - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
