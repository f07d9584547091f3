import { publicLayerSchema, type PublicLayer, type PublicLayerInput } from '@sunlit/contract/processes/definition';

const LANES: PublicLayerInput['lanes'] = [
  { id: 'applicant', kind: 'applicant', name: '申请人', nameEn: 'Applicant' },
  { id: 'window', kind: 'window', name: '政务服务窗口', nameEn: 'Service counter' },
  { id: 'office', kind: 'office', name: '行政审批处', nameEn: 'Approval office' },
  { id: 'leader', kind: 'leader', name: '分管负责人', nameEn: 'Deputy head' },
];

const days = (value: number) => ({ value, unit: 'working_day' as const, ifLastDayRests: 'keep' as const });

/** A licence with one correction, a check on site and a report at the same time. Fiction; only the statutes are real. */
export function sampleLayer(): PublicLayer {
  return publicLayerSchema.parse({
    origin: 'on_application',
    lanes: LANES,
    steps: [
      { id: 'start', kind: 'start', lane: 'applicant', name: '开始', nameEn: 'Start' },
      {
        id: 'apply',
        kind: 'task',
        lane: 'applicant',
        name: '提交申请',
        nameEn: 'Hand in the application',
        duty: '按清单提交材料，并对材料的真实性负责。',
        materials: ['食品经营许可申请书', '营业执照', '主要设备设施布局、操作流程等文件'],
      },
      acceptance(),
      {
        id: 'correct',
        kind: 'task',
        lane: 'applicant',
        name: '补正材料',
        nameEn: 'Complete the papers',
        duty: '按一次性告知的内容补正。',
        clock: 'not_counted',
      },
      { id: 'refused', kind: 'end', lane: 'window', name: '不予受理', nameEn: 'Not accepted', outcome: 'not_accepted' },
      { id: 'fork', kind: 'fork', lane: 'office', name: '同时进行', nameEn: 'At the same time' },
      {
        id: 'papers',
        kind: 'task',
        lane: 'office',
        name: '书面审查',
        nameEn: 'Examine the papers',
        post: '审批处审查岗',
        limit: days(5),
        legalBases: [{ kind: 'procedure', title: '中华人民共和国行政许可法', article: '第三十四条第一款' }],
        controlPoint: '审查意见由两人签署。',
      },
      {
        id: 'visit',
        kind: 'task',
        lane: 'office',
        name: '现场核查食品经营场所',
        nameEn: 'Check the premises on site',
        post: '审批处核查岗',
        limit: days(10),
        clock: 'not_counted',
        assistBodies: [{ name: '辖区市场监管所', contact: { phone: '0990-5550130' } }],
      },
      { id: 'join', kind: 'join', lane: 'office', name: '汇合', nameEn: 'Both done' },
      decision(),
      {
        id: 'issue',
        kind: 'task',
        lane: 'window',
        name: '制证并送达',
        nameEn: 'Make out and deliver the licence',
        limit: days(3),
      },
      {
        id: 'refuse',
        kind: 'task',
        lane: 'window',
        name: '送达不予许可决定',
        nameEn: 'Deliver the refusal',
        limit: days(3),
        remedies: [{ kind: 'reconsideration', text: '六十日内申请行政复议。', body: '南晴市人民政府' }],
      },
      { id: 'granted', kind: 'end', lane: 'applicant', name: '办结', nameEn: 'Granted', outcome: 'granted' },
      { id: 'denied', kind: 'end', lane: 'applicant', name: '不予许可', nameEn: 'Refused', outcome: 'refused' },
    ],
    flows: [
      { id: 'f1', from: 'start', to: 'apply' },
      { id: 'f2', from: 'apply', to: 'accept' },
      { id: 'f3', from: 'accept', to: 'fork', condition: '齐全', conditionEn: 'complete' },
      { id: 'f4', from: 'accept', to: 'correct', condition: '不齐', conditionEn: 'incomplete', atMost: 1 },
      { id: 'f5', from: 'correct', to: 'accept', isReturn: true },
      { id: 'f6', from: 'accept', to: 'refused', condition: '不属于本机关', conditionEn: 'not ours' },
      { id: 'f7', from: 'fork', to: 'papers' },
      { id: 'f8', from: 'fork', to: 'visit' },
      { id: 'f9', from: 'papers', to: 'join' },
      { id: 'f10', from: 'visit', to: 'join' },
      { id: 'f11', from: 'join', to: 'decide' },
      { id: 'f12', from: 'decide', to: 'issue', condition: '准予', conditionEn: 'granted' },
      { id: 'f13', from: 'decide', to: 'refuse', condition: '不予', conditionEn: 'refused' },
      { id: 'f14', from: 'issue', to: 'granted' },
      { id: 'f15', from: 'refuse', to: 'denied' },
    ],
    isWithdrawable: true,
  });
}

function acceptance(): PublicLayerInput['steps'][number] {
  return {
    id: 'accept',
    kind: 'decision',
    lane: 'window',
    name: '受理审查',
    nameEn: 'Check for acceptance',
    post: '窗口受理岗',
    duty: '当场或者在五日内一次告知需要补正的全部内容。',
    authority: '作出受理、不予受理或者补正的决定。',
    limit: days(5),
    clock: 'starts',
    legalBases: [
      {
        kind: 'procedure',
        title: '中华人民共和国行政许可法',
        article: '第三十二条',
        text: '行政机关受理或者不予受理行政许可申请，应当出具加盖本行政机关专用印章和注明日期的书面凭证。',
        versionDate: '2019-04-23',
      },
    ],
    leadBody: {
      name: '南晴市市场监督管理局',
      contact: { name: '政务服务中心二楼窗口', phone: '0990-5550123', hours: '工作日 9:00–17:00' },
    },
    controlPoint: '不予受理的，当日报法制机构备查。',
    remedies: [{ kind: 'complaint', text: '对不予受理不服的，可以投诉。', body: '市市场监管局办公室' }],
    feedbackChannel: '受理通知书当场出具，并以短信告知。',
    materials: ['食品经营许可申请书', '营业执照'],
    deemed: { flow: 'f3', basis: '行政许可法第三十二条：逾期不告知的，自收到申请材料之日起即为受理' },
  };
}

function decision(): PublicLayerInput['steps'][number] {
  return {
    id: 'decide',
    kind: 'decision',
    lane: 'leader',
    name: '审批决定',
    nameEn: 'Decide',
    post: '分管副局长',
    authority: '准予或者不予行政许可。',
    limit: days(2),
    clock: 'stops',
    legalBases: [{ kind: 'procedure', title: '中华人民共和国行政许可法', article: '第三十八条' }],
    controlPoint: '不予许可的，经集体讨论。',
  };
}

/** A chain of `size` tasks in turn through three lanes, with a return to every tenth: for figures and limits. */
export function longLayer(size: number): PublicLayer {
  const id = (index: number): string => `s${index}`;
  const middle = Array.from({ length: Math.max(0, size - 2) }, (_, index) => ({
    id: id(index + 1),
    kind: 'task' as const,
    lane: LANES[1 + (Math.floor((index + 1) / 4) % 3)]?.id ?? 'office',
    name: `第 ${index + 1} 道审查`,
    limit: days(1 + (index % 20)),
  }));
  const flows = Array.from({ length: size - 1 }, (_, index) => ({
    id: `f${index}`,
    from: id(index),
    to: id(index + 1),
  }));
  return publicLayerSchema.parse({
    origin: 'on_application',
    lanes: LANES,
    steps: [
      { id: id(0), kind: 'start', lane: 'applicant', name: '开始' },
      ...middle,
      { id: id(size - 1), kind: 'end', lane: 'applicant', name: '办结', outcome: 'completed' },
    ],
    flows,
  });
}
