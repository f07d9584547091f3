import type { LimitUnit, Step } from '@sunlit/contract';
import type { LintSubject } from '../lint-subject.js';

export interface CountedWay {
  /** Largest sum of step limits on one way while the clock of the case runs, in the unit that was asked for. */
  readonly longest: number;
  /** Step at which that sum is reached. */
  readonly last: string | undefined;
  /** Steps with a limit in another unit that stand on some such way. They are not in the sum. */
  readonly otherUnits: readonly string[];
}

/** Sum on leaving a step on the longest way with a running clock; none where no way runs; `isIdle`: a way has not started. */
interface Progress {
  readonly isIdle: boolean;
  readonly sum: number | undefined;
}

/** On leaving a step, by an exit that starts the clock and by the others. */
interface Left {
  readonly byStarting: Progress;
  readonly byOther: Progress;
}

/**
 * The longest way from the step that starts the clock (or from the start) to the one that stops it. Ways back, pauses
 * and steps that do not count are no part of it.
 */
export function countedWay({ structure, steps, startingFlows }: LintSubject, unit: LimitUnit): CountedWay {
  const first: Progress = startingFlows.size > 0 ? { isIdle: true, sum: undefined } : { isIdle: false, sum: 0 };
  const left = new Map<string, Left>();
  const otherUnits: string[] = [];
  let longest = 0;
  let last: string | undefined;
  for (const id of structure.order) {
    const step = steps.get(id);
    if (step === undefined) continue;
    const before = structure.forward.incoming(id).flatMap((flow) => {
      const progress = left.get(flow.from);
      return progress === undefined ? [] : startingFlows.has(flow.id) ? progress.byStarting : progress.byOther;
    });
    const entered = merge(id === structure.entry ? [first] : before);
    const isCounted = entered.sum !== undefined && step.clock !== 'not_counted';
    if (isCounted && step.limit !== undefined && step.limit.unit !== unit) otherUnits.push(id);
    const after = leave(step, entered, unit);
    const byOther = step.clock === 'stops' ? { ...after, sum: undefined } : after;
    left.set(id, { byStarting: started(after), byOther });
    if (after.sum === undefined || after.sum <= longest) continue;
    longest = after.sum;
    last = id;
  }
  return { longest, last, otherUnits };
}

function merge(before: readonly Progress[]): Progress {
  const sums = before.flatMap(({ sum }) => sum ?? []);
  return { isIdle: before.some(({ isIdle }) => isIdle), sum: sums.length === 0 ? undefined : Math.max(...sums) };
}

function leave({ clock, limit }: Step, { isIdle, sum }: Progress, unit: LimitUnit): Progress {
  const own = clock !== 'not_counted' && limit?.unit === unit ? limit.value : 0;
  return { isIdle, sum: sum === undefined ? undefined : sum + own };
}

function started({ isIdle, sum }: Progress): Progress {
  return { isIdle: false, sum: sum ?? (isIdle ? 0 : undefined) };
}
