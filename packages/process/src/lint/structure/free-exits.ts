import { isWork } from '../../definition/is-work.js';
import { createGraph, reachable } from '../../graph/directed-graph.js';
import type { LintSubject } from '../lint-subject.js';

/** Public flows that are not capped and that the inside of their step offers by ways that are not capped either. */
export function freeExits({ layer, steps, graphs }: LintSubject): ReadonlySet<string> {
  const insides = new Map(graphs.map((graph) => [graph.step, graph]));
  const offered = new Set<string>();
  for (const { entry, steps: inner, flows } of insides.values()) {
    const free = flows.filter(({ atMost }) => atMost === undefined);
    const graph = createGraph(
      inner.map(({ id }) => id),
      free.flatMap(({ id, from, to, isReturn }) => (to === undefined ? [] : [{ id, from, to, isReturn }])),
    );
    const entered = reachable(graph, [entry]);
    for (const { from, exit } of free) if (exit !== undefined && entered.has(from)) offered.add(exit);
  }
  const isOffered = (flow: string, from: string): boolean => {
    const step = steps.get(from);
    return step === undefined || !isWork(step) || !insides.has(from) || offered.has(flow);
  };
  return new Set(
    layer.flows.flatMap(({ id, from, atMost }) => (atMost === undefined && isOffered(id, from) ? [id] : [])),
  );
}
