import type {
  Flow,
  InternalFlow,
  InternalGraph,
  InternalStep,
  LaneKind,
  ProcessDefinition,
  PublicLayer,
  Step,
} from '@sunlit/contract';
import { isWork } from '../definition/is-work.js';
import { plainInternalLayer } from '../definition/plain-internal-layer.js';
import { startingFlows } from '../definition/starting-flows.js';
import { reachable, withoutReturns } from '../graph/directed-graph.js';
import { publicGraph } from '../graph/layer-graph.js';

/** A step inside a public step, with its ways on. */
export interface CompiledInternalStep {
  readonly step: InternalStep;
  readonly order: number;
  readonly out: readonly InternalFlow[];
  /** Flows that a join waits for: those that do not lead back. */
  readonly waitsFor: readonly string[];
}

export interface CompiledGraph {
  readonly entry: string;
  readonly steps: ReadonlyMap<string, CompiledInternalStep>;
}

/** A public step, with its ways on and its inside. */
export interface CompiledStep {
  readonly step: Step;
  readonly laneKind: LaneKind | undefined;
  readonly order: number;
  readonly out: readonly Flow[];
  /** Flows that a join waits for: those that do not lead back. */
  readonly waitsFor: readonly string[];
  /** Only of tasks and decisions. */
  readonly inside: CompiledGraph | undefined;
  /** Whether a case that stands here comes, without going back, to a step that stops its clock. Such a step does itself. */
  readonly leadsToStop: boolean;
}

/** A definition with an index over it. Immutable. */
export interface CompiledProcess {
  readonly definition: ProcessDefinition;
  readonly steps: ReadonlyMap<string, CompiledStep>;
  readonly start: CompiledStep | undefined;
  readonly flows: ReadonlyMap<string, Flow>;
  /** Public flows that start the clock of the case when they are taken; empty where the start of the case does. */
  readonly startingFlows: ReadonlySet<string>;
  /** Public flows that start it when silence takes them: they lead to acceptance and to nothing else. */
  readonly silentStarts: ReadonlySet<string>;
}

const known = new WeakMap<ProcessDefinition, CompiledProcess>();

/**
 * Indexes a definition. The index is kept with the definition, so that asking again costs nothing: a definition is
 * never changed in place. A public step without a graph of its own is worked as `plainInternalLayer` says.
 */
export function compile(definition: ProcessDefinition): CompiledProcess {
  const before = known.get(definition);
  if (before !== undefined) return before;
  const compiled = index(definition);
  known.set(definition, compiled);
  return compiled;
}

function index(definition: ProcessDefinition): CompiledProcess {
  const { publicLayer } = definition;
  const lanes = new Map(publicLayer.lanes.map(({ id, kind }) => [id, kind]));
  const insides = new Map(insidesOf(definition).map((graph) => [graph.step, graph]));
  const out = groupBy(publicLayer.flows, ({ from }) => from);
  const into = groupBy(
    publicLayer.flows.filter(({ isReturn }) => !isReturn),
    ({ to }) => to,
  );
  const stopping = leadingToStop(publicLayer);
  const steps = new Map<string, CompiledStep>();
  publicLayer.steps.forEach((step, order) => {
    const inside = isWork(step) ? insides.get(step.id) : undefined;
    steps.set(step.id, {
      step,
      laneKind: lanes.get(step.lane),
      order,
      out: out.get(step.id) ?? [],
      waitsFor: (into.get(step.id) ?? []).map(({ id }) => id),
      inside: inside && compileGraph(inside),
      leadsToStop: stopping.has(step.id),
    });
  });
  return {
    definition,
    steps,
    start: [...steps.values()].find(({ step }) => step.kind === 'start'),
    flows: new Map(publicLayer.flows.map((flow) => [flow.id, flow])),
    startingFlows: startingFlows(publicLayer),
    silentStarts: findSilentStarts(publicLayer, steps),
  };
}

function insidesOf({ publicLayer, internalLayer }: ProcessDefinition): readonly InternalGraph[] {
  const present = new Set(internalLayer.graphs.map(({ step }) => step));
  if (publicLayer.steps.every((step) => !isWork(step) || present.has(step.id))) return internalLayer.graphs;
  return [...plainInternalLayer(publicLayer).graphs.filter(({ step }) => !present.has(step)), ...internalLayer.graphs];
}

function compileGraph(graph: InternalGraph): CompiledGraph {
  const out = groupBy(graph.flows, ({ from }) => from);
  const into = groupBy(
    graph.flows.filter(({ isReturn, to }) => !isReturn && to !== undefined),
    ({ to }) => to ?? '',
  );
  const steps = graph.steps.map((step, order): [string, CompiledInternalStep] => [
    step.id,
    { step, order, out: out.get(step.id) ?? [], waitsFor: (into.get(step.id) ?? []).map(({ id }) => id) },
  ]);
  return { entry: graph.entry, steps: new Map(steps) };
}

function leadingToStop(layer: PublicLayer): ReadonlySet<string> {
  const stops = layer.steps.filter((step) => isWork(step) && step.clock === 'stops').map(({ id }) => id);
  return reachable(withoutReturns(publicGraph(layer)), stops, 'backward');
}

/**
 * Where acceptance is a step of its own, silence at the step before it is acceptance all the same, whether or not the
 * office then writes the notice (行政许可法 art. 32: 逾期不告知的，自收到申请材料之日起即为受理). Only tasks may lie between: an
 * answer that a decision still has to give, silence has not given.
 */
function findSilentStarts(layer: PublicLayer, steps: ReadonlyMap<string, CompiledStep>): ReadonlySet<string> {
  const targets = new Map(layer.flows.map(({ id, to }) => [id, to]));
  const found = new Set<string>();
  for (const { deemed } of layer.steps) {
    const passed = new Set<CompiledStep>();
    let step = steps.get(targets.get(deemed?.flow ?? '') ?? '');
    while (step?.step.kind === 'task' && step.step.clock !== 'starts' && !passed.has(step)) {
      passed.add(step);
      step = steps.get(step.out[0]?.to ?? '');
    }
    if (deemed !== undefined && step?.step.kind === 'task' && step.step.clock === 'starts') found.add(deemed.flow);
  }
  return found;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
