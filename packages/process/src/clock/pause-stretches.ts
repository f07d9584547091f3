import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import type { CaseTrace } from '../execution/trace-case.js';
import { capPause } from './cap-pause.js';
import { isAfterTheFact } from './is-after-the-fact.js';
import type { LegalTime } from './legal-history.js';
import type { Stretch } from './stretch.js';

/** The pauses of a case as time that does not count, each with the law that allows it and no longer than that allows. */
export function pauseStretches(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  { pauses }: CaseTrace,
  toleranceDays: number,
  time: LegalTime,
): readonly Stretch[] {
  const rules = new Map(definition.publicLayer.pauses.map((rule) => [rule.ground, rule]));
  return pauses.map(({ ground, from, fromEvent, to }): Stretch => {
    const event = history[fromEvent];
    const { basis, limit } = rules.get(ground) ?? {};
    const pause: Stretch = {
      kind: 'pause',
      from,
      to,
      ground,
      ...(basis === undefined ? {} : { basis }),
      isAfterTheFact: event !== undefined && isAfterTheFact(event, toleranceDays),
    };
    return capPause(pause, limit, time);
  });
}
