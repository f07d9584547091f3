import * as z from './zod.js';
import { openEnum } from './primitives.js';
import { QUALITY_ISSUE_CODES, QUALITY_SEVERITIES } from './vocabulary.js';

/** An oddity of data: what is odd, where, and the value as it came. The value itself is kept as it is. */
export const qualityIssueSchema = z.object({
  code: openEnum(QUALITY_ISSUE_CODES),
  severity: openEnum(QUALITY_SEVERITIES),
  /** Field, in dots: `code`, `legalBases.0.article`. */
  path: z.string(),
  /** The value as it came, shortened to 200 characters; missing when there was none. */
  value: z.optional(z.string()),
  /** A value the office may want instead. Proposed, never applied. */
  proposal: z.optional(z.string()),
});

export type QualityIssue = z.infer<typeof qualityIssueSchema>;
