import {
  processDefinitionSchema,
  type ProcessDefinition,
  type ProcessDefinitionInput,
  type PublicLayerInput,
} from '@sunlit/contract';
import { plainInternalLayer } from '@sunlit/process';
import { workingDays } from './staff-desk.js';

type StepInput = PublicLayerInput['steps'][number];

/** Words that stand in the internal layer of the sample and must never be in a public answer. */
export const INTERNAL_CANARIES = [
  'CANARY-INTERNAL-STEP',
  'CANARY-RISK',
  'CANARY-MEASURE',
  'CANARY-LEADERSHIP',
] as const;

const remedies: StepInput['remedies'] = [{ kind: 'reconsideration', text: '可以自收到决定之日起六十日内申请行政复议' }];

const work = (step: Pick<StepInput, 'id' | 'kind' | 'lane' | 'name'> & Partial<StepInput>): StepInput => ({
  post: '经办岗',
  duty: '依法办理本环节事项',
  leadBody: { name: '市市场监督管理局', contact: { phone: '0990-5550001' } },
  authority: '依法行使本环节职权',
  controlPoint: '双人复核，全程留痕',
  feedbackChannel: '电话告知并在网上公布',
  limit: workingDays(1),
  legalBases: [{ kind: 'procedure', title: '中华人民共和国行政许可法', article: '第三十四条' }],
  remedies,
  ...step,
});

/** A permit on application: received, accepted or returned once for correction, examined, decided, delivered. */
export const SAMPLE_PUBLIC_LAYER: PublicLayerInput = {
  origin: 'on_application',
  isWithdrawable: true,
  lanes: [
    { id: 'applicant', kind: 'applicant', name: '申请人', nameEn: 'Applicant' },
    { id: 'window', kind: 'window', name: '受理窗口', nameEn: 'Window' },
    { id: 'office', kind: 'office', name: '审批科室', nameEn: 'Office' },
    { id: 'leader', kind: 'leader', name: '分管领导', nameEn: 'Leader' },
  ],
  steps: [
    { id: 'begin', kind: 'start', lane: 'applicant', name: '提出申请', nameEn: 'Application' },
    work({
      id: 'receive',
      kind: 'decision',
      lane: 'window',
      name: '受理审查',
      nameEn: 'Acceptance',
      clock: 'starts',
      materials: ['申请书'],
    }),
    work({
      id: 'correct',
      kind: 'decision',
      lane: 'applicant',
      name: '补正材料',
      nameEn: 'Correction',
      clock: 'not_counted',
    }),
    work({ id: 'examine', kind: 'task', lane: 'office', name: '审查', nameEn: 'Examination', limit: workingDays(3) }),
    work({ id: 'decide', kind: 'decision', lane: 'leader', name: '决定', nameEn: 'Decision', clock: 'stops' }),
    work({ id: 'deliver', kind: 'task', lane: 'window', name: '送达', nameEn: 'Delivery' }),
    work({ id: 'inform', kind: 'task', lane: 'window', name: '告知不予许可', nameEn: 'Refusal' }),
    { id: 'granted', kind: 'end', lane: 'window', name: '准予许可', nameEn: 'Granted', outcome: 'granted' },
    { id: 'lapsed', kind: 'end', lane: 'window', name: '不予受理', nameEn: 'Not accepted', outcome: 'not_accepted' },
    { id: 'refused', kind: 'end', lane: 'window', name: '不予许可', nameEn: 'Refused', outcome: 'refused' },
  ],
  flows: [
    { id: 'f_apply', from: 'begin', to: 'receive' },
    { id: 'f_accept', from: 'receive', to: 'examine', condition: '材料齐全', conditionEn: 'Complete' },
    {
      id: 'f_correct',
      from: 'receive',
      to: 'correct',
      condition: '需要补正',
      conditionEn: 'To be corrected',
      atMost: 1,
    },
    { id: 'f_again', from: 'correct', to: 'receive', condition: '已补正', conditionEn: 'Corrected', isReturn: true },
    { id: 'f_lapse', from: 'correct', to: 'lapsed', condition: '逾期不补正', conditionEn: 'Not corrected' },
    { id: 'f_examined', from: 'examine', to: 'decide' },
    { id: 'f_grant', from: 'decide', to: 'deliver', condition: '准予', conditionEn: 'Granted' },
    { id: 'f_refuse', from: 'decide', to: 'inform', condition: '不予', conditionEn: 'Refused' },
    { id: 'f_delivered', from: 'deliver', to: 'granted' },
    { id: 'f_informed', from: 'inform', to: 'refused' },
  ],
  pauses: [{ ground: 'correction', basis: '行政许可法第三十二条' }],
};

/** The sample with another public layer, and inside each step one of the same name; `examine` has a secret of its own. */
export function sampleDefinition(publicLayer: PublicLayerInput = SAMPLE_PUBLIC_LAYER): ProcessDefinition {
  const plain: ProcessDefinitionInput = { publicLayer, internalLayer: { graphs: [] } };
  const parsed = processDefinitionSchema.parse(plain).publicLayer;
  const internal = plainInternalLayer(parsed);
  return processDefinitionSchema.parse({
    publicLayer,
    internalLayer: {
      graphs: internal.graphs.map((graph) => (graph.step === 'examine' ? examination(graph) : graph)),
    },
  });
}

type Graph = ProcessDefinition['internalLayer']['graphs'][number];

function examination(graph: Graph): Graph {
  const [only] = graph.steps;
  if (only === undefined) return graph;
  const risk = { name: 'CANARY-RISK', grade: 'a', description: '自由裁量', measure: 'CANARY-MEASURE' } as const;
  return {
    ...graph,
    entry: 'first_look',
    steps: [
      { ...only, id: 'first_look', name: 'CANARY-INTERNAL-STEP', limit: workingDays(1), integrityRisks: [risk] },
      { ...only, id: 'second_look', name: 'CANARY-LEADERSHIP', limit: workingDays(1), visibility: 'leadership' },
    ],
    flows: [
      { id: 'on', from: 'first_look', to: 'second_look', isReturn: false },
      { id: 'out', from: 'second_look', exit: 'f_examined', isReturn: false },
    ],
  };
}
