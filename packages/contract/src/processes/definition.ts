import * as z from '../zod.js';
import {
  contactSchema,
  integrityRiskSchema,
  legalBasisSchema,
  remedySchema,
  timeLimitSchema,
} from '../powers/content.js';
import { lineSchema, proseSchema } from '../primitives.js';
import {
  CASE_OUTCOMES,
  CLOCK_EFFECTS,
  INTERNAL_STEP_KINDS,
  LANE_KINDS,
  PAUSE_GROUNDS,
  PROCESS_ORIGINS,
  STEP_KINDS,
} from './vocabulary.js';

/** Most steps of one layer; a larger definition is refused before it is looked at (threat row I2). */
export const MOST_STEPS = 2000;
export const MOST_FLOWS = 6000;
export const MOST_LANES = 40;

/** Name of a step, flow or lane inside one definition: `examine`, `notice_2`. Kept when the definition is amended. */
export const localIdSchema = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,59}$/));

/** 泳道. Lanes are drawn in the order in which they stand. */
export const laneSchema = z.object({
  id: localIdSchema,
  kind: z.enum(LANE_KINDS),
  name: lineSchema,
  nameEn: z.optional(lineSchema),
});

/** A body that leads or assists at a step, with its contact (FLO-04, CAT-04). */
export const stepBodySchema = z.object({ name: lineSchema, contact: z.optional(contactSchema) });

/** What a citizen may read about one piece of work: the six contents of FLO-03, those of FLO-04, and the clock. */
const workShape = {
  /** 承办岗位. */
  post: z.optional(lineSchema),
  /** 职责要求. */
  duty: z.optional(proseSchema),
  /** 权限. */
  authority: z.optional(proseSchema),
  leadBody: z.optional(stepBodySchema),
  assistBodies: z._default(z.array(stepBodySchema), []),
  limit: z.optional(timeLimitSchema),
  legalBases: z._default(z.array(legalBasisSchema), []),
  /** 监督制约环节. */
  controlPoint: z.optional(proseSchema),
  /** 相对人的权利保护途径和方式. */
  remedies: z._default(z.array(remedySchema), []),
  /** 信息反馈通道. */
  feedbackChannel: z.optional(proseSchema),
  /** Materials that are handed in or looked at here, by their names in the power's list. */
  materials: z._default(z.array(lineSchema), []),
  clock: z._default(z.enum(CLOCK_EFFECTS), 'counts'),
};

/**
 * What the law makes of silence: when the step's limit has passed, `flow` counts as taken at that instant
 * (行政许可法 art. 32: silence for 5 working days is acceptance from receipt).
 */
export const deemedExitSchema = z.object({ flow: localIdSchema, basis: lineSchema });

/** A step of the public layer. Fields that its kind does not use stay missing; the lint says which must be there. */
export const stepSchema = z.object({
  id: localIdSchema,
  kind: z.enum(STEP_KINDS),
  lane: localIdSchema,
  name: lineSchema,
  nameEn: z.optional(lineSchema),
  ...workShape,
  deemed: z.optional(deemedExitSchema),
  /** Of an end only. */
  outcome: z.optional(z.enum(CASE_OUTCOMES)),
});

const flowShape = {
  id: localIdSchema,
  from: localIdSchema,
  /** What is written on the line: the answer that a decision gives here. */
  condition: z.optional(lineSchema),
  conditionEn: z.optional(lineSchema),
  /** Leads back to work that was done before (退回, 补正). Without such flows a layer has no circle. */
  isReturn: z._default(z.boolean(), false),
  /** How often one case may go this way: 1 for a correction that may be asked for once (行政许可法 art. 32). */
  atMost: z.optional(z.int().check(z.positive(), z.maximum(99))),
};

export const flowSchema = z.object({ ...flowShape, to: localIdSchema });

/** A ground on which this definition lets the clock stand still, with the law that allows it. */
export const pauseRuleSchema = z.object({
  ground: z.enum(PAUSE_GROUNDS),
  basis: lineSchema,
  /** The longest that one such pause may last, if a rule says so. */
  limit: z.optional(timeLimitSchema),
});

/** 延长: once, by whom, on which basis (行政许可法 art. 42: ten working days, the applicant is told why). */
export const extensionRuleSchema = z.object({
  limit: timeLimitSchema,
  basis: lineSchema,
  post: z.optional(lineSchema),
});

/** What citizens see, what is approved with the item and announced before it changes. */
export const publicLayerSchema = z.object({
  origin: z.enum(PROCESS_ORIGINS),
  lanes: z.array(laneSchema).check(z.maxLength(MOST_LANES)),
  steps: z.array(stepSchema).check(z.maxLength(MOST_STEPS)),
  flows: z.array(flowSchema).check(z.maxLength(MOST_FLOWS)),
  pauses: z._default(z.array(pauseRuleSchema), []),
  extension: z.optional(extensionRuleSchema),
  /** The applicant may withdraw as long as nothing is decided. */
  isWithdrawable: z._default(z.boolean(), false),
});

/** A step inside a public step. Only staff see it. */
export const internalStepSchema = z.object({
  id: localIdSchema,
  kind: z.enum(INTERNAL_STEP_KINDS),
  name: lineSchema,
  nameEn: z.optional(lineSchema),
  office: z.optional(lineSchema),
  ...workShape,
  integrityRisks: z._default(z.array(integrityRiskSchema), []),
  /** `leadership`: only who writes, judges or supervises the definition sees what the step is (PUB-13). */
  visibility: z._default(z.enum(['staff', 'leadership']), 'staff'),
});

/** Leads to another step of the same graph (`to`) or out of the public step by one of its flows (`exit`): exactly one. */
export const internalFlowSchema = z.object({
  ...flowShape,
  to: z.optional(localIdSchema),
  exit: z.optional(localIdSchema),
});

/** How one public task or decision is really done. */
export const internalGraphSchema = z.object({
  /** The public step. */
  step: localIdSchema,
  /** Internal step that work begins with. */
  entry: localIdSchema,
  steps: z.array(internalStepSchema).check(z.minLength(1), z.maxLength(MOST_STEPS)),
  flows: z.array(internalFlowSchema).check(z.maxLength(MOST_FLOWS)),
});

/** One graph for each public task and decision; filed, and may change alone while the public layer stays the same. */
export const internalLayerSchema = z.object({ graphs: z.array(internalGraphSchema).check(z.maxLength(MOST_STEPS)) });

/** The one record that is published, executed, supervised and tracked (`design.md` 1). */
export const processDefinitionSchema = z.object({ publicLayer: publicLayerSchema, internalLayer: internalLayerSchema });

export type Lane = z.infer<typeof laneSchema>;
export type StepBody = z.infer<typeof stepBodySchema>;
export type Step = z.infer<typeof stepSchema>;
export type Flow = z.infer<typeof flowSchema>;
export type PauseRule = z.infer<typeof pauseRuleSchema>;
export type ExtensionRule = z.infer<typeof extensionRuleSchema>;
export type PublicLayer = z.infer<typeof publicLayerSchema>;
export type PublicLayerInput = z.input<typeof publicLayerSchema>;
export type InternalStep = z.infer<typeof internalStepSchema>;
export type InternalFlow = z.infer<typeof internalFlowSchema>;
export type InternalGraph = z.infer<typeof internalGraphSchema>;
export type InternalLayer = z.infer<typeof internalLayerSchema>;
export type InternalLayerInput = z.input<typeof internalLayerSchema>;
export type ProcessDefinition = z.infer<typeof processDefinitionSchema>;
export type ProcessDefinitionInput = z.input<typeof processDefinitionSchema>;
