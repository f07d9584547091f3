import * as z from '../zod.js';
import { openEnum } from '../primitives.js';
import { powerVersionIdSchema } from '../ids.js';
import { QUALITY_SEVERITIES } from '../vocabulary.js';
import { localIdSchema } from './definition.js';
import { withheldFindingsSchema } from './withheld.js';

/** One finding about a definition: a code, a place, and words a clerk can act on. `error` stops publication. */
export const processFindingSchema = z.object({
  code: z.string(),
  severity: openEnum(QUALITY_SEVERITIES),
  layer: openEnum(['public', 'internal']),
  /** Public step it is about; with `internalStep`, the step inside it. Missing for the definition as a whole. */
  step: z.optional(localIdSchema),
  internalStep: z.optional(localIdSchema),
  flow: z.optional(localIdSchema),
  lane: z.optional(localIdSchema),
  message: z.string(),
  /** The same in English. */
  messageEn: z.string(),
  /** Source of the demand: statute and article, standard or seed ID. */
  source: z.string(),
});

export const processLintReportSchema = z.object({
  versionId: powerVersionIdSchema,
  canPublish: z.boolean(),
  findings: z.array(processFindingSchema),
  withheldFindings: withheldFindingsSchema,
});

export type ProcessFinding = z.infer<typeof processFindingSchema>;
export type ProcessLintReport = z.infer<typeof processLintReportSchema>;
