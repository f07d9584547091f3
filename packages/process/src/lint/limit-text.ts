import type { LimitUnit, TimeLimit } from '@sunlit/contract';
import { limitText as chartText } from '../layout/limit-text.js';
import type { Bilingual } from './finding-word.js';

const UNITS: Readonly<Record<LimitUnit, string>> = {
  working_day: '个工作日',
  calendar_day: '日',
  hour: '小时',
  month: '个月',
  year: '年',
};

/** A limit as a clerk reads it: 5个工作日, 5 working days. */
export function limitText({ value, unit }: Pick<TimeLimit, 'value' | 'unit'>): Bilingual {
  return { zh: `${String(value)}${UNITS[unit]}`, en: chartText({ value, unit }, 'en') };
}
