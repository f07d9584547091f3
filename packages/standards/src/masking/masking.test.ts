import { proveRuns } from '@sunlit/testkit/prove';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idNumberCheckCharacter } from '../identity/id-number.js';
import { foldText } from '../text/fold.js';
import { maskAccount, maskAddress, maskIdNumber, maskName, maskPhone, maskPlate } from './mask-fields.js';
import { maskText } from './mask-text.js';

describe('masks of fields', () => {
  it.each([
    ['王芳', '王**'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳', '欧**'],
    ['买买提·艾力', '买**'],
    ['John Smith', 'J**'],
    ['𬱖㛃', '𬱖**'],
    ['王 芳', '王**'],
    ['王\u200b芳', '王**'],
    ['王', '*'],
    ['', '*'],
    ['\u200b王', '*'],
  ])('name %j → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
  it.each([
    ['11010519491231002x', '1101**********002X'],
    ['110105491231002', '1101*******1002'],
    ['1101 0519 4912 3100 2X', '1101**********002X'],
    ['护照 E1234', '********'],
  ])('identity number %j → %s', (number, masked) => {
    expect(maskIdNumber(number)).toBe(masked);
  });
  it.each([
    ['+86 138-1234-5678', '138****5678'],
    ['0513-85098765', '0513-****8765'],
    ['010-65292327转12', '010-****2327'],
    ['12345', '12345'],
    ['400-820-8820', '400-820-8820'],
    ['家里', '********'],
  ])('phone %j → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
  it.each([
    ['江苏省南通市崇川区人民中路153号3幢402室', '江苏省南通市崇川区人民中路****'],
    ['江苏省如东县掘港镇王家村5组12号', '江苏省如东县掘港镇****'],
    ['南晴市城东街道光明小区３幢', '南晴市城东街道****'],
    ['402室人民中路', '****'],
    ['村东头', '****'],
  ])('address %j → %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
  it.each([
    ['6222 0212 3456 7890 123', '****0123'],
    ['12345678901', '********'],
  ])('account %j → %s', (account, masked) => {
    expect(maskAccount(account)).toBe(masked);
  });
  it.each([
    ['苏F·12345', '苏F*****'],
    ['苏fd12345', '苏F*****'],
    ['12345', '*******'],
  ])('plate %j → %s', (plate, masked) => {
    expect(maskPlate(plate)).toBe(masked);
  });
});

describe('maskText', () => {
  it.each([
    ['身份证11010519491231002X，谢谢', '身份证****，谢谢'],
    ['证件１１０１０５　１９４９１２３１　００２Ｘ。', '证件****。'],
    ['旧证110105491231002', '旧证****'],
    ['请打138-1234-5678找我', '请打****找我'],
    ['请打一三八一二三四五六七八找我', '请打****找我'],
    ['请打1\u200b3812345678找我', '请打****找我'],
    ['座机(0513)8509 8765-801', '座机****'],
    ['电话：85098765', '电话：****'],
    ['微信号:wang_fang88', '微信号:****'],
    ['发到wang.fang@example.com吧', '发到****吧'],
    ['卡号6222 0212 3456 7890 123', '卡号****'],
    ['车牌苏F·12345和苏fd12345', '车牌****和****'],
    ['护照E12345678', '护照****'],
    ['住人民中路153号阳光花园3幢402室', '住人民中路****阳光花园****'],
    ['住王家村五组12号', '住王家村****'],
    ['申请人：王芳，', '申请人：王**，'],
    ['举报人: 买买提·艾力，', '举报人: 买**，'],
    ['联系人：John Smith', '联系人：j**'],
  ])('%j → %j', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each([
    '当事人：南晴市晴朗食品有限公司，统一社会信用代码115113010833722043',
    '依据《食品安全法》第一百二十二条，2026年3月15日作出，罚款50000元',
    '国办发〔2024〕15号、12345热线、JS020000GH-XK-0001',
    '二十个工作日内，三十三人，第3号线',
    '公示期2026-03-15-2026-04-15、2026.3.15-2026.4.15',
  ])('leaves %j', (text) => {
    expect(maskText(text)).toBe(text);
  });

  it.each(['1 ', '1', 'a', 'a.', '王', '路1号', '1-1,', 'x1@', '申请人:', '苏f·1'])(
    'takes no more than linear time for 100,000 characters of %j',
    (piece) => {
      // A pattern that looks back over what it has read would need minutes; a busy machine needs seconds.
      const text = piece.repeat(100_000 / piece.length);
      const started = performance.now();
      maskText(text, { names: ['王芳'], secrets: ['江海路1号'] });
      expect(performance.now() - started).toBeLessThan(15_000);
    },
  );

  it('masks the names and secrets it is given, however they are written', () => {
    const names = ['王芳', 'John Smith', '张'];
    expect(maskText('王芳、王 芳、王\u200b芳、王·芳和JOHN  SMITH、johnsmith，张说', { names })).toBe(
      '王**、王**、王**、王**和J**、J**，*说',
    );
    expect(maskText('家在老槐树旁边', { secrets: ['老槐树旁'] })).toBe('家在****边');
    expect(maskText('police', { names: ['Li'] })).toBe('police');
  });

  it('keeps what belongs to the office, and nothing that only touches it', () => {
    expect(maskText('请打0513-85098765', { keep: ['0513-85098765'] })).toBe('请打0513-85098765');
    expect(maskText('办件20260315101530123', { keep: ['20260315101530123'] })).toBe('办件20260315101530123');
    expect(maskText('13812345678', { keep: ['1381234'] })).toBe('****');
  });
});

describe('generated people', () => {
  const digits = (n: number): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...Array.from('0123456789')), { minLength: n, maxLength: n }).map((all) => all.join(''));
  const name = fc.oneof(
    fc
      .tuple(fc.constantFrom('王', '李', '欧阳', '诸葛', '𬱖'), fc.constantFrom('芳', '娜娜', '㛃', '建国', '䶮'))
      .map(([a, b]) => a + b),
    fc.constantFrom('买买提·艾力', '古丽·吐尔逊', 'John Smith', "Ana O'Neill", '王', '𨱏'),
  );
  const birth = fc
    .integer({ min: 0, max: 25_000 })
    .map((n) => new Date(Date.UTC(1940, 0, 1) + n * 86_400_000).toISOString().slice(0, 10).replace(/-/g, ''));
  const id18 = fc
    .tuple(fc.constantFrom('320602', '511602', '810000', '931840'), birth, digits(3))
    .map(([area, day, order]) => {
      const body = area + day + order;
      return body + (idNumberCheckCharacter(body) ?? '');
    });
  const id15 = fc.tuple(birth, digits(3)).map(([day, order]) => `320602${day.slice(2)}${order}`);
  const person = fc.record({
    name,
    id: fc.oneof(id18, id15),
    mobile: fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map(([a, b]) => a + b),
    landline: fc
      .tuple(fc.constantFrom('0513', '010', '025'), fc.constantFrom('8', '5'), digits(7))
      .map(([a, b, c]) => `${a}-${b}${c}`),
    house: fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 101, max: 2999 }))
      .map(([a, b, c]) => `${a}号${b}幢${c}室`),
    bank: fc.tuple(fc.constantFrom('6222', '6217', '4367'), fc.oneof(digits(12), digits(15))).map(([a, b]) => a + b),
    plate: fc
      .tuple(
        fc.constantFrom('苏F', '川X', '新A'),
        fc.oneof(
          digits(5),
          digits(6),
          digits(4).map((d) => `D${d}7`),
        ),
      )
      .map(([a, b]) => a + b),
  });
  /** How people write a number: with gaps, full width, invisible characters. */
  const spelling = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.replace(/(.{4})(?=.)/gu, '$1 '),
    (text) => text.replace(/(.{3})(?=.)/gu, '$1-'),
    (text) => text.replace(/[0-9A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    (text) => text.replace(/(.{2})(?=.)/gu, '$1\u200b'),
    (text) => text.toLowerCase(),
  );
  const bare = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');

  it('leave no raw name, number, account, plate or house in free text or fields', () => {
    const { n, seed } = proveRuns('masking', 5_000);
    fc.assert(
      fc.property(person, spelling, spelling, (someone, writes, writesName) => {
        const text =
          `本人${writesName(someone.name)}，证件${writes(someone.id)}，手机${writes(someone.mobile)}，固话${someone.landline}，` +
          `住江海路${someone.house}，账号${writes(someone.bank)}，车牌${someone.plate}。`;
        const masked = bare(maskText(text, { names: [someone.name] }));
        const { mobile, landline, house, bank, plate, id } = someone;
        for (const secret of [someone.name, id, mobile, landline, house, bank, plate]) {
          expect(masked, secret).not.toContain(bare(secret));
        }
        expect(bare(maskName(someone.name))).not.toContain(bare(someone.name));
        expect(bare(maskIdNumber(id))).not.toContain(bare(id));
        expect(bare(maskPhone(mobile) + maskPhone(landline))).not.toMatch(`${bare(mobile)}|${bare(landline)}`);
        expect(bare(maskAccount(bank) + maskPlate(plate) + maskAddress(`江海路${house}`))).not.toMatch(
          `${bank}|${bare(plate)}|${house}`,
        );
      }),
      { numRuns: n, seed },
    );
  });
});
