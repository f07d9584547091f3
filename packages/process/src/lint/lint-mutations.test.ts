import { describe, expect, it } from 'vitest';
import type { Flow, InternalStep, ProcessDefinition, Step, StepKind } from '@sunlit/contract';
import { proveRuns } from '@sunlit/testkit/prove';
import { createDice, type Dice } from '../test-support/dice.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { seededRandom } from '../test-support/seeded-random.js';
import type { FindingCode } from './catalogue/finding-kinds.js';
import { lintDefinition } from './lint-definition.js';

const CONTEXT = { powerType: 'other', materials: [] };
const basis = { kind: 'act' as const, title: '演示条例', article: '第一条' };

/** A random sound definition that says all that the law asks for, so that nothing but a mutation can be found. */
function completeDefinition(dice: Dice, random: () => number): ProcessDefinition {
  const { publicLayer, internalLayer } = randomDefinition(random, { mostSteps: dice.between(1, 20) });
  const office = <Work extends Step | InternalStep>(work: Work): Work => ({
    ...work,
    post: '经办',
    duty: '按规定办理',
    controlPoint: '审核',
    feedbackChannel: '网上查询',
    legalBases: [basis],
    remedies: [{ kind: 'complaint' as const, text: '可以投诉' }],
    clock: 'counts' as const,
  });
  return {
    publicLayer: {
      ...publicLayer,
      isWithdrawable: false,
      steps: publicLayer.steps.map((step) => (step.kind === 'task' || step.kind === 'decision' ? office(step) : step)),
    },
    internalLayer: {
      graphs: internalLayer.graphs.map((graph) => ({
        ...graph,
        steps: graph.steps.map(({ limit: _limit, ...step }) => office(step)),
        flows: graph.flows.map((flow) => ({ ...flow, condition: `情形${flow.id}` })),
      })),
    },
  };
}

/** Spoils the definition in place. `undefined`: it has nothing that could be spoilt in this way. */
type Mutation = (definition: ProcessDefinition, dice: Dice) => readonly FindingCode[] | undefined;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a flow is dropped': ({ publicLayer: layer }, dice) => {
    const { id } = dice.pick(layer.flows);
    layer.flows = layer.flows.filter((flow) => flow.id !== id);
    return ['no_way_out', 'exit_foreign', 'step_unreachable'];
  },
  'a flow leads nowhere': ({ publicLayer: layer }, dice) => {
    dice.pick(layer.flows).to = 'nowhere';
    return ['flow_end_unknown'];
  },
  'a way on is called a way back': ({ publicLayer: layer }, dice) =>
    oneOf(
      dice,
      layer.flows,
      ({ isReturn }) => !isReturn,
      (flow) => {
        flow.isReturn = true;
        return ['return_not_back'];
      },
    ),
  'a way back is called a way on': ({ publicLayer: layer }, dice) =>
    oneOf(
      dice,
      layer.flows,
      ({ isReturn }) => isReturn,
      (flow) => {
        flow.isReturn = false;
        return ['circle_unmarked', 'start_entered'];
      },
    ),
  'an exit has no name': ({ publicLayer: layer }, dice) =>
    oneOf(
      dice,
      exitsOf(layer),
      () => true,
      (flow) => {
        delete flow.condition;
        return ['exit_unnamed'];
      },
    ),
  'a decision becomes a task': kindChange('decision', 'task', ['several_ways_out']),
  'a task becomes a decision': kindChange('task', 'decision', ['decision_exits_few']),
  'a fork becomes a task': kindChange('fork', 'task', ['several_ways_out', 'join_without_fork']),
  'a join becomes a task': kindChange('join', 'task', ['fork_not_joined']),
  'a decision becomes a fork': kindChange('decision', 'fork', [
    'fork_not_joined',
    'return_from_route',
    'fork_branches_few',
  ]),
  'the start is missing': ({ publicLayer: layer }) => {
    layer.steps = layer.steps.filter(({ kind }) => kind !== 'start');
    return ['start_missing'];
  },
  'a step stands twice': ({ publicLayer: layer }, dice) => {
    layer.steps.push({ ...dice.pick(layer.steps) });
    return ['step_repeated'];
  },
  'a lane is missing': ({ publicLayer: layer }, dice) => {
    const { lane } = dice.pick(layer.steps);
    layer.lanes = layer.lanes.filter(({ id }) => id !== lane);
    return ['lane_unknown'];
  },
  'an office says nothing of its post': ({ publicLayer: layer }, dice) =>
    oneOf(
      dice,
      layer.steps,
      ({ post, lane }) => post !== undefined && lane !== 'applicant',
      (step) => {
        delete step.post;
        return ['post_missing'];
      },
    ),
  'a branch ends': ({ publicLayer: layer }, dice) => {
    const joins = new Set(layer.steps.filter(({ kind }) => kind === 'join').map(({ id }) => id));
    return oneOf(
      dice,
      layer.flows,
      ({ to }) => joins.has(to),
      (flow) => {
        flow.to = 'finish';
        return ['block_border_crossed'];
      },
    );
  },
  'an inside is missing': ({ internalLayer }, dice) => {
    const { step } = dice.pick(internalLayer.graphs);
    internalLayer.graphs = internalLayer.graphs.filter((graph) => graph.step !== step);
    return ['graph_missing'];
  },
  'an inside leaves by another exit': ({ internalLayer, publicLayer }, dice) => {
    const { step, flows } = dice.pick(internalLayer.graphs);
    const exit = flows.find((flow) => flow.exit !== undefined);
    const others = publicLayer.flows.filter(({ from }) => from !== step);
    if (exit === undefined || others.length === 0) return undefined;
    exit.exit = dice.pick(others).id;
    return ['exit_foreign'];
  },
  'an inside has a step that nothing leads to': ({ internalLayer }, dice) => {
    const { steps } = dice.pick(internalLayer.graphs);
    steps.push({ ...dice.pick(steps), id: 'island', kind: 'task' });
    return ['step_unreachable'];
  },
};

function oneOf<Part>(
  dice: Dice,
  parts: readonly Part[],
  test: (part: Part) => boolean,
  spoil: (part: Part) => readonly FindingCode[],
): readonly FindingCode[] | undefined {
  const fitting = parts.filter(test);
  return fitting.length === 0 ? undefined : spoil(dice.pick(fitting));
}

function kindChange(from: StepKind, to: StepKind, codes: readonly FindingCode[]): Mutation {
  return ({ publicLayer: layer }, dice) =>
    oneOf(
      dice,
      layer.steps,
      ({ kind }) => kind === from,
      (step) => {
        step.kind = to;
        return codes;
      },
    );
}

function exitsOf({ steps, flows }: ProcessDefinition['publicLayer']): readonly Flow[] {
  const decisions = new Set(steps.filter(({ kind }) => kind === 'decision').map(({ id }) => id));
  return flows.filter(({ from }) => decisions.has(from));
}

describe('random definitions', () => {
  const { n, seed } = proveRuns('process-lint', 1_000);

  it(`have no error when they are sound, and one for each way of spoiling them (${n} from ${seed})`, () => {
    const tried = new Map<string, number>();
    for (let run = 0; run < n; run += 1) {
      const random = seededRandom(seed + run);
      const dice = createDice(random);
      const definition = completeDefinition(dice, random);
      const errors = lintDefinition(definition, CONTEXT).filter(({ severity }) => severity === 'error');
      expect(errors, `seed ${seed + run}`).toEqual([]);
      for (const [name, mutate] of Object.entries(MUTATIONS)) {
        const spoilt = structuredClone(definition);
        const codes: readonly string[] | undefined = mutate(spoilt, dice);
        if (codes === undefined) continue;
        tried.set(name, (tried.get(name) ?? 0) + 1);
        const found = lintDefinition(spoilt, CONTEXT).filter(({ severity }) => severity === 'error');
        const label = `${name}, seed ${seed + run}: ${found.map(({ code }) => code).join()}`;
        expect(
          found.some(({ code }) => codes.includes(code)),
          label,
        ).toBe(true);
      }
    }
    expect([...tried.keys()].sort()).toEqual(Object.keys(MUTATIONS).sort());
  });
});
