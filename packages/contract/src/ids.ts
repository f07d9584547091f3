import * as z from './zod.js';

/** Alphabet of opaque ids: Crockford base 32 in lower case (no i, l, o, u). */
export const ID_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Number of random characters after the prefix: 10 × 5 bits, short because a catalogue carries thousands of them. */
export const ID_LENGTH = 10;

/**
 * Prefix of each kind of id.
 *
 * A prefix names the table in logs and support calls; nobody parses anything else out of an id.
 */
export const ID_PREFIXES = {
  department: 'dep',
  office: 'off',
  power: 'pow',
  powerVersion: 'pov',
  decision: 'dec',
  change: 'chg',
  site: 'sit',
  siteKey: 'sik',
  secretKey: 'sek',
  person: 'per',
  importRun: 'imp',
  request: 'req',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

function id<Brand extends string>(prefix: string) {
  return z
    .string()
    .check(z.regex(new RegExp(`^${prefix}_[0-9a-z]{6,40}$`)))
    .brand<Brand>();
}

export const departmentIdSchema = id<'DepartmentId'>(ID_PREFIXES.department);
export const officeIdSchema = id<'OfficeId'>(ID_PREFIXES.office);
export const powerIdSchema = id<'PowerId'>(ID_PREFIXES.power);
export const powerVersionIdSchema = id<'PowerVersionId'>(ID_PREFIXES.powerVersion);
export const decisionIdSchema = id<'DecisionId'>(ID_PREFIXES.decision);
export const changeIdSchema = id<'ChangeId'>(ID_PREFIXES.change);
export const siteIdSchema = id<'SiteId'>(ID_PREFIXES.site);
export const siteKeyIdSchema = id<'SiteKeyId'>(ID_PREFIXES.siteKey);
export const secretKeyIdSchema = id<'SecretKeyId'>(ID_PREFIXES.secretKey);
export const personIdSchema = id<'PersonId'>(ID_PREFIXES.person);
export const importRunIdSchema = id<'ImportRunId'>(ID_PREFIXES.importRun);

export type DepartmentId = z.infer<typeof departmentIdSchema>;
export type OfficeId = z.infer<typeof officeIdSchema>;
export type PowerId = z.infer<typeof powerIdSchema>;
export type PowerVersionId = z.infer<typeof powerVersionIdSchema>;
export type DecisionId = z.infer<typeof decisionIdSchema>;
export type ChangeId = z.infer<typeof changeIdSchema>;
export type SiteId = z.infer<typeof siteIdSchema>;
export type SiteKeyId = z.infer<typeof siteKeyIdSchema>;
export type SecretKeyId = z.infer<typeof secretKeyIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type ImportRunId = z.infer<typeof importRunIdSchema>;
