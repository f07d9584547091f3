import type { AllowedAction } from './allowed-action.js';

/** Codes of {@link ProcessRefusal}. A code is never renamed. */
export const REFUSAL_CODES = [
  'case_not_started',
  'case_already_started',
  'case_over',
  'case_paused',
  'case_not_paused',
  'step_not_current',
  'flow_needed',
  'flow_not_from_here',
  'flow_exhausted',
  'pause_ground_not_allowed',
  'extension_used',
  'extension_not_allowed',
  'withdrawal_not_allowed',
  'actor_not_allowed',
  'post_not_allowed',
  'clock_regression',
  'definition_unsound',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What was asked for is not on the chart: nothing was done (FLO-11). */
export class ProcessRefusal extends Error {
  override readonly name = 'ProcessRefusal';
  readonly code: RefusalCode;
  /** What can be done instead, by whomever; empty when the case is over. */
  readonly possible: readonly AllowedAction[];
  /** Which event of a history was refused, counted from 0. Missing for an action that is in no history yet. */
  readonly eventIndex: number | undefined;

  constructor(code: RefusalCode, message: string, possible: readonly AllowedAction[] = [], eventIndex?: number) {
    super(message);
    this.code = code;
    this.possible = possible;
    this.eventIndex = eventIndex;
  }
}
