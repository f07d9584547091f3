import type { RawFlow, RawGraph, RawNode } from './raw-graph.js';

/** Changes a raw graph and keeps the flows into and out of each node at hand. `settle` writes the changes back. */
export class GraphEditor {
  readonly #graph: RawGraph;
  readonly #nodes: Map<string, RawNode>;
  readonly #flows: Set<RawFlow>;
  readonly #outgoing = new Map<string, Set<RawFlow>>();
  readonly #incoming = new Map<string, Set<RawFlow>>();
  readonly #added = new Map<string, RawNode[]>();
  readonly #ids: Set<string>;

  constructor(graph: RawGraph) {
    this.#graph = graph;
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.#flows = new Set(graph.flows);
    this.#ids = new Set([...graph.nodes, ...graph.flows].map(({ id }) => id));
    for (const flow of graph.flows) this.#link(flow);
  }

  get nodes(): readonly RawNode[] {
    return [...this.#nodes.values()];
  }

  node(id: string): RawNode | undefined {
    return this.#nodes.get(id);
  }

  outgoing(node: string): readonly RawFlow[] {
    return [...(this.#outgoing.get(node) ?? [])];
  }

  incoming(node: string): readonly RawFlow[] {
    return [...(this.#incoming.get(node) ?? [])];
  }

  /** Leads a flow from or to somewhere else. */
  redirect(flow: RawFlow, ends: { readonly from?: string; readonly to?: string }): void {
    this.#unlink(flow);
    flow.from = ends.from ?? flow.from;
    flow.to = ends.to ?? flow.to;
    this.#link(flow);
  }

  addFlow(from: string, to: string): void {
    const flow: RawFlow = { id: this.#freeId(`${from}_${to}`), from, to, isDefault: false };
    this.#flows.add(flow);
    this.#link(flow);
  }

  /** Adds a node beside another one and gives its id. */
  addNode(kind: RawNode['kind'], id: string, beside: string, type: string): string {
    const node: RawNode = { id: this.#freeId(id), type, kind, beside };
    this.#nodes.set(node.id, node);
    const list = this.#added.get(beside);
    if (list === undefined) this.#added.set(beside, [node]);
    else list.push(node);
    return node.id;
  }

  removeFlows(flows: readonly RawFlow[]): void {
    for (const flow of flows) {
      this.#unlink(flow);
      this.#flows.delete(flow);
    }
  }

  removeNode(id: string): void {
    this.#nodes.delete(id);
  }

  /** Nodes in the order of the file, added ones after the one they stand beside. */
  settle(): void {
    const nodes: RawNode[] = [];
    const waiting = [...this.#graph.nodes].reverse();
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (this.#nodes.has(node.id)) nodes.push(node);
      waiting.push(...[...(this.#added.get(node.id) ?? [])].reverse());
    }
    this.#graph.nodes = nodes;
    this.#graph.flows = [...this.#flows];
  }

  #freeId(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.#ids.has(id); count++) id = `${wanted}_${String(count)}`;
    this.#ids.add(id);
    return id;
  }

  #link(flow: RawFlow): void {
    addTo(this.#outgoing, flow.from, flow);
    addTo(this.#incoming, flow.to, flow);
  }

  #unlink(flow: RawFlow): void {
    this.#outgoing.get(flow.from)?.delete(flow);
    this.#incoming.get(flow.to)?.delete(flow);
  }
}

function addTo(index: Map<string, Set<RawFlow>>, node: string, flow: RawFlow): void {
  const flows = index.get(node) ?? new Set();
  index.set(node, flows.add(flow));
}
