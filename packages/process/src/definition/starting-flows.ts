import type { PublicLayer } from '@sunlit/contract';
import type { DirectedGraph } from '../graph/directed-graph.js';
import { publicGraph } from '../graph/layer-graph.js';
import { isWork } from './is-work.js';

/**
 * Public flows that start the clock of the case when they are taken; none where the start of the case does.
 *
 * The clock starts with acceptance, not with every way out of the step where it is decided: asking for a correction
 * leads back to that step, and refusing acceptance leads to no decision (行政许可法 art. 32, 42). So a flow out of a step
 * that `starts` the clock starts it when a step that `stops` it can be reached without coming back. Without such a
 * step the ends count; where nothing can be reached, every way out starts it.
 */
export function startingFlows(layer: PublicLayer): ReadonlySet<string> {
  const graph = publicGraph(layer);
  const stops = layer.steps.filter((step) => isWork(step) && step.clock === 'stops').map(({ id }) => id);
  const goals = stops.length > 0 ? stops : layer.steps.filter(({ kind }) => kind === 'end').map(({ id }) => id);
  const found = new Set<string>();
  for (const { id } of layer.steps.filter((step) => isWork(step) && step.clock === 'starts')) {
    const leading = leadingTo(graph, goals, id);
    const out = graph.outgoing(id);
    const starting = out.filter(({ to }) => leading.has(to));
    for (const flow of starting.length > 0 ? starting : out) found.add(flow.id);
  }
  return found;
}

/** Nodes from which one of `goals` can be reached without passing `avoided`, goals themselves included. */
function leadingTo(graph: DirectedGraph, goals: readonly string[], avoided: string): ReadonlySet<string> {
  const waiting = goals.filter((goal) => goal !== avoided);
  const seen = new Set(waiting);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const { from } of graph.incoming(node)) {
      if (from === avoided || seen.has(from)) continue;
      seen.add(from);
      waiting.push(from);
    }
  }
  return seen;
}
