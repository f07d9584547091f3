import type { InternalGraph, ProcessDefinition } from '@sunlit/contract';
import { isWork } from '../../definition/is-work.js';
import { BpmnError } from '../bpmn-error.js';

/** @throws {BpmnError} `definition_broken`: something stands twice or points to nothing, so that no file could say it. */
export function refuseBroken({ publicLayer, internalLayer }: ProcessDefinition): void {
  const { lanes, steps, flows } = publicLayer;
  const laneIds = uniqueIds('泳道', lanes);
  const stepIds = uniqueIds('环节', steps);
  uniqueIds('流向', flows);
  for (const { id, lane } of steps) if (!laneIds.has(lane)) refuse(`环节 ${id} 的泳道 ${lane} 不存在。`);
  for (const { id, from, to } of flows) {
    if (!stepIds.has(from) || !stepIds.has(to)) refuse(`流向 ${id} 连接的环节不存在。`);
  }
  const work = new Set(steps.filter(isWork).map(({ id }) => id));
  const seen = new Set<string>();
  for (const graph of internalLayer.graphs) {
    if (!work.has(graph.step) || seen.has(graph.step)) refuse(`内部流程 ${graph.step} 重复或没有所属环节。`);
    seen.add(graph.step);
    refuseBrokenGraph(graph);
  }
}

function refuseBrokenGraph({ step, entry, steps, flows }: InternalGraph): void {
  const ids = uniqueIds(`${step} 的内部环节`, steps);
  uniqueIds(`${step} 的内部流向`, flows);
  if (!ids.has(entry)) refuse(`${step} 的内部流程没有第一个环节 ${entry}。`);
  for (const { id, from, to, exit } of flows) {
    const isWhole = ids.has(from) && (to === undefined ? exit !== undefined : exit === undefined && ids.has(to));
    if (!isWhole) refuse(`${step} 的内部流向 ${id} 不完整。`);
  }
}

function uniqueIds(what: string, parts: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of parts) {
    if (ids.has(id)) refuse(`${what} ${id} 重复。`);
    ids.add(id);
  }
  return ids;
}

function refuse(message: string): never {
  throw new BpmnError('definition_broken', message);
}
