import { StandardsError } from '../standards-error.js';
import type { DayOverride, DayTable } from './day-table.js';
import { dayNumber, weekday, yearOf, type DayNumber } from './legal-day.js';

/** What a calendar says about one day, and why. */
export interface DayFacts {
  readonly works: boolean;
  /** False in a year without a table: `works` is then only the weekday's word, and whatever rests on it is provisional. */
  readonly covered: boolean;
  readonly reason: 'weekday' | 'weekend' | 'holiday' | 'make_up_workday' | 'override';
  /** Name of the holiday or of the local decision. */
  readonly name?: string;
}

/** Working and resting days. Immutable; two calendars of one version say the same about every day. */
export interface WorkCalendar {
  /** Stored with every deadline, so that a later table shows which deadlines must be computed again. */
  readonly version: string;
  /** Years with a table, ascending. */
  readonly years: readonly number[];
  factsOf(day: DayNumber): DayFacts;
}

/** What a calendar is made from. Tables and overrides are data of the area, each with its source document. */
export interface WorkCalendarOptions {
  readonly version: string;
  readonly tables: readonly DayTable[];
  readonly overrides?: readonly DayOverride[];
}

/**
 * Makes a calendar from day tables and local overrides.
 *
 * @throws {StandardsError} `calendar_invalid`: two tables of one year, a day named twice, a make-up workday that is no
 * weekend day, a stretch that ends before it begins, two overrides of one day. `legal_day_invalid`: a day that does not exist.
 */
export function createWorkCalendar({ version, tables, overrides = [] }: WorkCalendarOptions): WorkCalendar {
  const years = new Set<number>();
  const days = new Map<DayNumber, DayFacts>();
  for (const table of tables) {
    if (years.has(table.year)) throw invalid(`two tables for ${table.year}`);
    years.add(table.year);
    addTable(days, table);
  }
  for (const override of withoutDoubles(overrides)) {
    const day = dayNumber(override.day);
    days.set(day, { works: override.works, covered: true, reason: 'override', name: override.name });
  }
  return {
    version,
    years: [...years].sort((a, b) => a - b),
    factsOf(day) {
      const known = days.get(day);
      if (known !== undefined) return known;
      const works = weekday(day) <= 5;
      return { works, covered: years.has(yearOf(day)), reason: works ? 'weekday' : 'weekend' };
    },
  };
}

function addTable(days: Map<DayNumber, DayFacts>, table: DayTable): void {
  const add = (day: DayNumber, facts: DayFacts): void => {
    if (days.has(day)) throw invalid(`a day is named twice in the table of ${table.year}`);
    days.set(day, facts);
  };
  for (const { name, from, to } of table.daysOff) {
    const last = dayNumber(to);
    if (last < dayNumber(from)) throw invalid(`${name} ${table.year} ends before it begins`);
    for (let day = dayNumber(from); day <= last; day += 1) {
      add(day, { works: false, covered: true, reason: 'holiday', name });
    }
  }
  for (const text of table.makeUpWorkdays) {
    const day = dayNumber(text);
    if (weekday(day) <= 5) throw invalid(`${text} is a make-up workday, but no Saturday or Sunday`);
    add(day, { works: true, covered: true, reason: 'make_up_workday' });
  }
}

function withoutDoubles(overrides: readonly DayOverride[]): readonly DayOverride[] {
  if (new Set(overrides.map(({ day }) => day)).size < overrides.length) throw invalid('two overrides of one day');
  return overrides;
}

function invalid(what: string): StandardsError {
  return new StandardsError('calendar_invalid', `The calendar contradicts itself: ${what}.`);
}
