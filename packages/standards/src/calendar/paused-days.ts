import { StandardsError } from '../standards-error.js';
import { dayNumber, type DayNumber } from './legal-day.js';
import type { Pause } from './time-limit.js';

/** Pauses as day numbers, merged and ascending; overlapping and touching pauses count once. */
export interface PausedDays {
  /** Returns the last day of the pause that covers a day (Infinity while it goes on), or `undefined`. */
  lastPausedDay(day: DayNumber): DayNumber | undefined;
}

/** @throws {StandardsError} `pause_invalid`: a pause ends before it begins. `legal_day_invalid`: a day that does not exist. */
export function mergePauses(pauses: readonly Pause[]): PausedDays {
  const merged: { from: number; to: number }[] = [];
  for (const pause of pauses.map(toNumbers).sort((a, b) => a.from - b.from)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && pause.from <= last.to + 1) last.to = Math.max(last.to, pause.to);
    else merged.push(pause);
  }
  return { lastPausedDay: (day) => merged.find(({ from, to }) => from <= day && day <= to)?.to };
}

function toNumbers({ from, to }: Pause): { from: number; to: number } {
  const first = dayNumber(from);
  const last = to === undefined || to === null ? Infinity : dayNumber(to);
  if (last < first) throw new StandardsError('pause_invalid', `A pause from ${from} ends before it begins.`);
  return { from: first, to: last };
}
