import type { LegalDay } from './legal-day.js';

/** The document that a calendar rests on. */
export interface CalendarSource {
  readonly title: string;
  /** Number of the document, where it is known. */
  readonly documentNumber?: string;
  readonly issuer: string;
  readonly issuedOn: LegalDay;
}

/** A stretch of days off, both ends included. */
export interface HolidayPeriod {
  readonly name: string;
  readonly from: LegalDay;
  readonly to: LegalDay;
}

/**
 * Days of one year that are not what their weekday says: the yearly notice of the State Council under
 * 全国年节及纪念日放假办法. Data, not code: next year's table is added, and open deadlines are computed again.
 */
export interface DayTable {
  readonly year: number;
  readonly source: CalendarSource;
  readonly daysOff: readonly HolidayPeriod[];
  /** Saturdays and Sundays that are worked (调休上班日). */
  readonly makeUpWorkdays: readonly LegalDay[];
}

/** A day that an area or office decided for itself, for instance an ethnic holiday (放假办法 art. 4). Stronger than the table. */
export interface DayOverride {
  readonly day: LegalDay;
  readonly works: boolean;
  readonly name: string;
  readonly source: CalendarSource;
}
