import { groupBy } from './group-by.js';

/** A line between two nodes. */
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Leads back to work that was done before; order and structure are those of the graph without such edges. */
  readonly isReturn: boolean;
}

/** Nodes and edges of one layer or of the inside of one public step. Immutable. */
export interface DirectedGraph {
  /** In the order in which they were given. */
  readonly nodes: readonly string[];
  /** Edges whose both ends are nodes, in the order in which they were given. */
  readonly edges: readonly GraphEdge[];
  outgoing(node: string): readonly GraphEdge[];
  incoming(node: string): readonly GraphEdge[];
}

const NONE: readonly GraphEdge[] = [];

/** Makes a graph. Edges from or to something that is no node are left out: the lint names them. */
export function createGraph(nodes: readonly string[], edges: readonly GraphEdge[]): DirectedGraph {
  const known = new Set(nodes);
  const whole = edges.filter(({ from, to }) => known.has(from) && known.has(to));
  const outgoing = groupBy(whole, ({ from }) => from);
  const incoming = groupBy(whole, ({ to }) => to);
  return {
    nodes: [...known],
    edges: whole,
    outgoing: (node) => outgoing.get(node) ?? NONE,
    incoming: (node) => incoming.get(node) ?? NONE,
  };
}

/** The same graph without the edges that lead back. */
export function withoutReturns(graph: DirectedGraph): DirectedGraph {
  return createGraph(
    graph.nodes,
    graph.edges.filter(({ isReturn }) => !isReturn),
  );
}

/** Every node that can be reached from one of `starts`, themselves included; `backward` follows edges from their ends. */
export function reachable(
  graph: DirectedGraph,
  starts: readonly string[],
  direction: 'forward' | 'backward' = 'forward',
): ReadonlySet<string> {
  const seen = new Set(starts);
  const waiting = [...starts];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const edges = direction === 'forward' ? graph.outgoing(node) : graph.incoming(node);
    for (const { from, to } of edges) {
      const next = direction === 'forward' ? to : from;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen;
}

/**
 * Nodes in an order in which each comes after everything that leads to it, edges that lead back left aside; ties keep
 * the given order. Nodes of a circle, and what only they lead to, are missing: `order.length < nodes.length`.
 */
export function topologicalOrder(graph: DirectedGraph): readonly string[] {
  const forward = withoutReturns(graph);
  const position = new Map(forward.nodes.map((node, index) => [node, index]));
  const left = new Map(forward.nodes.map((node) => [node, forward.incoming(node).length]));
  const ready = new MinQueue(
    forward.nodes.filter((node) => left.get(node) === 0),
    (node) => position.get(node) ?? 0,
  );
  const order: string[] = [];
  for (let node = ready.take(); node !== undefined; node = ready.take()) {
    order.push(node);
    for (const { to } of forward.outgoing(node)) {
      const open = (left.get(to) ?? 0) - 1;
      left.set(to, open);
      if (open === 0) ready.add(to);
    }
  }
  return order;
}

/** Smallest first. A heap, because definitions of thousands of steps are laid out at publication. */
class MinQueue {
  readonly #heap: string[] = [];
  readonly #rank: (node: string) => number;

  constructor(nodes: readonly string[], rank: (node: string) => number) {
    this.#rank = rank;
    for (const node of nodes) this.add(node);
  }

  add(node: string): void {
    const heap = this.#heap;
    heap.push(node);
    for (let at = heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  take(): string | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      let least = at;
      if (left < heap.length && this.#isBefore(left, least)) least = left;
      if (left + 1 < heap.length && this.#isBefore(left + 1, least)) least = left + 1;
      if (least === at) return first;
      this.#swap(at, least);
      at = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    return this.#rank(this.#heap[a] ?? '') < this.#rank(this.#heap[b] ?? '');
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    [heap[a], heap[b]] = [heap[b] ?? '', heap[a] ?? ''];
  }
}
