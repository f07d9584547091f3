import * as z from '../zod.js';
import { endpoint } from '../endpoint.js';
import { powerIdSchema } from '../ids.js';
import { daySchema } from '../primitives.js';
import { PROCESS_FILE_FORMATS } from '../processes/files.js';
import { flowchartDiffSchema, flowchartHistorySchema, flowchartSchema } from '../processes/flowchart.js';
import { CHART_DIRECTIONS, CHART_LANGUAGES } from '../processes/vocabulary.js';

const versionNoSchema = z.string().check(z.regex(/^[1-9]\d{0,5}$/));
const power = z.object({ powerId: powerIdSchema });
const version = z.object({ powerId: powerIdSchema, versionNo: versionNoSchema });
/** `zh` and `down` when missing. */
const drawn = { language: z.optional(z.enum(CHART_LANGUAGES)), direction: z.optional(z.enum(CHART_DIRECTIONS)) };

export const retrieveFlowchart = endpoint({
  name: 'flowcharts.retrieve',
  summary: 'The flowchart of a power as it is in force today, or on the asked day: drawn, and as a list.',
  method: 'GET',
  path: '/v1/powers/{powerId}/flowchart',
  access: 'public',
  params: power,
  query: z.strictObject({ on: z.optional(daySchema), ...drawn }),
  response: flowchartSchema,
  errors: ['power_not_found', 'flowchart_not_found', 'flowchart_altered'],
});

export const retrieveFlowchartVersion = endpoint({
  name: 'flowcharts.version',
  summary: 'The flowchart of one published version: past, in force or announced.',
  method: 'GET',
  path: '/v1/powers/{powerId}/versions/{versionNo}/flowchart',
  access: 'public',
  params: version,
  query: z.strictObject(drawn),
  response: flowchartSchema,
  errors: ['power_not_found', 'power_version_not_found', 'flowchart_not_found', 'flowchart_altered'],
});

export const listFlowcharts = endpoint({
  name: 'flowcharts.history',
  summary: 'Published flowcharts of a power, newest first, with when each was announced and took effect.',
  method: 'GET',
  path: '/v1/powers/{powerId}/flowcharts',
  access: 'public',
  params: power,
  response: flowchartHistorySchema,
  errors: ['power_not_found', 'flowchart_altered'],
});

export const diffFlowcharts = endpoint({
  name: 'flowcharts.diff',
  summary: 'What differs between the flowcharts of two published versions, step by step.',
  method: 'GET',
  path: '/v1/powers/{powerId}/flowchart-diff',
  access: 'public',
  params: power,
  query: z.strictObject({ from: versionNoSchema, to: versionNoSchema }),
  response: flowchartDiffSchema,
  errors: ['power_not_found', 'power_version_not_found', 'flowchart_not_found', 'flowchart_altered'],
});

export const retrieveFlowchartPicture = endpoint({
  name: 'flowcharts.picture',
  summary: 'The flowchart as a picture that needs no script, with its text as text.',
  method: 'GET',
  path: '/v1/powers/{powerId}/versions/{versionNo}/flowchart.svg',
  access: 'public',
  params: version,
  query: z.strictObject(drawn),
  mediaType: 'image/svg+xml',
  errors: ['power_not_found', 'power_version_not_found', 'flowchart_not_found', 'flowchart_altered'],
});

export const retrieveFlowchartFile = endpoint({
  name: 'flowcharts.file',
  summary:
    'The flowchart of one published version for other tools: BPMN 2.0, or the table of steps. Public layer only.',
  method: 'GET',
  path: '/v1/powers/{powerId}/versions/{versionNo}/flowchart-file',
  access: 'public',
  params: version,
  query: z.strictObject({ format: z.enum(PROCESS_FILE_FORMATS) }),
  mediaType: 'application/bpmn+xml, text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  errors: ['power_not_found', 'power_version_not_found', 'flowchart_not_found', 'flowchart_altered'],
});
