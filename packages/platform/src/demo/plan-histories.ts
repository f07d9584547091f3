import type { DemoPower } from './compose-city.js';
import type { HistoryPlan } from './demo-history.js';
import { NOTICE_DAYS } from './notice-days.js';

/** Every so many powers carried out in full (or, for suspensions, licences) have a history of that kind. */
const REVISED_EACH = 2;
const COMING_EACH = 90;
const SUSPENDED_EACH = 90;

/**
 * Decides which powers have a history. By place in the list, not by chance. Whatever the plan says, the power is in
 * force on the day of loading and stays so.
 */
export function planHistories(powers: readonly DemoPower[], today: string) {
  const full = powers.filter(({ isFull, content }) => isFull && content.promisedLimit !== undefined);
  const licences = powers.filter(({ type }) => type === 'license');
  const revised = new Set(full.filter((_, index) => index % REVISED_EACH === 0));
  // A promise of three days or fewer cannot be made shorter by two and still be a promise. Charts of their own have
  // limits of their own, which a shorter promise would contradict.
  const long = licences.filter(({ isFull, content }) => !isFull && (content.promisedLimit?.value ?? 0) > 3);
  const coming = new Set(long.filter((_, index) => index % COMING_EACH === 1));
  const suspended = new Set(licences.filter((_, index) => index % SUSPENDED_EACH === SUSPENDED_EACH - 1));
  const comingFrom = dayAfter(today, NOTICE_DAYS);
  return {
    planOf: (power: DemoPower): HistoryPlan => ({
      isRevised: revised.has(power),
      comingFrom: coming.has(power) ? comingFrom : undefined,
      wasSuspended: suspended.has(power),
    }),
  };
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
