import type { CaseEvent } from '@sunlit/contract';
import { calendarDaysBetween, legalDayOf } from '@sunlit/standards';

/**
 * Whether an event was entered after the fact (补录): recorded on a legal day later than the claimed one by more than
 * `toleranceDays` calendar days. What silence did is nobody's entry, and never is.
 */
export function isAfterTheFact({ action, recordedAt }: CaseEvent, toleranceDays: number): boolean {
  if (action.actor === 'system') return false;
  return calendarDaysBetween(legalDayOf(action.occurredAt), legalDayOf(recordedAt)) > toleranceDays;
}
