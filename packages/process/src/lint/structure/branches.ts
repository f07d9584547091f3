import type { GraphEdge } from '../../graph/directed-graph.js';
import type { Structure } from './structure.js';

/** One branch of a fork, inside the branch that the fork stands in. */
export interface Branch {
  readonly fork: string;
  /** Flow that begins it. */
  readonly flow: string;
  readonly outer: Branch | undefined;
  /** 1 for a branch that stands in no other. */
  readonly depth: number;
}

export interface BranchFault {
  readonly kind: 'crossed' | 'joined_twice' | 'no_fork' | 'end_inside' | 'exit_inside';
  readonly step: string;
  readonly flow?: string;
}

export interface Branches {
  /** Branch in which each step stands; a fork and its join stand in the one around them. */
  readonly of: ReadonlyMap<string, Branch | undefined>;
  /** Fork → joins that its branches come to, and the flows of the branches that come to one. */
  readonly joins: ReadonlyMap<string, { readonly at: ReadonlySet<string>; readonly flows: ReadonlySet<string> }>;
  /** Forks with an end or a way out in one of their branches. */
  readonly leftOpen: ReadonlySet<string>;
  readonly faults: readonly BranchFault[];
}

/** Follows the branches of each fork as far as they go. A join belongs to the fork whose branch reaches it first. */
export function branchesOf(structure: Structure): Branches {
  return new Walk(structure).walk();
}

class Walk {
  readonly #structure: Structure;
  readonly #of = new Map<string, Branch | undefined>();
  readonly #carried = new Map<GraphEdge, Branch | undefined>();
  readonly #joins = new Map<string, { at: Set<string>; flows: Set<string> }>();
  readonly #leftOpen = new Set<string>();
  readonly #faults: BranchFault[] = [];

  constructor(structure: Structure) {
    this.#structure = structure;
  }

  walk(): Branches {
    for (const step of this.#structure.order) {
      const kind = this.#structure.byId.get(step)?.kind;
      const branch = kind === 'join' ? this.#join(step) : this.#enter(step);
      this.#of.set(step, branch);
      if (kind === 'end' && branch !== undefined) this.#leaveOpen({ kind: 'end_inside', step }, branch);
      for (const edge of this.#structure.forward.outgoing(step)) {
        this.#carried.set(edge, kind === 'fork' ? inside(step, edge.id, branch) : branch);
      }
      this.#checkExits(step, kind === 'fork' ? inside(step, '', branch) : branch);
    }
    return { of: this.#of, joins: this.#joins, leftOpen: this.#leftOpen, faults: this.#faults };
  }

  /** The branch a step stands in. Where flows of several branches meet without a join, it is the one around them all. */
  #enter(step: string): Branch | undefined {
    const edges = this.#structure.forward.incoming(step);
    const branches = edges.map((edge) => this.#carried.get(edge));
    const branch = branches.reduce(around, branches[0]);
    for (const edge of edges) {
      if (this.#carried.get(edge) !== branch) this.#faults.push({ kind: 'crossed', step, flow: edge.id });
    }
    return branch;
  }

  #join(step: string): Branch | undefined {
    const incoming = this.#structure.forward.incoming(step);
    const inner = incoming.map((edge) => this.#carried.get(edge)).find((branch) => branch !== undefined);
    if (inner === undefined) {
      this.#faults.push({ kind: 'no_fork', step });
      return undefined;
    }
    const joined = this.#joins.get(inner.fork) ?? { at: new Set<string>(), flows: new Set<string>() };
    this.#joins.set(inner.fork, joined);
    joined.at.add(step);
    for (const edge of incoming) {
      const branch = this.#carried.get(edge);
      if (branch?.fork !== inner.fork) this.#faults.push({ kind: 'crossed', step, flow: edge.id });
      else if (joined.flows.has(branch.flow)) this.#faults.push({ kind: 'joined_twice', step, flow: edge.id });
      else joined.flows.add(branch.flow);
    }
    return inner.outer;
  }

  #checkExits(step: string, branch: Branch | undefined): void {
    if (branch === undefined) return;
    for (const { id, exit } of this.#structure.leaving.get(step) ?? []) {
      if (exit !== undefined) this.#leaveOpen({ kind: 'exit_inside', step, flow: id }, branch);
    }
  }

  #leaveOpen(fault: BranchFault, branch: Branch): void {
    this.#faults.push(fault);
    for (let open: Branch | undefined = branch; open !== undefined; open = open.outer) this.#leftOpen.add(open.fork);
  }
}

function inside(fork: string, flow: string, outer: Branch | undefined): Branch {
  return { fork, flow, outer, depth: depthOf(outer) + 1 };
}

/** The innermost branch that holds both. */
function around(left: Branch | undefined, right: Branch | undefined): Branch | undefined {
  let [a, b] = [left, right];
  while (a !== b) {
    if (depthOf(a) > depthOf(b)) a = a?.outer;
    else b = b?.outer;
  }
  return a;
}

function depthOf(branch: Branch | undefined): number {
  return branch?.depth ?? 0;
}
