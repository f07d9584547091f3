import * as z from '../zod.js';
import { changeSchema } from '../changes.js';
import { endpoint } from '../endpoint.js';
import { departmentIdSchema, powerIdSchema } from '../ids.js';
import { pageQueryShape, pageSchema } from '../page.js';

const filters = { departmentId: z.optional(departmentIdSchema), powerId: z.optional(powerIdSchema) };

export const listChanges = endpoint({
  name: 'changes.list',
  summary: 'Public changes of the catalogue, newest first.',
  method: 'GET',
  path: '/v1/changes',
  access: 'public',
  query: z.strictObject({ ...pageQueryShape, ...filters }),
  response: pageSchema(changeSchema),
});

export const changesFeed = endpoint({
  name: 'changes.feed',
  summary: 'The newest 50 public changes as an Atom feed (RFC 4287).',
  method: 'GET',
  path: '/v1/changes.atom',
  access: 'public',
  query: z.strictObject(filters),
  mediaType: 'application/atom+xml',
});
