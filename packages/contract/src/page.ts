import * as z from './zod.js';
import { countSchema } from './primitives.js';

/** Longest page a caller may ask for. */
export const MAX_PAGE_SIZE = 100;

/** Opaque place in a list, made by the server. */
export const cursorSchema = z.string().check(z.maxLength(500), z.regex(/^[A-Za-z0-9_-]+$/));

/** `cursor` and `limit` of every list. Query values are text on the wire. */
export const pageQueryShape = {
  cursor: z.optional(cursorSchema),
  limit: z.optional(
    z.pipe(
      z.string().check(z.regex(/^[1-9]\d{0,2}$/)),
      z.pipe(
        z.transform((text: string) => Number(text)),
        z.int().check(z.maximum(MAX_PAGE_SIZE)),
      ),
    ),
  ),
};

/**
 * One page of a list.
 *
 * `nextCursor` is missing on the last page. `total` counts all hits up to a cap; `totalIsCapped` says that there are
 * more.
 */
export function pageSchema<Item extends z.ZodMiniType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.optional(cursorSchema),
    total: z.optional(countSchema),
    totalIsCapped: z.optional(z.boolean()),
  });
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
  readonly total?: number | undefined;
  readonly totalIsCapped?: boolean | undefined;
}
