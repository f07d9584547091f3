import { CN_2024, CN_2025, CN_2026, type TimeLimit } from '@sunlit/standards';

/**
 * A second, slow reading of time limits for property tests: days are texts, every day is asked about one by one, and
 * nothing of the calendar module is used but the tables of the notices.
 */
export interface SlowStretch {
  readonly from: string;
  /** Missing while it goes on. */
  readonly to?: string;
}

const TABLES = [CN_2024, CN_2025, CN_2026];
const WORKED = new Set(TABLES.flatMap(({ makeUpWorkdays }) => makeUpWorkdays));
const OFF = new Set(
  TABLES.flatMap(({ daysOff }) =>
    daysOff.flatMap(({ from, to }) => {
      const days = [from];
      while (days[days.length - 1] !== to) days.push(dayAfter(days[days.length - 1] ?? to));
      return days;
    }),
  ),
);

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export function isWorked(day: string): boolean {
  if (OFF.has(day)) return false;
  return WORKED.has(day) || ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

export function lies(day: string, stretches: readonly SlowStretch[]): boolean {
  return stretches.some(({ from, to }) => from <= day && day <= (to ?? '9999-12-31'));
}

/** Days after `from` up to `to` that count. */
export function slowCount(from: string, to: string, stretches: readonly SlowStretch[]): [working: number, all: number] {
  let working = 0;
  let all = 0;
  for (let day = from; day < to;) {
    day = dayAfter(day);
    if (lies(day, stretches)) continue;
    all += 1;
    if (isWorked(day)) working += 1;
  }
  return [working, all];
}

/** The last day that is in time, `null` while a stretch goes on that it cannot be known beyond. */
export function slowDue(start: string, limit: TimeLimit, stretches: readonly SlowStretch[]): string | null {
  const open = stretches.filter(({ to }) => to === undefined).map(({ from }) => from);
  const isLost = (day: string): boolean => open.some((from) => from <= day);
  let day = start;
  for (let left = lengthOf(start, limit); left > 0;) {
    day = dayAfter(day);
    if (isLost(day)) return null;
    if (!lies(day, stretches) && (limit.unit !== 'working_day' || isWorked(day))) left -= 1;
  }
  if (limit.ifLastDayRests === 'keep' || isWorked(day)) return day;
  do {
    day = dayAfter(day);
    if (isLost(day)) return null;
  } while (lies(day, stretches) || !isWorked(day));
  return day;
}

function lengthOf(start: string, { value, unit }: TimeLimit): number {
  if (unit !== 'month') return value;
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + value, 0)).getUTCDate();
  const end = Date.UTC(year, month - 1 + value, Math.min(day, last));
  return Math.round((end - Date.UTC(year, month - 1, day)) / 86_400_000);
}
