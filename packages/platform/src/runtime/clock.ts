/** Source of time. Nothing in the platform reads the machine's clock on its own. */
export interface Clock {
  now(): Date;
}

/** The machine's clock; only entry points build it. */
export const systemClock: Clock = { now: () => new Date() };

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day asked last, since every request asks for today. */
let known = { number: Number.NaN, text: '' };

/** The legal day of an instant in Asia/Shanghai (fixed +08:00), `YYYY-MM-DD`, whatever the machine's time zone. */
export function legalDay(instant: Date): string {
  const number = Math.floor((instant.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS);
  if (number !== known.number) known = { number, text: new Date(number * DAY_MS).toISOString().slice(0, 10) };
  return known.text;
}
