import { describe, expect, it } from 'vitest';
import { parseItemCode, taskTypeHint } from './item-code.js';
import { meaningOfTaskType, normalizeTaskType } from './task-type.js';

describe('item codes', () => {
  it('keeps hyphens that belong to the base and to the organisation', () => {
    expect(parseItemCode('1J-5100-00027-511602000000-000-00877868-5-1-00')).toEqual({
      base: '1J-5100-00027',
      areaCode: '511602000000',
      organization: '00877868-5',
    });
  });

  it('does not guess at a code of another shape', () => {
    expect(parseItemCode('H-000185-001-4444444444')).toBeUndefined();
  });

  it.each([
    ['511A0138000000', 'A', '1'],
    ['512B0053300007', 'B', '20'],
    ['G-000007-001', 'G', '5'],
    ['1J-5100-00027', 'J', '10'],
  ])('reads the letter of %s as a hint', (base, letter, taskType) => {
    expect(taskTypeHint(base)).toEqual({ letter, taskType });
  });

  it('gives no hint for a base without a letter', () => {
    expect(taskTypeHint('512005330000')).toBeUndefined();
  });
});

describe('task types', () => {
  it.each([
    ['01', '1'],
    ['1', '1'],
    ['20', '20'],
    ['行政许可', '1'],
    ['其他行政权力', '10'],
    ['公共服务', '20'],
  ])('reads %s', (text, number) => {
    expect(normalizeTaskType(text)).toBe(number);
  });

  it('leaves an unknown type unknown', () => {
    expect(normalizeTaskType('99')).toBeUndefined();
    expect(normalizeTaskType('审批')).toBeUndefined();
  });

  it('makes type 20 a public service', () => {
    expect(meaningOfTaskType('20')?.class).toBe('public_service');
  });
});
