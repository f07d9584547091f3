import { describe, expect, it } from 'vitest';
import { createReader } from './reader.js';
import type { Shape } from './shape.js';

const read = (shape: Shape, value: unknown): unknown => {
  const result = createReader(shape).safeParse(value);
  return result.success ? result.data : result.error.issues[0]?.path.join('.');
};

const power: Shape = {
  id: '^pow_[0-9a-z]{6,40}$',
  name: 's',
  count: 'c',
  note: ['?', 's'],
  tags: ['=', ['[]', 's'], []],
  ranges: ['?', ['[]', ['|', 'kind', { text: { kind: ['k', 'text'], text: 's' } }]]],
};
const good = { id: 'pow_0123456789', name: '食品经营许可', count: 3 };

describe('reading an answer', () => {
  it('drops fields that a newer platform added', () => {
    expect(read(power, { ...good, colour: 'red' })).toEqual({ ...good, tags: [] });
  });

  it('R-N8: null and missing are the same for what may be missing', () => {
    expect(read(power, { ...good, note: null, tags: null })).toEqual({ ...good, tags: [] });
  });

  it.each([
    [{ ...good, id: 'dep_0123456789' }, 'id'],
    [{ ...good, count: -1 }, 'count'],
    [{ ...good, count: 1.5 }, 'count'],
    [{ ...good, name: null }, 'name'],
    [{ ...good, note: 5 }, 'note'],
    [{ ...good, tags: ['a', 5] }, 'tags.1'],
    [{ ...good, ranges: [{ kind: 'text', text: 5 }] }, 'ranges.0.text'],
    [{ ...good, ranges: [{ text: 'x' }] }, 'ranges.0'],
    [{ name: 'x', count: 1 }, 'id'],
    [[good], ''],
    [null, ''],
    ['text', ''],
  ])('R-N8: names the first wrong place of %o', (value, path) => {
    expect(read(power, value)).toBe(path);
  });

  it('R-N8: lets kinds pass that a newer platform knows', () => {
    const ranges = [{ kind: 'point_system', points: 12 }];
    expect(read(power, { ...good, ranges })).toMatchObject({ ranges });
  });

  it('does not take inherited values for the answer’s own', () => {
    expect(read({ name: 's', note: ['?', 's'] }, Object.create({ name: 'inherited', note: 'inherited' }))).toBe('name');
  });

  it('never touches prototypes', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}, "name": "x"}',
    );
    expect(read({ name: 's' }, hostile)).toEqual({ name: 'x' });
    expect(read(['{}', 'u'], JSON.parse('{"__proto__": {"polluted": true}}'))).toBeTypeOf('object');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('gives each reader its own default', () => {
    const reader = createReader<{ tags: string[] }>(power);
    const first = reader.safeParse({ ...good });
    if (first.success) first.data.tags.push('mine');
    expect(reader.safeParse({ ...good })).toMatchObject({ data: { tags: [] } });
  });
});
