import { createHash } from 'node:crypto';
import { powerContentSchema } from '@sunlit/contract';
import { jiangsuScheme } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { publishLint } from '../modules/powers/lint/publish-lint.js';
import { isInForce } from '../modules/powers/lint/legal-basis.js';
import { cityText, composeCity } from './compose-city.js';
import { readDemoData } from './demo-data.js';
import { LIST_DAY } from './demo-history.js';
import { DEMO_POWER_TYPES, POWER_COUNTS } from './power-counts.js';

const data = readDemoData();
const powers = composeCity(data);
const ON_APPLICATION = ['license', 'approval', 'benefit', 'reward', 'confirmation', 'adjudication', 'other'];

function countsBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

function twice(texts: readonly string[]): string[] {
  const counts = countsBy(texts, (text) => text);
  return Object.keys(counts).filter((text) => (counts[text] ?? 0) > 1);
}

describe('the demo city', () => {
  it('TYP-12: holds 5,376 powers of 47 departments', () => {
    expect(powers).toHaveLength(5376);
    expect(new Set(powers.map(({ departmentLetters }) => departmentLetters)).size).toBe(47);
  });

  it('TYP-01…11: holds exactly the counts of each type', () => {
    expect(countsBy(powers, ({ type }) => type)).toEqual(POWER_COUNTS);
  });

  it('has no two powers of one name and no two of one code', () => {
    expect(twice(powers.map(({ content }) => content.name))).toEqual([]);
    expect(twice(powers.map(({ code }) => code))).toEqual([]);
  });

  it('gives codes that the Jiangsu scheme accepts without a remark', () => {
    for (const { code, type } of powers) expect(jiangsuScheme.validate(code, { type }), code).toEqual([]);
  });

  it('says of every power what the contract understands', () => {
    for (const { content } of powers) expect(powerContentSchema.parse(content)).toEqual(content);
  });

  it('LIB-07: rests every power on a law in force, to the article', () => {
    for (const { content } of powers) {
      expect(
        content.legalBases.some((basis) => isInForce(basis, LIST_DAY)),
        content.name,
      ).toBe(true);
      for (const { article } of content.legalBases) expect(article).toMatch(/^第[一二三四五六七八九十百千零]+条/u);
    }
  });

  it('leaves the publish linter no error to name', () => {
    for (const { content, type } of powers) {
      const subject = {
        content,
        powerType: type,
        isOnApplication: ON_APPLICATION.includes(type),
        effectiveOn: LIST_DAY,
      };
      const errors = publishLint(subject).filter(({ severity }) => severity === 'error');
      expect(errors, content.name).toEqual([]);
    }
  });

  it('is the same each time it is composed', () => {
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(digest(cityText(composeCity(readDemoData())))).toBe(digest(cityText(powers)));
  });

  it('carries out at least 30 powers in full, at least one of each type', () => {
    const full = powers.filter(({ isFull }) => isFull);
    expect(full.length).toBeGreaterThanOrEqual(30);
    expect(new Set(full.map(({ type }) => type))).toEqual(new Set(DEMO_POWER_TYPES));
  });

  it('lies in a province that GB/T 2260 does not have', () => {
    const assigned = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;
    const { province, city, counties } = data.places;
    expect(counties).toHaveLength(9);
    for (const { code } of [province, city, ...counties]) expect(code).not.toMatch(assigned);
  });

  it('names no phone that can be called', () => {
    const phones = powers.flatMap(({ content: { consultation, complaint, supervision, servicePlaces } }) =>
      [...consultation, ...complaint, ...supervision, ...servicePlaces].flatMap(({ phone }) => phone ?? []),
    );
    expect(phones.length).toBeGreaterThan(5376);
    for (const phone of phones) expect(phone).toMatch(/^0960-555\d{4}$/);
  });

  it('leaves no mark of a template in a name', () => {
    for (const { content } of powers) expect(content.name).not.toMatch(/[[\]{}|<>]|undefined|、、|对对/u);
  });
});
