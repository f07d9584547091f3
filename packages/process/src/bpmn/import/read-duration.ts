import type { TimeLimit } from '@sunlit/contract';

/** A duration such as P5D, P2W or PT48H as a limit in calendar days or hours; `undefined` if it is no such thing. */
export function readDuration(text: string): TimeLimit | undefined {
  const found = /^P(?:(\d{1,4})D|(\d{1,3})W|(\d{1,3})M|(\d{1,2})Y|T(\d{1,4})H)$/.exec(text.trim());
  if (found === null) return undefined;
  const [days, weeks, months, years, hours] = found.slice(1).map((part) => (part ? Number(part) : 0));
  const limit = (value: number, unit: TimeLimit['unit']): TimeLimit => ({
    value,
    unit,
    ifLastDayRests: 'next_working_day',
  });
  if (hours) return limit(hours, 'hour');
  if (months) return limit(months, 'month');
  if (years) return limit(years, 'year');
  const value = (days ?? 0) + 7 * (weeks ?? 0);
  return value > 0 ? limit(value, 'calendar_day') : undefined;
}
