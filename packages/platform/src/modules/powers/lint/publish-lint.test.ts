import { powerContentSchema, type PowerContentInput } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { publishLint } from './publish-lint.js';

const days = (value: number) => ({ value, unit: 'working_day', ifLastDayRests: 'next_working_day' }) as const;

const complete: PowerContentInput = {
  name: '食品经营许可',
  class: 'administrative_power',
  runsOnline: true,
  published: true,
  visibility: 'public',
  implementingBody: { name: '市市场监督管理局', nature: 'statutory' },
  handlingOffice: '行政审批处',
  legalBases: [{ kind: 'establishing', title: '中华人民共和国食品安全法', article: '第三十五条' }],
  conditions: [{ text: '具有与经营食品相适应的场所' }],
  materials: [{ name: '申请书', necessity: 'required', source: 'applicant', form: 'either' }],
  statutoryLimit: days(20),
  promisedLimit: days(10),
  hasFee: false,
  result: { kind: 'licence_document', name: '食品经营许可证' },
  servicePlaces: [{ address: '政务服务大厅' }],
  consultation: [{ phone: '0990-5550001' }],
  complaint: [{ phone: '0990-5550002' }],
  supervision: [{ phone: '0990-5550003' }],
  remedies: [{ kind: 'reconsideration', text: '六十日内申请行政复议' }],
  dutyList: [{ duty: '审查', responsible: '行政审批处' }],
};

function lint(more: Partial<PowerContentInput> = {}, powerType = 'license'): string[] {
  const content = powerContentSchema.parse({ ...complete, ...more });
  const isOnApplication = powerType === 'license';
  return publishLint({ content, powerType, isOnApplication, effectiveOn: '2026-12-01' }).map(
    ({ severity, code, path }) => `${severity} ${code} ${path}`,
  );
}

describe('the publish linter', () => {
  it('has nothing to say about a complete power', () => {
    expect(lint()).toEqual([]);
  });

  it.each([
    ['implementingBody', undefined],
    ['handlingOffice', undefined],
    ['conditions', []],
    ['statutoryLimit', undefined],
    ['promisedLimit', undefined],
    ['hasFee', undefined],
    ['result', undefined],
    ['servicePlaces', []],
    ['consultation', []],
    ['supervision', []],
  ])('names %s when it is empty, and stops the publication', (path, empty) => {
    const content: Record<string, unknown> = { ...complete, [path]: empty };
    expect(lint(content)).toEqual([`error missing_field ${path}`]);
  });

  it('asks less of what the office does on its own', () => {
    const content = {
      conditions: [],
      servicePlaces: [],
      promisedLimit: undefined,
      result: undefined,
      hasFee: undefined,
    };
    const findings = lint(content, 'penalty');
    expect(findings).toEqual(['warning missing_field discretionBenchmark']);
  });

  it('gives the rule and words to act on with each finding', () => {
    const content = powerContentSchema.parse({ ...complete, supervision: [] });
    const [found] = publishLint({ content, powerType: 'license', isOnApplication: true, effectiveOn: '2026-12-01' });
    expect([found?.message, found?.source]).toEqual(['请填写监督电话或其他监督渠道。', 'CAT-02“监督渠道”']);
  });

  it('lets nothing pass without a law in force on the day', () => {
    const law = { kind: 'establishing', title: '某法', article: '第一条' } as const;
    expect(lint({ legalBases: [] })).toEqual(['error legal_basis_missing legalBases']);
    expect(lint({ legalBases: [{ ...law, repealedOn: '2026-12-01' }] })).toEqual([
      'error legal_basis_missing legalBases',
      'warning legal_basis_not_in_force legalBases.0',
    ]);
    expect(lint({ legalBases: [{ ...law, repealedOn: '2026-12-02', inForceFrom: '2026-12-01' }] })).toEqual([]);
  });

  it('refuses a promise longer than the statute', () => {
    expect(lint({ promisedLimit: days(21) })).toEqual(['error promised_limit_too_long promisedLimit']);
    expect(lint({ promisedLimit: { ...days(3), unit: 'month' } })).toEqual([
      'error promised_limit_too_long promisedLimit',
    ]);
    expect(lint({ promisedLimit: { ...days(20), unit: 'calendar_day' } })).toEqual([]);
    expect(lint({ promisedLimit: { ...days(1), unit: 'month' } })).toEqual([
      'warning promised_limit_may_be_too_long promisedLimit',
    ]);
  });

  it('wants each fee with its basis, and no fee beside free of charge', () => {
    expect(lint({ hasFee: true })).toEqual(['error fee_missing fees']);
    const fee = { name: '工本费', standard: '5元', basis: '某规定' };
    expect(lint({ hasFee: true, fees: [fee] })).toEqual([]);
    expect(lint({ fees: [fee] })).toEqual(['error fee_contradiction hasFee']);
  });

  it.each(['其他材料', '法律、法规规定的其他证明文件', '其它相关资料', '身份证、营业执照等', '需要提供的材料'])(
    'refuses the catch-all material %s',
    (name) => {
      const material = { name, necessity: 'required', source: 'applicant', form: 'either' } as const;
      expect(lint({ materials: [material] })).toEqual(['error material_catch_all materials.0.name']);
    },
  );

  it('keeps every grade of discretion inside the article', () => {
    const range = (min: number | undefined, max: number | undefined) => ({
      kind: 'range' as const,
      penaltyKind: 'fine' as const,
      unit: '元',
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    });
    const benchmark = (inner: ReturnType<typeof range>) => ({
      statutoryRange: [range(50_000, 100_000)],
      grades: [{ situation: '初次', grade: '轻微', ranges: [inner] }],
    });
    const of = (min?: number, max?: number) => lint({ discretionBenchmark: benchmark(range(min, max)) }, 'penalty');
    const path = 'discretionBenchmark.grades.0.ranges.0';
    expect(of(50_000, 70_000)).toEqual([]);
    expect(of(40_000, 70_000)).toEqual([`error range_outside_statute ${path}`]);
    expect(of(50_000)).toEqual([`error range_outside_statute ${path}`]);
    expect(of(70_000, 60_000)).toEqual([`error range_reversed ${path}`]);
  });
});
