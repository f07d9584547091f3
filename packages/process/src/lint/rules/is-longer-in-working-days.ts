import type { TimeLimit } from '@sunlit/contract';

/** True when a limit is certainly longer than so many working days: only limits in working days are compared. */
export function isLongerInWorkingDays({ value, unit }: TimeLimit, days: number): boolean {
  return unit === 'working_day' && value > days;
}
