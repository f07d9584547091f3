import {
  processDefinitionSchema,
  type InternalStep,
  type ProcessDefinition,
  type ProcessDefinitionInput,
} from '@sunlit/contract';
import { plainInternalLayer } from '../definition/plain-internal-layer.js';

type LayerInput = ProcessDefinitionInput['publicLayer'];
type StepInput = LayerInput['steps'][number];

const basis = [{ kind: 'procedure' as const, title: '中华人民共和国行政许可法', article: '第三十二条' }];
const days = (value: number) => ({ value, unit: 'working_day' as const, ifLastDayRests: 'next_working_day' as const });

/** Work that says everything the lint asks for. */
function work(id: string, name: string, lane: string, rest: Partial<StepInput> = {}): StepInput {
  const post = `${name}岗`;
  const leadBody = { name: '演示市市场监督管理局', contact: { phone: '000-0000' } };
  return { id, name, lane, kind: 'task', post, duty: `按规定${name}`, authority: `决定${name}`, leadBody, ...rest };
}

const steps: StepInput[] = [
  { id: 'begin', kind: 'start', lane: 'applicant', name: '开始' },
  { id: 'apply', kind: 'task', lane: 'applicant', name: '提出申请', materials: ['申请书'] },
  work('check', '核对材料', 'window', {
    kind: 'decision',
    limit: days(5),
    legalBases: basis,
    deemed: { flow: 'complete', basis: '行政许可法第三十二条' },
    feedbackChannel: '网上查询',
    remedies: [{ kind: 'reconsideration', text: '可以申请行政复议' }],
  }),
  { id: 'correct', kind: 'task', lane: 'applicant', name: '补正材料', clock: 'not_counted' },
  work('accept', '受理', 'window', { limit: days(1), clock: 'starts' }),
  { id: 'split', kind: 'fork', lane: 'office', name: '同时办理' },
  work('examine', '书面审查', 'office', { limit: days(8) }),
  work('inspect', '现场检验', 'office', { limit: days(9), clock: 'not_counted', legalBases: basis }),
  { id: 'meet', kind: 'join', lane: 'office', name: '汇合' },
  work('decide', '作出决定', 'leader', {
    kind: 'decision',
    clock: 'stops',
    limit: days(3),
    legalBases: basis,
    controlPoint: '法制审核',
    remedies: [{ kind: 'litigation', text: '可以提起行政诉讼' }],
  }),
  work('deliver', '送达许可证', 'window', { limit: days(7) }),
  work('notify', '告知不予许可', 'window', { limit: days(5) }),
  { id: 'granted', kind: 'end', lane: 'window', name: '准予许可', outcome: 'granted' },
  { id: 'refused', kind: 'end', lane: 'window', name: '不予许可', outcome: 'refused' },
  { id: 'not_accepted', kind: 'end', lane: 'window', name: '不予受理', outcome: 'not_accepted' },
];

const flows: LayerInput['flows'] = [
  { id: 'f1', from: 'begin', to: 'apply' },
  { id: 'f2', from: 'apply', to: 'check' },
  { id: 'complete', from: 'check', to: 'accept', condition: '齐全' },
  { id: 'incomplete', from: 'check', to: 'correct', condition: '需要补正', atMost: 1 },
  { id: 'rejected', from: 'check', to: 'not_accepted', condition: '不予受理' },
  { id: 'corrected', from: 'correct', to: 'check', isReturn: true },
  { id: 'accepted', from: 'accept', to: 'split' },
  { id: 'f3', from: 'split', to: 'examine' },
  { id: 'f4', from: 'split', to: 'inspect' },
  { id: 'f5', from: 'examine', to: 'meet' },
  { id: 'f6', from: 'inspect', to: 'meet' },
  { id: 'f7', from: 'meet', to: 'decide' },
  { id: 'grant', from: 'decide', to: 'deliver', condition: '准予' },
  { id: 'refuse', from: 'decide', to: 'notify', condition: '不予' },
  { id: 'f8', from: 'deliver', to: 'granted' },
  { id: 'f9', from: 'notify', to: 'refused' },
];

/** A permit as the licensing law has it, complete on both layers: correction once, two parallel steps, two outcomes. */
export function permitDefinition(): ProcessDefinition {
  const publicLayer: LayerInput = {
    origin: 'on_application',
    lanes: [
      { id: 'applicant', kind: 'applicant', name: '申请人' },
      { id: 'window', kind: 'window', name: '受理窗口' },
      { id: 'office', kind: 'office', name: '审批科' },
      { id: 'leader', kind: 'leader', name: '分管领导' },
    ],
    steps,
    flows,
    pauses: [{ ground: 'expert_review', basis: '行政许可法第四十五条' }],
    extension: { limit: days(10), basis: '行政许可法第四十二条', post: '局长' },
    isWithdrawable: true,
  };
  const plain = processDefinitionSchema.parse({ publicLayer, internalLayer: { graphs: [] } });
  return refineExamination({ ...plain, internalLayer: plainInternalLayer(plain.publicLayer) });
}

/** Inside the examination: assigned, checked twice at the same time, signed or sent back. */
function refineExamination(definition: ProcessDefinition): ProcessDefinition {
  const inside = definition.internalLayer.graphs.map((graph) => {
    const first = graph.steps[0];
    if (graph.step !== 'examine' || first === undefined) return graph;
    const step = (id: string, name: string, rest: Partial<InternalStep> = {}): InternalStep => ({
      ...first,
      id,
      name,
      limit: days(2),
      ...rest,
    });
    return {
      step: 'examine',
      entry: 'assign',
      steps: [
        step('assign', '分办'),
        routeOnly('open', '并行', 'fork'),
        step('check', '审查材料', { limit: days(3) }),
        step('compare', '比对数据'),
        routeOnly('close', '汇合', 'join'),
        step('sign', '签署意见', {
          kind: 'decision',
          integrityRisks: [{ name: '人情审批', grade: 'b', description: '放宽标准', measure: '双人审查' }],
        }),
      ],
      flows: [
        { id: 'i1', from: 'assign', to: 'open', isReturn: false },
        { id: 'i2', from: 'open', to: 'check', isReturn: false },
        { id: 'i3', from: 'open', to: 'compare', isReturn: false },
        { id: 'i4', from: 'check', to: 'close', isReturn: false },
        { id: 'i5', from: 'compare', to: 'close', isReturn: false },
        { id: 'i6', from: 'close', to: 'sign', isReturn: false },
        { id: 'i7', from: 'sign', exit: 'f5', condition: '通过', isReturn: false },
        { id: 'i8', from: 'sign', to: 'assign', condition: '重新审查', isReturn: true },
      ],
    };
  });
  return { ...definition, internalLayer: { graphs: inside } };
}

function routeOnly(id: string, name: string, kind: 'fork' | 'join'): InternalStep {
  return {
    id,
    name,
    kind,
    assistBodies: [],
    legalBases: [],
    remedies: [],
    materials: [],
    clock: 'counts',
    integrityRisks: [],
    visibility: 'staff',
  };
}
