import type { CaseOutcome, Flow, InternalFlow, PauseGround } from '@sunlit/contract';
import type { Arrival, CaseState, Halt, OpenPlace } from './case-state.js';
import type { CompiledGraph, CompiledProcess, CompiledStep } from './compiled-process.js';
import { isBefore, laterOf } from './instants.js';
import { ProcessRefusal } from './process-refusal.js';

/** Hears what happens to the tokens. Times are those of the tokens: at a join, of the branch that came last. */
export interface GameListener {
  /** `flow`: the way in; missing for the start of the case. */
  entered?(step: CompiledStep, at: string, flow: Flow | undefined): void;
  /** `flow`: the way out; missing when the case ended here. */
  left?(step: CompiledStep, at: string, flow: Flow | undefined): void;
  enteredInside?(place: OpenPlace): void;
  leftInside?(place: OpenPlace, at: string, flow: InternalFlow): void;
  tookFlow?(flow: Flow, at: string): void;
  ended?(outcome: CaseOutcome, at: string): void;
}

type Token =
  | { readonly kind: 'public'; readonly flow: Flow; readonly at: string }
  | {
      readonly kind: 'inside';
      readonly step: CompiledStep;
      readonly visitedAt: string;
      readonly flow: InternalFlow;
      readonly at: string;
    };

/** Moves tokens over both layers. Knows how they move, not who may move them. */
export class TokenGame {
  readonly #process: CompiledProcess;
  readonly #listener: GameListener;
  readonly #counts: Map<string, number>;
  readonly #halts: Halt[];
  #state: CaseState;
  #places: OpenPlace[];
  #arrivals: Arrival[];
  #tokens: Token[] = [];
  #taken = new Set<string>();

  constructor(process: CompiledProcess, from: CaseState, listener: GameListener = {}) {
    this.#process = process;
    this.#listener = listener;
    this.#state = from;
    this.#places = [...from.places];
    this.#arrivals = [...from.arrivals];
    this.#counts = new Map(from.flowCounts);
    this.#halts = [...from.halts];
  }

  /** The state now. It shares its counts and halts with the game: a game that goes on must have been asked for nothing before. */
  state(): CaseState {
    return {
      ...this.#state,
      places: this.#places,
      arrivals: this.#arrivals,
      flowCounts: this.#counts,
      halts: this.#halts,
    };
  }

  start(at: string): void {
    const { start, startingFlows } = this.#process;
    if (start === undefined) throw unsound('The definition has no start.');
    const hasClockStarted = startingFlows.size === 0;
    this.#state = { ...this.#state, status: 'running', startedAt: at, hasClockStarted, lastAt: at };
    this.#move(() => {
      this.#listener.entered?.(start, at, undefined);
      this.#passOn(start, at);
    });
  }

  /** Takes a flow out of an open place. */
  complete(place: OpenPlace, flow: InternalFlow, at: string): void {
    this.#places = this.#places.filter((other) => other !== place);
    this.#touch(at);
    this.#hold(place.enteredAt, at);
    const step = this.#step(place.step);
    this.#move(() => {
      this.#listener.leftInside?.(place, at, flow);
      this.#tokens.push({ kind: 'inside', step, visitedAt: place.visitedAt, flow, at });
    });
  }

  /** Takes a public flow by silence, whatever is still open inside the step. */
  leave(place: OpenPlace, flow: Flow, at: string): void {
    this.#touch(at);
    this.#hold(place.visitedAt, at);
    if (this.#process.silentStarts.has(flow.id)) this.#state = { ...this.#state, hasClockStarted: true };
    this.#move(() => this.#leave(this.#step(place.step), place.visitedAt, flow, at));
  }

  pause(ground: PauseGround, at: string): void {
    this.#touch(at);
    this.#state = { ...this.#state, status: 'paused', pause: { ground, since: at } };
    this.#halts.push({ from: at, to: undefined, isHeld: false });
  }

  resume(at: string): void {
    this.#touch(at);
    this.#state = { ...this.#state, status: 'running', pause: undefined };
    const last = this.#halts.pop();
    if (last !== undefined) this.#halts.push({ ...last, to: at });
  }

  extend(at: string): void {
    this.#touch(at);
    this.#state = { ...this.#state, isExtended: true };
    this.#halts.push({ from: at, to: at, isHeld: false });
  }

  end(outcome: CaseOutcome, at: string): void {
    this.#touch(at);
    for (const step of new Set(this.#places.map(({ step }) => step))) {
      this.#listener.left?.(this.#step(step), at, undefined);
    }
    this.#places = [];
    this.#arrivals = [];
    this.#tokens = [];
    this.#state = { ...this.#state, status: 'over', pause: undefined, outcome, endedAt: at };
    this.#listener.ended?.(outcome, at);
  }

  /** Work that was open from `enteredAt` to `at` shows that the case was not done with at the halts between. */
  #hold(enteredAt: string, at: string): void {
    this.#halts.forEach((halt, index) => {
      const isOpen = !isBefore(halt.from, enteredAt) && halt.to !== undefined && !isBefore(at, halt.to);
      if (isOpen && !halt.isHeld) this.#halts[index] = { ...halt, isHeld: true };
    });
  }

  #touch(at: string): void {
    this.#state = { ...this.#state, lastAt: laterOf(at, this.#state.lastAt) };
  }

  #move(begin: () => void): void {
    this.#taken.clear();
    begin();
    for (let next = 0; next < this.#tokens.length; next += 1) {
      const token = this.#tokens[next];
      if (token?.kind === 'public') this.#take(token.flow, token.at);
      else if (token?.kind === 'inside') this.#takeInside(token);
    }
    this.#tokens = [];
    this.#places.sort((a, b) => this.#rank(a) - this.#rank(b) || this.#rankInside(a) - this.#rankInside(b));
  }

  #take(flow: Flow, at: string): void {
    this.#count(flow.id, flow.atMost);
    this.#listener.tookFlow?.(flow, at);
    const step = this.#step(flow.to);
    if (step.step.kind === 'join' && !flow.isReturn) {
      const passedAt = this.#arrive({ step: step.step.id, flow: flow.id, at }, step.waitsFor);
      if (passedAt === undefined) return;
      this.#listener.entered?.(step, passedAt, flow);
      this.#passOn(step, passedAt);
      return;
    }
    this.#listener.entered?.(step, at, flow);
    if (step.inside !== undefined) this.#enterInside(step, step.inside, step.inside.entry, at, at);
    else if (step.step.kind === 'end') this.#finish(step, at);
    else this.#passOn(step, at);
  }

  #finish(step: CompiledStep, at: string): void {
    this.#listener.left?.(step, at, undefined);
    this.end(step.step.outcome ?? 'completed', at);
  }

  #passOn(step: CompiledStep, at: string): void {
    for (const flow of step.out) this.#tokens.push({ kind: 'public', flow, at });
    this.#listener.left?.(step, at, step.out[0]);
  }

  #leave(step: CompiledStep, visitedAt: string, flow: Flow, at: string): void {
    const isOther = (one: { step: string; visitedAt?: string }): boolean =>
      one.step !== step.step.id || one.visitedAt !== visitedAt;
    this.#places = this.#places.filter(isOther);
    this.#arrivals = this.#arrivals.filter(isOther);
    if (step.step.clock === 'stops' && !flow.isReturn) this.#state = { ...this.#state, isDecided: true };
    if (this.#process.startingFlows.has(flow.id)) this.#state = { ...this.#state, hasClockStarted: true };
    this.#listener.left?.(step, at, flow);
    this.#tokens.push({ kind: 'public', flow, at });
  }

  #takeInside({ step, visitedAt, flow, at }: Token & { kind: 'inside' }): void {
    this.#count(`${step.step.id}/${flow.id}`, flow.atMost);
    const { inside } = step;
    if (flow.exit !== undefined) {
      const exit = this.#process.flows.get(flow.exit);
      if (exit?.from !== step.step.id) throw unsound(`No flow ${flow.exit} leaves step ${step.step.id}.`);
      this.#leave(step, visitedAt, exit, at);
      return;
    }
    if (inside === undefined || flow.to === undefined) throw unsound(`Flow ${flow.id} leads nowhere.`);
    const target = inside.steps.get(flow.to);
    if (target?.step.kind !== 'join' || flow.isReturn) {
      this.#enterInside(step, inside, flow.to, at, visitedAt);
      return;
    }
    const arrival = { step: step.step.id, internalStep: flow.to, flow: flow.id, at, visitedAt };
    const passedAt = this.#arrive(arrival, target.waitsFor);
    if (passedAt !== undefined) this.#enterInside(step, inside, flow.to, passedAt, visitedAt);
  }

  #enterInside(step: CompiledStep, inside: CompiledGraph, id: string, at: string, visitedAt: string): void {
    const target = inside.steps.get(id);
    if (target === undefined) throw unsound(`Step ${step.step.id} has no step ${id} inside.`);
    if (target.step.kind === 'fork' || target.step.kind === 'join') {
      for (const flow of target.out) this.#tokens.push({ kind: 'inside', step, visitedAt, flow, at });
      return;
    }
    const place = { step: step.step.id, internalStep: id, enteredAt: at, visitedAt };
    this.#places.push(place);
    this.#listener.enteredInside?.(place);
  }

  /** Returns when the join was passed, or `undefined` while branches are missing. */
  #arrive(arrival: Arrival, waitsFor: readonly string[]): string | undefined {
    const isHere = (other: Arrival): boolean =>
      other.step === arrival.step &&
      other.internalStep === arrival.internalStep &&
      other.visitedAt === arrival.visitedAt;
    this.#arrivals.push(arrival);
    const first = waitsFor.map((flow) => this.#arrivals.find((other) => isHere(other) && other.flow === flow));
    if (first.includes(undefined)) return undefined;
    this.#arrivals = this.#arrivals.filter((other) => !first.includes(other));
    return first.reduce((latest, other) => laterOf(latest, other?.at), arrival.at);
  }

  #count(key: string, atMost: number | undefined): void {
    if (this.#taken.has(key)) throw unsound(`Flow ${key} leads back to itself without any work.`);
    this.#taken.add(key);
    const times = (this.#counts.get(key) ?? 0) + 1;
    if (atMost !== undefined && times > atMost) {
      throw new ProcessRefusal('flow_exhausted', `Flow ${key} may be taken ${atMost} times in one case, and was.`);
    }
    this.#counts.set(key, times);
  }

  #step(id: string): CompiledStep {
    const step = this.#process.steps.get(id);
    if (step === undefined) throw unsound(`There is no step ${id}.`);
    return step;
  }

  #rank({ step }: OpenPlace): number {
    return this.#process.steps.get(step)?.order ?? 0;
  }

  #rankInside({ step, internalStep }: OpenPlace): number {
    return this.#process.steps.get(step)?.inside?.steps.get(internalStep)?.order ?? 0;
  }
}

function unsound(what: string): ProcessRefusal {
  return new ProcessRefusal('definition_unsound', `${what} Check the definition before cases run on it.`);
}
