import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import type { CaseTrace } from '../execution/trace-case.js';
import { isAfterTheFact } from './is-after-the-fact.js';
import type { Stretch } from './stretch.js';

/** The pauses of a case as time that does not count, each with the law that allows it. */
export function pauseStretches(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  { pauses }: CaseTrace,
  toleranceDays: number,
): readonly Stretch[] {
  const rules = new Map(definition.publicLayer.pauses.map(({ ground, basis }) => [ground, basis]));
  return pauses.map(({ ground, from, fromEvent, to }): Stretch => {
    const event = history[fromEvent];
    const basis = rules.get(ground);
    return {
      kind: 'pause',
      from,
      to,
      ground,
      ...(basis === undefined ? {} : { basis }),
      isAfterTheFact: event !== undefined && isAfterTheFact(event, toleranceDays),
    };
  });
}
