import { LIMIT_UNITS } from '@sunlit/contract';
import { expect, it } from 'vitest';
import { limitText } from './limit-text.js';

it('says a limit in both languages', () => {
  expect(limitText({ value: 5, unit: 'working_day' }, 'zh')).toBe('5 个工作日');
  expect(limitText({ value: 5, unit: 'working_day' }, 'en')).toBe('5 working days');
  expect(LIMIT_UNITS.map((unit) => limitText({ value: 1, unit }, 'en'))).toEqual([
    '1 working day',
    '1 calendar day',
    '1 hour',
    '1 month',
    '1 year',
  ]);
});
