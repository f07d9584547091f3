import type { Language } from './resolve-strings.js';

const SHANGHAI = 'Asia/Shanghai';

/** An instant as people in Shanghai read it, to the minute: 2026年11月22日 09:14. Unreadable text stays as it is. */
export function formatInstant(instant: string, language: Language): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: SHANGHAI,
  }).format(time);
}

/** A legal day (`2026-11-22`) as people read it: 2026年11月22日. It is a day in Shanghai whatever the reader's clock says. */
export function formatDay(day: string, language: Language): string {
  const time = Date.parse(`${day}T12:00:00+08:00`);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    timeZone: SHANGHAI,
  }).format(time);
}
