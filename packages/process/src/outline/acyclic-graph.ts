import { createGraph, withoutReturns, type DirectedGraph, type GraphEdge } from '../graph/directed-graph.js';

/**
 * The graph without edges that lead back, and without those that close a circle although nothing says that they lead
 * back. A sound layer has none of the latter; of an unsound one this is the part that has an order.
 */
export function acyclicGraph(graph: DirectedGraph): DirectedGraph {
  const forward = withoutReturns(graph);
  const closing = closingEdges(forward);
  return closing.size === 0
    ? forward
    : createGraph(
        forward.nodes,
        forward.edges.filter((edge) => !closing.has(edge)),
      );
}

/** Edges that lead to a node which is still open in a walk in depth from the nodes that nothing leads to. */
function closingEdges(graph: DirectedGraph): ReadonlySet<GraphEdge> {
  const closing = new Set<GraphEdge>();
  const state = new Map<string, 'open' | 'done'>();
  const roots = graph.nodes.filter((node) => graph.incoming(node).length === 0);
  for (const root of [...roots, ...graph.nodes]) {
    if (state.has(root)) continue;
    state.set(root, 'open');
    const walk = [{ node: root, at: 0 }];
    for (let top = walk[walk.length - 1]; top !== undefined; top = walk[walk.length - 1]) {
      const edge = graph.outgoing(top.node)[top.at++];
      if (edge === undefined) {
        state.set(top.node, 'done');
        walk.pop();
      } else if (state.get(edge.to) === 'open') {
        closing.add(edge);
      } else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        walk.push({ node: edge.to, at: 0 });
      }
    }
  }
  return closing;
}
