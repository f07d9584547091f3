import * as z from '../zod.js';
import { endpoint } from '../endpoint.js';
import { importRunIdSchema } from '../ids.js';
import { importRowSchema, importRunSchema } from '../imports.js';
import { pageQueryShape, pageSchema } from '../page.js';

export const listImports = endpoint({
  name: 'imports.list',
  summary: 'Import runs, newest first.',
  method: 'GET',
  path: '/v1/imports',
  access: 'staff',
  query: z.strictObject(pageQueryShape),
  response: pageSchema(importRunSchema),
});

export const listImportRows = endpoint({
  name: 'imports.rows',
  summary: 'What became of each row of a run, with its oddities.',
  method: 'GET',
  path: '/v1/imports/{importRunId}/rows',
  access: 'staff',
  params: z.object({ importRunId: importRunIdSchema }),
  query: z.strictObject({ ...pageQueryShape, onlyWithIssues: z.optional(z.enum(['true', 'false'])) }),
  response: pageSchema(importRowSchema),
  errors: ['import_not_found'],
});
