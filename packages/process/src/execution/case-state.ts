import type { CaseOutcome, PauseGround, Place } from '@sunlit/contract';

/** A place of work that waits for somebody. Times are ISO 8601 instants, as claimed. */
export interface OpenPlace extends Place {
  readonly enteredAt: string;
  /** When the public step was entered for this visit. */
  readonly visitedAt: string;
}

/** A branch that has come to a join and waits for the others. */
export interface Arrival {
  /** Public join, or the public step in which the internal join lies. */
  readonly step: string;
  readonly internalStep?: string;
  readonly flow: string;
  readonly at: string;
  /** Of an internal join: when the public step was entered. */
  readonly visitedAt?: string;
}

/**
 * A pause, or the instant of an extension (`to` is `from`). Some work was open then; `isHeld` once some of it is known to
 * have gone on after it.
 */
export interface Halt {
  readonly from: string;
  /** Missing while the pause goes on. */
  readonly to: string | undefined;
  readonly isHeld: boolean;
}

/**
 * Where a case stands: derived from its history, never stored. Two histories that differ only in the order of what
 * was done in parallel branches give the same state.
 */
export interface CaseState {
  readonly status: 'not_started' | 'running' | 'paused' | 'over';
  /** Open places, in the order of the definition. Kept while the case is paused; none when it is over. */
  readonly places: readonly OpenPlace[];
  readonly arrivals: readonly Arrival[];
  /** How often each flow was taken: public ones by id, internal ones as `step/flow`. */
  readonly flowCounts: ReadonlyMap<string, number>;
  readonly pause: { readonly ground: PauseGround; readonly since: string } | undefined;
  readonly isExtended: boolean;
  /** Whether the clock of the case was started. */
  readonly hasClockStarted: boolean;
  /** Whether a step that stops the clock was completed, other than by sending the case back. */
  readonly isDecided: boolean;
  readonly outcome: CaseOutcome | undefined;
  readonly startedAt: string | undefined;
  readonly endedAt: string | undefined;
  /** Latest time that any event claims. */
  readonly lastAt: string | undefined;
  /** What was done to the case as a whole while work was open, oldest first. */
  readonly halts: readonly Halt[];
}

export const NOT_STARTED: CaseState = {
  status: 'not_started',
  places: [],
  arrivals: [],
  flowCounts: new Map(),
  pause: undefined,
  isExtended: false,
  hasClockStarted: false,
  isDecided: false,
  outcome: undefined,
  startedAt: undefined,
  endedAt: undefined,
  lastAt: undefined,
  halts: [],
};
