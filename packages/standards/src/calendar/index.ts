/** Legal days, working days and deadlines. The national day tables come with `createCnCalendar` only. */
export { createCnCalendar } from './cn-calendar.js';
export type { CalendarSource, DayOverride, DayTable, HolidayPeriod } from './day-table.js';
export { computeDeadline, type Deadline, type PausedDeadline, type RunningDeadline } from './deadline.js';
export {
  addCalendarDays,
  addMonths,
  calendarDaysBetween,
  dayNumber,
  formatDayNumber,
  isLegalDay,
  legalDayOf,
  weekday,
  type DayNumber,
  type LegalDay,
} from './legal-day.js';
export type { Pause, TimeLimit } from './time-limit.js';
export { createWorkCalendar, type DayFacts, type WorkCalendar, type WorkCalendarOptions } from './work-calendar.js';
export { addWorkingDays, isWorkingDay, workingDaysBetween, type CountedDay, type CountedDays } from './working-days.js';
export { CN_2024 } from './data/cn-2024.js';
export { CN_2025 } from './data/cn-2025.js';
export { CN_2026 } from './data/cn-2026.js';
