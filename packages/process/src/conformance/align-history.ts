import type { CaseAction, CaseEvent, Place } from '@sunlit/contract';
import type { CompiledProcess, CompiledStep } from '../execution/compiled-process.js';
import type { ConformanceFinding, DeviationReason } from './conformance-finding.js';
import { loosePublic, type LooseEdge } from './loose-graph.js';
import { LooseInside } from './loose-inside.js';
import { LooseTokens, type LooseHost, type LooseToken } from './loose-tokens.js';

/** A stay at a public step of work, as far as it can be known. */
export interface LooseVisit extends LooseToken {
  readonly inside: LooseInside;
  /** Events that did something here, oldest first. */
  readonly events: number[];
  /** When something was last done here. */
  lastAt: string | undefined;
  /** Missing while it goes on, and where nobody can know it. */
  leftAt: string | undefined;
  leftBy: number | undefined;
  /** Whether the recorded way out is what the law makes of silence. */
  isLeftBySilence: boolean;
}

export interface Alignment {
  readonly findings: readonly ConformanceFinding[];
  readonly visits: readonly LooseVisit[];
  /** Stays that go on. */
  readonly open: ReadonlySet<LooseVisit>;
  readonly startedAt: string | undefined;
  readonly stoppedAt: string | undefined;
  readonly stoppedBy: number | undefined;
  /** When the case came to its end, was withdrawn or terminated. */
  readonly endedAt: string | undefined;
}

type Completion = Extract<CaseAction, { kind: 'complete' }>;

/** Follows a history along a definition, also where it does not follow the definition. One pass; never looks ahead. */
export class HistoryAligner implements LooseHost<LooseVisit> {
  readonly #process: CompiledProcess;
  readonly #tokens: LooseTokens<LooseVisit>;
  readonly #findings: ConformanceFinding[] = [];
  readonly #visits: LooseVisit[] = [];
  readonly #owed = new Map<string, number>();
  /** Stays out of turn: what is done in them moves no token. */
  readonly #detached = new Map<string, LooseVisit>();
  /** Work that was passed over in a stay that is closed, by `step/internalStep`. */
  readonly #owedInside = new Map<string, LooseInside>();
  readonly #counts = new Map<string, number>();
  readonly #countsInside = new Map<string, Map<string, number>>();
  #standing: 'not_started' | 'running' | 'over' = 'not_started';
  #isStartOwed = false;
  #isDecided = false;
  #startedAt: string | undefined;
  #stop: { readonly at: string; readonly event: number } | undefined;
  #end: { readonly at: string; readonly event: number } | undefined;
  #event = 0;

  constructor(process: CompiledProcess) {
    this.#process = process;
    this.#tokens = new LooseTokens(loosePublic(process), this);
  }

  get isDecided(): boolean {
    return this.#isDecided;
  }

  get isOver(): boolean {
    return this.#standing === 'over';
  }

  /** Whether the clock of the case was started and nothing has stopped it for good. */
  get isClockRunning(): boolean {
    if (this.#startedAt === undefined || this.isOver) return false;
    return !this.#isDecided || this.#isUndecided(this.#tokens.tokens);
  }

  report(finding: ConformanceFinding): void {
    this.#findings.push(finding);
  }

  start({ occurredAt }: CaseAction, event: number): void {
    this.#event = event;
    const step = this.#process.start?.step.id;
    const about = { layer: 'public', ...(step === undefined ? {} : { step }) } as const;
    if (this.#standing === 'not_started') this.#begin(occurredAt);
    else if (this.#isStartOwed) {
      this.#isStartOwed = false;
      this.report({ kind: 'out_of_order', ...about, evidence: { event } });
    } else this.report({ kind: 'extra', ...about, evidence: { event, reason: 'already_started' } });
  }

  /** What is done without a start shows that there was one, and that it is missing. */
  ensureStarted({ occurredAt }: CaseAction, event: number): void {
    this.#event = event;
    if (this.#standing !== 'not_started') return;
    this.#isStartOwed = true;
    this.#begin(occurredAt);
  }

  complete(action: Completion, event: number): void {
    this.#event = event;
    const visit = this.#visitFor(action.at, action.flow);
    if (visit === undefined) return;
    visit.events.push(event);
    visit.lastAt = action.occurredAt;
    if (isSilence(this.#process, action)) {
      visit.isLeftBySilence = true;
      return this.#leave(visit, this.#process.steps.get(visit.node)?.step.deemed?.flow, action.occurredAt, true);
    }
    visit.inside.perform(action.at.internalStep, action.flow, action.occurredAt, event);
    if (visit.inside.exit !== undefined) this.#leave(visit, visit.inside.exit, action.occurredAt, false);
  }

  /** Withdrawn or terminated: nothing that was still to come is missing. */
  endCase({ occurredAt }: CaseAction, event: number): void {
    this.#end ??= { at: occurredAt, event };
    this.#standing = 'over';
    this.#tokens.tokens = [];
  }

  /** @param isOver The other system says that the case is over, whether an end was reached or not. */
  finish(isOver: boolean): Alignment {
    if (isOver && this.#standing === 'running') {
      const ends = [...this.#process.steps.values()].filter(({ step }) => step.kind === 'end');
      this.#tokens.bringToNearest(ends.map(({ step }) => step.id));
    }
    if (this.#isStartOwed && this.#process.start !== undefined) this.#missing(this.#process.start.step.id);
    for (const [step, event] of this.#owed) this.#missing(step, event);
    for (const { node, inside } of this.#visits) {
      for (const [internalStep, event] of inside.owed) {
        this.report({ kind: 'missing', layer: 'internal', step: node, internalStep, evidence: { event } });
      }
    }
    const open = this.isOver ? [] : this.#tokens.tokens;
    const stop = this.#stop !== undefined && !this.#isUndecided(open) ? this.#stop : this.#end;
    return {
      findings: this.#findings,
      visits: this.#visits,
      open: new Set(open),
      startedAt: this.#startedAt,
      stoppedAt: stop?.at,
      stoppedBy: stop?.event,
      endedAt: this.#end?.at,
    };
  }

  enter(node: string, enteredAt: string | undefined): LooseVisit {
    const visit = this.#open(node, enteredAt, (finding) => this.report(finding));
    this.#visits.push(visit);
    return visit;
  }

  passOver(node: string, visit: LooseVisit | undefined, edge: LooseEdge): string | undefined {
    this.#count(node, edge);
    if (visit === undefined || visit.events.length === 0) {
      this.#owed.set(node, this.#event);
      return undefined;
    }
    const isWhole = visit.inside.mayHaveLeftBy(edge.id);
    visit.inside.bringOut(edge.id, this.#event);
    this.#keepOwed(visit);
    if (!isWhole || visit.lastAt === undefined) return undefined;
    visit.leftAt = visit.lastAt;
    visit.leftBy = visit.events[visit.events.length - 1];
    this.#turnClock(visit, edge, visit.lastAt, false);
    return visit.lastAt;
  }

  end(): void {
    this.#standing = 'over';
  }

  waysOn({ node, events, inside }: LooseVisit): { readonly edges: readonly LooseEdge[]; readonly cost: number } {
    const edges = loosePublic(this.#process).out(node);
    const forward = edges.filter(({ isReturn }) => !isReturn);
    if (events.length === 0) return { edges: forward, cost: 1 };
    const free = edges.filter(({ id }) => inside.mayHaveLeftBy(id));
    return { edges: free.length > 0 ? free : forward, cost: 0 };
  }

  #isUndecided(open: readonly LooseVisit[]): boolean {
    return open.some(({ node }) => this.#process.steps.get(node)?.leadsToStop === true);
  }

  #begin(at: string): void {
    this.#standing = 'running';
    if (this.#process.startingFlows.size === 0) this.#startedAt = at;
    if (this.#process.start !== undefined) this.#tokens.enter(this.#process.start.step.id, at);
  }

  #open(node: string, enteredAt: string | undefined, report: (finding: ConformanceFinding) => void): LooseVisit {
    const step = this.#process.steps.get(node);
    if (step === undefined) throw new Error(`There is no step ${node}.`);
    const counts = this.#countsInside.get(node) ?? new Map<string, number>();
    this.#countsInside.set(node, counts);
    const inside = new LooseInside(step, counts, report);
    inside.begin(enteredAt);
    return {
      node,
      enteredAt,
      isDone: false,
      inside,
      events: [],
      lastAt: undefined,
      leftAt: undefined,
      leftBy: undefined,
      isLeftBySilence: false,
    };
  }

  /** Where something was done: in its turn, late, by passing over other work, or where it has no place. */
  #visitFor({ step, internalStep }: Place, flow: string | undefined): LooseVisit | undefined {
    const known = this.#tokens.tokens.find(({ node }) => node === step) ?? this.#detached.get(step);
    if (known !== undefined) return known;
    const key = `${step}/${internalStep}`;
    const owedInside = this.#owedInside.get(key);
    if (owedInside !== undefined) {
      this.#owedInside.delete(key);
      if (owedInside.performLate(internalStep, this.#event)) return undefined;
    }
    const compiled = this.#process.steps.get(step);
    if (this.#owed.delete(step)) {
      this.report({ kind: 'out_of_order', layer: 'public', step, evidence: { event: this.#event } });
      return this.#detach(step, true);
    }
    if (compiled?.inside !== undefined && this.#tokens.bring(step)) {
      return this.#tokens.tokens.find(({ node }) => node === step);
    }
    const evidence = { event: this.#event, reason: this.#reasonFor(compiled), ...(flow === undefined ? {} : { flow }) };
    this.report({ kind: 'extra', layer: 'public', step, evidence });
    return compiled?.inside === undefined ? undefined : this.#detach(step, false);
  }

  #reasonFor(step: CompiledStep | undefined): DeviationReason {
    if (step?.inside === undefined) return 'not_in_definition';
    return this.isOver ? 'case_over' : 'not_due_here';
  }

  /** What is done inside a step that has no place is not looked at again: the step says it all. */
  #detach(step: string, isReported: boolean): LooseVisit {
    const visit = this.#open(step, undefined, isReported ? (finding) => this.report(finding) : () => undefined);
    if (isReported) this.#visits.push(visit);
    this.#detached.set(step, visit);
    return visit;
  }

  #leave(visit: LooseVisit, flow: string | undefined, at: string, isDeemed: boolean): void {
    visit.leftAt = at;
    visit.leftBy = this.#event;
    if (this.#detached.get(visit.node) === visit) {
      this.#detached.delete(visit.node);
      return this.#keepOwed(visit);
    }
    const edge = loosePublic(this.#process)
      .out(visit.node)
      .find(({ id }) => id === flow);
    if (edge === undefined) return;
    this.#tokens.remove(visit);
    this.#keepOwed(visit);
    this.#count(visit.node, edge);
    this.#turnClock(visit, edge, at, isDeemed);
    this.#tokens.enter(edge.to, at, edge);
    if (this.isOver) this.#end ??= { at, event: this.#event };
  }

  #turnClock(visit: LooseVisit, edge: LooseEdge, at: string, isDeemed: boolean): void {
    const { startingFlows, silentStarts } = this.#process;
    const isStart = startingFlows.has(edge.id) || (isDeemed && silentStarts.has(edge.id));
    if (isStart) this.#startedAt ??= isDeemed ? (visit.enteredAt ?? at) : at;
    if (this.#process.steps.get(visit.node)?.step.clock !== 'stops' || edge.isReturn) return;
    this.#isDecided = true;
    this.#stop = { at, event: visit.leftBy ?? this.#event };
  }

  #keepOwed({ node, inside }: LooseVisit): void {
    for (const internalStep of inside.owed.keys()) this.#owedInside.set(`${node}/${internalStep}`, inside);
  }

  #count(step: string, { id, atMost }: LooseEdge): void {
    const times = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, times);
    if (atMost === undefined || times <= atMost) return;
    const evidence = { event: this.#event, reason: 'taken_too_often', flow: id } as const;
    this.report({ kind: 'extra', layer: 'public', step, evidence });
  }

  #missing(step: string, event?: number): void {
    this.report({ kind: 'missing', layer: 'public', step, evidence: event === undefined ? {} : { event } });
  }
}

/** Whether an action is what the law makes of silence at its step: nobody's act, by the flow that the definition names. */
export function isSilence({ steps }: CompiledProcess, action: CaseAction): boolean {
  if (action.kind !== 'complete' || action.actor !== 'system') return false;
  const deemed = steps.get(action.at.step)?.step.deemed;
  return deemed !== undefined && (action.flow === undefined || action.flow === deemed.flow);
}

export function byTime(history: readonly CaseEvent[]): readonly number[] {
  const order = history.map((_, index) => index);
  const timeOf = (index: number): number => Date.parse(history[index]?.action.occurredAt ?? '');
  return order.sort((a, b) => timeOf(a) - timeOf(b));
}
