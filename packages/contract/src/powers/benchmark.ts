import * as z from '../zod.js';
import { lineSchema, proseSchema } from '../primitives.js';
import { PENALTY_KINDS } from '../vocabulary.js';

const bound = z.optional(z.number().check(z.nonnegative()));

/**
 * What may be imposed in one grade: an amount between two bounds, a multiple of a base, or words.
 * A missing bound is open, never zero or infinity.
 */
export const discretionRangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('range'), penaltyKind: z.enum(PENALTY_KINDS), min: bound, max: bound, unit: lineSchema }),
  z.object({
    kind: z.literal('base_multiple'),
    penaltyKind: z.enum(PENALTY_KINDS),
    baseName: lineSchema,
    min: bound,
    max: bound,
    /** Name of the multiple: 倍, 百分比. */
    unit: lineSchema,
  }),
  z.object({ kind: z.literal('text'), penaltyKind: z.enum(PENALTY_KINDS), text: proseSchema }),
]);

export const discretionGradeSchema = z.object({
  /** 裁量情形: the facts that lead to this grade. */
  situation: proseSchema,
  /** 裁量阶次: name of the grade, lightest first. */
  grade: lineSchema,
  ranges: z.array(discretionRangeSchema).check(z.minLength(1)),
  basis: z.optional(lineSchema),
});

/** 自由裁量基准: situation → grade → range (DIS-01, DIS-02; 行政处罚法 art. 34 demands its publication). */
export const discretionBenchmarkSchema = z.object({
  scope: z.optional(proseSchema),
  source: z.optional(lineSchema),
  /** The article's own range, which every grade must stay inside. */
  statutoryRange: z.optional(z.array(discretionRangeSchema)),
  grades: z.array(discretionGradeSchema).check(z.minLength(1)),
});

export type DiscretionRange = z.infer<typeof discretionRangeSchema>;
export type DiscretionGrade = z.infer<typeof discretionGradeSchema>;
export type DiscretionBenchmark = z.infer<typeof discretionBenchmarkSchema>;
