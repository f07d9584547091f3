import type { CompiledProcess, CompiledStep } from '../execution/compiled-process.js';

export interface LooseEdge {
  readonly id: string;
  readonly to: string;
  readonly isReturn: boolean;
  readonly atMost: number | undefined;
}

/** One layer as a net: the public one, or the inside of one step, whose ways out are ends named `>flow`. */
export interface LooseGraph {
  kindOf(node: string): 'work' | 'fork' | 'join' | 'end' | undefined;
  out(node: string): readonly LooseEdge[];
  /** Edges that a join waits for. */
  waitsFor(node: string): readonly string[];
  /** From each node that leads to `target` without going back: the least work that would be passed over on the way. */
  distancesTo(target: string): ReadonlyMap<string, number>;
}

type NodeKind = NonNullable<ReturnType<LooseGraph['kindOf']>>;

interface LooseNode {
  readonly kind: NodeKind;
  readonly out: readonly LooseEdge[];
  readonly waitsFor: readonly string[];
}

export const exitNode = (flow: string): string => `>${flow}`;

const publicGraphs = new WeakMap<CompiledProcess, LooseGraph>();
const insideGraphs = new WeakMap<CompiledStep, LooseGraph>();

export function loosePublic(process: CompiledProcess): LooseGraph {
  return remembered(publicGraphs, process, () => {
    const nodes = new Map<string, LooseNode>();
    for (const [id, { step, out, waitsFor }] of process.steps) {
      const kind =
        step.kind === 'task' || step.kind === 'decision' ? 'work' : step.kind === 'start' ? 'fork' : step.kind;
      nodes.set(id, {
        kind,
        out: out.map(({ id: flow, to, isReturn, atMost }) => ({ id: flow, to, isReturn, atMost })),
        waitsFor,
      });
    }
    return looseGraph(nodes);
  });
}

/** The inside of a public step of work. */
export function looseInside(step: CompiledStep): LooseGraph {
  return remembered(insideGraphs, step, () => {
    const nodes = new Map<string, LooseNode>();
    const isCappedOutside = new Set(step.out.flatMap(({ id, atMost }) => (atMost === undefined ? [] : id)));
    for (const { id } of step.out) nodes.set(exitNode(id), { kind: 'end', out: [], waitsFor: [] });
    for (const [id, inner] of step.inside?.steps ?? []) {
      const { kind } = inner.step;
      const out = inner.out.map(({ id: flow, to, exit, isReturn, atMost }) => ({
        id: flow,
        to: to ?? exitNode(exit ?? ''),
        // A way out that leads back in the public layer is no way back in here.
        isReturn: to !== undefined && isReturn,
        // A cap that citizens see is looked at in the public layer, and not said twice.
        atMost: isCappedOutside.has(exit ?? '') ? undefined : atMost,
      }));
      nodes.set(id, { kind: kind === 'task' || kind === 'decision' ? 'work' : kind, out, waitsFor: inner.waitsFor });
    }
    return looseGraph(nodes);
  });
}

function remembered<Key extends object>(
  graphs: WeakMap<Key, LooseGraph>,
  key: Key,
  make: () => LooseGraph,
): LooseGraph {
  const graph = graphs.get(key) ?? make();
  graphs.set(key, graph);
  return graph;
}

function looseGraph(nodes: ReadonlyMap<string, LooseNode>): LooseGraph {
  const into = new Map<string, string[]>();
  for (const [from, { out }] of nodes) {
    for (const { to, isReturn } of out) if (!isReturn) into.set(to, [...(into.get(to) ?? []), from]);
  }
  const known = new Map<string, ReadonlyMap<string, number>>();
  return {
    kindOf: (node) => nodes.get(node)?.kind,
    out: (node) => nodes.get(node)?.out ?? [],
    waitsFor: (node) => nodes.get(node)?.waitsFor ?? [],
    distancesTo(target) {
      const distances = known.get(target) ?? measure(nodes, into, target);
      known.set(target, distances);
      return distances;
    },
  };
}

/** Backwards from the target; what costs nothing is looked at first, so that each node is settled once. */
function measure(
  nodes: ReadonlyMap<string, LooseNode>,
  into: ReadonlyMap<string, readonly string[]>,
  target: string,
): ReadonlyMap<string, number> {
  const settled = new Map<string, number>();
  let near = [target];
  for (let distance = 0; near.length > 0; distance += 1) {
    const far: string[] = [];
    for (let node = near.pop(); node !== undefined; node = near.pop()) {
      if (settled.has(node)) continue;
      settled.set(node, distance);
      for (const from of into.get(node) ?? []) (nodes.get(from)?.kind === 'work' ? far : near).push(from);
    }
    near = far;
  }
  return settled;
}
