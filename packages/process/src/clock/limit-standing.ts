import {
  computeDeadline,
  dayNumber,
  legalDayOf,
  type Deadline,
  type LegalDay,
  type Pause,
  type TimeLimit,
  type WorkCalendar,
} from '@sunlit/standards';
import { countDays, coveredDays, mergeYears, toPauses, type DayCount, type Stretch } from './stretch.js';

/**
 * How a limit was kept. `open`: not over and not late. `late`: over it, whether finished or not. `unproven`: finished, and
 * in time only by something that was entered after the fact, which never counts as on time.
 */
export type LimitVerdict = 'open' | 'in_time' | 'late' | 'unproven';

/** Where a clock stands on one limit. */
export interface LimitStanding {
  readonly limit: TimeLimit;
  /** Missing too when the extension came after the limit had passed: what is late cannot be made punctual. */
  readonly extendedBy: TimeLimit | undefined;
  /** Last day that is in time; `null` while time stands still, for then nobody can know it. */
  readonly dueOn: LegalDay | null;
  /** First instant that is late. */
  readonly dueAt: string | null;
  /**
   * Days that count and are left, today not among them; negative: days since it was due. Missing when the clock has stopped
   * or time stands still.
   */
  readonly left: DayCount | undefined;
  /** Of limits in hours: whole hours that are left; negative when late. */
  readonly hoursLeft: number | undefined;
  /** While time stands still: what will be left when it goes on. */
  readonly leftOnResuming:
    { readonly value: number; readonly unit: 'working_day' | 'calendar_day' | 'hour' } | undefined;
  /** Days between the due day and the end of the clock, or today. Both 0 are possible within the due day, in hours. */
  readonly lateBy: DayCount | undefined;
  readonly verdict: LimitVerdict;
  /** True when it rests on a year without a day table. */
  readonly isProvisional: boolean;
  readonly uncoveredYears: readonly number[];
}

/** More time that was given, and when. */
export interface Extension {
  readonly limit: TimeLimit;
  readonly at: string;
}

export interface LimitQuestion {
  readonly limit: TimeLimit;
  readonly extension: Extension | undefined;
  readonly startedAt: string;
  readonly stoppedAt: string | undefined;
  readonly stretches: readonly Stretch[];
  /** Whether the clock was stopped, or time taken out, by something that was entered after the fact. */
  readonly restsOnAfterTheFact: boolean;
  /** Years without a day table that the stretches, or the start or the end of the clock rest on. */
  readonly uncoveredYears: readonly number[];
  readonly calendar: WorkCalendar;
  readonly now: string;
}

const HOUR_MS = 3_600_000;

/** Returns where a limit stands. Pure: the same question always has the same answer. */
export function standOnLimit(question: LimitQuestion): LimitStanding {
  const { limit, startedAt, stoppedAt, stretches, calendar, now } = question;
  const pauses = toPauses(stretches);
  const extension = extensionInTime(question, pauses);
  const deadline = extendedDeadline(startedAt, limit, extension, calendar, pauses);
  const end = stoppedAt ?? now;
  const isLate = deadline.state === 'running' && Date.parse(end) >= Date.parse(deadline.dueAt);
  const isRunning = stoppedAt === undefined && deadline.state === 'running';
  const isHours = limit.unit === 'hour';
  return {
    limit,
    extendedBy: extension,
    dueOn: deadline.dueOn,
    dueAt: deadline.dueAt,
    left: isRunning ? daysLeft(deadline.dueOn, now, stretches, calendar) : undefined,
    hoursLeft: isRunning && isHours ? hoursLeft(deadline.dueAt, now, stretches) : undefined,
    leftOnResuming: deadline.state === 'paused' && stoppedAt === undefined ? deadline.remaining : undefined,
    lateBy: isLate ? countDays(dayNumber(deadline.dueOn), dayNumber(legalDayOf(end)), calendar) : undefined,
    verdict: isLate ? 'late' : stoppedAt === undefined ? 'open' : question.restsOnAfterTheFact ? 'unproven' : 'in_time',
    isProvisional: deadline.provisional || question.uncoveredYears.length > 0,
    uncoveredYears: mergeYears(deadline.uncoveredYears, question.uncoveredYears),
  };
}

/** Time can be added only as long as there is some: 行政许可法 art. 42 extends a limit that has not passed. */
function extensionInTime(
  { limit, extension, startedAt, calendar }: LimitQuestion,
  pauses: readonly Pause[],
): TimeLimit | undefined {
  if (extension === undefined) return undefined;
  const { dueAt } = computeDeadline(startedAt, limit, calendar, pauses);
  return dueAt !== null && Date.parse(dueAt) <= Date.parse(extension.at) ? undefined : extension.limit;
}

/** When a limit that nobody extended ends. */
export function deadlineOf(
  startedAt: string,
  limit: TimeLimit,
  calendar: WorkCalendar,
  stretches: readonly Stretch[],
): Deadline {
  return computeDeadline(startedAt, limit, calendar, toPauses(stretches));
}

/**
 * An extension of the same unit makes the limit longer; one of another unit is counted on from the day on which the
 * limit would have ended.
 */
export function extendedDeadline(
  startedAt: string,
  limit: TimeLimit,
  extension: TimeLimit | undefined,
  calendar: WorkCalendar,
  pauses: readonly Pause[],
): Deadline {
  if (extension === undefined) return computeDeadline(startedAt, limit, calendar, pauses);
  if (extension.unit === limit.unit) {
    return computeDeadline(startedAt, { ...limit, value: limit.value + extension.value }, calendar, pauses);
  }
  const first = computeDeadline(startedAt, limit, calendar, pauses);
  if (first.state === 'paused') return first;
  const second = computeDeadline(extension.unit === 'hour' ? first.dueAt : first.dueOn, extension, calendar, pauses);
  const uncoveredYears = mergeYears(first.uncoveredYears, second.uncoveredYears);
  return { ...second, startOn: first.startOn, provisional: uncoveredYears.length > 0, uncoveredYears };
}

function daysLeft(dueOn: LegalDay, now: string, stretches: readonly Stretch[], calendar: WorkCalendar): DayCount {
  const today = dayNumber(legalDayOf(now));
  const due = dayNumber(dueOn);
  if (today <= due) {
    const isCovered = coveredDays(stretches);
    return countDays(today, due, calendar, (day) => !isCovered(day));
  }
  const late = countDays(due, today, calendar);
  return { workingDays: 0 - late.workingDays, calendarDays: 0 - late.calendarDays };
}

function hoursLeft(dueAt: string, now: string, stretches: readonly Stretch[]): number {
  const from = Date.parse(now);
  const to = Date.parse(dueAt);
  if (to <= from) return Math.floor((to - from) / HOUR_MS);
  const isCovered = coveredDays(stretches);
  let left = 0;
  for (let at = from; at < to;) {
    const day = dayNumber(legalDayOf(new Date(at).toISOString()));
    const midnight = Date.parse(`${legalDayOf(new Date(at).toISOString())}T16:00:00Z`);
    const next = Math.min(to, midnight);
    if (!isCovered(day)) left += next - at;
    at = next;
  }
  return Math.floor(left / HOUR_MS);
}
