import type { LimitUnit, TimeLimit } from '@sunlit/contract';

const UNITS: Readonly<Record<LimitUnit, string>> = {
  working_day: '个工作日',
  calendar_day: '日',
  hour: '小时',
  month: '个月',
  year: '年',
};

/** A limit as a clerk reads it: 5个工作日. */
export function limitText({ value, unit }: Pick<TimeLimit, 'value' | 'unit'>): string {
  return `${String(value)}${UNITS[unit]}`;
}
