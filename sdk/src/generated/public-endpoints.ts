// Generated from @sunlit/contract by `node sdk/scripts/generate.mjs`. Do not edit.
import type * as areas from '@sunlit/contract/endpoints/areas';
import type * as catalogue from '@sunlit/contract/endpoints/catalogue';
import type * as changes from '@sunlit/contract/endpoints/changes';
import type * as powers from '@sunlit/contract/endpoints/powers';
import { fileEndpoint, jsonEndpoint } from '../reading/client-endpoint.js';
import type { Shape } from '../reading/shape.js';

const shape1: Shape = {
  name: 's',
  standardName: ['?', 's'],
  class: 's',
  exerciseLevel: ['?', 's'],
  externalCodes: ['=', ['[]', { scheme: 's', value: 's' }], []],
  implementingBody: ['?', { name: 's', creditCode: ['?', 's'], nature: 's', entrustingBody: ['?', 's'] }],
  audiences: ['=', ['[]', 's'], []],
  topics: ['=', ['[]', 's'], []],
  keywords: ['=', ['[]', 's'], []],
  summary: ['?', 's'],
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
  conditions: ['=', ['[]', { text: 's', question: ['?', 's'], basis: ['?', 's'] }], []],
  prohibitions: ['?', 's'],
  quota: ['?', 's'],
  handlingKind: ['?', 's'],
  statutoryLimit: ['?', { value: 'c', unit: 's', ifLastDayRests: 's', note: ['?', 's'] }],
  promisedLimit: ['?', { value: 'c', unit: 's', ifLastDayRests: 's', note: ['?', 's'] }],
  specialProcedures: ['?', 's'],
  materials: [
    '=',
    [
      '[]',
      {
        name: 's',
        necessity: 's',
        source: 's',
        sourceNote: ['?', 's'],
        form: 's',
        copies: ['?', 'c'],
        format: ['?', 's'],
        acceptanceStandard: ['?', 's'],
        guidance: ['?', 's'],
        basis: ['?', 's'],
        templateLink: ['?', 'i^(https?:\\/\\/|mailto:|tel:)[^\\s<>"\']+$'],
        sampleLink: ['?', 'i^(https?:\\/\\/|mailto:|tel:)[^\\s<>"\']+$'],
      },
    ],
    [],
  ],
  hasFee: ['?', 'b'],
  fees: ['=', ['[]', { name: 's', standard: 's', basis: 's', relief: ['?', 's'] }], []],
  result: ['?', { kind: 's', name: 's', validity: ['?', 's'], delivery: ['?', 's'] }],
  handlingOffice: ['?', 's'],
  servicePlaces: [
    '=',
    [
      '[]',
      {
        name: ['?', 's'],
        phone: ['?', 's'],
        email: ['?', 's'],
        address: ['?', 's'],
        hours: ['?', 's'],
        link: ['?', 'i^(https?:\\/\\/|mailto:|tel:)[^\\s<>"\']+$'],
      },
    ],
    [],
  ],
  consultation: [
    '=',
    [
      '[]',
      {
        name: ['?', 's'],
        phone: ['?', 's'],
        email: ['?', 's'],
        address: ['?', 's'],
        hours: ['?', 's'],
        link: ['?', 'i^(https?:\\/\\/|mailto:|tel:)[^\\s<>"\']+$'],
      },
    ],
    [],
  ],
  complaint: [
    '=',
    [
      '[]',
      {
        name: ['?', 's'],
        phone: ['?', 's'],
        email: ['?', 's'],
        address: ['?', 's'],
        hours: ['?', 's'],
        link: ['?', 'i^(https?:\\/\\/|mailto:|tel:)[^\\s<>"\']+$'],
      },
    ],
    [],
  ],
  supervision: [
    '=',
    [
      '[]',
      {
        name: ['?', 's'],
        phone: ['?', 's'],
        email: ['?', 's'],
        address: ['?', 's'],
        hours: ['?', 's'],
        link: ['?', 'i^(https?:\\/\\/|mailto:|tel:)[^\\s<>"\']+$'],
      },
    ],
    [],
  ],
  remedies: ['=', ['[]', { kind: 's', text: 's', body: ['?', 's'], basis: ['?', 's'] }], []],
  faqs: ['=', ['[]', { question: 's', answer: 's' }], []],
  dutyList: ['=', ['[]', { stage: ['?', 's'], duty: 's', responsible: 's', accountability: ['?', 's'] }], []],
  discretionBenchmark: [
    '?',
    {
      scope: ['?', 's'],
      source: ['?', 's'],
      statutoryRange: [
        '?',
        [
          '[]',
          [
            '|',
            'kind',
            {
              range: { kind: ['k', 'range'], penaltyKind: 's', min: ['?', 'n'], max: ['?', 'n'], unit: 's' },
              base_multiple: {
                kind: ['k', 'base_multiple'],
                penaltyKind: 's',
                baseName: 's',
                min: ['?', 'n'],
                max: ['?', 'n'],
                unit: 's',
              },
              text: { kind: ['k', 'text'], penaltyKind: 's', text: 's' },
            },
          ],
        ],
      ],
      grades: [
        '[]',
        {
          situation: 's',
          grade: 's',
          ranges: [
            '[]',
            [
              '|',
              'kind',
              {
                range: { kind: ['k', 'range'], penaltyKind: 's', min: ['?', 'n'], max: ['?', 'n'], unit: 's' },
                base_multiple: {
                  kind: ['k', 'base_multiple'],
                  penaltyKind: 's',
                  baseName: 's',
                  min: ['?', 'n'],
                  max: ['?', 'n'],
                  unit: 's',
                },
                text: { kind: ['k', 'text'], penaltyKind: 's', text: 's' },
              },
            ],
          ],
          basis: ['?', 's'],
        },
      ],
    },
  ],
  runsOnline: 'b',
  applyLink: ['?', 'i^(https?:\\/\\/|mailto:|tel:)[^\\s<>"\']+$'],
  onSiteVisits: ['?', 'c'],
  published: 'b',
  crossRegionAreas: ['?', ['[]', '^\\d{12}$']],
};

/** All areas of the deployment, parents first. */
export const listAreas = /* @__PURE__ */ jsonEndpoint<typeof areas.listAreas>('areas.list', 'GET', '/v1/areas', {
  items: [
    '[]',
    {
      code: '^\\d{12}$',
      name: 's',
      nameEn: ['?', 's'],
      level: 's',
      parentCode: ['?', '^\\d{12}$'],
      validFrom: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      validTo: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
    },
  ],
});

/** All departments with the number of their public powers. */
export const listDepartments = /* @__PURE__ */ jsonEndpoint<typeof areas.listDepartments>(
  'departments.list',
  'GET',
  '/v1/departments',
  {
    items: [
      '[]',
      {
        id: '^dep_[0-9a-z]{6,40}$',
        letters: ['?', 's'],
        name: 's',
        shortName: 's',
        nameEn: ['?', 's'],
        areaCode: '^\\d{12}$',
        kind: 's',
        powerCount: 'c',
      },
    ],
  },
);

/** Power types in force here, in their order, with the number of public powers. */
export const listPowerTypes = /* @__PURE__ */ jsonEndpoint<typeof areas.listPowerTypes>(
  'powerTypes.list',
  'GET',
  '/v1/power-types',
  {
    items: [
      '[]',
      { code: 's', name: 's', nameEn: 's', letters: ['[]', 's'], order: 'i', isOnApplication: 'b', powerCount: 'c' },
    ],
  },
);

/** One department with its offices and contacts. */
export const retrieveDepartment = /* @__PURE__ */ jsonEndpoint<typeof areas.retrieveDepartment>(
  'departments.retrieve',
  'GET',
  '/v1/departments/{departmentId}',
  {
    id: '^dep_[0-9a-z]{6,40}$',
    letters: ['?', 's'],
    name: 's',
    shortName: 's',
    nameEn: ['?', 's'],
    areaCode: '^\\d{12}$',
    kind: 's',
    powerCount: 'c',
    creditCode: ['?', 's'],
    verticallyManaged: 'b',
    integrationMode: 's',
    address: ['?', 's'],
    hours: ['?', 's'],
    phone: ['?', 's'],
    complaint: [
      '[]',
      {
        name: ['?', 's'],
        phone: ['?', 's'],
        email: ['?', 's'],
        address: ['?', 's'],
        hours: ['?', 's'],
        link: ['?', 'i^(https?:\\/\\/|mailto:|tel:)[^\\s<>"\']+$'],
      },
    ],
    supervision: [
      '[]',
      {
        name: ['?', 's'],
        phone: ['?', 's'],
        email: ['?', 's'],
        address: ['?', 's'],
        hours: ['?', 's'],
        link: ['?', 'i^(https?:\\/\\/|mailto:|tel:)[^\\s<>"\']+$'],
      },
    ],
    offices: ['[]', { id: '^off_[0-9a-z]{6,40}$', name: 's', phone: ['?', 's'], address: ['?', 's'] }],
    isDemo: 'b',
  },
);

/** The whole public catalogue in columns, for search in the browser. Only up to 20,000 powers: above, use powers.list. */
export const retrieveCatalogue = /* @__PURE__ */ jsonEndpoint<typeof catalogue.retrieveCatalogue>(
  'powers.snapshot',
  'GET',
  '/v1/catalogue',
  {
    version: 's',
    asOf: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$',
    today: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    isDemo: 'b',
    areas: ['[]', { code: '^\\d{12}$', name: 's' }],
    departments: ['[]', { id: '^dep_[0-9a-z]{6,40}$', name: 's', shortName: 's', nameEn: ['?', 's'] }],
    powerTypes: ['[]', { code: 's', name: 's', nameEn: 's' }],
    readings: ['[]', 's'],
    items: {
      ids: ['[]', 's'],
      codes: ['[]', 's'],
      names: ['[]', 's'],
      departments: ['[]', 'i'],
      powerTypes: ['[]', 'i'],
      areas: ['[]', 'i'],
      flags: ['[]', 'i'],
    },
  },
);

/** The newest 50 public changes as an Atom feed (RFC 4287). */
export const changesFeed = /* @__PURE__ */ fileEndpoint<typeof changes.changesFeed>(
  'changes.feed',
  'GET',
  '/v1/changes.atom',
);

/** Public changes of the catalogue, newest first. */
export const listChanges = /* @__PURE__ */ jsonEndpoint<typeof changes.listChanges>(
  'changes.list',
  'GET',
  '/v1/changes',
  {
    items: [
      '[]',
      {
        id: '^chg_[0-9a-z]{6,40}$',
        kind: 's',
        powerId: '^pow_[0-9a-z]{6,40}$',
        code: 's',
        name: 's',
        departmentId: '^dep_[0-9a-z]{6,40}$',
        versionNo: 'i',
        effectiveFrom: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
        publishedAt: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$',
        reason: ['?', 's'],
        changes: ['[]', { path: 's', kind: 's', before: ['?', 'u'], after: ['?', 'u'] }],
      },
    ],
    nextCursor: ['?', '^[A-Za-z0-9_-]+$'],
    total: ['?', 'c'],
    totalIsCapped: ['?', 'b'],
  },
);

/** What differs between two published versions, field by field. */
export const diffPowerVersions = /* @__PURE__ */ jsonEndpoint<typeof powers.diffPowerVersions>(
  'powers.diff',
  'GET',
  '/v1/powers/{powerId}/diff',
  {
    powerId: '^pow_[0-9a-z]{6,40}$',
    from: 'i',
    to: 'i',
    changes: ['[]', { path: 's', kind: 's', before: ['?', 'u'], after: ['?', 'u'] }],
  },
);

/** The public power list as a file; the same filters as the list. */
export const exportPowers = /* @__PURE__ */ fileEndpoint<typeof powers.exportPowers>(
  'powers.export',
  'GET',
  '/v1/powers/export.{format}',
);

/** Published versions of a power, newest first, also scheduled and abolished ones. */
export const listPowerVersions = /* @__PURE__ */ jsonEndpoint<typeof powers.listPowerVersions>(
  'powers.versions',
  'GET',
  '/v1/powers/{powerId}/versions',
  {
    items: [
      '[]',
      {
        versionId: '^pov_[0-9a-z]{6,40}$',
        versionNo: 'c',
        status: 's',
        effectiveFrom: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
        effectiveTo: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
        publishedAt: ['?', '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$'],
        contentHash: 's',
        name: 's',
        reason: ['?', 's'],
      },
    ],
  },
);

/** Public powers in catalogue order; with q the hits of a search over names, codes and pinyin initials. */
export const listPowers = /* @__PURE__ */ jsonEndpoint<typeof powers.listPowers>('powers.list', 'GET', '/v1/powers', {
  items: [
    '[]',
    {
      id: '^pow_[0-9a-z]{6,40}$',
      code: 's',
      name: 's',
      departmentId: '^dep_[0-9a-z]{6,40}$',
      areaCode: '^\\d{12}$',
      powerType: 's',
      class: 's',
      status: 's',
      audiences: ['[]', 's'],
      runsOnline: 'b',
      hasFee: ['?', 'b'],
      isDemo: 'b',
    },
  ],
  nextCursor: ['?', '^[A-Za-z0-9_-]+$'],
  total: ['?', 'c'],
  totalIsCapped: ['?', 'b'],
});

/** One power as it is in force today, or on the asked day. */
export const retrievePower = /* @__PURE__ */ jsonEndpoint<typeof powers.retrievePower>(
  'powers.retrieve',
  'GET',
  '/v1/powers/{powerId}',
  {
    id: '^pow_[0-9a-z]{6,40}$',
    code: 's',
    codeScheme: 's',
    departmentId: '^dep_[0-9a-z]{6,40}$',
    areaCode: '^\\d{12}$',
    powerType: 's',
    isDemo: 'b',
    versionId: '^pov_[0-9a-z]{6,40}$',
    versionNo: 'c',
    status: 's',
    effectiveFrom: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
    effectiveTo: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
    publishedAt: ['?', '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$'],
    contentHash: 's',
    content: shape1,
    department: { id: '^dep_[0-9a-z]{6,40}$', name: 's', shortName: 's', phone: ['?', 's'] },
    notice: ['?', { kind: 's', since: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', reason: 's' }],
    coming: ['?', { versionNo: 'i', effectiveFrom: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }],
    pageUrl: 's',
  },
);

/** One published version in full. */
export const retrievePowerVersion = /* @__PURE__ */ jsonEndpoint<typeof powers.retrievePowerVersion>(
  'powers.version',
  'GET',
  '/v1/powers/{powerId}/versions/{versionNo}',
  {
    id: '^pow_[0-9a-z]{6,40}$',
    code: 's',
    codeScheme: 's',
    departmentId: '^dep_[0-9a-z]{6,40}$',
    areaCode: '^\\d{12}$',
    powerType: 's',
    isDemo: 'b',
    versionId: '^pov_[0-9a-z]{6,40}$',
    versionNo: 'c',
    status: 's',
    effectiveFrom: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
    effectiveTo: ['?', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'],
    publishedAt: ['?', '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$'],
    contentHash: 's',
    content: shape1,
  },
);
