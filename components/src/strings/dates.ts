import type { Language } from './resolve-strings.js';

/** Shanghai is eight hours ahead, all year: China has had no summer time since 1991. */
const SHANGHAI_AHEAD_MS = 8 * 3_600_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** An instant as people in Shanghai read it, to the minute: 2026年11月22日 09:14. Unreadable text stays as it is. */
export function formatInstant(instant: string, language: Language): string {
  const local = new Date(Date.parse(instant) + SHANGHAI_AHEAD_MS);
  if (Number.isNaN(local.getTime())) return instant;
  const text = local.toISOString();
  const day = formatDay(text.slice(0, 10), language);
  return `${day}${language === 'en' ? ',' : ''} ${text.slice(11, 16)}`;
}

/** A legal day (`2026-11-22`) as people read it: 2026年11月22日. It is a day in Shanghai whatever the reader's clock says. */
export function formatDay(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return day;
  return language === 'en' ? `${name} ${Number(date)}, ${year}` : `${year}年${Number(month)}月${Number(date)}日`;
}
