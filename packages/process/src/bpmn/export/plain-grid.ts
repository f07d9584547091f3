import type { DirectedGraph } from '../../graph/directed-graph.js';
import { topologicalOrder } from '../../graph/directed-graph.js';
import { acyclicGraph } from '../../outline/acyclic-graph.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a node stands in a grid: its column by the longest way to it, its row within its band. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** A plain grid: nodes that can be done at the same time stand in one column, each on its own row of its band. */
export function plainGrid(graph: DirectedGraph, bandOf: (node: string) => number): ReadonlyMap<string, Cell> {
  const forward = acyclicGraph(graph);
  const column = new Map<string, number>();
  const taken = new Map<string, number>();
  const cells = new Map<string, Cell>();
  for (const node of topologicalOrder(forward)) {
    const before = forward.incoming(node).map(({ from }) => column.get(from) ?? 0);
    const at = before.length === 0 ? 0 : Math.max(...before) + 1;
    const key = `${String(at)} ${String(bandOf(node))}`;
    const row = taken.get(key) ?? 0;
    taken.set(key, row + 1);
    column.set(node, at);
    cells.set(node, { column: at, row });
  }
  return cells;
}
