import { pinyin, polyphonic } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { initialVariants } from './initial-variants.js';
import { findInitials, initialsMask, initialsPattern } from './initials.js';
import { readingsFromRecord, type Readings } from './readings.js';

/** Real readings, so that the rules meet real polyphones. */
function readingsOf(text: string): Readings {
  const record: Record<string, string> = {};
  for (const character of text) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    const all = polyphonic(character, { toneType: 'none', type: 'array' }).flatMap((one) => one);
    record[character] = [
      ...new Set([pinyin(character, { toneType: 'none' }), ...all].map((one) => one.charAt(0))),
    ].join('');
  }
  return readingsFromRecord(record);
}

function finds(name: string, word: string): boolean {
  const pattern = initialsPattern(word);
  return pattern !== undefined && findInitials(initialsMask(name, readingsOf(name)), pattern) !== undefined;
}

describe('pinyin initials', () => {
  it('finds 食品经营许可 by spjyxk', () => {
    expect(finds('食品经营许可', 'spjyxk')).toBe(true);
    expect(finds('食品经营许可', 'pjyx')).toBe(true);
    expect(finds('食品经营许可', 'spxk')).toBe(false);
  });

  it('takes every reading of a character', () => {
    expect(finds('重庆银行行长', 'cqyhhz')).toBe(true);
    expect(finds('重庆银行行长', 'zqyxxc')).toBe(true);
  });

  it('steps over brackets and quotation marks inside, never over an ideograph', () => {
    expect(finds('对"三无"船舶(渔业)的处罚', 'dswcbyydcf')).toBe(true);
    expect(finds('食𬱖品', 'sp')).toBe(false);
  });

  it('lets Latin letters and digits stand for themselves', () => {
    expect(finds('a级8座客车', 'aj8z')).toBe(true);
    for (const digit of '0123456789') {
      for (const other of '0123456789') expect(finds(`座${digit}车`, `z${other}c`)).toBe(digit === other);
    }
  });

  it('does not look for words that cannot be initials', () => {
    for (const word of ['食品', '2024', '', 'a-b', 'A']) expect(initialsPattern(word)).toBeUndefined();
  });
});

describe('initialVariants', () => {
  const readings = readingsFromRecord({ 行: 'xh', 长: 'cz', 银: 'y', 可: 'k' });

  it('gives every combination once, the usual readings first', () => {
    expect(initialVariants('银行行长', readings, 100)).toEqual([
      'yxxc',
      'yxxz',
      'yxhc',
      'yhxc',
      'yxhz',
      'yhxz',
      'yhhc',
      'yhhz',
    ]);
  });
  it('starts from the readings that the neighbours suggest and cuts off the least likely', () => {
    expect(initialVariants('银行行长', readings, 1, 'yhhz')).toEqual(['yhhz']);
    expect(initialVariants('银行行长', readings, 4, 'yhhz')).toEqual(['yhhz', 'yhhc', 'yhxz', 'yxhz']);
  });
  it('leaves out what is not read, keeps letters and digits, and bars unknown ideographs', () => {
    expect(initialVariants('(a)可8𬱖', readings, 9)).toEqual(['ak8?']);
    expect(initialVariants('()', readings, 9)).toEqual([]);
  });
  it('ends early on a long text of polyphones', () => {
    expect(initialVariants('行'.repeat(40), readings, 16)).toHaveLength(16);
  });
});
