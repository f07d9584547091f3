import type { Flow, Lane, PublicLayer, Step, StepKind } from '@sunlit/contract';
import { seededRandom } from './seeded-random.js';

const NAMES = [
  ...['受理申请', '材料审查', '现场勘验', '专家评审', '部门会签', '集体审议', '公示', '制作决定书'],
  ...['送达', '归档', '补正告知', '听证', '法制审核', '领导审批', '缴费', '检测检验'],
];
const NO_WORK = { assistBodies: [], legalBases: [], remedies: [], materials: [], clock: 'counts' as const };

/**
 * A chart of an approval as charts are: mostly one way on, one step in five a decision whose other answer leads back or
 * skips some steps, three to five lanes. The same count gives the same chart.
 */
export function composeChart(count: number): PublicLayer {
  const random = seededRandom(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  const laneCount = Math.max(3, Math.min(5, 3 + Math.floor(count / 100)));
  const lanes = Array.from({ length: laneCount }, (_, index): Lane => {
    return { id: `lane_${index}`, kind: 'office', name: `科室${index + 1}` };
  });
  let lane = 0;
  const steps = Array.from({ length: count }, (_, index): Step => {
    if (random() < 0.3) lane = below(laneCount);
    const kind = kindOf(index, count, random);
    const name = NAMES[below(NAMES.length)] ?? '';
    return { ...NO_WORK, id: `s${index}`, kind, lane: `lane_${lane}`, name: nameOf(kind, name) };
  });
  const flows: Flow[] = [];
  const add = (from: number, to: number, condition: string | undefined): void => {
    const words = condition === undefined ? {} : { condition };
    flows.push({ id: `f${flows.length}`, from: `s${from}`, to: `s${to}`, isReturn: to <= from, ...words });
  };
  for (let index = 0; index + 1 < count; index += 1) {
    const isDecision = steps[index]?.kind === 'decision';
    add(index, index + 1, isDecision ? '是' : undefined);
    if (!isDecision) continue;
    const isBack = random() < 0.6;
    const other = isBack ? Math.max(1, index - 2 - below(6)) : Math.min(count - 1, index + 2 + below(4));
    if (other !== index && other !== index + 1) add(index, other, '否');
  }
  return { origin: 'on_application', lanes, steps, flows, pauses: [], isWithdrawable: false };
}

function kindOf(index: number, count: number, random: () => number): StepKind {
  if (index === 0) return 'start';
  if (index === count - 1) return 'end';
  return index > 1 && random() < 0.2 ? 'decision' : 'task';
}

function nameOf(kind: StepKind, name: string): string {
  if (kind === 'start') return '开始';
  if (kind === 'end') return '结束';
  return kind === 'decision' ? `${name}是否通过` : name;
}
