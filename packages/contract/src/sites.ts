import * as z from './zod.js';
import { lineSchema, openEnum, timestampSchema } from './primitives.js';
import { departmentIdSchema, siteIdSchema, siteKeyIdSchema } from './ids.js';
import { ELEMENT_NAMES } from './vocabulary.js';

/** An exact origin: scheme, host in lower case, port only when not the default. No path, no wildcard, no IDN form. */
export const originSchema = z
  .string()
  .check(
    z.maxLength(300),
    z.regex(/^https?:\/\/([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?(:\d{1,5})?$/),
  );

/** A key that names a site. It is public, stands in pages, and opens nothing by itself (`design.md` 4). */
export const siteKeySchema = z.object({
  id: siteKeyIdSchema,
  key: z.string(),
  createdAt: timestampSchema,
  /** After this instant the key is refused; set by a rotation with overlap. */
  expiresAt: z.optional(timestampSchema),
  revokedAt: z.optional(timestampSchema),
});

/** A website that embeds elements (WEB-13). */
export const siteSchema = z.object({
  id: siteIdSchema,
  name: z.string(),
  departmentId: z.optional(departmentIdSchema),
  origins: z.array(z.string()),
  elements: z.array(openEnum(ELEMENT_NAMES)),
  isTest: z.boolean(),
  createdAt: timestampSchema,
  keys: z.array(siteKeySchema),
});

export const siteListSchema = z.object({ items: z.array(siteSchema) });

export const createSiteBodySchema = z.strictObject({
  name: lineSchema,
  departmentId: z.optional(departmentIdSchema),
  origins: z.array(originSchema).check(z.minLength(1), z.maxLength(20)),
  elements: z.array(z.enum(ELEMENT_NAMES)),
  isTest: z._default(z.boolean(), false),
});

export const updateSiteBodySchema = z.strictObject({
  name: z.optional(lineSchema),
  origins: z.optional(z.array(originSchema).check(z.minLength(1), z.maxLength(20))),
  elements: z.optional(z.array(z.enum(ELEMENT_NAMES))),
});

/** Hours during which the old and the new key both work. */
export const rotateKeyBodySchema = z.strictObject({
  overlapHours: z._default(z.int().check(z.nonnegative(), z.maximum(720)), 72),
});

export type Site = z.infer<typeof siteSchema>;
export type SiteKey = z.infer<typeof siteKeySchema>;
export type CreateSiteBody = z.infer<typeof createSiteBodySchema>;
export type UpdateSiteBody = z.infer<typeof updateSiteBodySchema>;
export type RotateKeyBody = z.infer<typeof rotateKeyBodySchema>;
