import type { ModdleElement } from 'bpmn-moddle';
import {
  publicLayerSchema,
  type Flow,
  type InternalGraph,
  type ProcessDefinition,
  type PublicLayer,
} from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import { isWork } from '../../definition/is-work.js';
import { plainInternalLayer } from '../../definition/plain-internal-layer.js';
import { groupBy } from '../../graph/group-by.js';
import type { BpmnIssues } from './bpmn-issue.js';
import { buildFlow } from './build-flow.js';
import { buildInside } from './build-inside.js';
import { buildStep } from './build-step.js';
import type { FoundProcess } from './find-process.js';
import { LocalIds } from '../../definition/local-ids.js';
import { partOf } from './moddle-access.js';
import { readContent } from './read-content.js';
import { addFallbackLane, readLanes, type ReadLanes } from './read-lanes.js';
import type { OwnContent, RawGraph, RawNode } from './raw-graph.js';

/** Makes a definition of a graph that was fitted. */
export function buildDefinition(
  { process, title }: FoundProcess,
  graph: RawGraph,
  issues: BpmnIssues,
): ProcessDefinition {
  const lanes = readLanes(process, issues);
  const ids = new LocalIds();
  const laneOf = laneFinder(lanes, graph, title, issues);
  const steps = graph.nodes.map((node) => {
    const place = { id: ids.add(node.id, node.own?.['id']), lane: laneOf(node) };
    return buildStep(node, place, issues);
  });
  const flowIds = new LocalIds();
  const flows = graph.flows.flatMap((flow): Flow[] => {
    const [from, to] = [ids.of(flow.from), ids.of(flow.to)];
    if (from === undefined || to === undefined) return [];
    return [buildFlow(flow, { id: flowIds.add(flow.id, flow.own?.['id']), from, to }, issues)];
  });
  const own = readContent(process, issues);
  const isTitleKept = title === undefined || own !== undefined || lanes.lanes.some(({ name }) => name === title);
  if (!isTitleKept) issues.report('text_left_out', partOf(process), title);
  const publicLayer = buildLayer(process, own, { lanes: lanes.lanes, steps, flows }, issues);
  return { publicLayer, internalLayer: { graphs: buildGraphs(publicLayer, graph.nodes, own?.['graphs'], issues) } };
}

function buildLayer(
  process: ModdleElement,
  own: OwnContent | undefined,
  parts: Pick<PublicLayer, 'lanes' | 'steps' | 'flows'>,
  issues: BpmnIssues,
): PublicLayer {
  const kept = z.safeParse(publicLayerSchema, { origin: 'on_application', ...own, ...parts });
  if (kept.success) return kept.data;
  issues.report('content_unreadable', partOf(process));
  return { origin: 'on_application', pauses: [], isWithdrawable: false, ...parts };
}

/** The lane of a node; nodes in none stand in one that is added for them. */
function laneFinder(
  lanes: ReadLanes,
  graph: RawGraph,
  title: string | undefined,
  issues: BpmnIssues,
): (node: RawNode) => string {
  const beside = new Map(graph.nodes.map(({ id, beside: host }) => [id, host]));
  let fallback: string | undefined;
  return (node) => {
    for (let id: string | undefined = node.id; id !== undefined; id = beside.get(id)) {
      const lane = lanes.laneOf.get(id);
      if (lane !== undefined) return lane;
    }
    const isOnly = lanes.lanes.length === 0;
    const name = (isOnly ? title : undefined) ?? '未标明泳道';
    if (fallback === undefined || lanes.lanes.length > 1) issues.report('lane_added', node, name);
    fallback ??= addFallbackLane(lanes, name.slice(0, 1000));
    return fallback;
  };
}

function buildGraphs(
  layer: PublicLayer,
  nodes: readonly RawNode[],
  order: unknown,
  issues: BpmnIssues,
): InternalGraph[] {
  const plain = new Map(plainInternalLayer(layer).graphs.map((graph) => [graph.step, graph]));
  const exits = groupBy(layer.flows, ({ from }) => from);
  const graphs = new Map<string, InternalGraph>();
  for (const [at, step] of layer.steps.entries()) {
    const raw = nodes[at];
    const own = plain.get(step.id);
    if (raw === undefined || own === undefined || !isWork(step)) continue;
    const inside = buildInside({ raw, step, exits: exits.get(step.id) ?? [], plain: own }, issues);
    if (inside !== undefined) graphs.set(step.id, inside);
  }
  const first = (Array.isArray(order) ? order : []).flatMap((id: unknown) => graphs.get(String(id)) ?? []);
  return [...new Set([...first, ...graphs.values()])];
}
