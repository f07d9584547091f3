import type { DirectedGraph } from '../graph/directed-graph.js';
import { acyclicGraph } from './acyclic-graph.js';
import { mainWay } from './main-way.js';

export interface ReadNode {
  readonly node: string;
  readonly depth: number;
}

/**
 * Every node once, each after what leads to it (ways back left aside), a whole branch or exit before the next one, and
 * the main way on last. Works on any graph: circles that nothing marks as ways back are cut where they close.
 */
export function readingOrder(graph: DirectedGraph): readonly ReadNode[] {
  return new Reading(acyclicGraph(graph)).read();
}

class Reading {
  readonly #graph: DirectedGraph;
  readonly #mainWay: ReadonlyMap<string, string>;
  readonly #open: Map<string, number>;
  readonly #depth = new Map<string, number>();
  readonly #done = new Set<string>();
  /** To be read next, last first. A node may lie here before it is ready: it then waits for all branches above it. */
  readonly #stack: string[] = [];
  readonly #held = new Set<string>();

  constructor(graph: DirectedGraph) {
    this.#graph = graph;
    this.#mainWay = mainWay(graph);
    this.#open = new Map(graph.nodes.map((node) => [node, graph.incoming(node).length]));
  }

  read(): ReadNode[] {
    const found: ReadNode[] = [];
    this.#push(this.#graph.nodes.filter((node) => this.#open.get(node) === 0));
    for (let node = this.#stack.pop(); node !== undefined; node = this.#stack.pop()) {
      this.#held.delete(node);
      if (this.#done.has(node) || this.#open.get(node) !== 0) continue;
      this.#done.add(node);
      found.push({ node, depth: this.#depth.get(node) ?? 0 });
      this.#leave(node);
    }
    return found;
  }

  /** Queues what is ready after `node`; what the main way goes on with lies below its branches. */
  #leave(node: string): void {
    const depth = this.#depth.get(node) ?? 0;
    const edges = this.#graph.outgoing(node);
    const main = this.#mainWay.get(node);
    if (main !== undefined) {
      this.#setDepth(main, depth);
      this.#push([main]);
    }
    const ready: string[] = [];
    for (const { to } of edges) {
      this.#setDepth(to, edges.length === 1 ? depth : depth + 1);
      const open = (this.#open.get(to) ?? 0) - 1;
      this.#open.set(to, open);
      if (open === 0) ready.push(to);
    }
    this.#push(ready);
  }

  #push(nodes: readonly string[]): void {
    for (const node of [...nodes].reverse()) {
      if (this.#held.has(node)) continue;
      this.#held.add(node);
      this.#stack.push(node);
    }
  }

  #setDepth(node: string, depth: number): void {
    this.#depth.set(node, Math.min(depth, this.#depth.get(node) ?? Infinity));
  }
}
