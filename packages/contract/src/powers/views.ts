import * as z from '../zod.js';
import { areaCodeSchema, daySchema, openEnum, timestampSchema } from '../primitives.js';
import { departmentIdSchema, powerIdSchema, powerVersionIdSchema } from '../ids.js';
import { AUDIENCES, CHANGE_SCOPES, POWER_CLASSES, POWER_STATUSES, POWER_TYPES } from '../vocabulary.js';
import { qualityIssueSchema } from '../quality.js';
import { powerContentSchema, publicPowerContentSchema } from './content.js';

/** A power as lists show it. */
export const powerSummarySchema = z.object({
  id: powerIdSchema,
  code: z.string(),
  name: z.string(),
  departmentId: departmentIdSchema,
  areaCode: areaCodeSchema,
  powerType: openEnum(POWER_TYPES),
  class: openEnum(POWER_CLASSES),
  status: openEnum(POWER_STATUSES),
  audiences: z.array(openEnum(AUDIENCES)),
  runsOnline: z.boolean(),
  hasFee: z.optional(z.boolean()),
  isDemo: z.boolean(),
});

const versionShape = {
  versionId: powerVersionIdSchema,
  versionNo: z.int().check(z.positive()),
  status: openEnum(POWER_STATUSES),
  /** First legal day in force, Asia/Shanghai. Missing while nothing is decided. */
  effectiveFrom: z.optional(daySchema),
  /** First legal day no longer in force. Missing while open. */
  effectiveTo: z.optional(daySchema),
  publishedAt: z.optional(timestampSchema),
  /** sha-256 (hex) over the canonical public content: what was published cannot be exchanged unnoticed. */
  contentHash: z.string(),
};

const identityShape = {
  id: powerIdSchema,
  code: z.string(),
  codeScheme: z.string(),
  departmentId: departmentIdSchema,
  areaCode: areaCodeSchema,
  powerType: openEnum(POWER_TYPES),
  isDemo: z.boolean(),
};

/** A suspension or abolition that is in force: `suspended` or `abolished`, its first day, and why. */
export const powerNoticeSchema = z.object({ kind: z.string(), since: daySchema, reason: z.string() });

/** The version of a power that is in force (or suspended) on the asked day, with everything the public may see. */
export const powerSchema = z.object({
  ...identityShape,
  ...versionShape,
  content: publicPowerContentSchema,
  department: z.object({
    id: departmentIdSchema,
    name: z.string(),
    shortName: z.string(),
    phone: z.optional(z.string()),
  }),
  /** Reason and day of a suspension or abolition that is in force. */
  notice: z.optional(powerNoticeSchema),
  /** A published version that takes effect later. */
  coming: z.optional(z.object({ versionNo: z.int(), effectiveFrom: daySchema })),
  /** Script-free page of this power on the platform. */
  pageUrl: z.string(),
});

/** One line of the public version history. */
export const powerVersionSummarySchema = z.object({
  ...versionShape,
  name: z.string(),
  /** Why this version was made, as the office wrote it. */
  reason: z.optional(z.string()),
});

export const powerVersionHistorySchema = z.object({ items: z.array(powerVersionSummarySchema) });

/** A version in full, as it was published. */
export const powerVersionSchema = z.object({ ...identityShape, ...versionShape, content: publicPowerContentSchema });

/** What differs between two versions, field by field. Lists are compared entry by entry. */
export const fieldChangeSchema = z.object({
  /** In dots; list entries by index of the side that has them: `materials.2.copies`. */
  path: z.string(),
  kind: openEnum(['added', 'removed', 'changed']),
  before: z.optional(z.unknown()),
  after: z.optional(z.unknown()),
});

export const powerDiffSchema = z.object({
  powerId: powerIdSchema,
  from: z.int(),
  to: z.int(),
  changes: z.array(fieldChangeSchema),
});

/** A version as staff see it: also drafts, internal fields, revision and oddities of data. */
export const staffPowerVersionSchema = z.object({
  ...identityShape,
  ...versionShape,
  content: powerContentSchema,
  /** Number of the saved state; a change names the one it was made on. */
  revision: z.int().check(z.positive()),
  changeScope: openEnum(CHANGE_SCOPES),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  source: z.optional(z.string()),
  qualityIssues: z.array(qualityIssueSchema),
});

export type PowerSummary = z.infer<typeof powerSummarySchema>;
export type Power = z.infer<typeof powerSchema>;
export type PowerVersionSummary = z.infer<typeof powerVersionSummarySchema>;
export type PowerVersion = z.infer<typeof powerVersionSchema>;
export type FieldChange = z.infer<typeof fieldChangeSchema>;
export type PowerDiff = z.infer<typeof powerDiffSchema>;
export type StaffPowerVersion = z.infer<typeof staffPowerVersionSchema>;
