import { describe, expect, it } from 'vitest';
import { checkAreaCode, isAreaWithin, townshipKind } from './area-code.js';

describe('checkAreaCode', () => {
  it.each([
    ['32', '320000000000', 'province', null, '320000'],
    ['320600', '320600000000', 'city', '320000000000', '320600'],
    ['511602', '511602000000', 'county', '511600000000', '511602'],
    ['511602000000', '511602000000', 'county', '511600000000', '511602'],
    ['511602001', '511602001000', 'township', '511602000000', '511602001'],
    ['511602001003', '511602001003', 'village', '511602001000', '511602001003'],
    ['441900003000', '441900003000', 'township', '441900000000', '441900003'],
    ['５１１６０２', '511602000000', 'county', '511600000000', '511602'],
  ])('%s is %s, a %s in %s, shown as %s', (raw, value, level, parent, display) => {
    expect(checkAreaCode(raw)).toMatchObject({ verdict: 'ok', value, facts: { level, parent, display } });
  });
  it.each([
    ['51160', 'area_code_length'],
    ['', 'area_code_length'],
    ['51160A', 'area_code_digits'],
    ['001602', 'area_code_no_province'],
    ['511602000001', 'area_code_gap'],
  ])('%j is refused as %s', (raw, code) => {
    expect(checkAreaCode(raw).findings).toEqual([{ code, severity: 'refuse' }]);
  });
});

describe('isAreaWithin', () => {
  it.each([
    ['511602001003', '511602', true],
    ['511602', '511602000000', true],
    ['511602', '51', true],
    ['511602', '511603', false],
    ['511600', '511602', false],
    ['x', '51', false],
  ])('%s in %s: %s', (inner, outer, expected) => {
    expect(isAreaWithin(inner, outer)).toBe(expected);
  });
});

describe('townshipKind', () => {
  it('reads the kind from the number', () => {
    expect(['511602001', '511602100', '511602200', '511602400', '511602', '511602700'].map(townshipKind)).toEqual([
      'subdistrict',
      'town',
      'township',
      'special',
      undefined,
      undefined,
    ]);
  });
});
