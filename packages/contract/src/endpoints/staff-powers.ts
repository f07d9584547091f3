import * as z from '../zod.js';
import { endpoint } from '../endpoint.js';
import { departmentIdSchema, powerIdSchema, powerVersionIdSchema } from '../ids.js';
import { pageQueryShape, pageSchema } from '../page.js';
import {
  abolishBodySchema,
  amendPowerBodySchema,
  createPowerBodySchema,
  decideBodySchema,
  decisionListSchema,
  lintReportSchema,
  publishBodySchema,
  standingBodySchema,
  updateDraftBodySchema,
  versionStateSchema,
} from '../powers/lifecycle.js';
import { staffPowerVersionSchema } from '../powers/views.js';
import { POWER_STATUSES } from '../vocabulary.js';

const version = z.object({ versionId: powerVersionIdSchema });
const power = z.object({ powerId: powerIdSchema });
const chain = ['power_version_not_found', 'transition_not_allowed', 'reason_missing'] as const;

export const createPower = endpoint({
  name: 'staffPowers.create',
  summary: 'A new power with its first draft.',
  method: 'POST',
  path: '/v1/staff/powers',
  access: 'staff',
  body: createPowerBodySchema,
  response: staffPowerVersionSchema,
  status: 201,
  idempotent: true,
  errors: ['power_code_taken', 'department_not_found', 'body_invalid'],
});

export const amendPower = endpoint({
  name: 'staffPowers.amend',
  summary: 'A draft for the next version, copied from the newest one.',
  method: 'POST',
  path: '/v1/staff/powers/{powerId}/amend',
  access: 'staff',
  params: power,
  body: amendPowerBodySchema,
  response: staffPowerVersionSchema,
  status: 201,
  idempotent: true,
  errors: ['power_not_found', 'draft_exists', 'transition_not_allowed', 'flowchart_altered'],
});

export const listStaffVersions = endpoint({
  name: 'staffPowers.versions',
  summary: 'Versions of the own unit in any status, newest change first.',
  method: 'GET',
  path: '/v1/staff/power-versions',
  access: 'staff',
  query: z.strictObject({
    ...pageQueryShape,
    status: z.optional(z.enum(POWER_STATUSES)),
    departmentId: z.optional(departmentIdSchema),
    powerId: z.optional(powerIdSchema),
    code: z.optional(z.string().check(z.maxLength(60))),
  }),
  response: pageSchema(staffPowerVersionSchema),
});

export const retrieveStaffVersion = endpoint({
  name: 'staffPowers.retrieve',
  summary: 'One version with internal fields, revision and oddities of data.',
  method: 'GET',
  path: '/v1/staff/power-versions/{versionId}',
  access: 'staff',
  params: version,
  response: staffPowerVersionSchema,
  errors: ['power_version_not_found'],
});

export const updateDraft = endpoint({
  name: 'staffPowers.update',
  summary: 'Replaces the content of a draft, if nobody changed it since the named revision.',
  method: 'PUT',
  path: '/v1/staff/power-versions/{versionId}',
  access: 'staff',
  params: version,
  body: updateDraftBodySchema,
  response: staffPowerVersionSchema,
  ifMatch: true,
  errors: ['power_version_not_found', 'revision_conflict', 'revision_missing', 'transition_not_allowed'],
});

export const lintVersion = endpoint({
  name: 'staffPowers.lint',
  summary: 'Names each empty mandatory public field and each contradiction.',
  method: 'GET',
  path: '/v1/staff/power-versions/{versionId}/lint',
  access: 'staff',
  params: version,
  response: lintReportSchema,
  errors: ['power_version_not_found', 'flowchart_altered'],
});

export const listDecisions = endpoint({
  name: 'staffPowers.decisions',
  summary: 'Who decided what, when and why, oldest first.',
  method: 'GET',
  path: '/v1/staff/powers/{powerId}/decisions',
  access: 'staff',
  params: power,
  response: decisionListSchema,
  errors: ['power_not_found'],
});

export const decideVersion = endpoint({
  name: 'staffPowers.decide',
  summary: 'One step of the approval or filing chain.',
  method: 'POST',
  path: '/v1/staff/power-versions/{versionId}/decide',
  access: 'staff',
  params: version,
  body: decideBodySchema,
  response: versionStateSchema,
  idempotent: true,
  errors: chain,
});

export const publishVersion = endpoint({
  name: 'staffPowers.publish',
  summary: 'Publishes an approved or filed version from a legal day on.',
  method: 'POST',
  path: '/v1/staff/power-versions/{versionId}/publish',
  access: 'staff',
  params: version,
  body: publishBodySchema,
  response: versionStateSchema,
  idempotent: true,
  errors: [
    ...chain,
    'legal_basis_missing',
    'publication_incomplete',
    'process_incomplete',
    'announcement_required',
    'effective_date_past',
    'clock_behind',
  ],
});

const standing = {
  method: 'POST',
  access: 'staff',
  params: power,
  body: standingBodySchema,
  response: versionStateSchema,
  idempotent: true,
  errors: ['power_not_found', 'transition_not_allowed', 'reason_missing', 'effective_date_past', 'clock_behind'],
} as const;

export const suspendPower = endpoint({
  ...standing,
  name: 'staffPowers.suspend',
  summary: 'Suspends a power: still shown, with a notice; nothing new can be applied for (LIB-05).',
  path: '/v1/staff/powers/{powerId}/suspend',
});

export const resumePower = endpoint({
  ...standing,
  name: 'staffPowers.resume',
  summary: 'Resumes a suspended power.',
  path: '/v1/staff/powers/{powerId}/resume',
});

export const abolishPower = endpoint({
  ...standing,
  name: 'staffPowers.abolish',
  summary: 'Abolishes a power for good; it stays in the history (LIB-06). Announced beforehand, unless a law did it.',
  path: '/v1/staff/powers/{powerId}/abolish',
  body: abolishBodySchema,
  errors: [...standing.errors, 'announcement_required'],
});
