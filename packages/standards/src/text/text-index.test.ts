import { proveRuns } from '@sunlit/testkit/prove';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.js';
import { createTextIndex } from './text-index.js';

const runs = proveRuns('text-index', 4_000);
const parameters = { numRuns: runs.n, seed: runs.seed };
// Few characters, so that generated words are really found, often, at row ends, and overlapping themselves.
const character = fc.constantFrom('食', '品', '经', '营', '𬱖', '（', '8', '８', 'Ａ', 'a', ' ', '行', '-', '“', '许');
const name = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));
const word = fc.array(character, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

function bruteForce(names: readonly string[], query: string): number[] {
  const words = query.split(/\s+/u).map(foldText).filter(Boolean);
  const spelled = (one: string): string[] =>
    one.length > 3 && /\d/.test(one) && /^[0-9a-z]+(-[0-9a-z]+)+$/.test(one) ? [one, one.split('-').join('')] : [one];
  return names.flatMap((text, row) =>
    words.every((one) => spelled(one).some((spelling) => foldText(text).includes(spelling))) ? [row] : [],
  );
}

describe('createTextIndex', () => {
  it('finds exactly the rows that contain the word, for every word of one to eight characters', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), word, (names, query) => {
        expect(createTextIndex(names).search(query)).toEqual(bruteForce(names, query));
      }),
      parameters,
    );
  });

  it('finds exactly the rows that contain all of several words', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), fc.array(word, { maxLength: 3 }), (names, words) => {
        const query = words.join('　');
        expect(createTextIndex(names).search(query)).toEqual(bruteForce(names, query));
      }),
      parameters,
    );
  });

  it('stops at the limit with the first rows', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), word, fc.nat(5), (names, query, limit) => {
        const index = createTextIndex(names);
        expect(index.search(query, { limit })).toEqual(index.search(query).slice(0, limit));
      }),
      parameters,
    );
  });

  it('finds every row for an empty query', () => {
    expect(createTextIndex(['甲', '乙']).search(' ')).toEqual([0, 1]);
    expect(createTextIndex(['甲', '乙']).search('', { limit: 1 })).toEqual([0]);
    expect(createTextIndex([]).search('甲')).toEqual([]);
  });

  it('never lets a word span two rows or two fields', () => {
    expect(createTextIndex(['甲乙', '丙丁']).search('乙丙')).toEqual([]);
    expect(createTextIndex([['甲乙', '丙丁']]).search('乙丙')).toEqual([]);
    expect(createTextIndex([['食品经营许可', 'JS020000GHXK0001']]).search('许可 gh-xk-0001')).toEqual([0]);
  });

  it('finds rows by initials beside rows by text, in order', () => {
    const readings = new Map([
      ['食', 's'],
      ['品', 'p'],
      ['经', 'j'],
      ['营', 'y'],
      ['许', 'x'],
      ['可', 'k'],
      ['书', 's'],
      ['评', 'p'],
    ]);
    const index = createTextIndex(['书评', '许可', 'SP食品', '经营', '食（品）经营许可'], readings);
    expect(index.search('sp')).toEqual([0, 2, 4]);
    expect(index.search('spjyxk')).toEqual([4]);
    expect(index.search('sp 经营')).toEqual([4]);
    expect(index.search('经营 sp')).toEqual([4]);
    expect(index.search('sp', { limit: 2 })).toEqual([0, 2]);
    expect(index.search('px')).toEqual([]);
  });
});
