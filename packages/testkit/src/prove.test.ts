import { describe, expect, it } from 'vitest';
import { proveRuns } from './prove.js';

describe('proveRuns', () => {
  it('runs a twentieth, rounded up, with a fixed seed', () => {
    expect(proveRuns('deadlines', 100_001, {}).n).toBe(5_001);
    expect(proveRuns('deadlines', 10, {}).seed).toBe(proveRuns('masking', 99, {}).seed);
  });

  it('runs everything only for the suite that is named', () => {
    const environment = { SUNLIT_PROVE: 'deadlines' };
    expect(proveRuns('deadlines', 100_000, environment).n).toBe(100_000);
    expect(proveRuns('masking', 100_000, environment).n).toBe(5_000);
  });

  it('takes the seed of a failed run', () => {
    expect(proveRuns('deadlines', 20, { SUNLIT_SEED: '7' })).toEqual({ n: 1, seed: 7 });
  });

  it('refuses a seed or a size that is no number', () => {
    expect(() => proveRuns('deadlines', 20, { SUNLIT_SEED: 'x' })).toThrow(RangeError);
    expect(() => proveRuns('deadlines', 20, { SUNLIT_SEED: '4294967296' })).toThrow(RangeError);
    expect(() => proveRuns('deadlines', 0, {})).toThrow(RangeError);
  });
});
