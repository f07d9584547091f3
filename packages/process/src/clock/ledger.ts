import type { PauseGround } from '@sunlit/contract';
import type { LegalDay, TimeLimit } from '@sunlit/standards';
import type { LimitStanding } from './limit-standing.js';
import type { DayCount, Stretch } from './stretch.js';

/** Which limit a due day belongs to: of the case by law, of the case as promised, of one step. */
export type LimitName = 'statutory' | 'promised' | 'step';

/**
 * What an entry says happened. `corrected`: a pause for a correction ended, the applicant has handed it in. `returned`:
 * the case came back to work that was done before; time goes on. `reopened`: it was sent back after the decision, and
 * the clock goes on as if it had never stopped. `pause_over`: a pause has lasted as long as its rule allows, and time
 * counts again though nobody has resumed the case. `overdue` and `provisional` are nobody's acts either: the first at the instant
 * at which a limit passed, the second last, when a due day rests on a year whose holidays are not yet decided.
 */
export type LedgerEntryKind =
  | 'started'
  | 'paused'
  | 'resumed'
  | 'pause_over'
  | 'corrected'
  | 'not_counted_from'
  | 'not_counted_to'
  | 'extended'
  | 'returned'
  | 'stopped'
  | 'reopened'
  | 'overdue'
  | 'provisional';

/** A due day as it was known after an entry; `null` while time stood still. */
export interface LedgerDue {
  readonly limit: LimitName;
  readonly dueOn: LegalDay | null;
  readonly isProvisional: boolean;
}

/** One line of a ledger. */
export interface LedgerEntry {
  readonly kind: LedgerEntryKind;
  readonly at: string;
  readonly on: LegalDay;
  /** The public step it is about. */
  readonly step?: string;
  readonly ground?: PauseGround;
  /** What the official wrote. */
  readonly reason?: string;
  /** The law or rule that allows it, where the definition names one. */
  readonly basis?: string;
  /** The limit that passed, or is provisional. */
  readonly limit?: LimitName;
  /** Of `pause_over`: the longest that its rule allows. */
  readonly pauseLimit?: TimeLimit;
  /** Of `resumed`, `corrected`, `pause_over` and `not_counted_to`: days that did not count and would have, each day once. */
  readonly notCounted?: DayCount;
  /** Of `extended`. */
  readonly extendedBy?: TimeLimit;
  /** Of `provisional`, and of what silence did at an instant that rests on years without a day table. */
  readonly uncoveredYears?: readonly number[];
  /** What the law made of silence: nobody did it. */
  readonly isDeemed?: true;
  /** Entered after the fact: said so for ever. */
  readonly isAfterTheFact?: true;
  readonly due: readonly LedgerDue[];
}

/** A stretch that did not count, and how many days of the clock it took out. */
export interface NotCounted extends Stretch {
  readonly days: DayCount;
}

/** A clock as a citizen or a court can read it. */
export interface Clock {
  /** Oldest first. */
  readonly entries: readonly LedgerEntry[];
  readonly startedAt: string;
  readonly stoppedAt: string | undefined;
  /** True while a pause or a step that does not count goes on. */
  readonly standsStill: boolean;
  /** Days that counted, from the day after the start to the end or today. */
  readonly counted: DayCount;
  readonly notCounted: readonly NotCounted[];
  readonly limits: Readonly<Partial<Record<LimitName, LimitStanding>>>;
}
