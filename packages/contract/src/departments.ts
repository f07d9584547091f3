import * as z from './zod.js';
import { areaCodeSchema, countSchema, openEnum } from './primitives.js';
import { departmentIdSchema, officeIdSchema } from './ids.js';
import { contactSchema } from './powers/content.js';
import { DEPARTMENT_KINDS, INTEGRATION_MODES } from './vocabulary.js';

export const officeSchema = z.object({
  id: officeIdSchema,
  name: z.string(),
  phone: z.optional(z.string()),
  address: z.optional(z.string()),
});

/** A department as lists show it. */
export const departmentSummarySchema = z.object({
  id: departmentIdSchema,
  /** Two letters used in item codes, given by the coding office. */
  letters: z.optional(z.string()),
  name: z.string(),
  shortName: z.string(),
  nameEn: z.optional(z.string()),
  areaCode: areaCodeSchema,
  kind: openEnum(DEPARTMENT_KINDS),
  /** Powers in force and public today. */
  powerCount: countSchema,
});

export const departmentSchema = z.extend(departmentSummarySchema, {
  creditCode: z.optional(z.string()),
  /** 垂直管理: changes are filed with the local government instead of approved by it (LIB-13). */
  verticallyManaged: z.boolean(),
  integrationMode: openEnum(INTEGRATION_MODES),
  address: z.optional(z.string()),
  hours: z.optional(z.string()),
  phone: z.optional(z.string()),
  complaint: z.array(contactSchema),
  supervision: z.array(contactSchema),
  offices: z.array(officeSchema),
  isDemo: z.boolean(),
});

export type Office = z.infer<typeof officeSchema>;
export type DepartmentSummary = z.infer<typeof departmentSummarySchema>;
export type Department = z.infer<typeof departmentSchema>;
