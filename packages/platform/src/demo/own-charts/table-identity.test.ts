import type { ProcessDefinition } from '@sunlit/contract';
import { plainInternalLayer } from '@sunlit/process/definition/plain-internal-layer';
import { exportTable, type StepTable } from '@sunlit/process/table/export-table';
import { importTable } from '@sunlit/process/table/import-table';
import { describe, expect, it } from 'vitest';
import { readProcessFile, writeProcessFile } from '../../modules/exchange/process-files.js';
import { buildOwnChart, OWN_CHARTS } from './own-charts.js';

const FACTS = { department: '演示局', office: '一科', contact: { phone: '000' }, materials: ['申请书', '身份证明'] };
const CHARTS = [...OWN_CHARTS].map(([name, chart]) => {
  const basis = { kind: 'establishing', title: '演示法', article: '第一条', documentNo: '第 1 号' } as const;
  return [name, withMore(buildOwnChart(chart, { ...FACTS, basis }))] as const;
});

/** What no cell can say, on the first step of work. */
function withMore(definition: ProcessDefinition): ProcessDefinition {
  const { publicLayer } = definition;
  const [lane, ...lanes] = publicLayer.lanes;
  return {
    ...definition,
    publicLayer: {
      ...publicLayer,
      lanes: lane === undefined ? [] : [{ ...lane, nameEn: 'Lane' }, ...lanes],
      flows: publicLayer.flows.map((flow) => ({ ...flow, id: `own_${flow.id}`.slice(0, 60), conditionEn: 'Yes' })),
      steps: publicLayer.steps.map((step) => ({
        ...step,
        nameEn: 'Step',
        ...(step.deemed === undefined
          ? {}
          : { deemed: { ...step.deemed, flow: `own_${step.deemed.flow}`.slice(0, 60) } }),
        ...(step.leadBody === undefined
          ? {}
          : { leadBody: { ...step.leadBody, contact: { phone: '1', email: 'a@b.cn' } } }),
        ...(step.limit === undefined ? {} : { limit: { ...step.limit, note: '自受理之日起', ifLastDayRests: 'keep' } }),
      })),
    },
    internalLayer: {
      graphs: definition.internalLayer.graphs.map((graph) => ({
        ...graph,
        flows: graph.flows.map((flow) =>
          flow.exit === undefined ? flow : { ...flow, exit: `own_${flow.exit}`.slice(0, 60) },
        ),
      })),
    },
  };
}

/** Rows as a spreadsheet reader gives them, with one cell changed. */
function again(before: ProcessDefinition, change?: (table: StepTable) => StepTable) {
  const table = (change ?? ((same) => same))(exportTable(before));
  const { headings } = table;
  const records = table.rows.map((cells) =>
    Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])),
  );
  return importTable(records, { before, headings });
}

const withCell = (step: string, column: string, text: string) => (table: StepTable) => ({
  ...table,
  rows: table.rows.map((cells) =>
    cells[0] === step ? cells.map((cell, at) => (table.headings[at] === column ? text : cell)) : cells,
  ),
});

/** The definition with one step otherwise, and with it the insides that are only a copy of their steps. */
function withStep(definition: ProcessDefinition, id: string, change: object): ProcessDefinition {
  const { publicLayer, internalLayer } = definition;
  const after = {
    ...publicLayer,
    steps: publicLayer.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  };
  const plain = (layer: typeof publicLayer) => plainInternalLayer(layer).graphs.find(({ step }) => step === id);
  const graphs = internalLayer.graphs.map((graph) =>
    graph.step === id && JSON.stringify(sorted(graph)) === JSON.stringify(sorted(plain(publicLayer)))
      ? (plain(after) ?? graph)
      : graph,
  );
  return { publicLayer: after, internalLayer: { graphs } };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

describe('the table of a chart of the demo city', () => {
  it('is taken of at least 30 charts', () => {
    expect(CHARTS.length).toBeGreaterThanOrEqual(30);
  });

  it.each(CHARTS)('%s: taken out and in again, nothing changes', (_name, definition) => {
    const { definition: back, issues } = again(definition);
    expect(issues).toEqual([]);
    expect(back).toEqual(definition);
  });

  it.each(CHARTS)('%s: with the duty of one step changed, only that duty changes', (_name, definition) => {
    for (const { id, kind } of definition.publicLayer.steps) {
      if (kind !== 'task' && kind !== 'decision') continue;
      const { definition: back, issues } = again(definition, withCell(id, '职责', '改后的职责'));
      expect(back).toEqual(withStep(definition, id, { duty: '改后的职责' }));
      expect(issues.filter((issue) => issue.kind !== 'inside_followed')).toEqual([]);
    }
  });

  it.each(['csv', 'xlsx'] as const)('all come through a file (%s) as they were', async (format) => {
    for (const [name, definition] of CHARTS) {
      const bytes = await writeProcessFile({ definition, name }, format);
      const { definition: back, notes } = await readProcessFile(bytes, format, definition);
      expect(notes, name).toEqual([]);
      expect(back, name).toEqual(definition);
    }
  });
});
