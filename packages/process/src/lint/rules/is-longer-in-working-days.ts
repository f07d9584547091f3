import type { TimeLimit } from '@sunlit/contract';

/** True when a limit is certainly longer than so many working days: only limits in working days are compared. */
export function isLongerInWorkingDays(limit: TimeLimit | undefined, days: number): boolean {
  return limit?.unit === 'working_day' && limit.value > days;
}
