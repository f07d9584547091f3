import { describe, expect, it } from 'vitest';
import type { ProcessDefinition } from '@sunlit/contract';
import { proveRuns } from '@sunlit/testkit/prove';
import { layOutChart } from '../layout/lay-out-chart.js';
import { PROCESS_TEMPLATES } from '../templates/templates.js';
import { createDice, type Dice } from '../test-support/dice.js';
import { permitDefinition } from '../test-support/permit-definition.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { exportBpmn } from './export/export-bpmn.js';
import { importBpmn } from './import/import-bpmn.js';

/** Texts that have been lost on their way through XML: marks, white space, rare and impossible characters. */
const TEXTS = [
  '核对<材料>&"印章"',
  ' 前后有空格 ',
  '两行\n三\t栏\r\n',
  '𬱖㛃〇',
  ']]>',
  '\u0001\u000b',
  '\ud800单独的代理',
  '\ufffe\uffff',
  '{"a":1}',
  '&#10;',
  '__proto__',
];

/** Gives some steps, flows and lanes texts of that kind. */
function withOddTexts(definition: ProcessDefinition, dice: Dice): ProcessDefinition {
  const odd = <Part extends object>(part: Part, fields: Readonly<Record<string, string>>): Part =>
    dice.happens(0.3) ? { ...part, ...fields } : part;
  const { publicLayer, internalLayer } = definition;
  return {
    publicLayer: {
      ...publicLayer,
      lanes: publicLayer.lanes.map((lane) => odd(lane, { name: dice.pick(TEXTS), nameEn: dice.pick(TEXTS) })),
      steps: publicLayer.steps.map((step) => odd(step, { name: dice.pick(TEXTS), duty: dice.pick(TEXTS) })),
      flows: publicLayer.flows.map((flow) => odd(flow, { condition: dice.pick(TEXTS) })),
    },
    internalLayer: {
      graphs: internalLayer.graphs.map((graph) => ({
        ...graph,
        steps: graph.steps.map((step) => odd(step, { name: dice.pick(TEXTS), office: dice.pick(TEXTS) })),
        flows: graph.flows.map((flow) => odd(flow, { condition: dice.pick(TEXTS) })),
      })),
    },
  };
}

async function expectIdentity(definition: ProcessDefinition, drawing?: Parameters<typeof exportBpmn>[1]['drawing']) {
  const { definition: back, issues } = await importBpmn(await exportBpmn(definition, { name: '演示流程', drawing }));
  expect(back).toEqual(definition);
  expect(issues).toEqual([]);
}

describe('export and import of BPMN', () => {
  const { n, seed } = proveRuns('bpmn-identity', 1_000);

  it(`give back ${n} random definitions as they were (from ${seed})`, async () => {
    for (let run = 0; run < n; run += 1) {
      const random = seededRandom(seed + run);
      const dice = createDice(random);
      const definition = randomDefinition(random, { mostSteps: dice.between(1, 20) });
      await expectIdentity(dice.happens(0.5) ? definition : withOddTexts(definition, dice));
    }
  });

  it.each(PROCESS_TEMPLATES.map((template) => [template.id, template] as const))(
    'give back the template %s',
    async (_id, template) => {
      const definition = template.build({ department: '演示局', office: '一科', materials: ['申请书'] });
      await expectIdentity(definition, layOutChart(definition.publicLayer, { direction: 'right', language: 'zh' }));
    },
  );

  it('give back steps without insides, insides in another order, and parts that share an id', async () => {
    const { publicLayer, internalLayer } = permitDefinition();
    await expectIdentity({ publicLayer, internalLayer: { graphs: [] } });
    await expectIdentity({ publicLayer, internalLayer: { graphs: [...internalLayer.graphs].reverse() } });
    const lanes = publicLayer.lanes.map((lane) => (lane.id === 'leader' ? { ...lane, id: 'decide' } : lane));
    const steps = publicLayer.steps.map((step) => (step.lane === 'leader' ? { ...step, lane: 'decide' } : step));
    await expectIdentity({ publicLayer: { ...publicLayer, lanes, steps }, internalLayer });
  });

  it('refuse a definition that no file could say', async () => {
    const definition = permitDefinition();
    definition.publicLayer.flows.push({ id: 'x', from: 'apply', to: 'nowhere', isReturn: false });
    await expect(exportBpmn(definition, { name: '演示' })).rejects.toMatchObject({ code: 'definition_broken' });
  });
});
