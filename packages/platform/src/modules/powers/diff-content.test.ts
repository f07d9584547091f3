import { powerContentSchema, type PowerContentInput } from '@sunlit/contract';
import { proveRuns } from '@sunlit/testkit/prove';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { diffContent } from './diff-content.js';
import { publicContent } from './public-content.js';

function contentOf(more: Partial<PowerContentInput> = {}) {
  const base = {
    name: '甲',
    class: 'administrative_power',
    runsOnline: true,
    published: true,
    visibility: 'public',
  } as const;
  return publicContent(powerContentSchema.parse({ ...base, ...more }));
}

const limit = { value: 20, unit: 'working_day', ifLastDayRests: 'next_working_day' } as const;
const material = { name: '申请书', necessity: 'required', source: 'applicant', form: 'paper', copies: 2 } as const;

describe('the difference of two contents', () => {
  it('names a changed field with both values', () => {
    const changes = diffContent(
      contentOf({ promisedLimit: limit }),
      contentOf({ promisedLimit: { ...limit, value: 15 } }),
    );
    expect(changes).toEqual([{ path: 'promisedLimit.value', kind: 'changed', before: 20, after: 15 }]);
  });

  it('names a field that came and one that went', () => {
    expect(diffContent(contentOf({ quota: '无' }), contentOf({ hasFee: false }))).toEqual([
      { path: 'quota', kind: 'removed', before: '无' },
      { path: 'hasFee', kind: 'added', after: false },
    ]);
  });

  it('compares list entries by what they are about, not by their place', () => {
    const other = { ...material, name: '身份证明' };
    const before = contentOf({ materials: [material] });
    const after = contentOf({ materials: [other, { ...material, copies: 1 }] });
    expect(diffContent(before, after)).toEqual([
      { path: 'materials.1.copies', kind: 'changed', before: 2, after: 1 },
      { path: 'materials.0', kind: 'added', after: other },
    ]);
  });

  it('names a removed entry by its old place', () => {
    const other = { ...material, name: '身份证明' };
    const changes = diffContent(contentOf({ materials: [material, other] }), contentOf({ materials: [material] }));
    expect(changes).toEqual([{ path: 'materials.1', kind: 'removed', before: other }]);
  });

  it('names a list whose entries only changed their order', () => {
    const changes = diffContent(contentOf({ keywords: ['a', 'b'] }), contentOf({ keywords: ['b', 'a'] }));
    expect(changes).toEqual([{ path: 'keywords', kind: 'changed', before: [1, 0], after: [0, 1] }]);
  });

  it('is empty exactly when both contents are equal, for any two contents', () => {
    const { n, seed } = proveRuns('power-diff', 20_000);
    const line = fc.constantFrom('一', '二', '三');
    const materials = fc.array(
      fc.record({
        name: line,
        necessity: fc.constantFrom('required', 'optional'),
        copies: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 4 },
    );
    const arbitrary = fc.record(
      {
        name: line,
        keywords: fc.array(line, { maxLength: 4 }),
        materials,
        quota: line,
        statutoryLimit: fc.record({ value: fc.nat(3) }),
      },
      { requiredKeys: ['name', 'keywords', 'materials'] },
    );
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        // The comparison looks at shapes only, so that shortened contents test the same.
        const changes = diffContent(a as never, b as never);
        expect(changes.length === 0).toBe(canonicalJson(a) === canonicalJson(b));
      }),
      { numRuns: n, seed },
    );
  });
});
