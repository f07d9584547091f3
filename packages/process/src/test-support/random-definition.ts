import type {
  ClockEffect,
  Flow,
  InternalGraph,
  InternalStep,
  Lane,
  ProcessDefinition,
  PublicLayer,
  Step,
  ExtensionRule,
} from '@sunlit/contract';
import { CASE_OUTCOMES, LANE_KINDS, PAUSE_GROUNDS, PROCESS_ORIGINS } from '@sunlit/contract';
import { createDice, type Dice } from './dice.js';
import { RandomBlocks, type BlockEdge } from './random-blocks.js';

export interface RandomDefinitionOptions {
  /** About how many public steps there are at most; 12 when missing. */
  readonly mostSteps?: number;
  /** About how many steps there are at most inside a public step; 6 when missing. */
  readonly mostInside?: number;
}

type Limit = NonNullable<Step['limit']>;

const POSTS = ['经办', '审核', '负责人'];
const NO_WORK = { assistBodies: [], legalBases: [], remedies: [], materials: [], clock: 'counts' as ClockEffect };
const LANES = LANE_KINDS.map((kind): Lane => ({ id: kind, kind, name: kind }));

/**
 * A random sound definition with both layers, for property tests: block-structured, with decisions, forks, returns,
 * pauses, limits, and what silence means. The same numbers give the same definition.
 *
 * @param random Numbers in [0, 1): `seededRandom(seed)`.
 */
export function randomDefinition(random: () => number, options: RandomDefinitionOptions = {}): ProcessDefinition {
  const dice = createDice(random);
  const publicLayer = randomPublicLayer(dice, options.mostSteps ?? 12);
  const graphs = publicLayer.steps
    .filter(({ kind }) => kind === 'task' || kind === 'decision')
    .map((step) => randomInside(dice, step, publicLayer, options.mostInside ?? 6));
  return { publicLayer, internalLayer: { graphs } };
}

function randomPublicLayer(dice: Dice, mostSteps: number): PublicLayer {
  const blocks = new RandomBlocks(dice, '', mostSteps, 'begin');
  blocks.sequence(dice.between(2, 9));
  blocks.close('finish');
  const flows = blocks.edges.map(toPublicFlow);
  const work = blocks.nodes.filter(({ kind }) => kind === 'task' || kind === 'decision').map(({ id }) => id);
  const clocks = randomClocks(dice, work);
  const steps = blocks.nodes.map(({ id, kind }): Step => {
    const step = {
      ...NO_WORK,
      id,
      kind,
      lane: dice.pick(LANES).id,
      name: `环节${id}`,
      clock: clocks.get(id) ?? 'counts',
    };
    return work.includes(id) ? { ...step, ...randomWork(dice, flows, id) } : step;
  });
  const outcome = dice.pick(CASE_OUTCOMES);
  return {
    origin: dice.pick(PROCESS_ORIGINS),
    lanes: LANES,
    steps: [
      { ...NO_WORK, id: 'begin', kind: 'start', lane: 'applicant', name: '开始' },
      ...steps,
      { ...NO_WORK, id: 'finish', kind: 'end', lane: 'office', name: '办结', outcome },
    ],
    flows,
    pauses: PAUSE_GROUNDS.filter(() => dice.happens(0.2)).map((ground) => ({
      ground,
      basis: '示例规定第一条',
      ...(dice.happens(0.4) ? { limit: randomLimit(dice) } : {}),
    })),
    isWithdrawable: dice.happens(0.5),
    ...(dice.happens(0.5) ? { extension: randomExtension(dice) } : {}),
  };
}

/** One step that starts the clock, one that stops it, now and then one whose time does not count. */
function randomClocks(dice: Dice, work: readonly string[]): ReadonlyMap<string, ClockEffect> {
  const clocks = new Map<string, ClockEffect>();
  for (const id of work) if (dice.happens(0.1)) clocks.set(id, 'not_counted');
  if (dice.happens(0.7)) clocks.set(dice.pick(work.slice(0, 2)), 'starts');
  if (dice.happens(0.7)) clocks.set(dice.pick(work), 'stops');
  return clocks;
}

function randomWork(dice: Dice, flows: readonly Flow[], id: string): Pick<Step, 'limit' | 'deemed' | 'post'> {
  const post = dice.happens(0.5) ? { post: dice.pick(POSTS) } : {};
  if (!dice.happens(0.5)) return post;
  const onward = flows.filter(({ from, isReturn }) => from === id && !isReturn);
  const deemed = dice.happens(0.4) ? { deemed: { flow: dice.pick(onward).id, basis: '示例规定第二条' } } : {};
  return { ...post, limit: randomLimit(dice), ...deemed };
}

function randomLimit(dice: Dice): Limit {
  const ifLastDayRests = dice.pick(['next_working_day', 'keep'] as const);
  const unit = dice.pick(['working_day', 'working_day', 'calendar_day', 'hour', 'month'] as const);
  return { value: unit === 'month' ? dice.between(1, 3) : dice.between(1, 30), unit, ifLastDayRests };
}

function randomExtension(dice: Dice): ExtensionRule {
  const post = dice.happens(0.5) ? { post: dice.pick(POSTS) } : {};
  return {
    limit: { value: 10, unit: 'working_day', ifLastDayRests: 'next_working_day' },
    basis: '示例规定第三条',
    ...post,
  };
}

function toPublicFlow({ id, from, to, isReturn, atMost }: BlockEdge): Flow {
  return {
    id,
    from,
    to: to ?? 'finish',
    condition: `情形${id}`,
    isReturn,
    ...(atMost === undefined ? {} : { atMost }),
  };
}

function randomInside(dice: Dice, step: Step, layer: PublicLayer, most: number): InternalGraph {
  const exits = layer.flows.filter(({ from }) => from === step.id);
  const blocks = new RandomBlocks(dice, `${step.id}_`, most);
  if (dice.happens(0.6)) blocks.sequence(dice.between(1, 3), 1);
  const [only] = exits;
  if (exits.length === 1 && only !== undefined) {
    if (blocks.nodes.length === 0) blocks.add('task');
    blocks.exit(only.id);
  } else {
    const from = blocks.add('decision');
    for (const { id, isReturn } of exits) blocks.edge({ from, exit: id, isReturn });
  }
  return {
    step: step.id,
    entry: blocks.nodes[0]?.id ?? '',
    steps: blocks.nodes.map(({ id, kind }) => randomInternalStep(dice, id, kind)),
    flows: blocks.edges,
  };
}

function randomInternalStep(dice: Dice, id: string, kind: InternalStep['kind']): InternalStep {
  const post = dice.happens(0.5) ? { post: dice.pick(POSTS) } : {};
  const limit = dice.happens(0.2) ? { limit: randomLimit(dice) } : {};
  return { ...NO_WORK, id, kind, name: `岗位${id}`, integrityRisks: [], visibility: 'staff', ...post, ...limit };
}
