import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import { act } from './act.js';
import { NOT_STARTED, type CaseState } from './case-state.js';
import { compile } from './compiled-process.js';
import { ProcessRefusal } from './process-refusal.js';
import { TokenGame, type GameListener } from './token-game.js';

/** Hears each event before what it does to the tokens, and where the case stands after it. */
export interface ReplayListener extends GameListener {
  event?(event: CaseEvent, index: number): void;
  after?(state: CaseState, event: CaseEvent, index: number): void;
}

/**
 * Returns where a case stands after its history. Takes time in proportion to its length.
 *
 * @throws {ProcessRefusal} An event was not allowed where it stands; `eventIndex` says which. A history that was not
 * made by `applyAction` is measured by `checkConformance` instead.
 */
export function replay(
  definition: ProcessDefinition,
  history: readonly CaseEvent[],
  listener: ReplayListener = {},
): CaseState {
  const process = compile(definition);
  const game = new TokenGame(process, NOT_STARTED, listener);
  let state = NOT_STARTED;
  history.forEach((event, index) => {
    listener.event?.(event, index);
    try {
      act(process, state, event.action, game);
    } catch (error) {
      throw error instanceof ProcessRefusal ? new ProcessRefusal(error.code, error.message, [], index) : error;
    }
    state = game.state();
    listener.after?.(state, event, index);
  });
  return state;
}
