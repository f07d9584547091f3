import type { CaseOutcome, ProcessFinding, Step } from '@sunlit/contract';
import type { FindingCode } from '../catalogue/finding-kinds.js';
import { reachable } from '../../graph/directed-graph.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { flowNameIn, placeIn } from '../structure/structure.js';

const DECIDED: ReadonlySet<CaseOutcome | undefined> = new Set(['granted', 'refused', 'imposed', 'not_imposed']);

/** What may be the case on entering a step, on one way or another. */
interface ClockState {
  readonly isUnstarted: boolean;
  readonly isStarted: boolean;
  /** The clock has not been stopped. */
  readonly isOpen: boolean;
}

/** The clock of the case starts once on each way, is stopped only after that, and does not run on after a decision. */
export function checkClock(subject: LintSubject): ProcessFinding[] {
  return [...checkWays(subject), ...checkEarlyStarts(subject)];
}

/** Completing a step starts the clock whichever exit is taken, so nothing may lead back behind it afterwards. */
function checkEarlyStarts({ structure, steps }: LintSubject): ProcessFinding[] {
  return [...steps.values()]
    .filter(({ clock }) => clock === 'starts')
    .flatMap(({ id, name }) => {
      const after = reachable(structure.forward, [id]);
      const before = reachable(structure.forward, [id], 'backward');
      const back = structure.flows.find(({ from, to = '', isReturn }) => isReturn && after.has(from) && before.has(to));
      if (back === undefined) return [];
      const place = placeIn(structure, { step: id, flow: back.id });
      return [makeFinding('clock_starts_early', place, name, flowNameIn(structure, back))];
    });
}

function checkWays(subject: LintSubject): ProcessFinding[] {
  const { structure, steps, layer } = subject;
  const after = new Map<string, ClockState>();
  const startsAnywhere = layer.steps.some(({ clock }) => clock === 'starts');
  const first: ClockState = { isUnstarted: startsAnywhere, isStarted: !startsAnywhere, isOpen: true };
  return structure.order.flatMap((id) => {
    const step = steps.get(id);
    const from = structure.forward.incoming(id).flatMap(({ from }) => after.get(from) ?? []);
    const entered = id === structure.entry ? [first] : from;
    if (step === undefined || entered.length === 0) return [];
    const state = step.kind === 'join' ? allOf(entered) : oneOf(entered);
    after.set(id, leave(step, state));
    return faultsOf(subject, step, state).map((code) => makeFinding(code, placeIn(structure, { step: id }), step.name));
  });
}

/** One of several ways led here. */
function oneOf(states: readonly ClockState[]): ClockState {
  return {
    isUnstarted: states.some(({ isUnstarted }) => isUnstarted),
    isStarted: states.some(({ isStarted }) => isStarted),
    isOpen: states.some(({ isOpen }) => isOpen),
  };
}

/** All branches led here: what one of them started or stopped is started or stopped. */
function allOf(states: readonly ClockState[]): ClockState {
  return {
    isUnstarted: states.every(({ isUnstarted }) => isUnstarted),
    isStarted: states.some(({ isStarted }) => isStarted),
    isOpen: states.every(({ isOpen }) => isOpen),
  };
}

function leave({ clock }: Step, state: ClockState): ClockState {
  if (clock === 'starts') return { ...state, isUnstarted: false, isStarted: true };
  return clock === 'stops' ? { ...state, isOpen: false } : state;
}

function faultsOf({ layer, context }: LintSubject, { clock, kind, outcome }: Step, state: ClockState): FindingCode[] {
  if (clock === 'starts' && state.isStarted) return ['clock_started_twice'];
  if (clock === 'stops' && state.isUnstarted) return ['clock_stopped_before_start'];
  if (kind !== 'end' || !DECIDED.has(outcome) || !state.isOpen) return [];
  const hasLimit = context.statutoryLimit !== undefined || context.promisedLimit !== undefined;
  return hasLimit || layer.steps.some((step) => step.clock === 'starts') ? ['clock_never_stops'] : [];
}
