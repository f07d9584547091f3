import { describe, expect, it } from 'vitest';
import { shareLimit } from './share-limit.js';

const limit = (value: number) => ({ value, unit: 'working_day', ifLastDayRests: 'keep' }) as const;
const values = (value: number, weights: number[]) => shareLimit(limit(value), weights).map((part) => part?.value);

describe('shareLimit', () => {
  it('shares by weight in whole units', () => {
    expect(values(10, [2, 1])).toEqual([6, 4]);
    expect(values(6, [1, 1, 1])).toEqual([2, 2, 2]);
  });

  it('never gives more than there is, and at least one to each', () => {
    for (let value = 3; value < 200; value += 1) {
      const parts = values(value, [3, 1, 2]).map((part) => part ?? 0);
      expect(parts.every((part) => part >= 1)).toBe(true);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(value);
    }
  });

  it('leaves every part open where there is too little or nothing', () => {
    expect(values(1, [2, 1])).toEqual([undefined, undefined]);
    expect(shareLimit(undefined, [1])).toEqual([undefined]);
  });
});
