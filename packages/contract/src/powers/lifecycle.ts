import * as z from '../zod.js';
import { daySchema, lineSchema, openEnum, proseSchema, timestampSchema } from '../primitives.js';
import { decisionIdSchema, departmentIdSchema, powerIdSchema } from '../ids.js';
import { CHANGE_SCOPES, DECISION_KINDS, POWER_STATUSES, QUALITY_SEVERITIES, ROLES } from '../vocabulary.js';
import { powerContentSchema } from './content.js';
import { powerVersionIdSchema } from '../ids.js';
import { withheldFindingsSchema } from '../processes/withheld.js';

/** A law to the article that decides by itself: nobody has to be told beforehand. */
export const lawCitationSchema = z.object({ title: lineSchema, article: lineSchema });

/** A decision, exactly as it was taken: who, in which role, when, why. Never changed, never deleted (LIB-16, LIB-17). */
export const decisionSchema = z.object({
  id: decisionIdSchema,
  kind: openEnum(DECISION_KINDS),
  versionId: z.optional(powerVersionIdSchema),
  personName: z.string(),
  role: openEnum(ROLES),
  unit: z.optional(z.string()),
  reason: z.optional(z.string()),
  effectiveFrom: z.optional(daySchema),
  byLaw: z.optional(lawCitationSchema),
  /** When it was taken, as claimed. */
  occurredAt: timestampSchema,
  /** When the platform learnt of it: its own clock, never a client's. */
  recordedAt: timestampSchema,
});

export const decisionListSchema = z.object({ items: z.array(decisionSchema) });

/** One finding of the publish linter. `error` stops publication. */
export const lintFindingSchema = z.object({
  code: z.string(),
  severity: openEnum(QUALITY_SEVERITIES),
  path: z.string(),
  /** What is missing or wrong, in words a clerk can act on. */
  message: z.string(),
  /** The same in English. Findings about the process have it. */
  messageEn: z.optional(z.string()),
  /** Source of the demand: statute and article, or seed ID. */
  source: z.string(),
});

export const lintReportSchema = z.object({
  versionId: powerVersionIdSchema,
  canPublish: z.boolean(),
  findings: z.array(lintFindingSchema),
  withheldFindings: withheldFindingsSchema,
});

/** A new power: it starts as a draft. */
export const createPowerBodySchema = z.strictObject({
  code: z.string().check(z.minLength(1), z.maxLength(60)),
  codeScheme: z._default(lineSchema, 'jiangsu_16'),
  departmentId: departmentIdSchema,
  powerType: z.string().check(z.regex(/^[a-z_]{2,40}$/)),
  content: powerContentSchema,
  reason: z.optional(proseSchema),
});

/** A new version of a power that is in force: a draft that starts as a copy. */
export const amendPowerBodySchema = z.strictObject({
  changeScope: z._default(z.enum(CHANGE_SCOPES), 'item'),
  reason: proseSchema,
});

export const updateDraftBodySchema = z.strictObject({ content: powerContentSchema });

/** A step of the review chain. `reason` is needed for `return` and `withdraw`. */
export const decideBodySchema = z.strictObject({
  kind: z.enum(['submit', 'return', 'review', 'discuss', 'approve', 'file', 'withdraw']),
  reason: z.optional(proseSchema),
  occurredAt: z.optional(timestampSchema),
});

/** Publication: from which legal day the version is in force. Today when missing (LIB-04). */
export const publishBodySchema = z.strictObject({
  effectiveFrom: z.optional(daySchema),
  reason: z.optional(proseSchema),
});

const standingShape = { effectiveFrom: z.optional(daySchema), reason: proseSchema };

/** Suspension or resumption of a power that is in force. */
export const standingBodySchema = z.strictObject(standingShape);

/** Abolition of a power that is in force. */
export const abolishBodySchema = z.strictObject({
  ...standingShape,
  /** The law that abolished it: such an abolition need not be announced (FLO-10). */
  byLaw: z.optional(lawCitationSchema),
});

/** Where a version stands after a decision, and what may follow. */
export const versionStateSchema = z.object({
  powerId: powerIdSchema,
  versionId: powerVersionIdSchema,
  versionNo: z.int(),
  status: openEnum(POWER_STATUSES),
  revision: z.int(),
  /** Decisions the chain allows next, whoever may take them. */
  allowed: z.array(openEnum(DECISION_KINDS)),
});

export type Decision = z.infer<typeof decisionSchema>;
export type LintFinding = z.infer<typeof lintFindingSchema>;
export type LintReport = z.infer<typeof lintReportSchema>;
export type CreatePowerBody = z.infer<typeof createPowerBodySchema>;
export type AmendPowerBody = z.infer<typeof amendPowerBodySchema>;
export type UpdateDraftBody = z.infer<typeof updateDraftBodySchema>;
export type DecideBody = z.infer<typeof decideBodySchema>;
export type PublishBody = z.infer<typeof publishBodySchema>;
export type LawCitation = z.infer<typeof lawCitationSchema>;
export type StandingBody = z.infer<typeof standingBodySchema>;
export type AbolishBody = z.infer<typeof abolishBodySchema>;
export type VersionState = z.infer<typeof versionStateSchema>;
