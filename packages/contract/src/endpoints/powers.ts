import * as z from '../zod.js';
import { endpoint } from '../endpoint.js';
import { departmentIdSchema, powerIdSchema } from '../ids.js';
import { pageQueryShape, pageSchema } from '../page.js';
import {
  powerDiffSchema,
  powerSchema,
  powerSummarySchema,
  powerVersionHistorySchema,
  powerVersionSchema,
} from '../powers/views.js';
import { areaCodeSchema, daySchema } from '../primitives.js';
import { AUDIENCES } from '../vocabulary.js';

const versionNoSchema = z.string().check(z.regex(/^[1-9]\d{0,5}$/));
const powerParams = z.object({ powerId: powerIdSchema });

export const listPowers = endpoint({
  name: 'powers.list',
  summary: 'Public powers in catalogue order; with q the hits of a search over names, codes and pinyin initials.',
  method: 'GET',
  path: '/v1/powers',
  access: 'public',
  query: z.strictObject({
    ...pageQueryShape,
    /** Words, separated by blanks; all must occur. */
    q: z.optional(z.string().check(z.maxLength(200))),
    code: z.optional(z.string().check(z.maxLength(60))),
    departmentId: z.optional(departmentIdSchema),
    powerType: z.optional(z.string().check(z.regex(/^[a-z_]{2,40}$/))),
    areaCode: z.optional(areaCodeSchema),
    audience: z.optional(z.enum(AUDIENCES)),
    runsOnline: z.optional(z.enum(['true', 'false'])),
    status: z.optional(z.enum(['active', 'suspended', 'scheduled', 'abolished'])),
  }),
  response: pageSchema(powerSummarySchema),
});

export const retrievePower = endpoint({
  name: 'powers.retrieve',
  summary: 'One power as it is in force today, or on the asked day.',
  method: 'GET',
  path: '/v1/powers/{powerId}',
  access: 'public',
  params: powerParams,
  query: z.strictObject({ on: z.optional(daySchema) }),
  response: powerSchema,
  errors: ['power_not_found'],
});

export const listPowerVersions = endpoint({
  name: 'powers.versions',
  summary: 'Published versions of a power, newest first, also scheduled and abolished ones.',
  method: 'GET',
  path: '/v1/powers/{powerId}/versions',
  access: 'public',
  params: powerParams,
  response: powerVersionHistorySchema,
  errors: ['power_not_found'],
});

export const retrievePowerVersion = endpoint({
  name: 'powers.version',
  summary: 'One published version in full.',
  method: 'GET',
  path: '/v1/powers/{powerId}/versions/{versionNo}',
  access: 'public',
  params: z.object({ powerId: powerIdSchema, versionNo: versionNoSchema }),
  response: powerVersionSchema,
  errors: ['power_not_found', 'power_version_not_found'],
});

export const diffPowerVersions = endpoint({
  name: 'powers.diff',
  summary: 'What differs between two published versions, field by field.',
  method: 'GET',
  path: '/v1/powers/{powerId}/diff',
  access: 'public',
  params: powerParams,
  query: z.strictObject({ from: versionNoSchema, to: versionNoSchema }),
  response: powerDiffSchema,
  errors: ['power_not_found', 'power_version_not_found'],
});

export const exportPowers = endpoint({
  name: 'powers.export',
  summary: 'The public power list as a file; the same filters as the list.',
  method: 'GET',
  path: '/v1/powers/export.{format}',
  access: 'public',
  params: z.object({ format: z.enum(['csv', 'json', 'xlsx']) }),
  query: z.strictObject({
    q: z.optional(z.string().check(z.maxLength(200))),
    departmentId: z.optional(departmentIdSchema),
    powerType: z.optional(z.string().check(z.regex(/^[a-z_]{2,40}$/))),
    areaCode: z.optional(areaCodeSchema),
  }),
  mediaType: 'text/csv, application/json, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
