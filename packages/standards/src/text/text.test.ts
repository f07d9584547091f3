import { describe, expect, it } from 'vitest';
import { isCodeLike, wordSpellings } from './code-like.js';
import { grams, wordGrams } from './grams.js';
import { isHanCharacter } from './han.js';
import { matchRanges } from './match-ranges.js';
import { queryWords } from './query-words.js';
import { readingsFromRecord } from './readings.js';

const marked = (original: string, query: string): string[] =>
  matchRanges(original, query).map(({ start, end }) => original.slice(start, end));

describe('queryWords', () => {
  it('splits at every kind of space and drops repetitions', () => {
    expect(queryWords(' 食品　经营 食品\tＡ1 ')).toEqual(['食品', '经营', 'a1']);
  });
  it('is empty for a query of invisible characters', () => {
    expect(queryWords(' \u200b\ufeff ')).toEqual([]);
  });
});

describe('grams', () => {
  it('holds code points and pairs, not UTF-16 halves', () => {
    expect(grams('𬱖许𬱖')).toEqual(['𬱖', '许', '𬱖许', '许𬱖']);
    expect(wordGrams('经营许可')).toEqual(['经营', '营许', '许可']);
    expect(wordGrams('营')).toEqual(['营']);
    expect(wordGrams('')).toEqual([]);
  });
});

describe('isCodeLike', () => {
  it.each(['js020000gh-xk-0001', '0001', 'xk-0001', '440106043001'])('takes %s for a code', (word) => {
    expect(isCodeLike(word)).toBe(true);
  });
  it.each(['gb', 'spjyxk', '食品0001', '123', '-0001', 'a--1b'])('does not take %s for a code', (word) => {
    expect(isCodeLike(word)).toBe(false);
  });
  it('also looks for a code without its hyphens', () => {
    expect(wordSpellings('gh-xk-0001')).toEqual(['gh-xk-0001', 'ghxk0001']);
    expect(wordSpellings('well-known')).toEqual(['well-known']);
  });
});

describe('isHanCharacter', () => {
  it.each([...Array.from('王𬱖㛃𨱏䶮〇々﨎⼀'), '\u{2ebf0}', '\u{31350}', '\u{2f800}'])('counts %s', (character) => {
    expect(isHanCharacter(character)).toBe(true);
  });
  it.each(['a', '·', 'ア', '，', '王芳', '', '\u{2ffff}', '\ud842'])('does not count %j', (character) => {
    expect(isHanCharacter(character)).toBe(false);
  });
});

describe('matchRanges', () => {
  it('marks the original, not the folded text', () => {
    expect(marked('购买 （８座）客车', '(8座')).toEqual(['（８座']);
    expect(marked('食\u200b品　经营许可', '食品经营')).toEqual(['食\u200b品　经营']);
  });
  it('marks every word everywhere and joins what touches', () => {
    expect(marked('食品经营许可与食品生产', '经营 食品')).toEqual(['食品经营', '食品']);
  });
  it('marks overlapping occurrences as one', () => {
    expect(marked('行行行', '行行')).toEqual(['行行行']);
  });
  it('marks characters of two UTF-16 units whole', () => {
    expect(marked('甲𬱖乙', '𬱖')).toEqual(['𬱖']);
  });
  it('marks a code that is stored without hyphens', () => {
    expect(marked('JS020000GHXK0001', 'gh-xk-0001')).toEqual(['GHXK0001']);
  });
  it('marks nothing for a word that is not there, and for no word', () => {
    expect(marked('食品经营许可', '烟草')).toEqual([]);
    expect(marked('食品经营许可', ' ')).toEqual([]);
  });
  it('marks what can be read as initials', () => {
    const readings = readingsFromRecord({ 食: 's', 品: 'p', 经: 'j', 营: 'y', 许: 'x', 可: 'k' });
    const original = '（食品）经营 许可';
    expect(matchRanges(original, 'pjyx', readings).map(({ start, end }) => original.slice(start, end))).toEqual([
      '品）经营 许',
    ]);
  });
});
