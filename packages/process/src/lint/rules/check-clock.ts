import type { CaseOutcome, ProcessFinding, Step } from '@sunlit/contract';
import { reachable } from '../../graph/directed-graph.js';
import type { FindingCode } from '../catalogue/finding-kinds.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { flowNameIn, nameIn, placeIn } from '../structure/structure.js';

const DECIDED: ReadonlySet<CaseOutcome | undefined> = new Set(['granted', 'refused', 'imposed', 'not_imposed']);

/** What the clock of a case may be doing on one way or another that leads to a step. */
interface ClockState {
  readonly isIdle: boolean;
  readonly isRunning: boolean;
  readonly isStopped: boolean;
}

/** The clock on leaving a step, by an exit that starts it and by the others. */
interface Left {
  readonly byStarting: ClockState;
  readonly byOther: ClockState;
}

const STARTED: ClockState = { isIdle: false, isRunning: true, isStopped: false };

/** The clock of the case starts once on each way, is stopped only after that, and does not run on after a decision. */
export function checkClock(subject: LintSubject): ProcessFinding[] {
  return [...checkWays(subject), ...checkEarlyStarts(subject)];
}

/** Once an exit that starts the clock was taken, nothing may lead back to the step or behind it. */
function checkEarlyStarts({ structure, steps, startingFlows }: LintSubject): ProcessFinding[] {
  return [...steps.values()]
    .filter(({ clock }) => clock === 'starts')
    .flatMap(({ id }) => {
      const starting = structure.forward.outgoing(id).filter((flow) => startingFlows.has(flow.id));
      const after = reachable(
        structure.forward,
        starting.map(({ to }) => to),
      );
      const before = reachable(structure.forward, [id], 'backward');
      const back = structure.flows.find(
        (flow) =>
          flow.isReturn &&
          (after.has(flow.from) || (flow.from === id && startingFlows.has(flow.id))) &&
          before.has(flow.to ?? ''),
      );
      if (back === undefined) return [];
      const place = placeIn(structure, { step: id, flow: back.id });
      return [makeFinding('clock_starts_early', place, nameIn(structure, id), flowNameIn(structure, back))];
    });
}

function checkWays(subject: LintSubject): ProcessFinding[] {
  const { structure, steps, startingFlows } = subject;
  const after = new Map<string, Left>();
  const startsAnywhere = startingFlows.size > 0;
  const first: ClockState = { isIdle: startsAnywhere, isRunning: !startsAnywhere, isStopped: false };
  return structure.order.flatMap((id) => {
    const step = steps.get(id);
    const before = structure.forward.incoming(id).flatMap((flow) => {
      const left = after.get(flow.from);
      return left === undefined ? [] : startingFlows.has(flow.id) ? left.byStarting : left.byOther;
    });
    const entered = id === structure.entry ? [first] : before;
    if (step === undefined || entered.length === 0) return [];
    const state = step.kind === 'join' ? allOf(entered) : oneOf(entered);
    after.set(id, { byStarting: STARTED, byOther: leave(step, state) });
    return faultsOf(subject, step, state).map((code) =>
      makeFinding(code, placeIn(structure, { step: id }), nameIn(structure, id)),
    );
  });
}

/** One of several ways led here. */
function oneOf(states: readonly ClockState[]): ClockState {
  return {
    isIdle: states.some(({ isIdle }) => isIdle),
    isRunning: states.some(({ isRunning }) => isRunning),
    isStopped: states.some(({ isStopped }) => isStopped),
  };
}

/** All branches led here: what one of them started or stopped for certain is started or stopped. */
function allOf(states: readonly ClockState[]): ClockState {
  const isSurelyStopped = states.some(({ isIdle, isRunning }) => !isIdle && !isRunning);
  return {
    isIdle: states.every(({ isIdle }) => isIdle),
    isRunning: !isSurelyStopped && states.some(({ isRunning }) => isRunning),
    isStopped: states.some(({ isStopped }) => isStopped),
  };
}

function leave({ clock }: Step, state: ClockState): ClockState {
  return clock === 'stops' ? { ...state, isRunning: false, isStopped: state.isStopped || state.isRunning } : state;
}

function faultsOf(
  { startingFlows, context }: LintSubject,
  { clock, kind, outcome }: Step,
  state: ClockState,
): FindingCode[] {
  if (clock === 'starts' && (state.isRunning || state.isStopped)) return ['clock_started_twice'];
  if (clock === 'stops' && state.isIdle) return ['clock_stopped_before_start'];
  if (kind !== 'end' || !DECIDED.has(outcome) || !state.isRunning) return [];
  const hasLimit = context.statutoryLimit !== undefined || context.promisedLimit !== undefined;
  return hasLimit || startingFlows.size > 0 ? ['clock_never_stops'] : [];
}
