import type { CaseAction, Flow, InternalFlow, PauseGround, PauseRule } from '@sunlit/contract';
import { actorsOf, isClockRunning, postOf } from './who-may.js';
import type { CaseState, OpenPlace } from './case-state.js';
import type { CompiledProcess } from './compiled-process.js';
import { isBefore } from './instants.js';
import { ProcessRefusal, type RefusalCode } from './process-refusal.js';
import { TokenGame, type GameListener } from './token-game.js';

type Completion = Extract<CaseAction, { kind: 'complete' }>;

/**
 * Does one action in a game that stands at `state`. When several things are wrong the first of this order is said:
 * the standing of the case, the place, the actor, the post, the rule, the flow, the time, how often the flow was taken.
 *
 * @throws {ProcessRefusal} The game must not be used any more.
 */
export function act(process: CompiledProcess, state: CaseState, action: CaseAction, game: TokenGame): void {
  checkStanding(process, state, action);
  const at = action.occurredAt;
  switch (action.kind) {
    case 'start':
      checkWho(process, state, action);
      return game.start(at);
    case 'complete':
      return action.actor === 'system' ? deem(process, state, action, game) : complete(process, state, action, game);
    case 'pause':
      checkWho(process, state, action);
      if (pauseRule(process, action.ground) === undefined) {
        refuse('pause_ground_not_allowed', `The definition lets no case wait for ${action.ground}.`);
      }
      checkTime(action, state.lastAt);
      return game.pause(action.ground, at);
    case 'resume':
      checkWho(process, state, action);
      checkTime(action, state.lastAt);
      return game.resume(at);
    case 'extend':
      checkExtension(process, state, action);
      checkTime(action, state.lastAt);
      return game.extend(at);
    case 'withdraw':
      checkWho(process, state, action);
      if (!process.definition.publicLayer.isWithdrawable || state.isDecided) {
        refuse('withdrawal_not_allowed', 'The case cannot be withdrawn: the definition forbids it, or it is decided.');
      }
      checkTime(action, state.lastAt);
      return game.end('withdrawn', at);
    case 'terminate':
      checkWho(process, state, action);
      checkTime(action, state.lastAt);
      return game.end('terminated', at);
  }
}

/** Returns the state after one more action; `state` stays as it is. @throws {ProcessRefusal} Nothing was done. */
export function advance(
  process: CompiledProcess,
  state: CaseState,
  action: CaseAction,
  listener?: GameListener,
): CaseState {
  const game = new TokenGame(process, state, listener);
  act(process, state, action, game);
  return game.state();
}

function checkStanding(process: CompiledProcess, state: CaseState, action: CaseAction): void {
  if (action.kind === 'start') {
    if (state.status !== 'not_started') refuse('case_already_started', 'The case was started before.');
    return;
  }
  if (state.status === 'not_started') refuse('case_not_started', 'The case has not been started.');
  if (state.status === 'over') refuse('case_over', `The case is over since ${state.endedAt ?? ''}.`);
  if (action.kind === 'resume' && state.pause === undefined) refuse('case_not_paused', 'The case is not paused.');
  if (state.pause === undefined || !['complete', 'pause', 'extend'].includes(action.kind)) return;
  // What the law made of silence before the pause began stays so.
  const isSilence = action.kind === 'complete' && action.actor === 'system';
  const isOlder = isSilence && !isBefore(state.pause.since, action.occurredAt);
  // Nor does a pause that lasts longer than its rule allows hold silence up: how long that is the clocks compute.
  const isEnding = isSilence && pauseRule(process, state.pause.ground)?.limit !== undefined;
  if (!isOlder && !isEnding)
    refuse('case_paused', `The case is paused since ${state.pause.since} (${state.pause.ground}).`);
}

function pauseRule({ definition }: CompiledProcess, ground: PauseGround): PauseRule | undefined {
  return definition.publicLayer.pauses.find((rule) => rule.ground === ground);
}

function complete(process: CompiledProcess, state: CaseState, action: Completion, game: TokenGame): void {
  const { step, internalStep } = action.at;
  const place = state.places.find((one) => one.step === step && one.internalStep === internalStep);
  if (place === undefined) return refuse('step_not_current', `The case does not stand at ${step}/${internalStep}.`);
  checkWho(process, state, action);
  const flow = chooseFlow(process, place, action.flow);
  checkTime(action, place.enteredAt);
  checkHalts(action, state, place);
  game.complete(place, flow, action.occurredAt);
}

function chooseFlow(process: CompiledProcess, place: OpenPlace, asked: string | undefined): InternalFlow {
  const out = process.steps.get(place.step)?.inside?.steps.get(place.internalStep)?.out ?? [];
  if (asked === undefined) {
    const only = out[0];
    if (only !== undefined && out.length === 1) return only;
    return refuse('flow_needed', `${place.internalStep} has ${out.length} ways on: say which is taken.`);
  }
  const flow = out.find(({ id }) => id === asked);
  return flow ?? refuse('flow_not_from_here', `No flow ${asked} leads on from ${place.internalStep}.`);
}

/** The platform records what the law made of silence: `flow` is the public flow, as the definition names it. */
function deem(process: CompiledProcess, state: CaseState, action: Completion, game: TokenGame): void {
  const place = state.places.find(({ step }) => step === action.at.step);
  if (place === undefined) return refuse('step_not_current', `The case does not stand at ${action.at.step}.`);
  const flow = deemedFlow(process, place.step);
  if (flow === undefined) return refuse('actor_not_allowed', `Silence means nothing at ${place.step}.`);
  if (action.flow !== undefined && action.flow !== flow.id) {
    refuse('flow_not_from_here', `What silence means at ${place.step} is ${flow.id}, not ${action.flow}.`);
  }
  checkTime(action, place.visitedAt);
  game.leave(place, flow, action.occurredAt);
}

function deemedFlow(process: CompiledProcess, step: string): Flow | undefined {
  const flow = process.flows.get(process.steps.get(step)?.step.deemed?.flow ?? '');
  return flow?.from === step ? flow : undefined;
}

function checkExtension(process: CompiledProcess, state: CaseState, action: CaseAction): void {
  const rule = process.definition.publicLayer.extension;
  checkWho(process, state, action);
  if (rule === undefined) refuse('extension_not_allowed', 'The definition knows no extension.');
  if (state.isExtended) refuse('extension_used', 'The limit was extended before; it is extended once.');
  if (!isClockRunning(process, state)) refuse('extension_not_allowed', 'No limit is running that could be extended.');
}

function checkWho(process: CompiledProcess, state: CaseState, action: CaseAction): void {
  const place = action.kind === 'complete' ? action.at : undefined;
  const actors = actorsOf(process, state, action.kind, place);
  if (!actors.some((actor) => actor === action.actor)) {
    refuse('actor_not_allowed', `${action.kind} is done by ${actors.join(' or ')}, not by ${action.actor}.`);
  }
  const post = action.actor === 'staff' ? postOf(process, action.kind, place) : undefined;
  if (post !== undefined && action.post !== post) {
    refuse(
      'post_not_allowed',
      `${action.kind} is done in the post ${post}, not in ${action.post ?? 'an unnamed one'}.`,
    );
  }
}

function checkTime({ occurredAt }: CaseAction, earliest: string | undefined): void {
  if (earliest !== undefined && isBefore(occurredAt, earliest)) {
    refuse('clock_regression', `${occurredAt} lies before ${earliest}, when the case came to where this is done.`);
  }
}

/**
 * Late entries of work are honest, and said to be late (`isAfterTheFact`); what a halt contradicts is not. Nothing was
 * done while the case was paused. And when it was paused or extended some work was open: that which would have been the
 * only one cannot have been finished before. In parallel branches it may, as long as other work was open.
 */
function checkHalts({ occurredAt }: CaseAction, { halts, places }: CaseState, place: OpenPlace): void {
  const others = places.filter((other) => other !== place);
  for (const { from, to, isHeld } of halts) {
    if (isBefore(from, place.enteredAt) || (to !== undefined && !isBefore(occurredAt, to))) continue;
    const isWithin = isBefore(from, occurredAt);
    if (!isWithin && (isHeld || others.some(({ enteredAt }) => !isBefore(from, enteredAt)))) continue;
    refuse('clock_regression', `${occurredAt} contradicts what was done to the case at ${from}.`);
  }
}

function refuse(code: RefusalCode, message: string): never {
  throw new ProcessRefusal(code, message);
}
