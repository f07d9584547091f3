import * as z from '../zod.js';
import { countSchema, daySchema, openEnum, timestampSchema } from '../primitives.js';
import { localIdSchema } from './definition.js';
import { CASE_OUTCOMES, PAUSE_GROUNDS } from './vocabulary.js';

/** Where one case stands on the public chart. Nothing in it names a person. */
export const caseOverlaySchema = z.object({
  /** Hash of the chart the case runs on. An overlay of another chart is not drawn. */
  publicHash: z.string(),
  /** Steps that were entered, in order; a step that was returned to stands again. */
  visits: z.array(
    z.object({
      step: localIdSchema,
      enteredAt: timestampSchema,
      leftAt: z.optional(timestampSchema),
      /** Entered after the fact (补录): said so for ever. */
      isAfterTheFact: z.optional(z.boolean()),
    }),
  ),
  /** Flows that were taken, each once, in the order of the first time. */
  flowsTaken: z.array(localIdSchema),
  /** Where it stands now: several steps in parallel branches, none when it is over. */
  current: z.array(
    z.object({
      step: localIdSchema,
      dueOn: z.optional(daySchema),
      /** Working days left on the step's limit, negative when late. */
      daysLeft: z.optional(z.int()),
      /** The date rests on a year whose holidays are not yet decided. */
      isProvisional: z.optional(z.boolean()),
    }),
  ),
  pause: z.optional(z.object({ ground: openEnum(PAUSE_GROUNDS), since: daySchema })),
  outcome: z.optional(openEnum(CASE_OUTCOMES)),
});

/** How many cases wait at each step. Counts below the smallest shown number are missing, not zero. */
export const loadOverlaySchema = z.object({
  publicHash: z.string(),
  asOf: timestampSchema,
  steps: z.array(
    z.object({
      step: localIdSchema,
      /** Missing: too few to be shown without pointing at somebody. */
      waiting: z.optional(countSchema),
      /** Median stay of finished visits, in working days. */
      medianWorkingDays: z.optional(z.number()),
    }),
  ),
});

export type CaseOverlay = z.infer<typeof caseOverlaySchema>;
export type LoadOverlay = z.infer<typeof loadOverlaySchema>;
