import type { ProcessDefinition } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { exportBpmn } from '../bpmn/export/export-bpmn.js';
import { importBpmn } from '../bpmn/import/import-bpmn.js';
import { exportTable } from '../table/export-table.js';
import { importTable } from '../table/import-table.js';
import { permitDefinition } from '../test-support/permit-definition.js';
import { lintDefinition } from './lint-definition.js';

const several = (definition: ProcessDefinition) =>
  lintDefinition(definition, { powerType: 'license', materials: ['申请书'] }).filter(
    ({ code }) => code === 'decision_several_entries',
  );
const insideOf = ({ internalLayer }: ProcessDefinition, step: string) =>
  internalLayer.graphs.filter((graph) => graph.step === step);

describe('the one entry of a decision', () => {
  it('is demanded inside a step too, where the beginning of the work is one', () => {
    const met = permitDefinition();
    for (const { flows } of insideOf(met, 'examine')) {
      flows.push({ id: 'x', from: 'assign', to: 'sign', isReturn: false });
    }
    expect(several(met)).toMatchObject([{ severity: 'error', step: 'examine', internalStep: 'sign' }]);
    const begun = permitDefinition();
    for (const graph of insideOf(begun, 'examine')) graph.entry = 'sign';
    expect(several(begun)).toMatchObject([{ severity: 'error', step: 'examine', internalStep: 'sign' }]);
  });

  it('is not spoilt by what leads back', () => {
    const permit = permitDefinition();
    expect(permit.publicLayer.flows.filter(({ to }) => to === 'check')).toHaveLength(2);
    expect(several(permit)).toEqual([]);
  });

  it('stops publication, not the import of a file that has it otherwise', async () => {
    const permit = permitDefinition();
    for (const flow of permit.publicLayer.flows) if (flow.id === 'rejected') flow.to = 'decide';
    const file = await importBpmn(await exportBpmn(permit, { name: '许可' }));
    const { headings, rows } = exportTable(permit);
    const table = importTable(rows.map((cells) => Object.fromEntries(headings.map((name, at) => [name, cells[at]]))));
    for (const { definition } of [file, table]) {
      expect(several(definition)).toMatchObject([{ severity: 'error' }]);
    }
  });
});
