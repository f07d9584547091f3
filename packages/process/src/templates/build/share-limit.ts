import type { TimeLimit } from '@sunlit/contract';

/**
 * Parts of a limit for steps that follow each other, by weight, in whole units and at least one each. Together they are
 * never longer than the limit. `undefined` where there is no limit or too little of it for so many steps.
 */
export function shareLimit(
  limit: TimeLimit | undefined,
  weights: readonly number[],
): readonly (TimeLimit | undefined)[] {
  if (limit === undefined || limit.value < weights.length) return weights.map(() => undefined);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spare = limit.value - weights.length;
  let given = 0;
  let owed = 0;
  return weights.map((weight) => {
    owed += (spare * weight) / total;
    const more = Math.floor(owed + 1e-9) - given;
    given += more;
    return { value: 1 + more, unit: limit.unit, ifLastDayRests: limit.ifLastDayRests };
  });
}
