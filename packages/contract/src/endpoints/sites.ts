import * as z from '../zod.js';
import { endpoint } from '../endpoint.js';
import { siteIdSchema, siteKeyIdSchema } from '../ids.js';
import {
  createSiteBodySchema,
  rotateKeyBodySchema,
  siteListSchema,
  siteSchema,
  updateSiteBodySchema,
} from '../sites.js';

const site = z.object({ siteId: siteIdSchema });

export const listSites = endpoint({
  name: 'sites.list',
  summary: 'All registered sites with their keys.',
  method: 'GET',
  path: '/v1/sites',
  access: 'staff',
  response: siteListSchema,
});

export const createSite = endpoint({
  name: 'sites.create',
  summary: 'Registers a site with exact origins and enabled elements; makes its first key.',
  method: 'POST',
  path: '/v1/sites',
  access: 'staff',
  body: createSiteBodySchema,
  response: siteSchema,
  status: 201,
  idempotent: true,
  errors: ['department_not_found'],
});

export const retrieveSite = endpoint({
  name: 'sites.retrieve',
  summary: 'One site.',
  method: 'GET',
  path: '/v1/sites/{siteId}',
  access: 'staff',
  params: site,
  response: siteSchema,
  errors: ['site_not_found'],
});

export const updateSite = endpoint({
  name: 'sites.update',
  summary: 'Changes name, origins or enabled elements.',
  method: 'PUT',
  path: '/v1/sites/{siteId}',
  access: 'staff',
  params: site,
  body: updateSiteBodySchema,
  response: siteSchema,
  errors: ['site_not_found'],
});

export const rotateSiteKey = endpoint({
  name: 'sites.rotateKey',
  summary: 'Makes a new key; the old ones work for the overlap.',
  method: 'POST',
  path: '/v1/sites/{siteId}/keys/rotate',
  access: 'staff',
  params: site,
  body: rotateKeyBodySchema,
  response: siteSchema,
  status: 201,
  idempotent: true,
  errors: ['site_not_found'],
});

export const revokeSiteKey = endpoint({
  name: 'sites.revokeKey',
  summary: 'Revokes a key within 5 seconds.',
  method: 'DELETE',
  path: '/v1/sites/{siteId}/keys/{siteKeyId}',
  access: 'staff',
  params: z.object({ siteId: siteIdSchema, siteKeyId: siteKeyIdSchema }),
  response: siteSchema,
  errors: ['site_not_found', 'site_key_not_found'],
});
