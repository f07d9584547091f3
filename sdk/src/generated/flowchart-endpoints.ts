// Generated from @sunlit/contract by `node sdk/scripts/generate.mjs`. Do not edit.
import type * as flowcharts from '@sunlit/contract/endpoints/flowcharts';
import { fileEndpoint, jsonEndpoint } from '../reading/client-endpoint.js';
import type { Shape } from '../reading/shape.js';

const shape1: Shape = { kind: 's', announcedAt: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$' };
const shape2: Shape = {
  name: 's',
  contact: [
    '?',
    {
      name: ['?', 's'],
      phone: ['?', 's'],
      email: ['?', 's'],
      address: ['?', 's'],
      hours: ['?', 's'],
      link: ['?', 'i^(https?:\\/\\/|mailto:|tel:)[^\\s<>"\']+$'],
    },
  ],
};
const shape3: Shape = { value: 'c', unit: 's', ifLastDayRests: 's', note: ['?', 's'] };
const shape4: Shape = { x: 'n', y: 'n', width: 'n', height: 'n', lines: ['[]', 's'] };
const shape5: Shape = {
  powerId: '^pow_[0-9a-z]{6,40}$',
  code: 's',
  powerName: 's',
  departmentId: '^dep_[0-9a-z]{6,40}$',
  departmentName: 's',
  versionId: '^pov_[0-9a-z]{6,40}$',
  versionNo: 'c',
  standing: 's',
  publicHash: 's',
  announcement: shape1,
  effectiveFrom: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  effectiveTo: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
  abolition: [
    '?',
    {
      kind: 's',
      announcedAt: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$',
      byLaw: ['?', { title: 's', article: 's' }],
    },
  ],
  notice: ['?', { kind: 's', since: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', reason: 's' }],
  coming: [
    '?',
    {
      versionNo: 'i',
      effectiveFrom: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      announcedAt: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$',
    },
  ],
  language: 's',
  direction: 's',
  layer: {
    origin: 's',
    lanes: ['[]', { id: '^[a-z][a-z0-9_]{0,59}$', kind: 's', name: 's', nameEn: ['?', 's'] }],
    steps: [
      '[]',
      {
        id: '^[a-z][a-z0-9_]{0,59}$',
        kind: 's',
        lane: '^[a-z][a-z0-9_]{0,59}$',
        name: 's',
        nameEn: ['?', 's'],
        post: ['?', 's'],
        duty: ['?', 's'],
        authority: ['?', 's'],
        leadBody: ['?', shape2],
        assistBodies: ['=', ['[]', shape2], []],
        limit: ['?', shape3],
        legalBases: [
          '=',
          [
            '[]',
            {
              kind: 's',
              title: 's',
              documentNo: ['?', 's'],
              article: 's',
              text: ['?', 's'],
              versionDate: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
              inForceFrom: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
              repealedOn: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
            },
          ],
          [],
        ],
        controlPoint: ['?', 's'],
        remedies: ['=', ['[]', { kind: 's', text: 's', body: ['?', 's'], basis: ['?', 's'] }], []],
        feedbackChannel: ['?', 's'],
        materials: ['=', ['[]', 's'], []],
        clock: ['=', 's', 'counts'],
        deemed: ['?', { flow: '^[a-z][a-z0-9_]{0,59}$', basis: 's' }],
        outcome: ['?', 's'],
      },
    ],
    flows: [
      '[]',
      {
        id: '^[a-z][a-z0-9_]{0,59}$',
        from: '^[a-z][a-z0-9_]{0,59}$',
        condition: ['?', 's'],
        conditionEn: ['?', 's'],
        isReturn: ['=', 'b', false],
        atMost: ['?', 'c'],
        to: '^[a-z][a-z0-9_]{0,59}$',
      },
    ],
    pauses: ['=', ['[]', { ground: 's', basis: 's', limit: ['?', shape3] }], []],
    extension: ['?', { limit: shape3, basis: 's', post: ['?', 's'] }],
    isWithdrawable: ['=', 'b', false],
  },
  drawing: {
    width: 'n',
    height: 'n',
    lanes: ['[]', { id: '^[a-z][a-z0-9_]{0,59}$', x: 'n', y: 'n', width: 'n', height: 'n', label: shape4 }],
    steps: [
      '[]',
      {
        id: '^[a-z][a-z0-9_]{0,59}$',
        shape: 's',
        x: 'n',
        y: 'n',
        width: 'n',
        height: 'n',
        label: shape4,
        badge: ['?', shape4],
        neighbours: {
          up: ['?', '^[a-z][a-z0-9_]{0,59}$'],
          down: ['?', '^[a-z][a-z0-9_]{0,59}$'],
          left: ['?', '^[a-z][a-z0-9_]{0,59}$'],
          right: ['?', '^[a-z][a-z0-9_]{0,59}$'],
        },
      },
    ],
    flows: [
      '[]',
      {
        id: '^[a-z][a-z0-9_]{0,59}$',
        from: '^[a-z][a-z0-9_]{0,59}$',
        to: '^[a-z][a-z0-9_]{0,59}$',
        isReturn: 'b',
        points: ['[]', 'n'],
        label: ['?', shape4],
      },
    ],
  },
  outline: [
    '[]',
    {
      step: '^[a-z][a-z0-9_]{0,59}$',
      depth: 'c',
      next: ['[]', { step: '^[a-z][a-z0-9_]{0,59}$', flow: '^[a-z][a-z0-9_]{0,59}$' }],
      sameTimeAs: ['[]', '^[a-z][a-z0-9_]{0,59}$'],
      returnsTo: ['[]', { step: '^[a-z][a-z0-9_]{0,59}$', flow: '^[a-z][a-z0-9_]{0,59}$' }],
    },
  ],
  pageUrl: 's',
};

/** What differs between the flowcharts of two published versions, step by step. */
export const diffFlowcharts = /* @__PURE__ */ jsonEndpoint<typeof flowcharts.diffFlowcharts>(
  'flowcharts.diff',
  'GET',
  '/v1/powers/{powerId}/flowchart-diff',
  {
    powerId: '^pow_[0-9a-z]{6,40}$',
    from: 'i',
    to: 'i',
    steps: [
      '[]',
      {
        id: '^[a-z][a-z0-9_]{0,59}$',
        kind: 's',
        name: ['?', 's'],
        fields: ['[]', { path: 's', kind: 's', before: ['?', 'u'], after: ['?', 'u'] }],
      },
    ],
    flows: [
      '[]',
      {
        id: '^[a-z][a-z0-9_]{0,59}$',
        kind: 's',
        name: ['?', 's'],
        fields: ['[]', { path: 's', kind: 's', before: ['?', 'u'], after: ['?', 'u'] }],
      },
    ],
    lanes: [
      '[]',
      {
        id: '^[a-z][a-z0-9_]{0,59}$',
        kind: 's',
        name: ['?', 's'],
        fields: ['[]', { path: 's', kind: 's', before: ['?', 'u'], after: ['?', 'u'] }],
      },
    ],
  },
);

/** Published flowcharts of a power, newest first, with when each was announced and took effect. */
export const listFlowcharts = /* @__PURE__ */ jsonEndpoint<typeof flowcharts.listFlowcharts>(
  'flowcharts.history',
  'GET',
  '/v1/powers/{powerId}/flowcharts',
  {
    items: [
      '[]',
      {
        versionId: '^pov_[0-9a-z]{6,40}$',
        versionNo: 'c',
        standing: 's',
        publicHash: 's',
        announcement: shape1,
        effectiveFrom: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
        effectiveTo: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
        abolition: [
          '?',
          {
            kind: 's',
            announcedAt: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$',
            byLaw: ['?', { title: 's', article: 's' }],
          },
        ],
        stepCount: 'c',
      },
    ],
  },
);

/** The flowchart of a power as it is in force today, or on the asked day: drawn, and as a list. */
export const retrieveFlowchart = /* @__PURE__ */ jsonEndpoint<typeof flowcharts.retrieveFlowchart>(
  'flowcharts.retrieve',
  'GET',
  '/v1/powers/{powerId}/flowchart',
  shape5,
);

/** The flowchart of one published version for other tools: BPMN 2.0, or the table of steps. Public layer only. */
export const retrieveFlowchartFile = /* @__PURE__ */ fileEndpoint<typeof flowcharts.retrieveFlowchartFile>(
  'flowcharts.file',
  'GET',
  '/v1/powers/{powerId}/versions/{versionNo}/flowchart-file',
);

/** The flowchart as a picture that needs no script, with its text as text. */
export const retrieveFlowchartPicture = /* @__PURE__ */ fileEndpoint<typeof flowcharts.retrieveFlowchartPicture>(
  'flowcharts.picture',
  'GET',
  '/v1/powers/{powerId}/versions/{versionNo}/flowchart.svg',
);

/** The flowchart of one published version: past, in force or announced. */
export const retrieveFlowchartVersion = /* @__PURE__ */ jsonEndpoint<typeof flowcharts.retrieveFlowchartVersion>(
  'flowcharts.version',
  'GET',
  '/v1/powers/{powerId}/versions/{versionNo}/flowchart',
  shape5,
);
