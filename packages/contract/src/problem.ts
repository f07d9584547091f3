import * as z from './zod.js';
import type { ErrorCode } from './error-catalogue.js';

/** One wrong value: where, and a code of what is wrong with it. `path` is in dots; empty means the whole. */
export const problemIssueSchema = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
});

/** Body of every error (RFC 9457, `application/problem+json`). Callers act on `code`; no message is parsed. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string() as unknown as z.ZodMiniType<ErrorCode | (string & {}), ErrorCode | (string & {})>, // open list: newer servers know more codes
  detail: z.optional(z.string()),
  next: z.optional(z.string()),
  requestId: z.optional(z.string()),
  retryable: z.optional(z.boolean()),
  issues: z.optional(z.array(problemIssueSchema)),
  /** Present state that the caller needs to go on, for conflicts. */
  current: z.optional(z.record(z.string(), z.unknown())),
});

export type ProblemIssue = z.infer<typeof problemIssueSchema>;
export type Problem = z.infer<typeof problemSchema>;
