import { powerContentSchema, type PowerContent } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { buildCatalogueEntry, sortKeyOf } from './catalogue-entry.js';
import { codeKeyOf } from './code-key.js';
import { contentHash } from './content-hash.js';
import { initialsOf, readingOf } from './initials-of.js';

function contentOf(more: Partial<PowerContent> = {}): PowerContent {
  const base = {
    name: '食品经营许可',
    class: 'administrative_power',
    runsOnline: true,
    published: true,
    visibility: 'public',
  };
  return powerContentSchema.parse({ ...base, ...more });
}

const power = {
  id: 'pow_a',
  code: 'JS020000GH-XK-0001',
  codeKey: codeKeyOf('JS020000GH-XK-0001'),
  departmentId: 'dep_a',
  areaCode: '990100000000',
  powerType: 'license',
  isDemo: true,
};

function entryOf(content: PowerContent) {
  return buildCatalogueEntry({
    power,
    version: { id: 'pov_a', versionNo: 1, content },
    effectiveFrom: '2026-01-01',
    publishedAt: new Date('2026-01-01T00:00:00Z'),
    sortKey: 'x',
  });
}

describe('the catalogue entry of a version', () => {
  it('carries the folded name, both spellings of the code and the keywords on lines of their own', () => {
    const entry = entryOf(contentOf({ keywords: ['餐饮', 'ＡＢＣ'] }));
    expect(entry.search_text.split('\n')).toEqual([
      '食品经营许可',
      'js020000gh-xk-0001',
      'js020000ghxk0001',
      '餐饮',
      'abc',
    ]);
  });

  it('is found by pinyin initials', () => {
    expect(initialsOf('食品经营许可').split('\n')).toContain('spjyxk');
    expect(initialsOf('银行行长').split('\n')[0]).toBe('yhhz');
  });

  it('keeps a fee that is not stated apart from no fee', () => {
    expect(entryOf(contentOf()).has_fee).toBeNull();
    expect(entryOf(contentOf({ hasFee: false })).has_fee).toBe(false);
  });
});

describe('the readings of a character', () => {
  it('are all of them, the usual one first', () => {
    expect(readingOf('行')).toBe('xh');
    expect(readingOf('A')).toBeUndefined();
  });
});

describe('the key of a code', () => {
  it('is the same for every spelling of one code', () => {
    expect(new Set(['JS02-XK-0001', 'js02xk0001', ' ＪＳ02—XK 0001', 'JS02\u200bXK\t0001'].map(codeKeyOf))).toEqual(
      new Set(['JS02XK0001']),
    );
  });
});

describe('the place in the catalogue', () => {
  it('goes by type, department and code', () => {
    const keys = [
      { typeOrder: 10, departmentOrder: 1, departmentId: 'dep_a', codeKey: 'A' },
      { typeOrder: 2, departmentOrder: 12, departmentId: 'dep_a', codeKey: 'A' },
      { typeOrder: 2, departmentOrder: 3, departmentId: 'dep_b', codeKey: 'B' },
      { typeOrder: 2, departmentOrder: 3, departmentId: 'dep_b', codeKey: 'A' },
    ];
    const sorted = keys.map(sortKeyOf).sort();
    expect(sorted).toEqual([keys[3], keys[2], keys[1], keys[0]].map((key) => key && sortKeyOf(key)));
  });
});

describe('the hash of a content', () => {
  it('does not depend on the order of keys', () => {
    const content = contentOf({ summary: 'a', keywords: ['x'] });
    const turned = Object.fromEntries(Object.entries(content).reverse());
    expect(contentHash(powerContentSchema.parse(turned))).toBe(contentHash(content));
  });

  it('covers public fields and nothing internal', () => {
    const content = contentOf();
    const risk = { name: 'a', grade: 'a' as const, description: 'b', measure: 'c' };
    expect(contentHash({ ...content, integrityRisks: [risk] })).toBe(contentHash(content));
    expect(contentHash({ ...content, name: '另一个' })).not.toBe(contentHash(content));
  });
});
