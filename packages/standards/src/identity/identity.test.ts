import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode, creditCodeCheckCharacter, type CreditCodeFinding } from './credit-code.js';
import { checkIdNumber, idNumberCheckCharacter, type IdNumberFinding } from './id-number.js';
import { organisationCheckCharacter } from './organisation-code.js';
import { checkPersonName, type PersonNameFinding } from './person-name.js';
import { checkPhone } from './phone.js';

describe('checkCreditCode', () => {
  it.each([
    '11440100007483172Q',
    '12441500196720244T',
    '11511301008778183N',
    '115113010833722043',
    '91350100M000100Y43',
  ])('takes the real code %s without remark', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ verdict: 'ok', value: code, findings: [] });
  });
  it.each<[string, 'warn' | 'refuse', CreditCodeFinding[]]>([
    ['11511301452259996u', 'warn', ['credit_code_lower_case']],
    ['１１４４０１００００７４８３１７２Ｑ', 'warn', ['credit_code_full_width']],
    ['11440100-0074 83172-Q', 'warn', ['credit_code_separators']],
    ['91350211M0000XUF46', 'warn', ['credit_code_check_digit']],
    ['91350100M0001TGQXM', 'warn', ['credit_code_check_digit']],
    ['11440100007483182Q', 'warn', ['credit_code_check_digit', 'credit_code_organisation_check_digit']],
    ['TE5116020105116050', 'warn', ['credit_code_check_digit']],
    ['1I440100007483172Q', 'refuse', ['credit_code_alphabet']],
    ['1151130000877869M', 'refuse', ['credit_code_length']],
    ['', 'refuse', ['credit_code_length']],
    ['2222222222222', 'refuse', ['credit_code_length']],
  ])('%s: %s %j', (code, verdict, findings) => {
    const checked = checkCreditCode(code);
    expect(checked.verdict).toBe(verdict);
    // The real codes that fail may or may not fail their inner check too: the outer one is what the row is about.
    expect(checked.findings.map((finding) => finding.code)).toEqual(expect.arrayContaining(findings));
  });
  it('proposes the right check character and names the parts', () => {
    expect(checkCreditCode('91350100M000100Y44').findings).toEqual([
      { code: 'credit_code_check_digit', severity: 'warn', expected: '3' },
    ]);
    expect(checkCreditCode('11440100007483172Q')).toMatchObject({
      facts: { authority: '1', kind: '1', areaCode: '440100', organisationCode: '007483172' },
    });
  });
  it('notices every single wrong character and every swap of neighbours', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const body = fc
      .array(fc.constantFrom(...Array.from(alphabet)), { minLength: 17, maxLength: 17 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...Array.from(alphabet)), (text, at, other) => {
        const check = creditCodeCheckCharacter(text);
        if (text.charAt(at) !== other) {
          expect(creditCodeCheckCharacter(text.slice(0, at) + other + text.slice(at + 1))).not.toBe(check);
        }
        const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
        if (at < 16 && swapped !== text) expect(creditCodeCheckCharacter(swapped)).not.toBe(check);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
  it('knows the check characters of organisation codes (GB 11714)', () => {
    expect(organisationCheckCharacter('00748317')).toBe('2');
    expect(organisationCheckCharacter('19672024')).toBe('4');
    expect(organisationCheckCharacter('13050100')).not.toBe('3');
    expect(organisationCheckCharacter('1305')).toBeUndefined();
    expect(
      ['X', '0'].every((wanted) =>
        Array.from({ length: 99 }, (_, n) => organisationCheckCharacter(String(n).padStart(8, '0'))).includes(wanted),
      ),
    ).toBe(true);
  });
});

describe('checkIdNumber', () => {
  it.each(['11010519491231002X', '440524188001010014'])('takes %s without remark', (number) => {
    expect(checkIdNumber(number)).toMatchObject({ verdict: 'ok', value: number });
  });
  it.each<[string, 'ok' | 'warn' | 'refuse', IdNumberFinding[]]>([
    ['11010519491231002x', 'ok', []],
    ['110105 19491231 002X', 'warn', ['id_number_separators']],
    ['１１０１０５１９４９１２３１００２Ｘ', 'warn', ['id_number_full_width']],
    ['110105194912310021', 'warn', ['id_number_check_digit']],
    ['110105194902300027', 'warn', ['id_number_birth_date']],
    ['110105491231002', 'warn', ['id_number_old_form']],
    ['1101051949123100X2', 'refuse', ['id_number_alphabet']],
    ['11010519491231002', 'refuse', ['id_number_length']],
    ['', 'refuse', ['id_number_length']],
  ])('%s: %s %j', (number, verdict, findings) => {
    const checked = checkIdNumber(number);
    expect(checked.verdict).toBe(verdict);
    expect(checked.findings.map((finding) => finding.code)).toEqual(expect.arrayContaining(findings));
  });
  it('reads birth date and sex, and never checks the area against a list', () => {
    expect(checkIdNumber('11010519491231002x')).toMatchObject({
      value: '11010519491231002X',
      facts: { kind: 'resident', areaCode: '110105', birthOn: '1949-12-31', sex: 'female' },
    });
    expect(checkIdNumber('440524188001010014')).toMatchObject({ facts: { sex: 'male', birthOn: '1880-01-01' } });
    expect(checkIdNumber('110105491231002')).toMatchObject({ facts: { birthOn: '1949-12-31', sex: 'female' } });
  });
  it.each([
    ['81000019800101', 'hong_kong'],
    ['82000019800101', 'macao'],
    ['83000019800101', 'taiwan'],
    ['93184019800101', 'foreign_permanent_resident'],
  ])('tells %s… as %s', (start, kind) => {
    const body = `${start}123`;
    expect(checkIdNumber(body + (idNumberCheckCharacter(body) ?? ''))).toMatchObject({
      verdict: 'ok',
      facts: { kind },
    });
  });
  it('never proposes the digits of a citizen', () => {
    expect(checkIdNumber('110105194912310021').findings).toEqual([{ code: 'id_number_check_digit', severity: 'warn' }]);
  });
});

describe('checkPhone', () => {
  it.each([
    ['13812345678', 'mobile', '+8613812345678', '138 1234 5678'],
    ['+86 138-1234-5678', 'mobile', '+8613812345678', '138 1234 5678'],
    ['0086１３８１２３４５６７８', 'mobile', '+8613812345678', '138 1234 5678'],
    ['0513-85098765', 'landline', '+8651385098765', '0513-85098765'],
    ['（0513）85098765', 'landline', '+8651385098765', '0513-85098765'],
    ['+86 513 8509 8765', 'landline', '+8651385098765', '0513-85098765'],
    ['010 65292327', 'landline', '+861065292327', '010-65292327'],
    ['0513-85098765-801', 'landline', '+8651385098765;ext=801', '0513-85098765-801'],
    ['0513-85098765转801', 'landline', '+8651385098765;ext=801', '0513-85098765-801'],
    ['400-820-8820', 'toll_free', '+864008208820', '400-820-8820'],
    ['12345', 'hotline', '12345', '12345'],
    ['96196', 'hotline', '96196', '96196'],
    ['110', 'hotline', '110', '110'],
  ])('%s is a %s', (raw, kind, value, display) => {
    expect(checkPhone(raw)).toMatchObject({ verdict: 'ok', value, facts: { kind, display } });
  });
  it.each([
    ['', 'phone_empty'],
    ['85098765', 'phone_unknown_form'],
    ['1281234567', 'phone_unknown_form'],
    ['12812345678', 'phone_unknown_form'],
    ['138123456789', 'phone_unknown_form'],
    ['+1 212 555 0100', 'phone_not_chinese'],
    ['见公告', 'phone_characters'],
  ])('%j is refused as %s', (raw, code) => {
    expect(checkPhone(raw)).toEqual({ verdict: 'refuse', findings: [{ code, severity: 'refuse' }] });
  });
});

describe('checkPersonName', () => {
  it.each([
    '王芳',
    '欧阳娜娜',
    '买买提·艾力',
    'John Smith',
    "Siobhán O'Neill-Óg",
    '𬱖㛃',
    '𨱏䶮',
    '〇一',
    '玛丽·Smith',
    '王',
    '﨑',
    '\u{31350}',
  ])('takes %s as it is', (name) => {
    expect(checkPersonName(name)).toMatchObject({ verdict: 'ok', value: name });
  });
  it.each<[string, string, PersonNameFinding[]]>([
    ['买买提•艾力', '买买提·艾力', ['name_separator']],
    ['买买提 ・ 艾力', '买买提·艾力', ['name_separator', 'name_spaces']],
    ['王 芳', '王芳', ['name_spaces']],
    ['王\u200b芳', '王芳', ['name_invisible']],
    ['John   Smith', 'John Smith', ['name_spaces']],
    [' 王芳　', '王芳', []],
    ['王\ue000', '王\ue000', ['name_private_use']],
  ])('%j becomes %j with %j', (raw, value, findings) => {
    const checked = checkPersonName(raw);
    expect(checked).toMatchObject({ value });
    expect(checked.findings.map(({ code }) => code)).toEqual(findings);
  });
  it.each<[string, PersonNameFinding]>([
    ['', 'name_empty'],
    ['\u200b ', 'name_empty'],
    ['王芳2', 'name_characters'],
    ['<b>王</b>', 'name_characters'],
    ['··', 'name_characters'],
    ['王'.repeat(101), 'name_too_long'],
  ])('%j is refused as %s', (raw, code) => {
    expect(checkPersonName(raw).findings.map((finding) => finding.code)).toEqual([code]);
  });
  it('counts code points: fifty and more characters of two UTF-16 units each', () => {
    expect(checkPersonName('𬱖'.repeat(100))).toMatchObject({ verdict: 'ok', facts: { length: 100, script: 'han' } });
    expect(checkPersonName('玛丽·Smith')).toMatchObject({ facts: { script: 'mixed' } });
    expect(checkPersonName('John Smith')).toMatchObject({ facts: { script: 'latin' } });
  });
});
