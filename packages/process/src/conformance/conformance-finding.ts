import type { PauseGround } from '@sunlit/contract';
import type { LegalDay } from '@sunlit/standards';
import type { LimitName } from '../clock/ledger.js';
import type { DayCount } from '../clock/stretch.js';

/**
 * How a case can differ from its definition. `missing`: work was passed over and never done. `extra`: something was done
 * that the definition does not have there. `out_of_order`: work was done after what it comes before, or while the case was
 * paused. `over_limit`: a limit was passed. `wrong_post`: somebody else did it. `after_the_fact`: entered later than done.
 */
export const DEVIATION_KINDS = [
  'missing',
  'extra',
  'out_of_order',
  'over_limit',
  'wrong_post',
  'after_the_fact',
] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** Why something is `extra` or `out_of_order`. `limit_not_passed`: silence was recorded before the limit had passed. */
export type DeviationReason =
  | 'not_in_definition'
  | 'not_due_here'
  | 'taken_too_often'
  | 'case_over'
  | 'case_paused'
  | 'already_started'
  | 'flow_not_from_here'
  | 'limit_not_passed'
  | 'pause_not_allowed'
  | 'not_paused'
  | 'extension_not_allowed'
  | 'withdrawal_not_allowed';

/** What shows a finding. Events are named by their place in the history that was handed in, counted from 0. */
export interface Evidence {
  /** The event that shows it; of what is missing, the first that was done without it. Missing when nothing came after. */
  readonly event?: number;
  readonly reason?: DeviationReason;
  readonly flow?: string;
  readonly ground?: PauseGround;
  /** Post or kind of actor, as the definition has it and as it was recorded. */
  readonly expected?: string;
  readonly found?: string;
  /** Of `over_limit`; `pause`: a pause was longer than its rule allows. */
  readonly limit?: LimitName | 'pause';
  readonly dueOn?: LegalDay;
  readonly lateBy?: DayCount;
  readonly occurredAt?: string;
  readonly recordedAt?: string;
}

/** One deviation. On the public layer a step stands for all that is inside it. */
export interface ConformanceFinding {
  readonly kind: DeviationKind;
  readonly layer: 'public' | 'internal';
  /** Missing for what concerns the case as a whole. */
  readonly step?: string;
  readonly internalStep?: string;
  readonly evidence: Evidence;
}
