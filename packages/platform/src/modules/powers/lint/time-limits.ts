import type { TimeLimit } from '@sunlit/contract';
import { finding, type LintRule } from './lint-rule.js';

/** Longest official holiday with the rest days around it, in days: what working days may be stretched by at most. */
const LONGEST_REST = 9;

/** The fewest and the most calendar days that a limit may last. */
function calendarDays({ value, unit }: TimeLimit): readonly [number, number] {
  switch (unit) {
    case 'hour':
      return [value / 24, value / 24];
    case 'calendar_day':
      return [value, value];
    case 'working_day':
      return [value, Math.ceil((value * 7) / 5) + LONGEST_REST];
    case 'month':
      return [28 * value, 31 * value];
    case 'year':
      return [365 * value, 366 * value];
  }
}

/** What the office promises must not be longer than what the law allows (`peers.md` row 3; CAT-02). */
export const timeLimits: LintRule = ({ content: { statutoryLimit, promisedLimit } }) => {
  if (statutoryLimit === undefined || promisedLimit === undefined) return [];
  const source = 'CAT-02“期限”；行政许可法 第四十二条';
  if (statutoryLimit.unit === promisedLimit.unit) {
    if (promisedLimit.value <= statutoryLimit.value) return [];
    return [finding('error', 'promised_limit_too_long', 'promisedLimit', '承诺期限长于法定期限。', source)];
  }
  const [promisedLeast, promisedMost] = calendarDays(promisedLimit);
  const [statutoryLeast, statutoryMost] = calendarDays(statutoryLimit);
  if (promisedLeast > statutoryMost) {
    return [finding('error', 'promised_limit_too_long', 'promisedLimit', '承诺期限长于法定期限。', source)];
  }
  if (promisedMost <= statutoryLeast) return [];
  const message = '承诺期限与法定期限单位不同，遇节假日承诺期限可能长于法定期限。';
  return [finding('warning', 'promised_limit_may_be_too_long', 'promisedLimit', message, source)];
};
