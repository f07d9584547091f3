import * as z from '../zod.js';
import { areaCodeSchema, daySchema, lineSchema, linkSchema, proseSchema } from '../primitives.js';
import {
  AUDIENCES,
  BODY_NATURES,
  EXERCISE_LEVELS,
  HANDLING_KINDS,
  LEGAL_BASIS_KINDS,
  LIMIT_UNITS,
  MATERIAL_FORMS,
  MATERIAL_NECESSITIES,
  MATERIAL_SOURCES,
  POWER_CLASSES,
  REMEDY_KINDS,
  RESULT_KINDS,
  RISK_GRADES,
  VISIBILITIES,
} from '../vocabulary.js';
import { discretionBenchmarkSchema } from './benchmark.js';

/** A limit of time. Working days unless the law says otherwise (行政许可法 art. 82). */
export const timeLimitSchema = z.object({
  value: z.int().check(z.positive(), z.maximum(9999)),
  unit: z.enum(LIMIT_UNITS),
  /** What happens when a limit in calendar days, months or years ends on a rest day (民法典 art. 203). */
  ifLastDayRests: z.enum(['next_working_day', 'keep']),
  note: z.optional(lineSchema),
});

/** A law to the article (CAT-03). `text` is the wording of the statute and is quoted only when certain. */
export const legalBasisSchema = z.object({
  kind: z.enum(LEGAL_BASIS_KINDS),
  title: lineSchema,
  documentNo: z.optional(lineSchema),
  article: lineSchema,
  text: z.optional(proseSchema),
  /** Date of the version of the law that is cited. */
  versionDate: z.optional(daySchema),
  inForceFrom: z.optional(daySchema),
  /** Day on which the law or article lost its force; a power cannot become active on such a basis (LIB-09). */
  repealedOn: z.optional(daySchema),
});

export const contactSchema = z.object({
  name: z.optional(lineSchema),
  phone: z.optional(lineSchema),
  email: z.optional(lineSchema),
  address: z.optional(lineSchema),
  hours: z.optional(lineSchema),
  link: z.optional(linkSchema),
});

export const implementingBodySchema = z.object({
  name: lineSchema,
  creditCode: z.optional(lineSchema),
  nature: z.enum(BODY_NATURES),
  entrustingBody: z.optional(lineSchema),
});

export const conditionSchema = z.object({
  text: proseSchema,
  /** The condition as a question a citizen can answer with yes or no. */
  question: z.optional(lineSchema),
  basis: z.optional(lineSchema),
});

export const materialSchema = z.object({
  name: lineSchema,
  necessity: z.enum(MATERIAL_NECESSITIES),
  source: z.enum(MATERIAL_SOURCES),
  sourceNote: z.optional(lineSchema),
  form: z.enum(MATERIAL_FORMS),
  copies: z.optional(z.int().check(z.nonnegative(), z.maximum(99))),
  format: z.optional(lineSchema),
  acceptanceStandard: z.optional(proseSchema),
  guidance: z.optional(proseSchema),
  basis: z.optional(lineSchema),
  templateLink: z.optional(linkSchema),
  sampleLink: z.optional(linkSchema),
});

/** A fee with its basis and standard. No fee without a law (行政许可法 art. 58; CAT-05). */
export const feeSchema = z.object({
  name: lineSchema,
  standard: proseSchema,
  basis: lineSchema,
  relief: z.optional(proseSchema),
});

export const resultSchema = z.object({
  kind: z.enum(RESULT_KINDS),
  name: lineSchema,
  validity: z.optional(lineSchema),
  delivery: z.optional(lineSchema),
});

export const remedySchema = z.object({
  kind: z.enum(REMEDY_KINDS),
  text: proseSchema,
  body: z.optional(lineSchema),
  basis: z.optional(lineSchema),
});

export const faqSchema = z.object({ question: lineSchema, answer: proseSchema });

/** 责任清单: duty, responsible body and the situations in which it answers for it (LIB-21). */
export const dutySchema = z.object({
  stage: z.optional(lineSchema),
  duty: proseSchema,
  responsible: lineSchema,
  accountability: z.optional(proseSchema),
});

/** 廉政风险点. Internal: never in a public response (RSK-01). */
export const integrityRiskSchema = z.object({
  name: lineSchema,
  kind: z.optional(lineSchema),
  grade: z.enum(RISK_GRADES),
  description: proseSchema,
  measure: proseSchema,
});

/** A code of the same power in another system or list; it replaces mapping tables (`predecessor.md` 6). */
export const externalCodeSchema = z.object({ scheme: lineSchema, value: lineSchema });

/**
 * Everything an office says about a power, except who it belongs to and where it stands.
 *
 * Optional means: may be missing, and then stays missing. The publish linter names each empty public field that the
 * rules demand (`peers.md` 0.1).
 */
export const powerContentSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(500), z.regex(/\S/u)),
  standardName: z.optional(lineSchema),
  class: z.enum(POWER_CLASSES),
  exerciseLevel: z.optional(z.enum(EXERCISE_LEVELS)),
  externalCodes: z._default(z.array(externalCodeSchema), []),
  implementingBody: z.optional(implementingBodySchema),
  audiences: z._default(z.array(z.enum(AUDIENCES)), []),
  topics: z._default(z.array(lineSchema), []),
  keywords: z._default(z.array(lineSchema), []),
  summary: z.optional(proseSchema),
  legalBases: z._default(z.array(legalBasisSchema), []),
  conditions: z._default(z.array(conditionSchema), []),
  prohibitions: z.optional(proseSchema),
  quota: z.optional(proseSchema),
  handlingKind: z.optional(z.enum(HANDLING_KINDS)),
  statutoryLimit: z.optional(timeLimitSchema),
  promisedLimit: z.optional(timeLimitSchema),
  specialProcedures: z.optional(proseSchema),
  materials: z._default(z.array(materialSchema), []),
  /** `false`: free of charge. Missing: not stated, which is not the same. */
  hasFee: z.optional(z.boolean()),
  fees: z._default(z.array(feeSchema), []),
  result: z.optional(resultSchema),
  /** 承办机构: the office that handles it, by name as the department writes it. */
  handlingOffice: z.optional(lineSchema),
  servicePlaces: z._default(z.array(contactSchema), []),
  consultation: z._default(z.array(contactSchema), []),
  complaint: z._default(z.array(contactSchema), []),
  supervision: z._default(z.array(contactSchema), []),
  remedies: z._default(z.array(remedySchema), []),
  faqs: z._default(z.array(faqSchema), []),
  dutyList: z._default(z.array(dutySchema), []),
  discretionBenchmark: z.optional(discretionBenchmarkSchema),
  integrityRisks: z._default(z.array(integrityRiskSchema), []),
  runsOnline: z.boolean(),
  applyLink: z.optional(linkSchema),
  onSiteVisits: z.optional(z.int().check(z.nonnegative(), z.maximum(99))),
  published: z.boolean(),
  visibility: z.enum(VISIBILITIES),
  crossRegionAreas: z.optional(z.array(areaCodeSchema)),
});

/** The same without what only staff may see. */
export const publicPowerContentSchema = z.omit(powerContentSchema, { integrityRisks: true, visibility: true });

export type TimeLimit = z.infer<typeof timeLimitSchema>;
export type LegalBasis = z.infer<typeof legalBasisSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Material = z.infer<typeof materialSchema>;
export type Fee = z.infer<typeof feeSchema>;
export type Remedy = z.infer<typeof remedySchema>;
export type Faq = z.infer<typeof faqSchema>;
export type Duty = z.infer<typeof dutySchema>;
export type IntegrityRisk = z.infer<typeof integrityRiskSchema>;
export type PowerContent = z.infer<typeof powerContentSchema>;
export type PowerContentInput = z.input<typeof powerContentSchema>;
export type PublicPowerContent = z.infer<typeof publicPowerContentSchema>;
