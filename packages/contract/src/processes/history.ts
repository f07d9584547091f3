import * as z from '../zod.js';
import { lineSchema, proseSchema, timestampSchema } from '../primitives.js';
import { localIdSchema } from './definition.js';
import { PAUSE_GROUNDS } from './vocabulary.js';

/** What is done to a case. Only along the definition: everything else is refused (FLO-11). */
export const ACTION_KINDS = ['start', 'complete', 'pause', 'resume', 'extend', 'withdraw', 'terminate'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Who acts: the citizen, an official in a post, or the platform that records what the law made of silence. */
export const ACTOR_KINDS = ['applicant', 'staff', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** A place of work: a public step and the internal step inside it. */
export const placeSchema = z.object({ step: localIdSchema, internalStep: localIdSchema });

const common = {
  actor: z.enum(ACTOR_KINDS),
  /** Post in which an official acted. */
  post: z.optional(lineSchema),
  /** When it was done, as claimed. */
  occurredAt: timestampSchema,
  note: z.optional(proseSchema),
};

/** One action, before it is allowed. */
export const caseActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), ...common }),
  /** `flow`: the internal flow that is taken; needed where the step has more than one. */
  z.object({ kind: z.literal('complete'), at: placeSchema, flow: z.optional(localIdSchema), ...common }),
  z.object({ kind: z.literal('pause'), ground: z.enum(PAUSE_GROUNDS), ...common }),
  z.object({ kind: z.literal('resume'), ...common }),
  z.object({ kind: z.literal('extend'), reason: proseSchema, ...common }),
  z.object({ kind: z.literal('withdraw'), ...common }),
  z.object({ kind: z.literal('terminate'), reason: proseSchema, ...common }),
]);

/** An action that was taken, with the server's own time. A history is a list of them, oldest first, only ever longer. */
export const caseEventSchema = z.object({
  action: caseActionSchema,
  /** When the platform learnt of it: its own clock, never a client's. */
  recordedAt: timestampSchema,
});

export type Place = z.infer<typeof placeSchema>;
export type CaseAction = z.infer<typeof caseActionSchema>;
export type CaseEvent = z.infer<typeof caseEventSchema>;
