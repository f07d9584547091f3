const identity = {
  id: 'pow_0123456789',
  code: 'JS990100SPXK0001',
  codeScheme: 'jiangsu_16',
  departmentId: 'dep_0123456789',
  areaCode: '990100000000',
  powerType: 'license',
  isDemo: true,
};

const content = {
  name: '食品经营许可',
  class: 'administrative_power',
  audiences: ['enterprise'],
  legalBases: [
    { kind: 'establishing', title: '中华人民共和国食品安全法', article: '第三十五条', versionDate: '2021-04-29' },
  ],
  statutoryLimit: { value: 20, unit: 'working_day', ifLastDayRests: 'next_working_day' },
  materials: [{ name: '申请书', necessity: 'required', source: 'applicant', form: 'either', copies: 1 }],
  hasFee: false,
  complaint: [{ phone: '0990-12345', link: 'https://example.gov.cn/complaint' }],
  discretionBenchmark: {
    grades: [
      {
        situation: '初次违法',
        grade: '从轻',
        ranges: [
          { kind: 'range', penaltyKind: 'fine', min: 100, max: 500, unit: '元' },
          { kind: 'text', penaltyKind: 'warning', text: '警告' },
        ],
      },
    ],
  },
  runsOnline: true,
  published: true,
};

/** One good answer of each kind, as the platform sends it. */
export const sampleAnswers = {
  catalogue: {
    version: 'v1',
    asOf: '2026-11-22T02:00:00.000Z',
    today: '2026-11-22',
    isDemo: true,
    areas: [{ code: '990100000000', name: '演示市' }],
    departments: [{ id: 'dep_0123456789', name: '市场监督管理局', shortName: '市场监管局' }],
    powerTypes: [{ code: 'license', name: '行政许可', nameEn: 'Licence' }],
    readings: ['行xh', '食s'],
    items: {
      ids: ['0123456789', '123456789a'],
      codes: ['JS990100SPXK0001', 'JS990100SPXK0002'],
      names: ['食品经营许可', '食品生产许可'],
      departments: [0, 0],
      powerTypes: [0, 0],
      areas: [0, 0],
      flags: [3, 5],
    },
  },
  powers: {
    items: [
      {
        id: 'pow_0123456789',
        code: 'JS990100SPXK0001',
        name: '食品经营许可',
        departmentId: 'dep_0123456789',
        areaCode: '990100000000',
        powerType: 'license',
        class: 'administrative_power',
        status: 'active',
        audiences: ['enterprise'],
        runsOnline: true,
        isDemo: true,
      },
    ],
    nextCursor: 'abc_DEF-123',
    total: 1000,
    totalIsCapped: true,
  },
  power: {
    ...identity,
    versionId: 'pov_0123456789',
    versionNo: 2,
    status: 'active',
    effectiveFrom: '2026-01-01',
    publishedAt: '2025-12-20T01:02:03.004Z',
    contentHash: 'ab'.repeat(32),
    content,
    department: { id: 'dep_0123456789', name: '市场监督管理局', shortName: '市场监管局' },
    coming: { versionNo: 3, effectiveFrom: '2027-01-01' },
    pageUrl: 'https://sunlit.example.gov.cn/powers/JS990100SPXK0001',
  },
  changes: {
    items: [
      {
        id: 'chg_0123456789',
        kind: 'amended',
        powerId: 'pow_0123456789',
        code: 'JS990100SPXK0001',
        name: '食品经营许可',
        departmentId: 'dep_0123456789',
        versionNo: 2,
        effectiveFrom: '2026-01-01',
        publishedAt: '2025-12-20T01:02:03.004Z',
        changes: [{ path: 'materials.0.copies', kind: 'changed', before: 2, after: null }],
      },
    ],
  },
} as const;
