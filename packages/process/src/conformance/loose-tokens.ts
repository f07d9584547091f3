import { laterOf } from '../execution/instants.js';
import type { LooseEdge, LooseGraph } from './loose-graph.js';

/** Work that is waiting, or was done without saying by which way it was left. */
export interface LooseToken {
  readonly node: string;
  /** When it came here; missing when work before it was passed over, so that nobody knows. */
  readonly enteredAt: string | undefined;
  readonly isDone: boolean;
}

/** Told what happens on one layer. */
export interface LooseHost<Token extends LooseToken> {
  enter(node: string, enteredAt: string | undefined, edge: LooseEdge | undefined): Token;
  /**
   * A node of work is left by `edge` without anybody having said so, with or without a token there. Returns when, if work was
   * done there and nothing of it is missing.
   */
  passOver(node: string, token: Token | undefined, edge: LooseEdge): string | undefined;
  end(node: string, at: string | undefined): void;
  /** The ways by which a waiting token may be moved on, and how much work is passed over by that. */
  waysOn(token: Token): { readonly edges: readonly LooseEdge[]; readonly cost: number };
}

interface Arrival {
  readonly join: string;
  readonly edge: string;
  readonly at: string | undefined;
}

/** A token game that goes on when it is not followed: it can be brought to a node, and says what was passed over. */
export class LooseTokens<Token extends LooseToken> {
  tokens: Token[] = [];
  readonly #graph: LooseGraph;
  readonly #host: LooseHost<Token>;
  #arrivals: Arrival[] = [];

  constructor(graph: LooseGraph, host: LooseHost<Token>) {
    this.#graph = graph;
    this.#host = host;
  }

  enter(node: string, at: string | undefined, edge?: LooseEdge): void {
    switch (this.#graph.kindOf(node)) {
      case 'work':
        this.tokens.push(this.#host.enter(node, at, edge));
        return;
      case 'end':
        return this.#host.end(node, at);
      case 'join': {
        const passed = edge === undefined || edge.isReturn ? { at } : this.#arrive(node, edge, at);
        if (passed !== undefined) this.#passOn(node, passed.at);
        return;
      }
      case 'fork':
        return this.#passOn(node, at);
      case undefined:
    }
  }

  remove(token: Token): void {
    this.tokens = this.tokens.filter((other) => other !== token);
  }

  /** Brings a token to a node, by the way that passes over least work. Returns whether there is one. */
  bring(target: string): boolean {
    const best = this.#best(target);
    if (best !== undefined) this.#force(best.token, best.edge, target);
    return best !== undefined;
  }

  /** Brings a token to the one of several nodes for which least work is passed over. */
  bringToNearest(targets: readonly string[]): void {
    const costs = targets.map((target) => this.#best(target)?.cost ?? Infinity);
    const least = costs.indexOf(Math.min(...costs));
    const target = targets[least];
    if (target !== undefined) this.bring(target);
  }

  #best(target: string): { token: Token; edge: LooseEdge; cost: number } | undefined {
    const distances = this.#graph.distancesTo(target);
    let best: { token: Token; edge: LooseEdge; cost: number } | undefined;
    for (const token of this.tokens) {
      const { edges, cost } = this.#host.waysOn(token);
      for (const edge of edges) {
        const distance = distances.get(edge.to);
        if (distance === undefined || (best !== undefined && best.cost <= cost + distance)) continue;
        best = { token, edge, cost: cost + distance };
      }
    }
    return best;
  }

  #passOn(node: string, at: string | undefined): void {
    for (const edge of this.#graph.out(node)) this.enter(edge.to, at, edge);
  }

  #arrive(join: string, edge: LooseEdge, at: string | undefined): { at: string | undefined } | undefined {
    this.#arrivals.push({ join, edge: edge.id, at });
    const here = this.#arrivals.filter((arrival) => arrival.join === join);
    if (!this.#graph.waitsFor(join).every((id) => here.some((arrival) => arrival.edge === id))) return undefined;
    return { at: this.#passJoin(join) };
  }

  #force(token: Token, edge: LooseEdge, target: string): void {
    this.remove(token);
    this.#forceInto(edge, target, this.#host.passOver(token.node, token, edge));
  }

  /** Iterative: a chain may be as long as the definition. The time is known until something is passed over. */
  #forceInto(first: LooseEdge, target: string, from: string | undefined): void {
    let at = from;
    for (let edge = first; ;) {
      const { to } = edge;
      if (to === target) return this.#reached(to, edge, at);
      const kind = this.#graph.kindOf(to);
      if (kind === 'join') at = this.#gather(to, edge, at);
      const next = this.#nearest(to, target);
      if (next === undefined) return;
      if (kind === 'work') at = this.#host.passOver(to, undefined, next);
      if (kind === 'fork') {
        for (const other of this.#graph.out(to)) if (other !== next) this.enter(other.to, at, other);
      }
      edge = next;
    }
  }

  #reached(target: string, edge: LooseEdge, at: string | undefined): void {
    const kind = this.#graph.kindOf(target);
    if (kind === 'work') this.tokens.push(this.#host.enter(target, at, edge));
    else if (kind === 'end') this.#host.end(target, at);
    else if (kind === 'join') this.#arrivals.push({ join: target, edge: edge.id, at });
  }

  /** Brings every other branch of a block to its join, and passes it. Returns when, if every branch came by itself. */
  #gather(join: string, edge: LooseEdge, at: string | undefined): string | undefined {
    this.#arrivals.push({ join, edge: edge.id, at });
    const distances = this.#graph.distancesTo(join);
    for (let left = this.tokens.length; left > 0; left -= 1) {
      const found = this.tokens
        .map((token) => ({ token, way: this.#cheapest(this.#host.waysOn(token).edges, distances) }))
        .find(({ way }) => way !== undefined);
      if (found?.way === undefined) break;
      this.#force(found.token, found.way, join);
    }
    return this.#passJoin(join);
  }

  #passJoin(join: string): string | undefined {
    const times = this.#arrivals.flatMap((arrival) => (arrival.join === join ? [arrival.at] : []));
    this.#arrivals = this.#arrivals.filter((arrival) => arrival.join !== join);
    const known = times.flatMap((time) => time ?? []);
    const [first] = known;
    if (first === undefined || known.length < times.length) return undefined;
    return known.reduce((latest, time) => laterOf(latest, time), first);
  }

  #nearest(node: string, target: string): LooseEdge | undefined {
    const forward = this.#graph.out(node).filter(({ isReturn }) => !isReturn);
    return this.#cheapest(forward, this.#graph.distancesTo(target));
  }

  #cheapest(edges: readonly LooseEdge[], distances: ReadonlyMap<string, number>): LooseEdge | undefined {
    let best: LooseEdge | undefined;
    for (const edge of edges) {
      const distance = distances.get(edge.to);
      if (edge.isReturn || distance === undefined) continue;
      if (best === undefined || distance < (distances.get(best.to) ?? Infinity)) best = edge;
    }
    return best;
  }
}
