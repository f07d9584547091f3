import type { ProcessDefinition } from '@sunlit/contract';
import { computeDeadline, type TimeLimit, type WorkCalendar } from '@sunlit/standards';
import { compile } from '../execution/compiled-process.js';
import type { CaseTrace } from '../execution/trace-case.js';
import { mergeYears, toPauses, yearsOf, type Stretch } from './stretch.js';

/** Years without a day table that the time of an event rests on: none where a person acted, for they were there. */
export type SilenceYears = (event: number | undefined) => readonly number[];

/**
 * Tells for each event what the law made of silence on which undecided years, recorded or computed: its instant is the
 * end of a limit, and the next silence is counted from there.
 */
export function silenceYears(
  definition: ProcessDefinition,
  { visits }: Pick<CaseTrace, 'visits'>,
  isSilence: (event: number) => boolean,
  pauses: readonly Stretch[],
  calendar: WorkCalendar,
): SilenceYears {
  const { steps } = compile(definition);
  const known = new Map<number, readonly number[]>();
  const yearsBy: SilenceYears = (event) => (event === undefined ? [] : (known.get(event) ?? []));
  for (const { step, enteredAt, enteredBy, leftBy } of visits) {
    const limit = steps.get(step)?.step.limit;
    if (leftBy === undefined || limit === undefined || !isSilence(leftBy)) continue;
    known.set(leftBy, mergeYears(yearsBy(enteredBy), limitYears(enteredAt, limit, pauses, calendar)));
  }
  return yearsBy;
}

/** Years without a day table that the end of a limit rests on. */
export function limitYears(
  enteredAt: string,
  limit: TimeLimit,
  pauses: readonly Stretch[],
  calendar: WorkCalendar,
): readonly number[] {
  const { dueAt, uncoveredYears } = computeDeadline(enteredAt, limit, calendar, toPauses(pauses));
  const until = dueAt === null ? Infinity : Date.parse(dueAt);
  const since = pauses.filter(
    ({ from, to }) => Date.parse(from) < until && (to === undefined || Date.parse(to) >= Date.parse(enteredAt)),
  );
  return mergeYears(uncoveredYears, yearsOf(since));
}

/** What a line of a ledger says of an instant that rests on such years. */
export function markYears(uncoveredYears: readonly number[]): { readonly uncoveredYears?: readonly number[] } {
  return uncoveredYears.length === 0 ? {} : { uncoveredYears };
}
