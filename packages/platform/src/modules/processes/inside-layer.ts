import type { Flow, InternalGraph, InternalStep, Lane, PublicLayer, Step } from '@sunlit/contract';

/**
 * The inside of a public step as a chart that can be laid out like any other: it begins where work comes in, has a lane
 * for each office or post, and ends once for each way out, which bears the id and the words of the public flow.
 */
export function insideLayer(graph: InternalGraph, layer: PublicLayer): PublicLayer {
  const lanes = lanesOf(graph, layer);
  const taken = new Set(graph.steps.map(({ id }) => id));
  const freeId = (id: string): string => {
    let free = id;
    while (taken.has(free)) free = `${free.slice(0, 57)}_${taken.size}`;
    taken.add(free);
    return free;
  };
  const laneOf = (step: InternalStep): string => lanes.find(({ name }) => name === workplace(step))?.id ?? 'lane_1';
  const steps: Step[] = graph.steps.map((step) => ({ ...bare(step.id, step.kind, laneOf(step)), ...labelOf(step) }));
  const entry = { ...bare(freeId('entry'), 'start', laneAt(graph.entry, steps)), ...nameOf(graph.step, layer) };
  const ends = new Map<string, Step>();
  const flows = graph.flows.map(({ to, exit, ...flow }): Flow => {
    if (exit === undefined || to !== undefined) return { ...flow, to: to ?? flow.from };
    const end = ends.get(exit) ?? { ...bare(freeId(exit), 'end', laneAt(flow.from, steps)), ...exitName(exit, layer) };
    ends.set(exit, end);
    return { ...flow, isReturn: false, to: end.id };
  });
  return {
    origin: layer.origin,
    lanes,
    steps: [entry, ...steps, ...ends.values()],
    flows: [{ id: freeId('begin'), from: entry.id, to: graph.entry, isReturn: false }, ...flows],
    pauses: [],
    isWithdrawable: false,
  };
}

function bare(id: string, kind: Step['kind'], lane: string): Omit<Step, 'name'> {
  return { id, kind, lane, assistBodies: [], legalBases: [], remedies: [], materials: [], clock: 'counts' };
}

function labelOf({ name, nameEn, limit }: InternalStep): Pick<Step, 'name' | 'nameEn' | 'limit'> {
  return { name, ...(nameEn === undefined ? {} : { nameEn }), ...(limit === undefined ? {} : { limit }) };
}

function workplace({ office, post }: InternalStep): string | undefined {
  return office ?? post;
}

/** In the order in which work meets them; steps that name nobody stand in the lane of the public step. */
function lanesOf(graph: InternalGraph, layer: PublicLayer): Lane[] {
  const outer = layer.steps.find(({ id }) => id === graph.step);
  const lane = layer.lanes.find(({ id }) => id === outer?.lane);
  const own = lane === undefined ? [] : [{ ...lane, id: 'lane_1' }];
  const names = [...new Set(graph.steps.map(workplace))].filter((name) => name !== undefined);
  const needsOwn = graph.steps.some((step) => workplace(step) === undefined);
  const others = names.map((name, index): Lane => ({ id: `lane_${index + 2}`, kind: 'office', name }));
  return needsOwn || others.length === 0 ? [...own, ...others] : others;
}

function laneAt(stepId: string, steps: readonly Step[]): string {
  return steps.find(({ id }) => id === stepId)?.lane ?? steps[0]?.lane ?? 'lane_1';
}

function nameOf(stepId: string, layer: PublicLayer): Pick<Step, 'name' | 'nameEn'> {
  const step = layer.steps.find(({ id }) => id === stepId);
  return { name: step?.name ?? stepId, ...(step?.nameEn === undefined ? {} : { nameEn: step.nameEn }) };
}

/** A way out is called as the public flow is, or as the step that it leads to. */
function exitName(flowId: string, layer: PublicLayer): Pick<Step, 'name' | 'nameEn'> {
  const flow = layer.flows.find(({ id }) => id === flowId);
  if (flow?.condition === undefined) return nameOf(flow?.to ?? flowId, layer);
  const { condition, conditionEn } = flow;
  return { name: condition, ...(conditionEn === undefined ? {} : { nameEn: conditionEn }) };
}
