import type { ActorKind, PauseGround, Place } from '@sunlit/contract';

/** A way out of an internal step that may be taken now. */
export interface AllowedFlow {
  readonly flow: string;
  /** The public flow that the case then takes; missing when it stays inside the public step. */
  readonly exit?: string;
}

interface ByWhom {
  /** Kinds of actors who may do it; never `system`. */
  readonly actors: readonly Exclude<ActorKind, 'system'>[];
  /** The only post of staff that may do it. Missing: any. */
  readonly post?: string;
}

/** Something that may be done to a case now, and by whom. */
export type AllowedAction =
  | ({ readonly kind: 'start' | 'resume' | 'extend' | 'withdraw' | 'terminate' } & ByWhom)
  | ({ readonly kind: 'complete'; readonly at: Place; readonly flows: readonly AllowedFlow[] } & ByWhom)
  | ({ readonly kind: 'pause'; readonly grounds: readonly PauseGround[] } & ByWhom);
