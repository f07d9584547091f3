import * as z from '../zod.js';
import { openEnum } from '../primitives.js';
import { STEP_SHAPES } from './vocabulary.js';
import { localIdSchema } from './definition.js';

/**
 * A chart as it is laid out at publication, once for each language and direction. All lengths are in em of the label
 * text (16 px at rest), from the top left corner, so that a larger text enlarges the chart with it. The viewer only draws.
 *
 * Names of steps are written at 1 em, those of lanes at 0.9375, conditions and badges at 0.8125; the height of a label is
 * shared equally by its lines, and each line is centred in it.
 */

/** Lines of text in a box; the widest line is known to fit. */
export const labelBoxSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  lines: z.array(z.string()),
});

export const drawnLaneSchema = z.object({
  id: localIdSchema,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  label: labelBoxSchema,
});

/** Where each arrow key leads from a step: along a flow that leaves or enters in that direction. */
export const neighboursSchema = z.object({
  up: z.optional(localIdSchema),
  down: z.optional(localIdSchema),
  left: z.optional(localIdSchema),
  right: z.optional(localIdSchema),
});

export const drawnStepSchema = z.object({
  id: localIdSchema,
  shape: openEnum(STEP_SHAPES),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  label: labelBoxSchema,
  /** The time limit in the corner of the step. */
  badge: z.optional(labelBoxSchema),
  neighbours: neighboursSchema,
});

export const drawnFlowSchema = z.object({
  id: localIdSchema,
  from: localIdSchema,
  to: localIdSchema,
  isReturn: z.boolean(),
  /** Corners of the line, x and y in turn; each piece is horizontal or vertical. The arrow is at the end. */
  points: z.array(z.number()),
  label: z.optional(labelBoxSchema),
});

export const drawingSchema = z.object({
  width: z.number(),
  height: z.number(),
  lanes: z.array(drawnLaneSchema),
  steps: z.array(drawnStepSchema),
  flows: z.array(drawnFlowSchema),
});

/** One way on from a step, as the list says it. */
export const outlineLinkSchema = z.object({ step: localIdSchema, flow: localIdSchema });

/**
 * The same chart as an ordered list: every step once, in an order in which each comes after what leads to it. The
 * focus order of the drawing is this order.
 */
export const outlineItemSchema = z.object({
  step: localIdSchema,
  /** How deep it stands in parallel branches and exits: 0 on the main way. */
  depth: z.int().check(z.nonnegative()),
  next: z.array(outlineLinkSchema),
  /** First steps of the branches that run at the same time as the one this step belongs to. */
  sameTimeAs: z.array(localIdSchema),
  returnsTo: z.array(outlineLinkSchema),
});

export type LabelBox = z.infer<typeof labelBoxSchema>;
export type DrawnLane = z.infer<typeof drawnLaneSchema>;
export type DrawnStep = z.infer<typeof drawnStepSchema>;
export type DrawnFlow = z.infer<typeof drawnFlowSchema>;
export type Neighbours = z.infer<typeof neighboursSchema>;
export type Drawing = z.infer<typeof drawingSchema>;
export type OutlineLink = z.infer<typeof outlineLinkSchema>;
export type OutlineItem = z.infer<typeof outlineItemSchema>;
