import type { CaseAction, CaseEvent, ProcessDefinition } from '@sunlit/contract';
import { advance } from './act.js';
import { allowedIn } from './allowed-actions.js';
import { NOT_STARTED, type CaseState } from './case-state.js';
import { compile } from './compiled-process.js';
import { ProcessRefusal } from './process-refusal.js';
import { replay } from './replay.js';

/** Either the state after the action, or why it was refused: then nothing was done. */
export type ActionResult =
  | { readonly isApplied: true; readonly state: CaseState }
  | { readonly isApplied: false; readonly refusal: ProcessRefusal };

/** Starts a case: what `applyAction` does with an empty history. */
export function startCase(definition: ProcessDefinition, action: CaseAction): ActionResult {
  return applyToState(definition, NOT_STARTED, action);
}

/**
 * Tells whether an action is allowed after a history, and where the case then stands. The caller appends the action
 * with its own `recordedAt`; where silence may have a meaning, the history is first made complete by `legalHistory`.
 *
 * @throws {ProcessRefusal} The history itself is not one of this definition.
 */
export function applyAction(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  action: CaseAction,
): ActionResult {
  return applyToState(definition, replay(definition, history), action);
}

/** The same from a state that is already known: costs what the step costs, however long the history is. */
export function applyToState(definition: ProcessDefinition, state: CaseState, action: CaseAction): ActionResult {
  const process = compile(definition);
  try {
    return { isApplied: true, state: advance(process, state, action) };
  } catch (error) {
    if (!(error instanceof ProcessRefusal)) throw error;
    return { isApplied: false, refusal: new ProcessRefusal(error.code, error.message, allowedIn(process, state)) };
  }
}
