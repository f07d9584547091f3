import { describe, expect, it } from 'vitest';
import { composePowers } from '../../data/compose-powers.js';
import { QUERIES } from '../../data/word-lists.js';
import { filterIncludes, joinedFloor } from './engines.js';

describe('the floor of the search', () => {
  it('finds what looking at every name finds, or it would be a floor of something else', () => {
    const names = composePowers(3_000).map(({ name }) => name);
    const [floor, brute] = [joinedFloor(names), filterIncludes(names)];
    for (const query of [...QUERIES, '的', '）', names.at(-1) ?? '']) expect(floor(query)).toEqual(brute(query));
  });
});
