/** Source of time. Nothing in the platform reads the machine's clock on its own. */
export interface Clock {
  now(): Date;
}

/** The machine's clock; only entry points build it. */
export const systemClock: Clock = { now: () => new Date() };

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The legal day of an instant in Asia/Shanghai (fixed +08:00), `YYYY-MM-DD`, whatever the machine's time zone. */
export function legalDay(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}
