import type { CaseEvent, Flow, PauseGround, ProcessDefinition } from '@sunlit/contract';
import type { CaseState, OpenPlace } from './case-state.js';
import { compile, type CompiledProcess, type CompiledStep } from './compiled-process.js';
import { laterOf } from './instants.js';
import { replay, type ReplayListener } from './replay.js';

/** One stay at a public step, work or not. Times as claimed; events by their place in the history. */
export interface TracedVisit {
  readonly step: string;
  /** 1 for the first stay of the case at this step. */
  readonly nth: number;
  readonly enteredAt: string;
  /** The event by which the case came here. */
  readonly enteredBy: number;
  /** Whether it came back by a flow that leads back. */
  readonly isReturn: boolean;
  readonly leftAt: string | undefined;
  readonly leftBy: number | undefined;
  readonly leftByFlow: string | undefined;
  /** Events that did something here, oldest first. */
  readonly events: readonly number[];
}

/** One stay at a step inside a public step. */
export interface TracedInside {
  readonly step: string;
  readonly internalStep: string;
  readonly nth: number;
  readonly enteredAt: string;
  readonly enteredBy: number;
  readonly leftAt: string | undefined;
  readonly leftBy: number | undefined;
}

export interface TracedPause {
  readonly ground: PauseGround;
  readonly from: string;
  readonly fromEvent: number;
  /** Missing while it goes on, and where the case ended in it. */
  readonly to: string | undefined;
  readonly toEvent: number | undefined;
}

/** A change in whether the clock of the case runs, that no pause and no step that does not count explains. */
export interface TracedTurn {
  readonly kind: 'started' | 'stopped' | 'reopened';
  readonly at: string;
  readonly event: number;
  /** The public step that was completed, if one was. */
  readonly step: string | undefined;
  /** What silence did: it was no event of anybody. */
  readonly isDeemed: boolean;
}

/** Everything about time that a history says, ready to be read by clocks and overlays. */
export interface CaseTrace {
  readonly state: CaseState;
  /** In the order in which they were entered. */
  readonly visits: readonly TracedVisit[];
  readonly insides: readonly TracedInside[];
  /** Public flows, each once, in the order of the first time. */
  readonly flowsTaken: readonly string[];
  readonly pauses: readonly TracedPause[];
  readonly extension: { readonly at: string; readonly event: number; readonly reason: string } | undefined;
  readonly turns: readonly TracedTurn[];
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type OpenVisit = Mutable<TracedVisit> & { events: number[] };

/**
 * Replays a history and keeps what happened when.
 *
 * @throws {ProcessRefusal} The history is not one of this definition.
 */
export function traceCase(definition: ProcessDefinition, history: readonly CaseEvent[]): CaseTrace {
  const tracer = new Tracer(compile(definition));
  const state = replay(definition, history, tracer);
  return tracer.trace(state);
}

class Tracer implements ReplayListener {
  readonly #process: CompiledProcess;
  readonly #visits: OpenVisit[] = [];
  readonly #insides: Mutable<TracedInside>[] = [];
  readonly #open = new Map<string, OpenVisit>();
  readonly #openInside = new Map<string, Mutable<TracedInside>>();
  readonly #times = new Map<string, number>();
  readonly #flows = new Set<string>();
  readonly #pauses: Mutable<TracedPause>[] = [];
  readonly #turns: TracedTurn[] = [];
  #extension: CaseTrace['extension'];
  #event = 0;
  #action: CaseEvent['action'] | undefined;
  #lastStop: string | undefined;
  #left: CompiledStep | undefined;

  constructor(process: CompiledProcess) {
    this.#process = process;
  }

  trace(state: CaseState): CaseTrace {
    return {
      state,
      visits: this.#visits,
      insides: this.#insides,
      flowsTaken: [...this.#flows],
      pauses: this.#pauses,
      extension: this.#extension,
      turns: this.#turns,
    };
  }

  event({ action }: CaseEvent, index: number): void {
    this.#event = index;
    this.#action = action;
    this.#left = undefined;
    const at = action.occurredAt;
    if (action.kind === 'complete') this.#open.get(action.at.step)?.events.push(index);
    if (action.kind === 'extend') this.#extension = { at, event: index, reason: action.reason };
    if (action.kind === 'pause') {
      this.#pauses.push({ ground: action.ground, from: at, fromEvent: index, to: undefined, toEvent: undefined });
    }
    if (action.kind === 'resume') this.#endPause(at, index);
  }

  entered(step: CompiledStep, at: string, flow: Flow | undefined): void {
    const { id } = step.step;
    const visit: OpenVisit = {
      step: id,
      nth: this.#next(id),
      enteredAt: at,
      enteredBy: this.#event,
      isReturn: flow?.isReturn === true,
      leftAt: undefined,
      leftBy: undefined,
      leftByFlow: undefined,
      events: flow === undefined ? [this.#event] : [],
    };
    this.#visits.push(visit);
    this.#open.set(id, visit);
  }

  left(step: CompiledStep, at: string, flow: Flow | undefined): void {
    const { id, clock } = step.step;
    const visit = this.#open.get(id);
    if (visit === undefined) return;
    Object.assign(visit, { leftAt: at, leftBy: this.#event, leftByFlow: flow?.id });
    this.#open.delete(id);
    for (const [key, inside] of this.#openInside) {
      if (inside.step === id) this.#closeInside(key, inside, at);
    }
    if (step.inside === undefined || flow === undefined) return;
    this.#left = step;
    const isAcceptance = this.#action?.actor === 'system' && this.#process.silentStarts.has(flow.id);
    if (isAcceptance || this.#process.startingFlows.has(flow.id)) this.#started(visit, at);
    if (clock === 'stops' && !flow.isReturn) this.#lastStop = laterOf(at, this.#lastStop);
  }

  enteredInside({ step, internalStep, enteredAt }: OpenPlace): void {
    const key = `${step}/${internalStep}`;
    const ids = { step, internalStep, nth: this.#next(key) };
    const inside = { ...ids, enteredAt, enteredBy: this.#event, leftAt: undefined, leftBy: undefined };
    this.#insides.push(inside);
    this.#openInside.set(key, inside);
  }

  leftInside({ step, internalStep }: OpenPlace, at: string): void {
    const key = `${step}/${internalStep}`;
    const inside = this.#openInside.get(key);
    if (inside !== undefined) this.#closeInside(key, inside, at);
  }

  tookFlow({ id }: Flow): void {
    this.#flows.add(id);
  }

  after(state: CaseState): void {
    // At a join it is the branch that came last that ends the case, not the one that was entered last.
    const at = state.endedAt ?? this.#action?.occurredAt ?? '';
    if (this.#action?.kind === 'start' && state.hasClockStarted) this.#turn('started', at);
    if (!state.hasClockStarted) return;
    const isStopped = this.#turns[this.#turns.length - 1]?.kind === 'stopped';
    if (state.status === 'over') {
      if (!isStopped) this.#turn('stopped', state.isDecided ? (this.#lastStop ?? at) : at);
      return;
    }
    const hasEnded = state.isDecided && !state.places.some(({ step }) => this.#process.steps.get(step)?.leadsToStop);
    if (hasEnded && !isStopped) this.#turn('stopped', this.#lastStop ?? at);
    if (!hasEnded && isStopped) this.#turn('reopened', at);
  }

  /** Silence is acceptance from the receipt, not from the end of the silence (行政许可法 art. 32). */
  #started({ enteredAt }: TracedVisit, at: string): void {
    if (this.#turns.length === 0) this.#turn('started', this.#action?.actor === 'system' ? enteredAt : at);
  }

  #turn(kind: TracedTurn['kind'], at: string): void {
    const isDeemed = this.#action?.actor === 'system';
    this.#turns.push({ kind, at, event: this.#event, step: this.#left?.step.id, isDeemed });
  }

  #endPause(at: string, index: number): void {
    const pause = this.#pauses[this.#pauses.length - 1];
    if (pause === undefined) return;
    pause.to = at;
    pause.toEvent = index;
  }

  #closeInside(key: string, inside: Mutable<TracedInside>, at: string): void {
    inside.leftAt = at;
    inside.leftBy = this.#event;
    this.#openInside.delete(key);
  }

  #next(key: string): number {
    const nth = (this.#times.get(key) ?? 0) + 1;
    this.#times.set(key, nth);
    return nth;
  }
}
