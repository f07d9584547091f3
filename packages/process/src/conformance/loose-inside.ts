import type { CompiledStep } from '../execution/compiled-process.js';
import type { ConformanceFinding } from './conformance-finding.js';
import { exitNode, looseInside, type LooseEdge, type LooseGraph } from './loose-graph.js';
import { LooseTokens, type LooseHost, type LooseToken } from './loose-tokens.js';

/** A stay at a step inside a public step. */
export interface InsideStay extends LooseToken {
  isDone: boolean;
  leftAt: string | undefined;
  leftBy: number | undefined;
}

/** Follows what is done inside one stay at a public step. */
export class LooseInside implements LooseHost<InsideStay> {
  readonly stays: InsideStay[] = [];
  /** Work that was passed over, with the event that did so. */
  readonly owed = new Map<string, number>();
  /** Public flow by which the step was left. */
  exit: string | undefined;
  readonly #step: CompiledStep;
  readonly #graph: LooseGraph;
  readonly #tokens: LooseTokens<InsideStay>;
  readonly #report: (finding: ConformanceFinding) => void;
  readonly #counts: Map<string, number>;
  #event = 0;

  /** @param counts How often each flow inside the step was taken by the case, over all stays. */
  constructor(step: CompiledStep, counts: Map<string, number>, report: (finding: ConformanceFinding) => void) {
    this.#step = step;
    this.#graph = looseInside(step);
    this.#tokens = new LooseTokens(this.#graph, this);
    this.#counts = counts;
    this.#report = report;
  }

  begin(at: string | undefined): void {
    this.#tokens.enter(this.#step.inside?.entry ?? '', at);
  }

  /** Something was done here, in its turn or not. */
  perform(internalStep: string, flow: string | undefined, at: string, event: number): void {
    this.#event = event;
    const stay = this.#waiting(internalStep);
    if (stay !== undefined) return this.#complete(stay, flow, at);
    if (this.performLate(internalStep, event)) return;
    if (this.#graph.kindOf(internalStep) === 'work' && this.#tokens.bring(internalStep)) {
      const brought = this.#waiting(internalStep);
      if (brought !== undefined) return this.#complete(brought, flow, at);
    }
    const isKnown = this.#graph.kindOf(internalStep) === 'work';
    const evidence = { event, reason: isKnown ? ('not_due_here' as const) : ('not_in_definition' as const) };
    this.#report({ kind: 'extra', layer: 'internal', step: this.#step.step.id, internalStep, evidence });
  }

  /** Whether this was passed over before: then it is out of order, and no longer missing. */
  performLate(internalStep: string, event: number): boolean {
    if (!this.owed.delete(internalStep)) return false;
    const step = this.#step.step.id;
    this.#report({ kind: 'out_of_order', layer: 'internal', step, internalStep, evidence: { event } });
    return true;
  }

  /** Whether what was done may have left the step by a flow, with nothing passed over. */
  mayHaveLeftBy(flow: string): boolean {
    const distances = this.#graph.distancesTo(exitNode(flow));
    return this.#tokens.tokens.some(
      ({ isDone, node }) => isDone && this.#graph.out(node).some(({ to }) => distances.get(to) === 0),
    );
  }

  /** Leaves the step by a flow, whatever is passed over by that. */
  bringOut(flow: string, event: number): void {
    this.#event = event;
    const before = this.#tokens.tokens;
    this.#tokens.bring(exitNode(flow));
    for (const { node, isDone } of this.#tokens.tokens) {
      if (!isDone && before.some((token) => token.node === node)) this.owed.set(node, event);
    }
  }

  enter(node: string, enteredAt: string | undefined): InsideStay {
    const stay = { node, enteredAt, isDone: false, leftAt: undefined, leftBy: undefined };
    this.stays.push(stay);
    return stay;
  }

  passOver(node: string, stay: InsideStay | undefined, edge: LooseEdge): string | undefined {
    this.#count(edge);
    if (stay?.isDone === true) return stay.leftAt;
    this.owed.set(node, this.#event);
    return undefined;
  }

  end(node: string): void {
    this.exit = node.slice(exitNode('').length);
  }

  waysOn({ node, isDone }: InsideStay): { readonly edges: readonly LooseEdge[]; readonly cost: number } {
    const edges = this.#graph.out(node);
    return isDone ? { edges, cost: 0 } : { edges: edges.filter(({ isReturn }) => !isReturn), cost: 1 };
  }

  /** Whether a stay goes on, as far as this stay at the public step does. */
  isWaiting(stay: InsideStay): boolean {
    return !stay.isDone && this.#tokens.tokens.includes(stay);
  }

  #waiting(internalStep: string): InsideStay | undefined {
    return this.#tokens.tokens.find(({ node, isDone }) => node === internalStep && !isDone);
  }

  #complete(stay: InsideStay, flow: string | undefined, at: string): void {
    stay.leftAt = at;
    stay.leftBy = this.#event;
    const edges = this.#graph.out(stay.node);
    const named = edges.find(({ id }) => id === flow);
    if (flow !== undefined && named === undefined) {
      const evidence = { event: this.#event, reason: 'flow_not_from_here', flow } as const;
      const place = { step: this.#step.step.id, internalStep: stay.node };
      this.#report({ kind: 'extra', layer: 'internal', ...place, evidence });
    }
    const edge = named ?? (edges.length === 1 ? edges[0] : undefined);
    if (edge === undefined) {
      stay.isDone = true;
      return;
    }
    this.#tokens.remove(stay);
    this.#count(edge);
    this.#tokens.enter(edge.to, at, edge);
  }

  #count({ id, atMost }: LooseEdge): void {
    const times = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, times);
    if (atMost === undefined || times <= atMost) return;
    const evidence = { event: this.#event, reason: 'taken_too_often', flow: id } as const;
    this.#report({ kind: 'extra', layer: 'internal', step: this.#step.step.id, evidence });
  }
}
