import type { InternalGraph, PublicLayer } from '@sunlit/contract';
import { createGraph, type DirectedGraph } from './directed-graph.js';

/** The public layer as a graph of step ids. */
export function publicGraph(layer: PublicLayer): DirectedGraph {
  return createGraph(
    layer.steps.map(({ id }) => id),
    layer.flows,
  );
}

/** The inside of a public step as a graph; ways out of it are no edges. */
export function insideGraph(graph: InternalGraph): DirectedGraph {
  return createGraph(
    graph.steps.map(({ id }) => id),
    graph.flows.flatMap(({ id, from, to, isReturn }) => (to === undefined ? [] : [{ id, from, to, isReturn }])),
  );
}
