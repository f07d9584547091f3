import type { ActionKind, ActorKind, CaseEvent, ProcessDefinition } from '@sunlit/contract';
import { actorsOf, isClockRunning, postOf } from './who-may.js';
import type { AllowedAction, AllowedFlow } from './allowed-action.js';
import type { CaseState, OpenPlace } from './case-state.js';
import { compile, type CompiledProcess } from './compiled-process.js';
import { ProcessRefusal } from './process-refusal.js';
import { replay } from './replay.js';
import { TokenGame } from './token-game.js';

/** Whose actions are asked for. Without it everybody's are said. */
export interface AllowedTo {
  readonly actor: Exclude<ActorKind, 'system'>;
  /** Of staff: the post they act in. Without it every post's are said. */
  readonly post?: string;
}

/**
 * Returns what may be done to a case now, and by whom: the only buttons that a desk shows. Flows that were taken as
 * often as they may be are left out. What the law makes of silence is not among them: `legalHistory` computes it.
 *
 * @throws {ProcessRefusal} The history is not one of this definition.
 */
export function allowedActions(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  to?: AllowedTo,
): readonly AllowedAction[] {
  return allowedIn(compile(definition), replay(definition, history), to);
}

/** The same from a state that is already known. */
export function allowedIn(process: CompiledProcess, state: CaseState, to?: AllowedTo): readonly AllowedAction[] {
  const all = listAll(process, state);
  if (to === undefined) return all;
  return all.filter(
    ({ actors, post }) =>
      actors.includes(to.actor) &&
      (to.actor === 'applicant' || post === undefined || to.post === undefined || post === to.post),
  );
}

function listAll(process: CompiledProcess, state: CaseState): readonly AllowedAction[] {
  const simple = (kind: 'start' | 'resume' | 'extend' | 'withdraw' | 'terminate'): AllowedAction => ({
    kind,
    ...byWhom(process, state, kind),
  });
  if (state.status === 'not_started') return [simple('start')];
  if (state.status === 'over') return [];
  const { pauses, extension, isWithdrawable } = process.definition.publicLayer;
  const allowed: AllowedAction[] = [];
  if (state.pause !== undefined) allowed.push(simple('resume'));
  else {
    allowed.push(...state.places.flatMap((place) => completion(process, state, place)));
    const grounds = [...new Set(pauses.map(({ ground }) => ground))];
    if (grounds.length > 0) allowed.push({ kind: 'pause', grounds, ...byWhom(process, state, 'pause') });
    if (extension !== undefined && !state.isExtended && isClockRunning(process, state)) allowed.push(simple('extend'));
  }
  if (isWithdrawable && !state.isDecided) allowed.push(simple('withdraw'));
  allowed.push(simple('terminate'));
  return allowed;
}

function completion(process: CompiledProcess, state: CaseState, place: OpenPlace): readonly AllowedAction[] {
  const { step, internalStep } = place;
  const out = process.steps.get(step)?.inside?.steps.get(internalStep)?.out ?? [];
  const flows = out
    .filter((flow) => canDo(() => new TokenGame(process, state).complete(place, flow, place.enteredAt)))
    .map(({ id, exit }): AllowedFlow => (exit === undefined ? { flow: id } : { flow: id, exit }));
  if (flows.length === 0) return [];
  const at = { step, internalStep };
  return [{ kind: 'complete', at, flows, ...byWhom(process, state, 'complete', place) }];
}

/** Tried, not looked up: the flow may lead on over forks and joins to one that was taken as often as it may be. */
function canDo(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof ProcessRefusal) return false;
    throw error;
  }
}

function byWhom(
  process: CompiledProcess,
  state: CaseState,
  kind: ActionKind,
  place?: OpenPlace,
): Pick<AllowedAction, 'actors' | 'post'> {
  const actors = actorsOf(process, state, kind, place);
  const post = actors.includes('staff') ? postOf(process, kind, place) : undefined;
  return post === undefined ? { actors } : { actors, post };
}
