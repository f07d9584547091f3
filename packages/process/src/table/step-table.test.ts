import { describe, expect, it } from 'vitest';
import { processDefinitionSchema, type ProcessDefinition, type Step } from '@sunlit/contract';
import { lintDefinition } from '../lint/lint-definition.js';
import { outlineOf } from '../outline/outline-of.js';
import { PROCESS_TEMPLATES } from '../templates/templates.js';
import { createDice } from '../test-support/dice.js';
import { permitDefinition } from '../test-support/permit-definition.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { joinCell, splitCell } from './cell-list.js';
import { exportTable, type StepTable } from './export-table.js';
import { importTable, type TableRecord } from './import-table.js';

/** Rows as a spreadsheet reader gives them. */
const records = ({ headings, rows }: StepTable): TableRecord[] =>
  rows.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])));

/** What the table holds of a definition: ids of lanes and flows are no part of it. */
function held({ publicLayer }: ProcessDefinition) {
  const lanes = new Map(publicLayer.lanes.map((lane) => [lane.id, `${lane.kind} ${lane.name.trim()}`]));
  const flow = (id: string | undefined) => {
    const found = publicLayer.flows.find((each) => each.id === id);
    return found && `${found.condition ?? ''}→${found.to}`;
  };
  const step = (id: string) => {
    const {
      lane,
      limit,
      legalBases,
      leadBody,
      deemed,
      assistBodies: _none,
      ...rest
    } = publicLayer.steps.find((each) => each.id === id) ?? ({} as Step);
    return {
      ...rest,
      lane: lanes.get(lane),
      limit: limit && `${String(limit.value)} ${limit.unit}`,
      bases: legalBases.map(({ title, article }) => `${title} ${article}`),
      lead: [leadBody?.name, leadBody?.contact?.phone],
      deemed: deemed && [flow(deemed.flow), deemed.basis],
    };
  };
  return {
    origin: publicLayer.origin,
    steps: outlineOf(publicLayer).map(({ step: id }) => step(id)),
    flows: publicLayer.flows
      .map(({ from, to, condition, isReturn, atMost }) => JSON.stringify({ from, to, condition, isReturn, atMost }))
      .sort(),
  };
}

describe('export and import of the table of steps', () => {
  it.each([
    ['the permit', permitDefinition()] as const,
    ...PROCESS_TEMPLATES.map(
      (template) =>
        [
          template.id,
          template.build({ department: '演示局', contact: { phone: '000' }, materials: ['申请书'] }),
        ] as const,
    ),
  ])('give back what the table holds of %s', (_name, definition) => {
    const { definition: back, issues } = importTable(records(exportTable(definition)));
    expect(issues).toEqual([]);
    expect(processDefinitionSchema.parse(back)).toEqual(back);
    expect(held(back)).toEqual(held(definition));
  });

  it('give back random definitions, whatever their texts', () => {
    const texts = ['甲；乙', '一→二', '"引号"', '最多3次', ' 空格 ', '行\n行', '同名', '同名', 'a->b', '“双”'];
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed);
      const dice = createDice(random);
      const definition = randomDefinition(random);
      for (const step of definition.publicLayer.steps) if (dice.happens(0.4)) step.name = dice.pick(texts);
      for (const flow of definition.publicLayer.flows) if (dice.happens(0.4)) flow.condition = dice.pick(texts);
      const { definition: back, issues } = importTable(records(exportTable(definition)));
      expect(issues, `seed ${seed}`).toEqual([]);
      expect(held(back), `seed ${seed}`).toEqual(held(definition));
    }
  });

  it('take every text through a cell', () => {
    const parts = [['甲；乙', '一→二'], ['"引"号', ' 空格 ', '行\n行'], ['->', '=>', ';'], ['普通']];
    expect(splitCell(joinCell(parts))).toEqual(parts);
    expect(splitCell('齐全->受理; 不齐全 → 补正\n\n')).toEqual([
      ['齐全', '受理'],
      ['不齐全', '补正'],
    ]);
    expect(splitCell('"没有结尾')).toEqual([['没有结尾']]);
  });
});

describe('a table as offices keep it', () => {
  const minimal: TableRecord[] = [
    { 序号: 1, 环节名称: '提交申请', 承办主体: '申请人', 下一环节: '2' },
    {
      序号: 2,
      环节名称: '受理',
      承办主体: '政务服务窗口',
      办理时限: '5个工作日',
      下一环节: '齐全→审核；不齐全→不予受理',
    },
    {
      序号: 3,
      环节名称: '审核',
      承办主体: '审批科',
      办理时限: 10,
      时限单位: '天',
      下一环节: '决定',
      退回环节: '材料有误->受理',
    },
    { 序号: 4, 环节名称: '决定', 承办主体: '分管领导', 设定依据: '《某条例》第三条' },
    { 序号: 5, 环节名称: '不予受理', 承办主体: '政务服务窗口', 类型: '结束', 办理结果: '不予受理' },
  ];

  it('becomes a sound definition from a name, who, a limit and what comes next', () => {
    const { definition, issues } = importTable(minimal);
    const { publicLayer } = definition;
    expect(publicLayer.origin).toBe('on_application');
    expect(publicLayer.lanes.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'applicant 申请人', 'window 政务服务窗口', 'office 审批科', 'leader 分管领导',
    ]); // prettier-ignore
    expect(publicLayer.steps.map(({ kind, id, name }) => `${kind} ${id} ${name}`)).toEqual([
      'start start 开始', 'task step_1 提交申请', 'decision step_2 受理', 'decision step_3 审核', 'task step_4 决定',
      'end step_5 不予受理',
    ]); // prettier-ignore
    expect(publicLayer.flows.map(({ from, to, condition = '', isReturn }) => `${from}${isReturn ? '<' : '>'}${to} ${condition}`.trim())).toEqual([
      'step_1>step_2', 'step_2>step_3 齐全', 'step_2>step_5 不齐全', 'step_3>step_4', 'step_3<step_2 材料有误',
      'start>step_1', 'step_4>step_5',
    ]); // prettier-ignore
    expect(publicLayer.steps[2]?.limit).toMatchObject({ value: 5, unit: 'working_day' });
    expect(publicLayer.steps[3]?.limit).toMatchObject({ value: 10, unit: 'calendar_day' });
    expect(issues.map(({ kind, row, field }) => `${kind} ${row} ${field}`)).toEqual([
      'start_added 1 类型',
      'end_added 4 下一步',
    ]);
    const errors = lintDefinition(definition, { powerType: 'other', materials: [] }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ code }) => code)).not.toContain('step_unreachable');
  });

  const row = { 步骤编号: '1', 步骤名称: '办理', 泳道: '一科', 下一步: '2' };
  const end = { 步骤编号: '2', 步骤名称: '办结', 泳道: '一科', 类型: '结束' };
  it.each<[string, TableRecord, string, string]>([
    ['an unknown column', { ...row, 备注: '无' }, 'column_unknown', '备注'],
    ['a row without a name', { 泳道: '一科' }, 'row_nameless', '步骤名称'],
    ['a number that stands twice', { ...row, 步骤编号: '2' }, 'number_repeated', '步骤编号'],
    ['an unknown type', { ...row, 类型: '审批' }, 'type_unknown', '类型'],
    ['a missing lane', { 步骤名称: '办理', 下一步: '2' }, 'lane_missing', '泳道'],
    ['an unknown kind of lane', { ...row, 泳道类型: '甲' }, 'lane_kind_unknown', '泳道类型'],
    ['a limit that is none', { ...row, 时限: '尽快' }, 'limit_unreadable', '时限'],
    ['a limit of nothing', { ...row, 时限: '0' }, 'limit_unreadable', '时限'],
    ['a limit without a unit', { ...row, 时限: '5' }, 'unit_missing', '时限单位'],
    ['a unit that is none', { ...row, 时限: '5', 时限单位: '顿饭' }, 'unit_unknown', '时限单位'],
    ['a clock that is none', { ...row, 期限计算: '随意' }, 'clock_unknown', '期限计算'],
    ['a basis without an article', { ...row, 依据: '某条例' }, 'basis_unreadable', '依据'],
    ['an unknown outcome', { ...row, 办理结果: '好' }, 'outcome_unknown', '办理结果'],
    ['an outcome on work', { ...row, 办理结果: '准予' }, 'outcome_misplaced', '办理结果'],
    ['a next step that is none', { ...row, 下一步: '9' }, 'step_unknown', '下一步'],
    ['too many times', { ...row, 下一步: '好→2→最多100次' }, 'times_unreadable', '下一步'],
    ['silence without a basis', { ...row, 逾期视为: '2' }, 'deemed_incomplete', '逾期视为'],
    ['a text that is too long', { ...row, 岗位: '长'.repeat(1001) }, 'text_too_long', '岗位'],
    ['no next step', { ...row, 下一步: '' }, 'end_added', '下一步'],
    ['no start', row, 'start_added', '类型'],
  ])('%s is reported with its row, field and kind', (_what, record, kind, field) => {
    const { definition, issues } = importTable([end, record]);
    expect(issues).toContainEqual(expect.objectContaining({ kind, field, row: kind === 'start_added' ? 1 : 2 }));
    expect(processDefinitionSchema.parse(definition)).toEqual(definition);
  });

  it('two steps of one name are told apart by their numbers, and said to be alike otherwise', () => {
    const twice = [
      { 步骤编号: 'a', 步骤名称: '审查', 泳道: '一科', 下一步: 'b' },
      { 步骤编号: 'b', 步骤名称: '审查', 泳道: '二科', 下一步: '审查' },
    ];
    const { definition, issues } = importTable(twice);
    expect(definition.publicLayer.flows[0]).toMatchObject({ from: 'a', to: 'b' });
    expect(issues.map(({ kind }) => kind)).toContain('name_ambiguous');
  });

  it('headings of prototypes are only headings', () => {
    const { issues } = importTable([JSON.parse('{"__proto__":"1","constructor":"2","步骤名称":"办理","泳道":"一科"}')]);
    expect(issues.filter(({ kind }) => kind === 'column_unknown').map(({ field }) => field)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });

  it('a table that no chart could hold is refused', () => {
    const many = (count: number, of: (at: number) => TableRecord) => Array.from({ length: count }, (_, at) => of(at));
    expect(() => importTable(many(2001, (at) => ({ 步骤名称: `第${at}步`, 泳道: '一科' })))).toThrow(
      expect.objectContaining({ code: 'too_many_steps' }),
    );
    expect(() => importTable(many(41, (at) => ({ 步骤名称: `第${at}步`, 泳道: `${at}科` })))).toThrow(
      expect.objectContaining({ code: 'too_many_lanes' }),
    );
  });

  it('an empty table is an empty definition', () => {
    expect(importTable([]).definition.publicLayer.steps).toEqual([]);
  });
});
