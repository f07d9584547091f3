import * as z from './zod.js';
import { countSchema, openEnum, timestampSchema } from './primitives.js';
import { importRunIdSchema, powerIdSchema } from './ids.js';
import { qualityIssueSchema } from './quality.js';

export const ROW_OUTCOMES = ['created', 'updated', 'unchanged', 'refused'] as const;

/** What became of one row of a file. A refused row is kept with its raw text. */
export const importRowSchema = z.object({
  rowNo: z.int().check(z.positive()),
  outcome: openEnum(ROW_OUTCOMES),
  powerId: z.optional(powerIdSchema),
  itemCode: z.optional(z.string()),
  name: z.optional(z.string()),
  issues: z.array(qualityIssueSchema),
});

export const importRunSchema = z.object({
  id: importRunIdSchema,
  source: z.string(),
  fileName: z.string(),
  fileSha256: z.string(),
  startedAt: timestampSchema,
  finishedAt: z.optional(timestampSchema),
  rowCount: countSchema,
  counts: z.record(z.string(), countSchema),
  issueCounts: z.record(z.string(), countSchema),
});

export type ImportRow = z.infer<typeof importRowSchema>;
export type ImportRun = z.infer<typeof importRunSchema>;
