import type { CaseEvent, ProcessDefinition } from '@sunlit/contract';
import { allowedIn } from '../execution/allowed-actions.js';
import { applyToState } from '../execution/apply-action.js';
import { NOT_STARTED, type CaseState } from '../execution/case-state.js';
import { compile } from '../execution/compiled-process.js';
import type { Dice } from './dice.js';
import { randomAllowed } from './random-actions.js';

export interface RandomHistoryOptions {
  /** Most events. */
  readonly most: number;
  /** Instant of the first event, ISO 8601. */
  readonly from: string;
  /** Most hours between two events; 90 when missing. */
  readonly mostHours?: number;
}

/** A random legal history of a definition: each action at a later hour, recorded at once. */
export function randomHistory(dice: Dice, definition: ProcessDefinition, options: RandomHistoryOptions): CaseEvent[] {
  const history: CaseEvent[] = [];
  let state: CaseState = NOT_STARTED;
  let now = Date.parse(options.from);
  for (let left = dice.between(1, options.most); left > 0 && state.status !== 'over'; left -= 1) {
    const occurredAt = new Date(now).toISOString();
    const action = randomAllowed(dice, allowedIn(compile(definition), state), occurredAt);
    const result = applyToState(definition, state, action);
    if (!result.isApplied) throw result.refusal;
    state = result.state;
    history.push({ action, recordedAt: occurredAt });
    now += dice.between(0, options.mostHours ?? 90) * 3_600_000;
  }
  return history;
}
