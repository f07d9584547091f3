import { internalLayerSchema, type InternalGraph, type InternalLayer, type InternalStep } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { layOutInside } from '../layout/lay-out-chart.js';
import { createDice } from '../test-support/dice.js';
import { permitDefinition } from '../test-support/permit-definition.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { countLeadershipSteps, withholdLeadership } from './withhold-leadership.js';

/** Everything that a step can say, each word recognisable. */
const SECRET: Omit<InternalStep, 'id' | 'kind'> = {
  name: 'SECRET-name',
  nameEn: 'SECRET-english',
  office: 'SECRET-office',
  post: 'SECRET-post',
  duty: 'SECRET-duty',
  authority: 'SECRET-authority',
  leadBody: { name: 'SECRET-lead', contact: { phone: 'SECRET-phone' } },
  assistBodies: [{ name: 'SECRET-assist' }],
  limit: { value: 77, unit: 'hour', ifLastDayRests: 'next_working_day' },
  legalBases: [{ kind: 'act', title: 'SECRET-law', article: 'SECRET-article' }],
  controlPoint: 'SECRET-control',
  remedies: [{ kind: 'other', text: 'SECRET-remedy' }],
  feedbackChannel: 'SECRET-channel',
  materials: ['SECRET-material'],
  clock: 'not_counted',
  integrityRisks: [{ name: 'SECRET-risk', grade: 'a', description: 'SECRET-description', measure: 'SECRET-measure' }],
  visibility: 'leadership',
};

/** The examination of the sample permit, its check and its signature for the leadership. */
function examination(): InternalGraph {
  const graph = permitDefinition().internalLayer.graphs.find(({ step }) => step === 'examine');
  if (graph === undefined) throw new Error('The sample has no examination.');
  const secret = new Map([
    ['check', 'secret_check'],
    ['sign', 'secret_sign'],
  ]);
  const rename = (id: string): string => secret.get(id) ?? id;
  return {
    ...graph,
    steps: graph.steps.map((step) => (secret.has(step.id) ? { ...step, ...SECRET, id: rename(step.id) } : step)),
    flows: graph.flows.map((flow) => ({
      ...flow,
      from: rename(flow.from),
      ...(flow.to === undefined ? {} : { to: rename(flow.to) }),
      ...(secret.has(flow.from) || secret.has(flow.to ?? '')
        ? { id: `secret_${flow.id}`, condition: 'SECRET-condition', conditionEn: 'SECRET-answer', atMost: 77 }
        : {}),
    })),
  };
}

const only = ({ graphs }: InternalLayer): InternalGraph => {
  const [graph] = graphs;
  if (graph === undefined) throw new Error('There is no graph.');
  return graph;
};

describe('withholdLeadership', () => {
  it('leaves of a step its place and kind, and nothing of what it or its flows say', () => {
    const whole = examination();
    const withheld = only(withholdLeadership({ graphs: [whole] }));
    expect(JSON.stringify(whole)).toMatch(/SECRET.*77/);
    expect(JSON.stringify(withheld)).not.toMatch(/secret|77|not_counted/i);
    const secret = withheld.steps.filter(({ visibility }) => visibility === 'leadership');
    expect(secret.map(({ id, kind, name, nameEn }) => [id, kind, name, nameEn])).toEqual([
      ['withheld_1', 'task', '仅领导可见', 'For the leadership only'],
      ['withheld_2', 'decision', '仅领导可见', 'For the leadership only'],
    ]);
    expect(internalLayerSchema.parse({ graphs: [withheld] }).graphs).toEqual([withheld]);
  });

  it('keeps the steps in their order and every flow where it led', () => {
    const whole = examination();
    const withheld = only(withholdLeadership({ graphs: [whole] }));
    const position = ({ steps }: InternalGraph, id: string | undefined) => steps.findIndex((step) => step.id === id);
    const ends = (graph: InternalGraph) =>
      graph.flows.map(({ from, to, exit, isReturn }) => [position(graph, from), position(graph, to), exit, isReturn]);
    expect(ends(withheld)).toEqual(ends(whole));
    expect(withheld.steps.map(({ kind }) => kind)).toEqual(whole.steps.map(({ kind }) => kind));
    expect(position(withheld, withheld.entry)).toBe(position(whole, whole.entry));
  });

  it('leaves steps for staff, and what is written between them, as they are', () => {
    const { graphs } = permitDefinition().internalLayer;
    expect(withholdLeadership({ graphs })).toEqual({ graphs });
    const whole = examination();
    const withheld = only(withholdLeadership({ graphs: [whole] }));
    const open = whole.flows.filter(({ id }) => !id.startsWith('secret_'));
    expect(withheld.flows).toEqual(expect.arrayContaining(open));
    expect(open.map(({ id }) => id)).toEqual(['i1', 'i3', 'i5']);
  });

  it('hides where work begins when only the leadership may know that step', () => {
    const whole = { ...examination(), entry: 'secret_check' };
    expect(only(withholdLeadership({ graphs: [whole] })).entry).toBe('withheld_1');
  });

  it('calls nothing like a step or flow that stays', () => {
    const whole = examination();
    const called = {
      ...whole,
      steps: whole.steps.map((step) => (step.id === 'assign' ? { ...step, id: 'withheld_1' } : step)),
      flows: whole.flows.map((flow) => (flow.id === 'i3' ? { ...flow, id: 'withheld_flow_2' } : flow)),
    };
    const { steps, flows } = only(withholdLeadership({ graphs: [called] }));
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    expect(new Set(flows.map(({ id }) => id)).size).toBe(flows.length);
  });

  it('gives of any layer one that can be drawn and that holds nothing of the withheld steps', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed);
      const dice = createDice(random);
      const { graphs } = randomDefinition(random, { mostSteps: dice.between(1, 20) }).internalLayer;
      const layer = {
        graphs: graphs.map((graph) => ({
          ...graph,
          steps: graph.steps.map((step) => (dice.happens(0.4) ? { ...step, ...SECRET } : step)),
        })),
      };
      const withheld = withholdLeadership(layer);
      expect(JSON.stringify(withheld), `seed ${seed}`).not.toMatch(/SECRET|77/);
      expect(countLeadershipSteps(withheld.graphs)).toBe(countLeadershipSteps(layer.graphs));
      for (const graph of withheld.graphs) {
        const drawing = layOutInside(graph, { language: 'zh', direction: 'down' });
        expect(drawing.steps.filter(({ id }) => graph.steps.some((step) => step.id === id))).toHaveLength(
          graph.steps.length,
        );
      }
    }
  });
});
