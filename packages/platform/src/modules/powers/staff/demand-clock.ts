import { ApiProblem } from '../../../http/api-problem.js';
import { legalDay } from '../../../runtime/clock.js';
import type { LockedPower } from './locked-power.js';

/**
 * What takes effect on a day is decided by a clock that does not lag behind what was decided about the power before:
 * after one that was set back, a day that is over would count as still to come.
 *
 * @throws {ApiProblem} `clock_behind` with the instant of the last decision
 */
export function demandClockAhead({ facts }: LockedPower, now: Date): void {
  const times = facts.decisions.map(({ recordedAt }) => recordedAt.getTime());
  const last = new Date(Math.max(...times, Number.MIN_SAFE_INTEGER / 2));
  if (times.length === 0 || legalDay(last) <= legalDay(now)) return;
  throw new ApiProblem('clock_behind', { current: { lastRecordedAt: last.toISOString() } });
}
