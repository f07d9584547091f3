import * as z from './zod.js';
import { countSchema, openEnum } from './primitives.js';
import { POWER_TYPES } from './vocabulary.js';

/** A power type. The list is data of the deployment (TYP-14), e.g. with `inspection` and `charge` but no `reward`. */
export const powerTypeSchema = z.object({
  code: openEnum(POWER_TYPES),
  name: z.string(),
  nameEn: z.string(),
  /** Letters in item codes: `XK`. Provinces differ (GF or JF for benefit). */
  letters: z.array(z.string()),
  order: z.int(),
  /** Whether citizens apply for powers of this type, or the office acts on its own. */
  isOnApplication: z.boolean(),
  powerCount: countSchema,
});

export type PowerType = z.infer<typeof powerTypeSchema>;
