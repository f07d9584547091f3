import type { InternalGraph, PublicLayer, Step, StepKind } from '@sunlit/contract';
import { groupBy } from '../../graph/group-by.js';
import { createGraph, topologicalOrder, type DirectedGraph } from '../../graph/directed-graph.js';
import { acyclicGraph } from '../../outline/acyclic-graph.js';
import { conditionOf, nameOf, type Bilingual } from '../finding-word.js';
import type { FindingPlace } from '../make-finding.js';

export interface StructureStep {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly kind: StepKind;
}

/** A flow leads to a step of the same structure (`to`) or out of it (`exit`). */
export interface StructureFlow {
  readonly id: string;
  readonly from: string;
  readonly to?: string | undefined;
  readonly exit?: string | undefined;
  /** Leads back inside this structure. A way out of it is none, wherever the public flow leads. */
  readonly isReturn: boolean;
  readonly condition?: string | undefined;
  readonly conditionEn?: string | undefined;
  readonly atMost?: number | undefined;
}

/** What both layers have in common: steps and flows that must be sound. */
export interface Structure {
  readonly layer: 'public' | 'internal';
  /** The public step whose inside this is. */
  readonly owner?: Step;
  readonly steps: readonly StructureStep[];
  readonly flows: readonly StructureFlow[];
  /** Where work begins; missing if it is not known. */
  readonly entry: string | undefined;
  /** Steps by id; of several with the same id the first. */
  readonly byId: ReadonlyMap<string, StructureStep>;
  /** Flows by the step that they leave. */
  readonly leaving: ReadonlyMap<string, readonly StructureFlow[]>;
  /** All flows inside, ways back too. */
  readonly graph: DirectedGraph;
  /** Without ways back and without whatever else closes a circle. */
  readonly forward: DirectedGraph;
  /** Every step after all that leads to it. */
  readonly order: readonly string[];
}

export function publicStructure(layer: PublicLayer): Structure {
  const start = layer.steps.find(({ kind }) => kind === 'start');
  return { layer: 'public', ...structureOf(layer.steps, layer.flows), entry: start?.id };
}

/** The inside of `owner`, the public step that the graph belongs to. */
export function insideStructure(graph: InternalGraph, owner: Step): Structure {
  const flows = graph.flows.map((flow) => ({ ...flow, isReturn: flow.exit === undefined && flow.isReturn }));
  const shared = structureOf(graph.steps, flows);
  return { layer: 'internal', owner, ...shared, entry: shared.byId.has(graph.entry) ? graph.entry : undefined };
}

function structureOf(
  steps: readonly StructureStep[],
  flows: readonly StructureFlow[],
): Omit<Structure, 'layer' | 'entry'> {
  const graph = createGraph(
    steps.map(({ id }) => id),
    flows.flatMap(({ id, from, to, isReturn }) => (to === undefined ? [] : [{ id, from, to, isReturn }])),
  );
  const forward = acyclicGraph(graph);
  const byId = new Map<string, StructureStep>();
  for (const step of steps) if (!byId.has(step.id)) byId.set(step.id, step);
  return {
    steps,
    flows,
    byId,
    leaving: groupBy(flows, ({ from }) => from),
    graph,
    forward,
    order: topologicalOrder(forward),
  };
}

/** Place of a step or flow of this structure. */
export function placeIn({ layer, owner }: Structure, { step, flow }: { step?: string; flow?: string }): FindingPlace {
  const inside = owner === undefined ? { ...(step !== undefined && { step }) } : insideOf(owner.id, step);
  return { layer, ...inside, ...(flow !== undefined && { flow }) };
}

function insideOf(owner: string, step: string | undefined): Partial<FindingPlace> {
  return step === undefined ? { step: owner } : { step: owner, internalStep: step };
}

/** Name of a step as a clerk knows it; its id if there is no such step. */
export function nameIn({ byId }: Structure, id: string): Bilingual {
  const step = byId.get(id);
  return step === undefined ? { zh: id, en: id } : nameOf(step);
}

/** A flow as a clerk finds it on the chart: what it connects and what is written on it. */
export function flowNameIn(structure: Structure, flow: StructureFlow): Bilingual {
  const { from, to, exit = '', condition } = flow;
  const [start, end] = [nameIn(structure, from), to === undefined ? { zh: exit, en: exit } : nameIn(structure, to)];
  const ends = { zh: `${start.zh} → ${end.zh}`, en: `${start.en} → ${end.en}` };
  if (condition === undefined) return ends;
  const answer = conditionOf(flow);
  return { zh: `${ends.zh}（${answer.zh}）`, en: `${ends.en} (${answer.en})` };
}

/** Flows that leave a step and do not lead back. */
export function waysOn({ leaving, byId }: Structure, step: string): readonly StructureFlow[] {
  return (leaving.get(step) ?? []).filter(({ to, isReturn }) => !isReturn && (to === undefined || byId.has(to)));
}
