import { describe, expect, it } from 'vitest';
import { sampleOf } from './sample.js';
import { Series } from './series.js';

describe('sampleOf', () => {
  it('gives median, p95 and the distance between the quarters, whatever the order of the values', () => {
    const values = Array.from({ length: 100 }, (_, index) => (index * 37) % 100);
    expect(sampleOf(values)).toEqual({ n: 100, median: 50, p95: 95, spread: 50 });
  });
});

describe('Series', () => {
  it('takes the ratio turn by turn, so that one slow moment of the machine does not count', () => {
    const series = new Series();
    series.add('ours', 1, 2, 100);
    series.add('peer', 2, 4, 200);
    expect(series.ratio('ours', 'peer')).toBe(0.5);
  });

  it('refuses a name that was not measured instead of giving a figure', () => {
    expect(() => new Series().sample('ours')).toThrow(RangeError);
  });
});
