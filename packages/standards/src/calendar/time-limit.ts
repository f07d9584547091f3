import type { LegalDay } from './legal-day.js';

/**
 * How long something may take. Statutes say which unit: working days in 行政许可法 art. 82, calendar days for the decision
 * in 行政处罚法 art. 60 and 85.
 */
export interface TimeLimit {
  /** A whole number, 0 or more. 0 means the same day (即办). */
  readonly value: number;
  readonly unit: 'working_day' | 'calendar_day' | 'hour' | 'month' | 'year';
  /**
   * What happens when the last day is a day of rest: `next_working_day` moves it (民法典 art. 203), `keep` leaves it, for
   * promises that are better than the statute, such as "within 7 days".
   */
  readonly ifLastDayRests: 'next_working_day' | 'keep';
}

/** Days that do not count (行政许可法 art. 45: hearing, inspection, expert review …), both ends included. */
export interface Pause {
  readonly from: LegalDay;
  /** Absent while the pause goes on. */
  readonly to?: LegalDay | null;
}
