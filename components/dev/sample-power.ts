import { powerSchema, type Power } from '@sunlit/contract/powers/views';
import { sampleId } from './sample-snapshot.js';

/** One licence with every public field filled, in the shape of the contract. Fiction; only the statutes are real. */
export function samplePower(index = 0, over: Record<string, unknown> = {}): Power {
  return powerSchema.parse({
    id: sampleId(index),
    code: 'JS990100GH-XK-0001',
    codeScheme: 'jiangsu_16',
    departmentId: 'dep_gh00000000',
    areaCode: '990100000000',
    powerType: 'license',
    isDemo: true,
    versionId: 'pov_0000000000',
    versionNo: 3,
    status: 'active',
    effectiveFrom: '2026-03-01',
    publishedAt: '2026-02-10T01:00:00.000Z',
    contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    content: sampleContent(),
    department: {
      id: 'dep_gh00000000',
      name: '南晴市市场监督管理局',
      shortName: '市市场监管局',
      phone: '0990-5550101',
    },
    pageUrl: 'https://platform.example/powers/JS990100GH-XK-0001',
    ...over,
  });
}

/** The public content of the sample power. */
export function sampleContent(): Record<string, unknown> {
  return {
    name: '食品经营许可',
    standardName: '食品经营许可',
    class: 'administrative_power',
    exerciseLevel: 'city',
    externalCodes: [{ scheme: '国家基本编码', value: '000131017000' }],
    implementingBody: { name: '南晴市市场监督管理局', creditCode: '11990100MB0000001X', nature: 'statutory' },
    audiences: ['natural_person', 'enterprise'],
    topics: ['设立变更', '食品安全'],
    keywords: ['餐饮', '食堂'],
    summary: '在本市从事食品销售和餐饮服务活动，应当依法取得食品经营许可。',
    legalBases: [
      {
        kind: 'establishing',
        title: '中华人民共和国食品安全法',
        article: '第三十五条第一款',
        text: '国家对食品生产经营实行许可制度。从事食品生产、食品销售、餐饮服务，应当依法取得许可。但是，销售食用农产品和仅销售预包装食品的，不需要取得许可。仅销售预包装食品的，应当报所在地县级以上地方人民政府食品安全监督管理部门备案。',
        versionDate: '2021-04-29',
      },
      {
        kind: 'procedure',
        title: '食品经营许可和备案管理办法',
        article: '第十二条',
        documentNo: '国家市场监督管理总局令第78号',
      },
    ],
    conditions: [
      { text: '具有与经营的食品品种、数量相适应的食品原料处理和食品加工、销售、贮存等场所，保持该场所环境整洁。' },
      { text: '具有与经营的食品品种、数量相适应的经营设备或者设施。', basis: '食品经营许可和备案管理办法第十二条' },
      { text: '有专职或者兼职的食品安全总监、食品安全员等食品安全管理人员和保证食品安全的规章制度。' },
    ],
    prohibitions: '申请人隐瞒真实情况或者提供虚假材料的，在一年内再次申请的，不予受理。',
    handlingKind: 'promised',
    statutoryLimit: {
      value: 20,
      unit: 'working_day',
      ifLastDayRests: 'keep',
      note: '经本行政机关负责人批准，可以延长十日',
    },
    promisedLimit: { value: 5, unit: 'working_day', ifLastDayRests: 'keep' },
    specialProcedures: '现场核查：十个工作日，不计入承诺时限。',
    materials: [
      {
        name: '食品经营许可申请书',
        necessity: 'required',
        source: 'applicant',
        form: 'either',
        copies: 1,
        guidance: '由法定代表人或者负责人签字。',
        templateLink: 'https://platform.example/files/form.docx',
        sampleLink: 'https://platform.example/files/sample.pdf',
      },
      {
        name: '营业执照',
        necessity: 'required',
        source: 'government',
        sourceNote: '市场监督管理部门',
        form: 'electronic',
      },
      {
        name: '与食品经营相适应的主要设备设施布局、操作流程等文件',
        necessity: 'required',
        source: 'applicant',
        form: 'paper',
        copies: 2,
      },
      { name: '委托书', necessity: 'optional', source: 'applicant', form: 'paper', copies: 1 },
      {
        name: '从业人员健康证明',
        necessity: 'deferrable',
        source: 'other',
        form: 'either',
        copies: 1,
        acceptanceStandard: '在有效期内。',
      },
    ],
    hasFee: false,
    fees: [],
    result: {
      kind: 'licence_document',
      name: '食品经营许可证',
      validity: '五年',
      delivery: '窗口领取、邮寄，或下载电子证照',
    },
    handlingOffice: '行政审批处',
    servicePlaces: [
      {
        name: '南晴市政务服务中心二楼 12–15 号窗口',
        address: '南晴市晴川路 1 号',
        hours: '工作日 9:00–12:00，13:30–17:00',
        phone: '0990-5550123',
      },
    ],
    consultation: [{ name: '行政审批处', phone: '0990-5550124' }],
    complaint: [{ name: '市市场监管局办公室', phone: '0990-5550125', email: 'tousu@platform.example' }],
    supervision: [{ name: '市纪委监委驻局纪检监察组', phone: '0990-5550126' }],
    remedies: [
      {
        kind: 'reconsideration',
        text: '自知道该行政行为之日起六十日内申请行政复议。',
        body: '南晴市人民政府',
        basis: '行政复议法第二十条',
      },
      {
        kind: 'litigation',
        text: '自知道或者应当知道作出行政行为之日起六个月内提起行政诉讼。',
        body: '南晴市人民法院',
        basis: '行政诉讼法第四十六条',
      },
    ],
    faqs: [
      { question: '只卖预包装食品要办许可吗？', answer: '不用办许可，但要备案。备案和营业执照可以一起办。' },
      { question: '换了地址，许可证还能用吗？', answer: '不能。经营场所变更的，应当重新申请许可。' },
    ],
    dutyList: [
      {
        stage: '受理',
        duty: '公示应当提交的材料；一次性告知补正内容。',
        responsible: '行政审批处',
        accountability: '对符合条件的申请不予受理的。',
      },
      { stage: '审查', duty: '核查材料，必要时现场核查。', responsible: '行政审批处' },
    ],
    runsOnline: true,
    applyLink: 'https://platform.example/apply/JS990100GH-XK-0001',
    onSiteVisits: 0,
    published: true,
  };
}

/** A penalty with a discretion benchmark and little else, as ex officio powers are. */
export function samplePenalty(index = 6): Power {
  return samplePower(index, {
    code: 'JS990100GH-CF-0007',
    powerType: 'penalty',
    versionNo: 1,
    content: {
      name: '对未取得食品生产经营许可从事食品生产经营活动的处罚',
      class: 'administrative_power',
      legalBases: [
        {
          kind: 'penalty',
          title: '中华人民共和国食品安全法',
          article: '第一百二十二条第一款',
          versionDate: '2021-04-29',
        },
      ],
      statutoryLimit: { value: 90, unit: 'calendar_day', ifLastDayRests: 'keep' },
      discretionBenchmark: sampleBenchmark(),
      remedies: [{ kind: 'hearing', text: '自收到告知书之日起五日内要求听证。' }],
      complaint: [{ phone: '0990-5550125' }],
      runsOnline: false,
      published: true,
    },
  });
}

function sampleBenchmark(): Record<string, unknown> {
  return {
    scope: '货值金额不足一万元的',
    source: '南晴市食品安全行政处罚裁量基准（演示）',
    statutoryRange: [{ kind: 'range', penaltyKind: 'fine', min: 5, max: 10, unit: '万元' }],
    grades: [
      {
        situation: '初次违法，货值金额不足一千元，主动改正并消除影响的',
        grade: '从轻',
        ranges: [{ kind: 'range', penaltyKind: 'fine', min: 5, max: 6.5, unit: '万元' }],
      },
      {
        situation: '货值金额一千元以上不足五千元的',
        grade: '一般',
        ranges: [{ kind: 'range', penaltyKind: 'fine', min: 6.5, max: 8.5, unit: '万元' }],
      },
      {
        situation: '货值金额五千元以上，或者两年内再次违法的',
        grade: '从重',
        ranges: [
          { kind: 'range', penaltyKind: 'fine', min: 8.5, max: 10, unit: '万元' },
          { kind: 'text', penaltyKind: 'confiscation', text: '没收违法所得和违法生产经营的食品' },
        ],
      },
    ],
  };
}
