import type { CaseAction, Flow, ProcessDefinition, Step } from '@sunlit/contract';

/**
 * A second reading of how cases run, slow and plain, for property tests. It shares no line with the engine: both layers
 * are one flat list of lines, tokens lie on lines, not on steps, nothing is kept between two questions, and a case is
 * replayed from its first action each time.
 */
interface Line {
  /** What is counted when a token is laid on it. */
  readonly keys: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly flow: string;
  readonly taken?: Flow;
  readonly isReturn: boolean;
}

interface Token {
  readonly line: Line;
  readonly at: number;
  readonly visit: number;
}

interface NaiveHalt {
  readonly from: number;
  readonly to: number;
  readonly isHeld: boolean;
}

export interface NaiveState {
  readonly code?: string;
  readonly status: string;
  readonly tokens: readonly Token[];
  readonly counts: Readonly<Record<string, number>>;
  readonly pause?: { readonly ground: string; readonly since: number };
  readonly isExtended: boolean;
  readonly hasClockStarted: boolean;
  readonly isDecided: boolean;
  readonly outcome?: string;
  readonly last: number;
  readonly halts: readonly NaiveHalt[];
}

const FRESH: NaiveState = {
  status: 'not_started',
  tokens: [],
  counts: {},
  isExtended: false,
  hasClockStarted: false,
  isDecided: false,
  last: -Infinity,
  halts: [],
};

export class NaiveProcess {
  readonly #definition: ProcessDefinition;
  readonly #lines: readonly Line[];

  constructor(definition: ProcessDefinition) {
    this.#definition = definition;
    this.#lines = [
      ...definition.publicLayer.flows.flatMap((flow) => (this.#isWork(flow.from) ? [] : [this.#publicLine(flow)])),
      ...definition.internalLayer.graphs.flatMap(({ step, flows }) =>
        flows.map((flow) => {
          const from = `${step}/${flow.from}`;
          const key = `${step}/${flow.id}`;
          const exit = definition.publicLayer.flows.find(({ id }) => id === flow.exit);
          if (exit === undefined) {
            return { keys: [key], from, to: `${step}/${flow.to ?? ''}`, flow: flow.id, isReturn: flow.isReturn };
          }
          return { ...this.#publicLine(exit), from, keys: [key, exit.id], taken: exit };
        }),
      ),
    ];
  }

  /** The case after its actions; `code` is set when the last one is refused (then nothing else has changed). */
  run(actions: readonly CaseAction[]): NaiveState {
    let state = FRESH;
    for (const action of actions) state = this.step({ ...state, code: '' }, action);
    return state;
  }

  step(state: NaiveState, action: CaseAction): NaiveState {
    const code = this.#refusal(state, action);
    if (code !== '') return { ...state, code };
    const next = this.#act(state, action);
    return next.code === '' ? next : { ...state, ...(next.code === undefined ? {} : { code: next.code }) };
  }

  places(state: NaiveState): readonly string[] {
    const work = state.tokens.filter(({ line }) => this.#isWork(line.to.split('/')[0] ?? '') && !this.#routes(line.to));
    return work.map(({ line, at, visit }) => `${line.to} ${at} ${visit}`).sort();
  }

  waiting(state: NaiveState): readonly string[] {
    const tokens = state.tokens.filter(({ line }) => this.#routes(line.to));
    return tokens.map(({ line, at }) => `${line.to} ${line.flow} ${at}`).sort();
  }

  isClockRunning(state: NaiveState): boolean {
    if (!state.hasClockStarted || state.status === 'over') return false;
    if (!state.isDecided) return true;
    return state.tokens.some(({ line }) => this.#comesToStop(line.to.split('/')[0] ?? '', '', false));
  }

  #refusal(state: NaiveState, action: CaseAction): string {
    const { origin, isWithdrawable, extension, pauses } = this.#definition.publicLayer;
    const at = Date.parse(action.occurredAt);
    const { kind, actor } = action;
    if (kind === 'start') {
      if (state.status !== 'not_started') return 'case_already_started';
      return actor === 'staff' || (actor === 'applicant' && origin === 'on_application') ? '' : 'actor_not_allowed';
    }
    if (state.status === 'not_started') return 'case_not_started';
    if (state.status === 'over') return 'case_over';
    if (kind === 'complete') return this.#refusalOfWork(state, action, at);
    const isEarly = at < state.last ? 'clock_regression' : '';
    if (kind === 'pause') {
      if (state.pause) return 'case_paused';
      if (actor !== 'staff') return 'actor_not_allowed';
      return pauses.some(({ ground }) => ground === action.ground) ? isEarly : 'pause_ground_not_allowed';
    }
    if (kind === 'resume') {
      if (!state.pause) return 'case_not_paused';
      const mayApplicant = state.pause.ground === 'correction' && actor === 'applicant';
      return actor === 'staff' || mayApplicant ? isEarly : 'actor_not_allowed';
    }
    if (kind === 'extend') {
      if (state.pause) return 'case_paused';
      if (actor !== 'staff') return 'actor_not_allowed';
      if (extension?.post !== undefined && extension.post !== action.post) return 'post_not_allowed';
      if (extension === undefined) return 'extension_not_allowed';
      if (state.isExtended) return 'extension_used';
      return this.isClockRunning(state) ? isEarly : 'extension_not_allowed';
    }
    if (kind === 'withdraw') {
      if (actor !== 'applicant') return 'actor_not_allowed';
      return isWithdrawable && !state.isDecided ? isEarly : 'withdrawal_not_allowed';
    }
    return actor === 'staff' ? isEarly : 'actor_not_allowed';
  }

  #refusalOfWork(state: NaiveState, action: CaseAction & { kind: 'complete' }, at: number): string {
    if (action.actor === 'system') {
      const rule = this.#definition.publicLayer.pauses.find(({ ground }) => ground === state.pause?.ground);
      if (state.pause && at > state.pause.since && !rule?.limit) return 'case_paused';
      const inside = state.tokens.filter(({ line }) => line.to.startsWith(`${action.at.step}/`));
      if (inside.length === 0) return 'step_not_current';
      const deemed = this.#publicStep(action.at.step)?.deemed;
      if (deemed === undefined) return 'actor_not_allowed';
      if (action.flow !== undefined && action.flow !== deemed.flow) return 'flow_not_from_here';
      return at < (inside[0]?.visit ?? 0) ? 'clock_regression' : '';
    }
    if (state.pause) return 'case_paused';
    const node = `${action.at.step}/${action.at.internalStep}`;
    const token = state.tokens.find(({ line }) => line.to === node && !this.#routes(node));
    if (token === undefined) return 'step_not_current';
    const lane = this.#definition.publicLayer.lanes.find(({ id }) => id === this.#publicStep(action.at.step)?.lane);
    if ((lane?.kind === 'applicant') !== (action.actor === 'applicant')) return 'actor_not_allowed';
    const post = this.#graph(action.at.step)?.steps.find(({ id }) => id === action.at.internalStep)?.post;
    if (action.actor === 'staff' && post !== undefined && post !== action.post) return 'post_not_allowed';
    const out = this.#lines.filter(({ from }) => from === node);
    if (action.flow === undefined && out.length !== 1) return 'flow_needed';
    if (action.flow !== undefined && this.#wayOut(node, action.flow) === undefined) return 'flow_not_from_here';
    return at < token.at || this.#contradicts(state, token, at) ? 'clock_regression' : '';
  }

  /** Whether work that was begun at a token and is said to be done at `at` cannot be fitted in with the halts. */
  #contradicts({ halts, tokens }: NaiveState, token: Token, at: number): boolean {
    const work = tokens.filter(({ line }) => this.#isWork(line.to.split('/')[0] ?? '') && !this.#routes(line.to));
    return halts.some((halt) => {
      const wasOpen = work.filter((one) => one.at <= halt.from);
      if (!wasOpen.includes(token) || at >= halt.to) return false;
      return at > halt.from || (!halt.isHeld && wasOpen.length === 1);
    });
  }

  #held({ halts, tokens }: NaiveState, { at: place, actor }: CaseAction & { kind: 'complete' }, at: number) {
    const isAll = actor === 'system';
    const node = `${place.step}/${place.internalStep}`;
    const done = tokens.find(({ line }) => (isAll ? line.to.startsWith(`${place.step}/`) : line.to === node));
    const since = (isAll ? done?.visit : done?.at) ?? Infinity;
    return halts.map((halt) => ({ ...halt, isHeld: halt.isHeld || (since <= halt.from && at >= halt.to) }));
  }

  #act(state: NaiveState, action: CaseAction): NaiveState {
    const at = Date.parse(action.occurredAt);
    const last = Math.max(state.last, at);
    switch (action.kind) {
      case 'start': {
        const hasStarter = this.#definition.publicLayer.steps.some(({ clock }) => clock === 'starts');
        const begun = { ...state, status: 'running', hasClockStarted: !hasStarter, last: at };
        return this.#settle(
          this.#lines
            .filter(({ from }) => this.#publicStep(from)?.kind === 'start')
            .reduce((now, line) => this.#lay(now, line, at, at), begun),
        );
      }
      case 'complete':
        return this.#settle(this.#work({ ...state, last, halts: this.#held(state, action, at) }, action, at));
      case 'pause':
        return {
          ...state,
          status: 'paused',
          pause: { ground: action.ground, since: at },
          last,
          halts: [...state.halts, { from: at, to: Infinity, isHeld: false }],
        };
      case 'resume': {
        const { pause: _pause, ...rest } = state;
        const halts = state.halts.map((halt) => (halt.to === Infinity ? { ...halt, to: at } : halt));
        return { ...rest, status: 'running', last, halts };
      }
      case 'extend':
        return { ...state, isExtended: true, last, halts: [...state.halts, { from: at, to: at, isHeld: false }] };
      default:
        return this.#over({ ...state, last }, action.kind === 'withdraw' ? 'withdrawn' : 'terminated');
    }
  }

  #work(state: NaiveState, { at: place, flow, actor }: CaseAction & { kind: 'complete' }, at: number): NaiveState {
    const visit = state.tokens.find(({ line }) => line.to.startsWith(`${place.step}/`))?.visit ?? 0;
    if (actor === 'system') {
      const tokens = state.tokens.filter(({ line }) => !line.to.startsWith(`${place.step}/`));
      const id = this.#publicStep(place.step)?.deemed?.flow;
      const taken = this.#definition.publicLayer.flows.find((one) => one.id === id);
      if (taken === undefined) return state;
      const hasClockStarted = state.hasClockStarted || this.#isAcceptance(taken.to, []);
      return this.#lay({ ...state, tokens, hasClockStarted }, { ...this.#publicLine(taken), taken }, at, at);
    }
    const node = `${place.step}/${place.internalStep}`;
    const tokens = state.tokens.filter(({ line }) => line.to !== node);
    const way = flow === undefined ? this.#lines.find(({ from }) => from === node) : this.#wayOut(node, flow);
    return way === undefined ? state : this.#lay({ ...state, tokens }, way, at, visit);
  }

  /** Lets everything that only routes pass its tokens on, one after another, until nothing moves. */
  #settle(from: NaiveState): NaiveState {
    for (let state = from; ;) {
      if (state.code !== '' || state.status === 'over') return state;
      const enabled = state.tokens
        .map(({ line }) => line.to)
        .find((node) => this.#routes(node) && this.#inputs(state, node));
      if (enabled === undefined) return state;
      if (this.#publicStep(enabled)?.kind === 'end')
        return this.#over(state, this.#publicStep(enabled)?.outcome ?? 'completed');
      const inputs = this.#inputs(state, enabled) ?? [];
      const at = Math.max(...inputs.map((token) => token.at));
      const visit = inputs[0]?.visit ?? 0;
      let next: NaiveState = { ...state, tokens: state.tokens.filter((token) => !inputs.includes(token)) };
      for (const line of this.#lines.filter((one) => one.from === enabled)) next = this.#lay(next, line, at, visit);
      state = next;
    }
  }

  #inputs(state: NaiveState, node: string): readonly Token[] | undefined {
    const tokens = state.tokens.filter(({ line }) => line.to === node);
    if (this.#kind(node) !== 'join') return tokens.slice(0, 1);
    const flows = new Set(this.#lines.filter(({ to, isReturn }) => to === node && !isReturn).map(({ flow }) => flow));
    const found = [...flows].map((flow) => tokens.find(({ line }) => line.flow === flow));
    return found.some((token) => token === undefined) ? undefined : found.flatMap((token) => (token ? [token] : []));
  }

  #lay(state: NaiveState, line: Line, at: number, visit: number): NaiveState {
    const counts = { ...state.counts };
    let code = state.code ?? '';
    for (const key of line.keys) {
      counts[key] = (counts[key] ?? 0) + 1;
      if ((counts[key] ?? 0) > this.#atMost(key)) code = 'flow_exhausted';
    }
    const taken = line.taken;
    const from = taken && this.#publicStep(taken.from);
    const isDecided = state.isDecided || (from?.clock === 'stops' && taken?.isReturn === false);
    const starts = taken !== undefined && from?.clock === 'starts' && this.#starts(taken, from);
    const isNewVisit = taken !== undefined || !line.from.includes('/');
    // Inside a step what was open in it goes with it when it is left.
    const left = taken === undefined ? undefined : `${taken.from}/`;
    const tokens = state.tokens.filter((token) => left === undefined || !token.line.to.startsWith(left));
    return {
      ...state,
      code,
      counts,
      isDecided,
      hasClockStarted: state.hasClockStarted || starts,
      tokens: [...tokens, { line, at, visit: isNewVisit ? at : visit }],
    };
  }

  #over(state: NaiveState, outcome: string): NaiveState {
    const { pause: _pause, ...rest } = state;
    return { ...rest, status: 'over', outcome, tokens: [] };
  }

  /** Whether nothing but tasks lies between here and a task that starts the clock. */
  #isAcceptance(at: string, before: readonly string[]): boolean {
    const step = this.#publicStep(at);
    if (step?.kind !== 'task' || before.includes(at)) return false;
    const way = this.#definition.publicLayer.flows.find(({ from }) => from === at);
    return step.clock === 'starts' || this.#isAcceptance(way?.to ?? '', [...before, at]);
  }

  #starts(flow: Flow, from: Step): boolean {
    const others = this.#definition.publicLayer.flows.filter((one) => one.from === from.id);
    const leads = (one: Flow): boolean => this.#comesToStop(one.to, from.id, true);
    return leads(flow) || !others.some(leads);
  }

  /** Walks from a step by every way; `without` is not entered. */
  #comesToStop(step: string, without: string, withReturns: boolean): boolean {
    const { steps, flows } = this.#definition.publicLayer;
    const hasStops = steps.some(({ clock }) => clock === 'stops');
    const isGoal = (id: string): boolean => {
      const found = this.#publicStep(id);
      return found?.clock === 'stops' || (!hasStops && withReturns && found?.kind === 'end');
    };
    const seen = new Set<string>();
    const walk = (at: string): boolean => {
      if (at === without || seen.has(at)) return false;
      seen.add(at);
      if (isGoal(at)) return true;
      return flows.some((flow) => flow.from === at && (withReturns || !flow.isReturn) && walk(flow.to));
    };
    return walk(step);
  }

  #publicLine(flow: Flow): Line {
    const { id, from, to, isReturn } = flow;
    const entry = this.#graph(to)?.entry;
    return { keys: [id], from, to: entry === undefined ? to : `${to}/${entry}`, flow: id, isReturn };
  }

  #wayOut(node: string, flow: string): Line | undefined {
    return this.#lines.find(({ from, keys }) => from === node && keys[0] === `${node.split('/')[0] ?? ''}/${flow}`);
  }

  #atMost(key: string): number {
    const [step, inside] = key.split('/');
    const flows = inside === undefined ? this.#definition.publicLayer.flows : (this.#graph(step ?? '')?.flows ?? []);
    return flows.find(({ id }) => id === (inside ?? step))?.atMost ?? Infinity;
  }

  #kind(node: string): string | undefined {
    const [step = '', inside] = node.split('/');
    if (inside === undefined) return this.#publicStep(step)?.kind;
    return this.#graph(step)?.steps.find(({ id }) => id === inside)?.kind;
  }

  #routes(node: string): boolean {
    return !['task', 'decision'].includes(this.#kind(node) ?? '');
  }

  #isWork(step: string): boolean {
    return ['task', 'decision'].includes(this.#publicStep(step)?.kind ?? '');
  }

  #publicStep(id: string): Step | undefined {
    return this.#definition.publicLayer.steps.find((step) => step.id === id);
  }

  #graph(step: string) {
    return this.#definition.internalLayer.graphs.find((graph) => graph.step === step);
  }
}
