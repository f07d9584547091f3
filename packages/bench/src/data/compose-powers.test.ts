import { describe, expect, it } from 'vitest';
import { composePowers } from './compose-powers.js';
import { scatteredId } from './scattered-id.js';

describe('composed powers', () => {
  it('are the same for the same number and seed', () => {
    expect(composePowers(50, 7)).toEqual(composePowers(50, 7));
    expect(composePowers(50, 8)).not.toEqual(composePowers(50, 7));
  });

  it('have codes and ids of their own, also among many thousands', () => {
    const codes = new Set(composePowers(60_000).map(({ code }) => code));
    const ids = new Set(Array.from({ length: 60_000 }, (_, index) => scatteredId(index)));
    expect([codes.size, ids.size]).toEqual([60_000, 60_000]);
  });
});
