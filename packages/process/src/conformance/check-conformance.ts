import type { CaseAction, CaseEvent, PauseGround, ProcessDefinition } from '@sunlit/contract';
import type { TimeLimit, WorkCalendar } from '@sunlit/standards';
import { isAfterTheFact } from '../clock/is-after-the-fact.js';
import { compile, type CompiledProcess } from '../execution/compiled-process.js';
import { byTime, HistoryAligner, isSilence } from './align-history.js';
import { checkLimits } from './check-limits.js';
import type { ConformanceFinding, DeviationReason, Evidence } from './conformance-finding.js';

export interface ConformanceOptions {
  readonly calendar: WorkCalendar;
  /** The instant up to which open work is judged, ISO 8601. */
  readonly now: string;
  /** Of the power; a case without either is only judged by the limits of its steps. */
  readonly statutoryLimit?: TimeLimit;
  readonly promisedLimit?: TimeLimit;
  /** Calendar days by which an entry may follow what it records; 0 when missing. */
  readonly toleranceDays?: number;
  /** The system that kept the history says that the case is over, though no end may have been reached. */
  readonly isOver?: boolean;
}

export interface ConformanceResult {
  readonly conforms: boolean;
  /** Nothing that a citizen can see on the chart deviates. */
  readonly conformsInPublic: boolean;
  /** By event, what concerns none last. */
  readonly findings: readonly ConformanceFinding[];
}

/**
 * Measures a history against its definition, on both layers. The history need not have been run by this engine, and may
 * be anything: it is followed in the order of what it claims, and where it leaves the definition, by the way that passes
 * over least work. Work that is done later than something it comes before is out of order, and neither missing nor extra;
 * branches that run at the same time are in order however they come. What a case that is not over may still do is not
 * missing. A flow that was not recorded is read from what was done next.
 *
 * Takes time in proportion to the history, and for each step that was reached out of turn once to the definition. Never
 * throws because of a history.
 *
 * @throws {StandardsError} A limit is none, or a time is no instant.
 */
export function checkConformance(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  options: ConformanceOptions,
): ConformanceResult {
  const process = compile(definition);
  const aligner = new HistoryAligner(process);
  const order = byTime(history);
  const follower = new Follower(process, aligner, options.toleranceDays ?? 0);
  for (const index of order) {
    const event = history[index];
    if (event !== undefined) follower.follow(event, index);
  }
  const alignment = aligner.finish(options.isOver ?? false);
  const { calendar, now, statutoryLimit, promisedLimit } = options;
  const limits = {
    ...(statutoryLimit === undefined ? {} : { statutory: statutoryLimit }),
    ...(promisedLimit === undefined ? {} : { promised: promisedLimit }),
  };
  const events = order.flatMap((index) => history[index] ?? []);
  const late = checkLimits({ definition, alignment, events, order, calendar, now, limits });
  const findings = sorted([...alignment.findings, ...late], order);
  const conformsInPublic = !findings.some(({ layer }) => layer === 'public');
  return { conforms: findings.length === 0, conformsInPublic, findings };
}

function sorted(findings: readonly ConformanceFinding[], order: readonly number[]): readonly ConformanceFinding[] {
  const ranks = new Map(order.map((index, rank) => [index, rank]));
  const rankOf = ({ evidence }: ConformanceFinding): number => ranks.get(evidence.event ?? -1) ?? order.length;
  return [...findings].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Takes events one by one: what concerns the case as a whole is judged here, work by the aligner. */
class Follower {
  readonly #process: CompiledProcess;
  readonly #aligner: HistoryAligner;
  readonly #toleranceDays: number;
  #pause: PauseGround | undefined;
  #isExtended = false;

  constructor(process: CompiledProcess, aligner: HistoryAligner, toleranceDays: number) {
    this.#process = process;
    this.#aligner = aligner;
    this.#toleranceDays = toleranceDays;
  }

  follow(event: CaseEvent, index: number): void {
    const { action } = event;
    if (isAfterTheFact(event, this.#toleranceDays)) {
      const { occurredAt } = action;
      const evidence = { event: index, occurredAt, recordedAt: event.recordedAt };
      this.#aligner.report({ kind: 'after_the_fact', layer: 'public', ...placeOf(action), evidence });
    }
    if (action.kind === 'start') {
      this.#checkWho(action, index);
      return this.#aligner.start(action, index);
    }
    this.#aligner.ensureStarted(action, index);
    if (action.kind === 'complete') {
      const isStill = this.#pause !== undefined && action.actor !== 'system' && !this.#aligner.isOver;
      if (isStill) this.#say('out_of_order', action, { event: index, reason: 'case_paused' });
      this.#checkWho(action, index);
      return this.#aligner.complete(action, index);
    }
    const extra = this.#ruleBroken(action);
    if (extra !== undefined) {
      const ground = action.kind === 'pause' ? { ground: action.ground } : {};
      this.#say('extra', action, { event: index, reason: extra, ...ground });
    }
    this.#checkWho(action, index);
    this.#take(action, index);
  }

  #take(action: CaseAction, index: number): void {
    if (action.kind === 'pause') this.#pause = action.ground;
    if (action.kind === 'resume') this.#pause = undefined;
    if (action.kind === 'extend') this.#isExtended = true;
    if (action.kind === 'withdraw' || action.kind === 'terminate') this.#aligner.endCase(action, index);
  }

  #ruleBroken(action: CaseAction): DeviationReason | undefined {
    const { pauses, extension, isWithdrawable } = this.#process.definition.publicLayer;
    if (this.#aligner.isOver) return 'case_over';
    switch (action.kind) {
      case 'pause':
        if (this.#pause !== undefined) return 'case_paused';
        return pauses.some(({ ground }) => ground === action.ground) ? undefined : 'pause_not_allowed';
      case 'resume':
        return this.#pause === undefined ? 'not_paused' : undefined;
      case 'extend':
        if (this.#pause !== undefined) return 'case_paused';
        if (extension === undefined || this.#isExtended) return 'extension_not_allowed';
        return this.#aligner.isClockRunning ? undefined : 'extension_not_allowed';
      case 'withdraw':
        return isWithdrawable && !this.#aligner.isDecided ? undefined : 'withdrawal_not_allowed';
      default:
        return undefined;
    }
  }

  /** A post that was not recorded is not a wrong one. Nobody acts for the platform, except where silence has a meaning. */
  #checkWho(action: CaseAction, index: number): void {
    if (isSilence(this.#process, action)) return;
    const who = whoShould(this.#process, action, this.#pause);
    const isWrong = who.actor === undefined ? action.actor === 'system' : who.actor !== action.actor;
    if (isWrong) {
      this.#say('wrong_post', action, { event: index, expected: who.actor ?? 'staff', found: action.actor });
    } else if (
      action.actor === 'staff' &&
      who.post !== undefined &&
      action.post !== undefined &&
      action.post !== who.post
    ) {
      const evidence = { event: index, expected: who.post, found: action.post };
      const layer = who.isPostPublic ? 'public' : 'internal';
      this.#aligner.report({ kind: 'wrong_post', layer, ...placeOf(action), evidence });
    }
  }

  #say(kind: 'extra' | 'out_of_order' | 'wrong_post', action: CaseAction, evidence: Evidence): void {
    this.#aligner.report({ kind, layer: 'public', ...placeOf(action), evidence });
  }
}

interface WhoShould {
  readonly actor?: 'applicant' | 'staff';
  readonly post?: string;
  /** Whether citizens read this post on the chart. */
  readonly isPostPublic: boolean;
}

/** `pause`: the one that a `resume` ends; one for a correction is ended by the applicant too. */
function whoShould(
  { steps, definition }: CompiledProcess,
  action: CaseAction,
  pause: PauseGround | undefined,
): WhoShould {
  const { origin, extension } = definition.publicLayer;
  if (action.kind === 'start')
    return origin === 'ex_officio' ? { actor: 'staff', isPostPublic: true } : { isPostPublic: true };
  if (action.kind === 'withdraw') return { actor: 'applicant', isPostPublic: true };
  if (action.kind === 'resume' && (pause === undefined || pause === 'correction')) return { isPostPublic: true };
  const post = action.kind === 'extend' ? extension?.post : undefined;
  if (action.kind !== 'complete')
    return { actor: 'staff', ...(post === undefined ? {} : { post }), isPostPublic: true };
  const step = steps.get(action.at.step);
  if (step === undefined) return { isPostPublic: true };
  const own = step.inside?.steps.get(action.at.internalStep)?.step.post;
  const actor = step.laneKind === 'applicant' ? 'applicant' : 'staff';
  return { actor, ...(own === undefined ? {} : { post: own }), isPostPublic: own === step.step.post };
}

function placeOf(action: CaseAction): { step?: string; internalStep?: string } {
  return action.kind === 'complete' ? action.at : {};
}
