import * as z from '../zod.js';
import { endpoint } from '../endpoint.js';
import { powerVersionIdSchema } from '../ids.js';
import { PROCESS_FILE_FORMATS, processFileSchema, processImportSchema } from '../processes/files.js';
import { staffFlowchartSchema } from '../processes/flowchart.js';
import { processLintReportSchema } from '../processes/lint.js';
import {
  createInternalRevisionBodySchema,
  internalRevisionListSchema,
  internalRevisionSchema,
  staffProcessSchema,
  updateProcessBodySchema,
} from '../processes/staff.js';
import { CHART_DIRECTIONS, CHART_LANGUAGES } from '../processes/vocabulary.js';

const revisionSchema = z.string().check(z.regex(/^[1-9]\d{0,5}$/));
const version = z.object({ versionId: powerVersionIdSchema });
const revision = z.object({ versionId: powerVersionIdSchema, revision: revisionSchema });
const path = '/v1/staff/power-versions/{versionId}/process';
const missing = ['power_version_not_found', 'process_not_found', 'flowchart_altered'] as const;

export const retrieveProcess = endpoint({
  name: 'staffProcesses.retrieve',
  summary: 'The process definition of a version, both layers: of a draft as saved, of a published one as in force.',
  method: 'GET',
  path,
  access: 'staff',
  params: version,
  response: staffProcessSchema,
  errors: missing,
});

export const updateProcess = endpoint({
  name: 'staffProcesses.update',
  summary: 'Replaces the process definition of a draft, if nobody changed the version since the named revision.',
  method: 'PUT',
  path,
  access: 'staff',
  params: version,
  body: updateProcessBodySchema,
  response: staffProcessSchema,
  ifMatch: true,
  errors: [...missing, 'transition_not_allowed'],
});

export const retrieveProcessFile = endpoint({
  name: 'staffProcesses.file',
  summary: 'The process definition of a version as a file: BPMN with both layers, or the table of steps.',
  method: 'GET',
  path: `${path}/file`,
  access: 'staff',
  params: version,
  query: z.strictObject({ format: z.enum(PROCESS_FILE_FORMATS) }),
  response: processFileSchema,
  errors: [...missing, 'process_incomplete'],
});

/** An import and its preview take and answer the same. */
const fileImport = {
  access: 'staff',
  params: version,
  body: processFileSchema,
  response: processImportSchema,
  ifMatch: true,
  errors: ['power_version_not_found', 'transition_not_allowed', 'import_unreadable'],
} as const;

export const importProcessFile = endpoint({
  name: 'staffProcesses.importFile',
  summary:
    'Puts a file into a draft and tells what did not come in as it stood: BPMN replaces the definition, a table changes what its cells say otherwise.',
  method: 'PUT',
  path: `${path}/file`,
  ...fileImport,
});

export const previewProcessFile = endpoint({
  name: 'staffProcesses.previewFile',
  summary: 'What the import of the same file would answer: checked and read in the same way, nothing is stored.',
  method: 'POST',
  path: `${path}/file/preview`,
  ...fileImport,
});

export const lintProcess = endpoint({
  name: 'staffProcesses.lint',
  summary: 'Names each place where a definition is unsound, incomplete or over the limits of its power.',
  method: 'GET',
  path: `${path}/lint`,
  access: 'staff',
  params: version,
  response: processLintReportSchema,
  errors: missing,
});

export const retrieveStaffFlowchart = endpoint({
  name: 'staffProcesses.flowchart',
  summary: 'The chart of a version in any status, with what is inside each step and the grades of its risks.',
  method: 'GET',
  path: '/v1/staff/power-versions/{versionId}/flowchart',
  access: 'staff',
  params: version,
  query: z.strictObject({
    language: z.optional(z.enum(CHART_LANGUAGES)),
    direction: z.optional(z.enum(CHART_DIRECTIONS)),
    /** A revision of the internal layer, filed or not; the one in force when missing. */
    revision: z.optional(revisionSchema),
  }),
  response: staffFlowchartSchema,
  errors: [...missing, 'internal_revision_not_found', 'process_incomplete'],
});

export const listInternalRevisions = endpoint({
  name: 'staffProcesses.internalRevisions',
  summary: 'Revisions of the internal layer of a published version, newest first.',
  method: 'GET',
  path: `${path}/internal-revisions`,
  access: 'staff',
  params: version,
  response: internalRevisionListSchema,
  errors: missing,
});

export const retrieveInternalRevision = endpoint({
  name: 'staffProcesses.internalRevision',
  summary: 'The whole definition with one revision of the internal layer: what a case that began on it runs on.',
  method: 'GET',
  path: `${path}/internal-revisions/{revision}`,
  access: 'staff',
  params: revision,
  response: staffProcessSchema,
  errors: [...missing, 'internal_revision_not_found'],
});

export const createInternalRevision = endpoint({
  name: 'staffProcesses.createInternalRevision',
  summary: 'A new internal layer for a published version; the public layer stays. In force once it is filed.',
  method: 'POST',
  path: `${path}/internal-revisions`,
  access: 'staff',
  params: version,
  body: createInternalRevisionBodySchema,
  response: internalRevisionSchema,
  status: 201,
  idempotent: true,
  errors: [...missing, 'transition_not_allowed', 'process_incomplete'],
});

export const fileInternalRevision = endpoint({
  name: 'staffProcesses.fileInternalRevision',
  summary: 'Files a revision of the internal layer: from now on new work runs on it.',
  method: 'POST',
  path: `${path}/internal-revisions/{revision}/file`,
  access: 'staff',
  params: revision,
  body: z.strictObject({}),
  response: internalRevisionSchema,
  idempotent: true,
  errors: [...missing, 'internal_revision_not_found', 'transition_not_allowed'],
});
