import * as z from './zod.js';
import { areaCodeSchema, daySchema, openEnum } from './primitives.js';

export const AREA_LEVELS = ['national', 'province', 'city', 'county', 'township', 'village'] as const;

/** An administrative area. Owned by the deployment, with validity dates; never a hard-coded list (`domain.md` 2.7). */
export const areaSchema = z.object({
  code: areaCodeSchema,
  name: z.string(),
  nameEn: z.optional(z.string()),
  level: openEnum(AREA_LEVELS),
  parentCode: z.optional(areaCodeSchema),
  validFrom: daySchema,
  validTo: z.optional(daySchema),
});

export type Area = z.infer<typeof areaSchema>;
