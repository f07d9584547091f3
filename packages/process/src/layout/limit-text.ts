import type { ChartLanguage, TimeLimit } from '@sunlit/contract';

const ZH = { working_day: '个工作日', calendar_day: '个自然日', hour: '小时', month: '个月', year: '年' } as const;
const EN = {
  working_day: 'working day',
  calendar_day: 'calendar day',
  hour: 'hour',
  month: 'month',
  year: 'year',
} as const;

/** A limit as charts and lists say it: `5 个工作日`, `5 working days`. */
export function limitText({ value, unit }: Pick<TimeLimit, 'value' | 'unit'>, language: ChartLanguage): string {
  if (language === 'zh') return `${value} ${ZH[unit]}`;
  return `${value} ${EN[unit]}${value === 1 ? '' : 's'}`;
}
