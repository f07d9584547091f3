import * as z from './zod.js';
import { areaCodeSchema, daySchema, timestampSchema } from './primitives.js';
import { departmentIdSchema } from './ids.js';

export { CATALOGUE_FLAGS } from './catalogue-flags.js';

/**
 * The whole public catalogue in columns, small enough for one request (≤ 20,000 powers): the browser searches it
 * itself. Row N of every column is one power; departments, types and areas are indexes into the lists above.
 *
 * `readings` gives the lower-case pinyin initials of each Han character that occurs in a name: `行xh`.
 */
export const catalogueSnapshotSchema = z.object({
  /** Changes when any public power changes; equal means: same items. */
  version: z.string(),
  /** The instant for which the statuses hold. */
  asOf: timestampSchema,
  today: daySchema,
  isDemo: z.boolean(),
  areas: z.array(z.object({ code: areaCodeSchema, name: z.string() })),
  departments: z.array(
    z.object({ id: departmentIdSchema, name: z.string(), shortName: z.string(), nameEn: z.optional(z.string()) }),
  ),
  powerTypes: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string() })),
  readings: z.array(z.string()),
  items: z.object({
    /** Ids without their `pow_`, in the order of the catalogue: type, department, code. */
    ids: z.array(z.string()),
    codes: z.array(z.string()),
    names: z.array(z.string()),
    departments: z.array(z.int()),
    powerTypes: z.array(z.int()),
    areas: z.array(z.int()),
    flags: z.array(z.int()),
  }),
});

export type CatalogueSnapshot = z.infer<typeof catalogueSnapshotSchema>;
