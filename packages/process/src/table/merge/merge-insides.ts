import type { InternalGraph, InternalLayer, ProcessDefinition, PublicLayer } from '@sunlit/contract';
import { isWork } from '../../definition/is-work.js';
import { plainInternalLayer } from '../../definition/plain-internal-layer.js';
import { groupBy } from '../../graph/group-by.js';
import { sameJson } from './same-json.js';
import type { TableIssues } from '../table-issue.js';

/** Insides after a table: kept where they still fit; the plain one goes with its step. `rowOf` tells a step's row. */
export function mergeInsides(
  before: ProcessDefinition,
  after: PublicLayer,
  rowOf: (step: string) => number | undefined,
  issues: TableIssues,
): InternalLayer {
  const plainBefore = graphsByStep(plainInternalLayer(before.publicLayer).graphs);
  const plainAfter = graphsByStep(plainInternalLayer(after).graphs);
  const old = graphsByStep(before.internalLayer.graphs);
  const oldWork = new Set(before.publicLayer.steps.filter(isWork).map(({ id }) => id));
  const exitsBefore = exitsByStep(before.publicLayer);
  const exitsAfter = exitsByStep(after);
  const merged = new Map<string, InternalGraph>();
  for (const { id, kind } of after.steps.filter(isWork)) {
    const [graph, plain] = [old.get(id), plainAfter.get(id)];
    if (plain === undefined || (graph === undefined && oldWork.has(id))) continue;
    const row = rowOf(id);
    const place = { field: '步骤名称', ...(row === undefined ? {} : { row }) };
    if (graph === undefined) merged.set(id, plain);
    else if (sameJson(graph, plainBefore.get(id))) {
      if (!sameJson(graph, plain)) issues.report('inside_followed', place);
      merged.set(id, plain);
    } else if (sameJson(exitsBefore.get(id), exitsAfter.get(id)) && oldKind(before, id) === kind) merged.set(id, graph);
    else {
      issues.report('inside_replaced', place, String(graph.steps.length));
      merged.set(id, plain);
    }
  }
  const inOrder = before.internalLayer.graphs.flatMap(({ step }) => merged.get(step) ?? []);
  return { graphs: [...new Set([...inOrder, ...merged.values()])] };
}

function graphsByStep(graphs: readonly InternalGraph[]): ReadonlyMap<string, InternalGraph> {
  return new Map(graphs.map((graph) => [graph.step, graph]));
}

function exitsByStep({ flows }: PublicLayer): ReadonlyMap<string, readonly string[]> {
  const exits = groupBy(flows, ({ from }) => from);
  return new Map([...exits].map(([step, leaving]) => [step, leaving.map(({ id }) => id).sort()]));
}

function oldKind({ publicLayer }: ProcessDefinition, id: string): string | undefined {
  return publicLayer.steps.find((step) => step.id === id)?.kind;
}
