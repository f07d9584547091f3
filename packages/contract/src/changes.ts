import * as z from './zod.js';
import { daySchema, openEnum, timestampSchema } from './primitives.js';
import { changeIdSchema, departmentIdSchema, powerIdSchema } from './ids.js';
import { CHANGE_KINDS } from './vocabulary.js';
import { fieldChangeSchema } from './powers/views.js';

/** One public change of the catalogue: what changed, from when, and by how much (`peers.md` row 24). */
export const changeSchema = z.object({
  id: changeIdSchema,
  kind: openEnum(CHANGE_KINDS),
  powerId: powerIdSchema,
  code: z.string(),
  name: z.string(),
  departmentId: departmentIdSchema,
  versionNo: z.int(),
  /** First legal day of the change. */
  effectiveFrom: daySchema,
  /** When it was published. */
  publishedAt: timestampSchema,
  reason: z.optional(z.string()),
  /** For `amended`: what differs from the version before. */
  changes: z.array(fieldChangeSchema),
});

export type Change = z.infer<typeof changeSchema>;
