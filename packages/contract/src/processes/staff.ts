import * as z from '../zod.js';
import { openEnum, proseSchema, timestampSchema } from '../primitives.js';
import { powerVersionIdSchema } from '../ids.js';
import { ROLES } from '../vocabulary.js';
import { internalLayerSchema, processDefinitionSchema } from './definition.js';
import { internalHashSchema, withheldStepsSchema } from './withheld.js';

/** The definition of one version as staff see it: of a draft as it is saved, of a published one as cases run on it. */
export const staffProcessSchema = z.object({
  versionId: powerVersionIdSchema,
  versionNo: z.int().check(z.positive()),
  /** Revision of the version: a change of the draft names the one it was made on. */
  revision: z.int().check(z.positive()),
  isPublished: z.boolean(),
  /** sha-256 (hex) of the canonical public layer, of a draft too. */
  publicHash: z.string(),
  internalHash: internalHashSchema,
  /** Revision of the internal layer; 0 while the version is not published. */
  internalRevision: z.int().check(z.nonnegative()),
  definition: processDefinitionSchema,
  withheldSteps: withheldStepsSchema,
});

export const updateProcessBodySchema = z.strictObject({ definition: processDefinitionSchema });

/** A new internal layer for a published version: its public layer and limits stay as they were announced. */
export const createInternalRevisionBodySchema = z.strictObject({
  internalLayer: internalLayerSchema,
  reason: proseSchema,
});

/** One revision of the internal layer of a published version. In force from its filing; the newest filed one holds. */
export const internalRevisionSchema = z.object({
  versionId: powerVersionIdSchema,
  revision: z.int().check(z.positive()),
  internalHash: internalHashSchema,
  /** All staff of the unit read it: it must not name what only the leadership may know. */
  reason: z.optional(z.string()),
  createdBy: z.string(),
  createdAt: timestampSchema,
  /** Missing until the legal office filed it. */
  filing: z.optional(z.object({ personName: z.string(), role: openEnum(ROLES), filedAt: timestampSchema })),
  isInForce: z.boolean(),
});

export const internalRevisionListSchema = z.object({ items: z.array(internalRevisionSchema) });

export type StaffProcess = z.infer<typeof staffProcessSchema>;
export type UpdateProcessBody = z.infer<typeof updateProcessBodySchema>;
export type CreateInternalRevisionBody = z.infer<typeof createInternalRevisionBodySchema>;
export type InternalRevision = z.infer<typeof internalRevisionSchema>;
export type InternalRevisionList = z.infer<typeof internalRevisionListSchema>;
