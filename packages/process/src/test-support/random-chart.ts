import {
  publicLayerSchema,
  STEP_KINDS,
  type Flow,
  type Lane,
  type PublicLayer,
  type Step,
  type StepKind,
} from '@sunlit/contract';
import { createDice, type Dice } from './dice.js';

const HAN = '受理审查现场核查专家评审部门会签集体讨论公示制作决定书送达归档补正告知听证法制审核审批缴费检测';
const WORDS = 'check application notice decision of the hearing review acceptance and a supplementation office'.split(
  ' ',
);
const NO_WORK = { assistBodies: [], legalBases: [], remedies: [], materials: [], clock: 'counts' as const };

/**
 * A random chart that obeys no rule of definitions: any step may lead anywhere, decisions may have many exits, forks need
 * no join. What is laid out without fault here is laid out without fault everywhere.
 */
export function randomChart(random: () => number, steps: number): PublicLayer {
  const dice = createDice(random);
  const lanes = Array.from({ length: dice.between(1, 5) }, (_, index): Lane => {
    return { id: `lane_${index}`, kind: 'office', name: randomName(dice, 8) };
  });
  let lane = 0;
  const list = Array.from({ length: steps }, (_, index): Step => {
    if (dice.happens(0.4)) lane = dice.between(0, lanes.length - 1);
    const kind: StepKind = index === 0 ? 'start' : index === steps - 1 ? 'end' : randomKind(dice);
    const hasLimit = (kind === 'task' || kind === 'decision') && dice.happens(0.3);
    return {
      ...NO_WORK,
      ...{ id: `s${index}`, kind, lane: `lane_${lane}`, name: randomName(dice, 14) },
      ...(hasLimit ? { limit: { value: dice.between(1, 90), unit: 'working_day', ifLastDayRests: 'keep' } } : {}),
    };
  });
  const flows: Flow[] = [];
  const add = (from: number, to: number, isReturn: boolean): void => {
    const condition = dice.happens(0.5) ? { condition: randomName(dice, 7) } : {};
    flows.push({ id: `f${flows.length}`, from: `s${from}`, to: `s${to}`, isReturn, ...condition });
  };
  for (let index = 0; index + 1 < steps; index += 1) {
    if (list[index]?.kind !== 'end' || dice.happens(0.1)) add(index, index + 1, false);
    const { kind } = list[index] ?? {};
    const more =
      kind === 'decision' ? dice.between(1, 3) : kind === 'fork' ? dice.between(1, 2) : dice.happens(0.1) ? 1 : 0;
    for (let extra = 0; extra < more; extra += 1) {
      const isBack = kind !== 'fork' && dice.happens(0.4);
      if (isBack) add(index, dice.between(Math.max(0, index - 9), index), dice.happens(0.9));
      else add(index, dice.between(index + 1, Math.min(steps - 1, index + 6)), false);
    }
  }
  return publicLayerSchema.parse({ origin: 'ex_officio', lanes, steps: list, flows });
}

function randomKind(dice: Dice): StepKind {
  return dice.happens(0.5) ? 'task' : dice.pick(STEP_KINDS.filter((kind) => kind !== 'start'));
}

function randomName(dice: Dice, most: number): string {
  if (dice.happens(0.2))
    return Array.from({ length: dice.between(1, 1 + (most >> 1)) }, () => dice.pick(WORDS)).join(' ');
  const from = dice.between(0, HAN.length - 2);
  const name = HAN.slice(from, from + dice.between(1, most));
  return dice.happens(0.1) ? `（${name}）` : name;
}
