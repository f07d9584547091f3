import type { TimeLimit } from '@sunlit/contract';
import type { LintContext } from '../lint/lint-subject.js';

/** A limit that ends on the next working day. */
export const days = (value: number, unit: 'working_day' | 'hour' = 'working_day') =>
  ({
    value,
    unit,
    ifLastDayRests: 'next_working_day' as const,
  }) satisfies TimeLimit;

/** What a licence, and a penalty, of the tests are linted beside. */
export const LICENSE: LintContext = {
  powerType: 'license',
  statutoryLimit: days(20),
  promisedLimit: days(11),
  materials: ['申请书'],
};
export const PENALTY: LintContext = { ...LICENSE, powerType: 'penalty' };
