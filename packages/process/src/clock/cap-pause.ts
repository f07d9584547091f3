import { computeDeadline, type TimeLimit, type WorkCalendar } from '@sunlit/standards';
import type { Stretch } from './stretch.js';

/**
 * A pause as far as its rule lets the clock stand still: whole while it is within the limit or has none, and cut at the
 * end of the limit's last day once it has lasted longer, whether it goes on or not.
 *
 * The law takes out the time that a hearing or a test needs and has the applicant told beforehand how long that is
 * (行政许可法 art. 45). A rule with a limit says how long that is at most; by its own words nothing needs more. So what is
 * longer counts again, against the office: otherwise one pause that nobody ends would stop a clock for ever, and the
 * applicant could show nothing. The case itself stays paused until somebody resumes it. Where the rule names no limit the
 * law names none either, and the whole pause is taken out; `lintDefinition` says where the law does name one.
 *
 * @throws {StandardsError} The limit is none.
 */
export function capPause(
  pause: Stretch,
  limit: TimeLimit | undefined,
  { calendar, now }: { readonly calendar: WorkCalendar; readonly now: string },
): Stretch {
  if (limit === undefined) return pause;
  const { dueOn, dueAt, uncoveredYears } = computeDeadline(pause.from, limit, calendar);
  if (dueAt === null || Date.parse(pause.to ?? now) < Date.parse(dueAt)) return pause;
  const lastMs = Math.max(Date.parse(pause.from), Date.parse(dueAt) - 1);
  const over = { limit, dueOn, at: dueAt, endedAt: pause.to, uncoveredYears };
  return { ...pause, to: new Date(lastMs).toISOString(), over };
}
