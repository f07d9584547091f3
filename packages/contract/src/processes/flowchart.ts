import * as z from '../zod.js';
import { daySchema, openEnum, timestampSchema } from '../primitives.js';
import { departmentIdSchema, powerIdSchema, powerVersionIdSchema } from '../ids.js';
import { lawCitationSchema } from '../powers/lifecycle.js';
import { fieldChangeSchema, powerNoticeSchema } from '../powers/views.js';
import { RISK_GRADES } from '../vocabulary.js';
import { internalGraphSchema, localIdSchema, publicLayerSchema } from './definition.js';
import { drawingSchema, outlineItemSchema } from './drawing.js';
import { ANNOUNCEMENT_KINDS, CHART_DIRECTIONS, CHART_LANGUAGES, CHART_STANDINGS } from './vocabulary.js';
import { withheldStepsSchema } from './withheld.js';

/** When a chart was announced and why it could take effect as it did (FLO-10). */
export const announcementSchema = z.object({
  kind: openEnum(ANNOUNCEMENT_KINDS),
  /** When the platform published it: its own clock. */
  announcedAt: timestampSchema,
});

/** Abolition of the power: its chart ends with it. `abolished_by_law` need not be announced and names the law. */
export const chartAbolitionSchema = z.object({
  kind: openEnum(ANNOUNCEMENT_KINDS),
  announcedAt: timestampSchema,
  byLaw: z.optional(lawCitationSchema),
});

const chartShape = {
  versionId: powerVersionIdSchema,
  versionNo: z.int().check(z.positive()),
  standing: openEnum(CHART_STANDINGS),
  /** sha-256 (hex) of the canonical public layer: what cases run on and what is measured by is what is shown here. */
  publicHash: z.string(),
  announcement: announcementSchema,
  effectiveFrom: daySchema,
  /** First legal day no longer in force. Missing while open. */
  effectiveTo: z.optional(daySchema),
  /** Present when the abolition of the power ends this chart. */
  abolition: z.optional(chartAbolitionSchema),
};

/** A published chart, drawn and as a list, in one language and direction. */
export const flowchartSchema = z.object({
  powerId: powerIdSchema,
  code: z.string(),
  powerName: z.string(),
  departmentId: departmentIdSchema,
  departmentName: z.string(),
  ...chartShape,
  /** A suspension or abolition of the power on the asked day: its chart is not followed then, whatever its version says. */
  notice: z.optional(powerNoticeSchema),
  /** A published version with another chart that takes effect later. */
  coming: z.optional(z.object({ versionNo: z.int(), effectiveFrom: daySchema, announcedAt: timestampSchema })),
  language: openEnum(CHART_LANGUAGES),
  direction: openEnum(CHART_DIRECTIONS),
  layer: publicLayerSchema,
  drawing: drawingSchema,
  outline: z.array(outlineItemSchema),
  /** Script-free page of this chart on the platform: list, drawing, print and poster. */
  pageUrl: z.string(),
});

/** One line of the history of a power's charts, newest first. */
export const flowchartSummarySchema = z.object({ ...chartShape, stepCount: z.int().check(z.nonnegative()) });

export const flowchartHistorySchema = z.object({ items: z.array(flowchartSummarySchema) });

const partChange = z.object({
  id: localIdSchema,
  kind: openEnum(['added', 'removed', 'changed']),
  /** Name on the side that has it, the newer one if both have. */
  name: z.optional(z.string()),
  fields: z.array(fieldChangeSchema),
});

/** What differs between two charts, step by step and flow by flow. */
export const flowchartDiffSchema = z.object({
  powerId: powerIdSchema,
  from: z.int(),
  to: z.int(),
  steps: z.array(partChange),
  flows: z.array(partChange),
  lanes: z.array(partChange),
});

/** The chart with what is inside each public step, for staff. */
export const staffFlowchartSchema = z.object({
  versionId: powerVersionIdSchema,
  versionNo: z.int().check(z.positive()),
  publicHash: z.string(),
  internalRevision: z.int().check(z.nonnegative()),
  language: openEnum(CHART_LANGUAGES),
  direction: openEnum(CHART_DIRECTIONS),
  layer: publicLayerSchema,
  drawing: drawingSchema,
  outline: z.array(outlineItemSchema),
  withheldSteps: withheldStepsSchema,
  /** One for each public task and decision, each with its own drawing. */
  inside: z.array(
    z.object({
      step: localIdSchema,
      graph: internalGraphSchema,
      drawing: drawingSchema,
      /** Highest grade of the integrity risks of the steps that are shown. */
      riskGrade: z.optional(openEnum(RISK_GRADES)),
      withheldSteps: withheldStepsSchema,
    }),
  ),
});

export type ChartAbolition = z.infer<typeof chartAbolitionSchema>;
export type Announcement = z.infer<typeof announcementSchema>;
export type Flowchart = z.infer<typeof flowchartSchema>;
export type FlowchartSummary = z.infer<typeof flowchartSummarySchema>;
export type FlowchartHistory = z.infer<typeof flowchartHistorySchema>;
export type FlowchartDiff = z.infer<typeof flowchartDiffSchema>;
export type FlowchartPartChange = z.infer<typeof partChange>;
export type StaffFlowchart = z.infer<typeof staffFlowchartSchema>;
