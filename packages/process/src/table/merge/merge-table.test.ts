import type { ProcessDefinition, Step } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { createDice } from '../../test-support/dice.js';
import { permitDefinition } from '../../test-support/permit-definition.js';
import { randomDefinition } from '../../test-support/random-definition.js';
import { seededRandom } from '../../test-support/seeded-random.js';
import { exportTable } from '../export-table.js';
import { importTable, type TableRecord } from '../import-table.js';

const before = permitDefinition();
const { headings } = exportTable(before);

const recordsOf = (definition: ProcessDefinition): Record<string, string>[] => {
  const table = exportTable(definition);
  return table.rows.map((cells) => Object.fromEntries(table.headings.map((heading, at) => [heading, cells[at] ?? ''])));
};

/** The permit after its own table with some cells changed. */
function after(change: (rows: Record<string, string>[]) => TableRecord[], columns: readonly string[] = headings) {
  const { definition, issues } = importTable(change(recordsOf(before)), { before, headings: columns });
  return { ...definition, notes: issues.map(({ kind, row, field }) => `${kind} ${String(row ?? '-')} ${field}`) };
}

const withCells = (name: string, cells: Record<string, string>) => (rows: Record<string, string>[]) =>
  rows.map((row) => (row['步骤名称'] === name ? { ...row, ...cells } : row));

const stepOf = ({ publicLayer }: ProcessDefinition, name: string): Step => {
  const found = publicLayer.steps.find((step) => step.name === name);
  if (found === undefined) throw new Error(`no step ${name}`);
  return found;
};
const work = before.publicLayer.steps.filter(({ kind }) => kind === 'task');
const [first, second] = work;
if (first === undefined || second === undefined) throw new Error('the permit has work');

describe('a table that changes a definition', () => {
  it('changes nothing where it says the same, whatever the definition and its texts', () => {
    const texts = ['甲；乙', '一→二', '"引号"', '最多3次', ' 空格 ', '行\r\n行', '同名', '同名', 'a->b', '“双”', "'=1"];
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = seededRandom(seed);
      const dice = createDice(random);
      const definition = randomDefinition(random);
      for (const step of definition.publicLayer.steps) if (dice.happens(0.4)) step.name = dice.pick(texts);
      for (const step of definition.publicLayer.steps) if (dice.happens(0.2)) step.duty = dice.pick(texts);
      for (const flow of definition.publicLayer.flows) if (dice.happens(0.4)) flow.condition = dice.pick(texts);
      if (dice.happens(0.3)) definition.publicLayer.flows.pop(); // drafts may be unsound
      const found = importTable(recordsOf(definition), { before: definition, headings });
      expect(found.issues, `seed ${seed}`).toEqual([]);
      expect(found.definition, `seed ${seed}`).toEqual(definition);
    }
  });

  it('leaves what stands in a column that the table does not have, and clears what its blank cells clear', () => {
    const withoutColumn = after(
      (rows) => rows.map(({ 岗位: _post, ...row }) => row),
      headings.filter((heading) => heading !== '岗位'),
    );
    expect(withoutColumn.publicLayer).toEqual(before.publicLayer);
    const cleared = after((rows) => rows.map(({ 岗位: _post, ...row }) => row));
    expect(cleared.publicLayer.steps.filter(({ post }) => post !== undefined)).toEqual([]);
  });

  it('knows a step by its name when its number changed, and keeps the number', () => {
    const found = after(withCells(first.name, { 步骤编号: '99' }));
    expect(found.publicLayer).toEqual(before.publicLayer);
    expect(found.notes).toEqual([expect.stringMatching(/^number_kept \d+ 步骤编号$/)]);
  });

  it('renames a step by its own cell alone; who must look at the English is told', () => {
    const definition = {
      ...before,
      publicLayer: {
        ...before.publicLayer,
        steps: before.publicLayer.steps.map((step) => (step === first ? { ...step, nameEn: 'English' } : step)),
      },
    };
    const records = withCells(first.name, { 步骤名称: '另一名称' })(recordsOf(definition));
    const found = importTable(records, { before: definition, headings });
    expect(stepOf(found.definition, '另一名称')).toMatchObject({ id: first.id, nameEn: 'English' });
    expect(found.definition.publicLayer.flows).toEqual(before.publicLayer.flows);
    expect(found.issues.map(({ kind }) => kind)).toContain('english_kept');
  });

  it('renames a lane that is renamed in all its rows', () => {
    const lane = before.publicLayer.lanes.find(({ id }) => id === first.lane);
    const found = after((rows) => rows.map((row) => (row['泳道'] === lane?.name ? { ...row, 泳道: '新窗口' } : row)));
    expect(found.publicLayer.lanes.find(({ id }) => id === first.lane)).toEqual({ ...lane, name: '新窗口' });
    expect(found.publicLayer.steps).toEqual(before.publicLayer.steps);
  });

  it('moves one step to a new lane', () => {
    const found = after(withCells(first.name, { 泳道: '新科室', 泳道类型: '承办机构' }));
    const added = found.publicLayer.lanes.filter(({ name }) => name === '新科室');
    expect(added).toHaveLength(1);
    expect(stepOf(found, first.name).lane).toBe(added[0]?.id);
  });

  it('names each step, flow and inside that goes with a row', () => {
    const found = after((rows) => rows.filter((row) => row['步骤名称'] !== second.name));
    expect(found.publicLayer.steps.map(({ id }) => id)).not.toContain(second.id);
    expect(found.publicLayer.flows.filter(({ from, to }) => from === second.id || to === second.id)).toEqual([]);
    expect(found.internalLayer.graphs.map(({ step }) => step)).not.toContain(second.id);
    expect(found.notes).toContain('step_removed - 步骤编号');
    const entering = before.publicLayer.flows.filter(({ to, from }) => to === second.id && from !== second.id);
    expect(found.notes.filter((note) => note.startsWith('flow_removed'))).toHaveLength(entering.length);
  });

  it('takes another way on, keeps the others with their numbers, and names the inside that no longer fits', () => {
    const last = before.publicLayer.steps.find(({ kind }) => kind === 'end');
    const found = after((rows) =>
      rows.map((row) =>
        row['步骤名称'] === first.name ? { ...row, 下一步: `${row['下一步'] ?? ''}；另办→${last?.name ?? ''}` } : row,
      ),
    );
    const added = found.publicLayer.flows.filter(({ id }) => !before.publicLayer.flows.some((flow) => flow.id === id));
    expect(added).toEqual([
      { id: expect.any(String), from: first.id, to: last?.id, condition: '另办', isReturn: false },
    ]);
    expect(found.publicLayer.flows.filter((flow) => !added.includes(flow))).toEqual(before.publicLayer.flows);
    expect(found.notes.filter((note) => /^inside_(replaced|followed)/.test(note))).toHaveLength(1);
  });

  it('puts a new row behind the one above it', () => {
    const found = after((rows) =>
      rows.flatMap((row) =>
        row['步骤名称'] === first.name
          ? [row, { 步骤名称: '新环节', 泳道: row['泳道'] ?? '', 下一步: second.name }]
          : [row],
      ),
    );
    const names = found.publicLayer.steps.map(({ name }) => name);
    expect(names[names.indexOf(first.name) + 1]).toBe('新环节');
    expect(found.internalLayer.graphs.some(({ step }) => step === stepOf(found, '新环节').id)).toBe(true);
    expect(new Set(found.publicLayer.steps.map(({ id }) => id)).size).toBe(found.publicLayer.steps.length);
  });

  it('a limit, a basis and a body keep what no cell can say; what goes with them is named', () => {
    const definition: ProcessDefinition = {
      ...before,
      publicLayer: {
        ...before.publicLayer,
        steps: before.publicLayer.steps.map((step): Step =>
          step.id === first.id
            ? {
                ...step,
                limit: { value: 5, unit: 'working_day', ifLastDayRests: 'keep', note: '自收到之日起' },
                legalBases: [
                  { kind: 'procedure', title: '甲法', article: '第一条', documentNo: '第 7 号' },
                  { kind: 'act', title: '乙法', article: '第二条', text: '原文' },
                ],
                leadBody: { name: '一科', contact: { phone: '1', address: '大厅' } },
              }
            : step,
        ),
      },
    };
    const rows = withCells(first.name, { 时限: '3', 依据: '《甲法》第一条；《丙法》第三条', 联系电话: '2' })(
      recordsOf(definition),
    );
    const found = importTable(rows, { before: definition, headings });
    expect(stepOf(found.definition, first.name)).toMatchObject({
      limit: { value: 3, unit: 'working_day', ifLastDayRests: 'keep', note: '自收到之日起' },
      legalBases: [
        { kind: 'procedure', title: '甲法', documentNo: '第 7 号' },
        { kind: 'procedure', title: '丙法' },
      ],
      leadBody: { name: '一科', contact: { phone: '2', address: '大厅' } },
    });
    const lost = found.issues.filter(({ kind }) => kind === 'details_removed');
    expect(lost.map(({ field, message }) => `${field} ${message}`)).toEqual([
      '依据 随“《乙法》第二条”一并删除：原文。',
    ]);
  });
});

describe('a table of steps', () => {
  it('names a phone without a body', () => {
    const { issues } = importTable([{ 步骤名称: '办理', 泳道: '一科', 联系电话: '0990' }]);
    expect(issues).toContainEqual(expect.objectContaining({ kind: 'phone_alone', field: '联系电话', value: '0990' }));
  });
});
