import { describe, expect, it } from 'vitest';
import type { CodeExpectations, CodeFinding, CodeScheme } from './code-scheme.js';
import { codeSchemes, defaultCodeScheme } from './code-schemes.js';
import { nationalBasicScheme } from './national-basic-scheme.js';
import { nationalImplementationScheme } from './national-implementation-scheme.js';
import { opaqueScheme } from './opaque-scheme.js';
import { createSixteenScheme } from './sixteen-scheme.js';
import { countyScheme, jiangsuScheme } from './sixteen-schemes.js';
import { lettersOfType, TYPE_LETTERS, typeOfLetters, typeOfNationalNumber } from './type-letters.js';

const codesOf = (scheme: CodeScheme, raw: string, expected?: CodeExpectations): CodeFinding[] =>
  scheme.validate(raw, expected).map(({ code }) => code);

describe('every code scheme', () => {
  const samples: [CodeScheme, string, string][] = [
    [jiangsuScheme, 'JS020000GH-XK-0001', 'JS020000GHXK0001'],
    [jiangsuScheme, 'JS000000JT-XK-1030', 'JS000000JTXK1030'],
    [countyScheme, '62052400MZ-XK-0001', '62052400MZXK0001'],
    [countyScheme, '46020400ZJ-FW-0101', '46020400ZJFW0101'],
    [nationalBasicScheme, '440106043001', '440106043001'],
    [nationalImplementationScheme, '11440100007483172Q3440106043001', '11440100007483172Q3440106043001'],
    [nationalImplementationScheme, '12441500196720244T3442199806003', '12441500196720244T3442199806003'],
    [
      opaqueScheme,
      '511A0138000000-511602000000-000-115113010833722043-1-00',
      '511A0138000000-511602000000-000-115113010833722043-1-00',
    ],
  ];
  it.each(samples)('$id reads a real code without remark, stores it and writes it back', (scheme, written, stored) => {
    expect(scheme.parse(written)).toMatchObject({ verdict: 'ok', value: stored });
    expect(scheme.format(stored)).toBe(written);
    expect(scheme.format(written)).toBe(written);
    expect(scheme.validate(stored)).toEqual([]);
  });
  it.each([...codeSchemes.values()])('$id refuses nothing at all, and gives back what it cannot format', (scheme) => {
    expect(scheme.parse('  ')).toMatchObject({
      verdict: 'refuse',
      findings: [{ code: 'code_empty', severity: 'refuse' }],
    });
    expect(scheme.format('不是编码')).toBe('不是编码');
  });
  it('is found in the registry by its id, Jiangsu being the default', () => {
    expect([...codeSchemes.keys()]).toEqual([
      'jiangsu_16',
      'county_16',
      'national_basic_12',
      'national_implementation_31',
      'opaque',
    ]);
    for (const [id, scheme] of codeSchemes) expect(scheme.id).toBe(id);
    expect(defaultCodeScheme.id).toBe('jiangsu_16');
  });
});

describe('the codes of 16 positions', () => {
  it('are taken apart', () => {
    expect(jiangsuScheme.parse('JS020000GH-XK-0001')).toMatchObject({
      facts: { area: '020000', bodyLetters: 'GH', typeMark: 'XK', suggestedType: 'license', serial: '0001' },
    });
    expect(countyScheme.parse('62052400MZ-CF-0012')).toMatchObject({
      facts: { area: '62052400', bodyLetters: 'MZ', typeMark: 'CF', suggestedType: 'penalty', serial: '0012' },
    });
  });
  it.each<[string, CodeFinding[]]>([
    ['js020000gh-xk-0001', ['code_lower_case']],
    ['ＪＳ０２００００ＧＨ－ＸＫ－０００１', ['code_full_width']],
    ['JS020000GH - XK - 0001', ['code_spaces']],
    ['JS-020000-GH-XK-0001', ['code_hyphens_misplaced']],
    ['JS020000GHXK0001', []],
    [' JS020000GHXK0001\n', []],
    ['JS020000GH—XK—0001', ['code_hyphens_misplaced']],
    ['JS020000GH-ZZ-0001', ['code_type_unknown']],
    ['JS020000GH-XK-001', ['code_length']],
    ['JS02000OGH-XK-0001', ['code_pattern']],
    ['62052400MZ-XK-0001', ['code_pattern']],
  ])('%j is reported as %j', (raw, findings) => {
    expect(codesOf(jiangsuScheme, raw)).toEqual(findings);
  });
  it('report a contradiction to the type or area of the item, and change neither', () => {
    expect(codesOf(jiangsuScheme, 'JS020000GH-XK-0001', { type: 'penalty' })).toEqual(['code_type_contradiction']);
    expect(codesOf(jiangsuScheme, 'JS020000GH-FW-0001', { type: 'license' })).toEqual(['code_type_contradiction']);
    expect(codesOf(jiangsuScheme, 'JS020000GH-XK-0001', { type: 'license', areaCode: '020000000000' })).toEqual([]);
    expect(codesOf(countyScheme, '62052400MZ-XK-0001', { areaCode: '620524' })).toEqual([]);
    expect(countyScheme.validate('62052400MZ-XK-0001', { areaCode: '620525' })).toEqual([
      { code: 'code_area_contradiction', severity: 'warn', expected: '620525' },
    ]);
    expect(codesOf(jiangsuScheme, 'JS020000GH-ZZ-0001', { type: 'penalty' })).toEqual(['code_type_unknown']);
  });
  it('go on after the highest serial ever used, and never fill a gap', () => {
    const request = { area: '020000', bodyLetters: 'GH', typeMark: 'XK' };
    expect(jiangsuScheme.next({ ...request, used: [] })).toEqual({ ok: true, code: 'JS020000GHXK0001' });
    const used = ['JS020000GH-XK-0007', 'JS020000GHXK0002', 'JS020000GHCF0900', 'JS020001GHXK0800', 'odd'];
    expect(jiangsuScheme.next({ ...request, used })).toEqual({ ok: true, code: 'JS020000GHXK0008' });
    expect(jiangsuScheme.next({ ...request, used: ['JS020000GHXK9999'] })).toEqual({
      ok: false,
      problem: 'code_serials_used_up',
    });
    expect(jiangsuScheme.next({ area: '02', bodyLetters: 'GH', typeMark: 'XK', used })).toEqual({
      ok: false,
      problem: 'code_part_missing',
    });
    expect(countyScheme.next({ area: '62052400', bodyLetters: 'MZ', typeMark: 'XK', used: [] })).toEqual({
      ok: true,
      code: '62052400MZXK0001',
    });
  });
  it('can be given letters of their own', () => {
    const scheme = createSixteenScheme({
      id: 'x',
      title: 'x',
      prefix: 'JS',
      areaDigits: 6,
      typeOf: (letters) => (letters === 'SF' ? 'charge' : undefined),
    });
    expect(scheme.parse('JS020000GH-SF-0001')).toMatchObject({ verdict: 'ok', facts: { suggestedType: 'charge' } });
  });
});

describe('the national codes', () => {
  it('are taken apart', () => {
    expect(nationalBasicScheme.parse('440106043001')).toMatchObject({
      facts: { area: '44', typeMark: '01', suggestedType: 'license', mainItem: '06043', subItem: '001' },
    });
    expect(nationalImplementationScheme.parse('11440100007483172Q3440106043001')).toMatchObject({
      facts: { creditCode: '11440100007483172Q', level: '3', basicCode: '440106043001', suggestedType: 'license' },
    });
  });
  it.each<[CodeScheme, string, CodeFinding[]]>([
    [nationalBasicScheme, '44010604300', ['code_length']],
    [nationalBasicScheme, '44A106043001', ['code_pattern']],
    [nationalBasicScheme, '4401-06043-001', ['code_hyphens_misplaced']],
    [nationalBasicScheme, '449906043001', ['code_type_unknown']],
    [nationalImplementationScheme, '11440100007483172A3440106043001', ['code_credit_code_check_digit']],
    [nationalImplementationScheme, '11440100007483172Q9440106043001', ['code_level_unknown']],
    [nationalImplementationScheme, '1144010000748317IQ3440106043001', ['code_pattern']],
    [nationalImplementationScheme, '11440100007483172Q3', ['code_length']],
  ])('%o: %j is reported as %j', (scheme, raw, findings) => {
    expect(codesOf(scheme, raw)).toEqual(findings);
  });
  it('do not take the assigning area of a basic code for the implementing one', () => {
    expect(codesOf(nationalImplementationScheme, '11440100007483172Q3440106043001', { areaCode: '511602' })).toEqual(
      [],
    );
  });
  it('are allocated by main item, or composed', () => {
    expect(nationalBasicScheme.next({ area: '44', typeMark: '01', used: ['440106043001'] })).toEqual({
      ok: true,
      code: '440106044000',
    });
    expect(nationalBasicScheme.next({ area: '44', used: [] })).toEqual({ ok: false, problem: 'code_part_missing' });
    expect(nationalBasicScheme.next({ area: '44', typeMark: '01', used: ['440199999000'] })).toMatchObject({
      problem: 'code_serials_used_up',
    });
    const parts = { creditCode: '11440100007483172Q', level: '3', basicCode: '440106043001' };
    const code = '11440100007483172Q3440106043001';
    expect(nationalImplementationScheme.next({ ...parts, used: [] })).toEqual({ ok: true, code });
    expect(nationalImplementationScheme.next({ ...parts, used: [code] })).toEqual({ ok: false, problem: 'code_taken' });
    expect(nationalImplementationScheme.next({ ...parts, level: '', used: [] })).toMatchObject({
      problem: 'code_part_missing',
    });
  });
});

describe('the opaque scheme', () => {
  it.each<[string, CodeFinding[]]>([
    ['E-000004-001-11511301008778183n', ['code_lower_case']],
    ['Ａ-1', ['code_full_width']],
    ['A 1', ['code_spaces']],
    ['A\u200b1', ['code_control_characters']],
    ['x'.repeat(201), ['code_length']],
  ])('%j is reported as %j', (raw, findings) => {
    expect(codesOf(opaqueScheme, raw)).toEqual(findings);
  });
  it('keeps a code to the letter and allocates none', () => {
    expect(opaqueScheme.parse('Ab-1')).toMatchObject({ value: 'Ab-1', facts: {} });
    expect(opaqueScheme.next({ used: [] })).toEqual({ ok: false, problem: 'code_not_allocated_here' });
  });
});

describe('type letters', () => {
  it('stand for one type each', () => {
    expect(new Set(TYPE_LETTERS.map(({ letters }) => letters)).size).toBe(TYPE_LETTERS.length);
    expect(lettersOfType('benefit')).toEqual(['JF', 'GF']);
    expect(lettersOfType('charge')).toEqual([]);
    expect(typeOfLetters('CF')).toBe('penalty');
  });
  it('have numbers in national lists, with or without the zero', () => {
    expect(['1', '01', '10', '20', '5'].map(typeOfNationalNumber)).toEqual([
      'license',
      'license',
      'other',
      'service',
      'benefit',
    ]);
    expect(typeOfNationalNumber('77')).toBeUndefined();
  });
});
