import { processDefinitionSchema, type ProcessDefinition, type ProcessDefinitionInput } from '@sunlit/contract';
import { plainInternalLayer } from '../definition/plain-internal-layer.js';

type StepInput = ProcessDefinitionInput['publicLayer']['steps'][number];
type FlowInput = ProcessDefinitionInput['publicLayer']['flows'][number];
type GraphInput = ProcessDefinitionInput['internalLayer']['graphs'][number];

/** What a sample definition is made from; whatever is missing has its default. */
export interface SampleParts {
  readonly origin?: 'on_application' | 'ex_officio';
  /** `id kind lane`, with more where it is needed. */
  readonly steps: readonly (Omit<StepInput, 'name'> & { readonly name?: string })[];
  /** `from>to` by id, or a whole flow. */
  readonly flows: readonly FlowInput[];
  readonly graphs?: readonly GraphInput[];
  readonly rules?: Partial<Pick<ProcessDefinitionInput['publicLayer'], 'pauses' | 'extension' | 'isWithdrawable'>>;
}

const LANES = (['applicant', 'window', 'office', 'leader', 'other_department'] as const).map((kind) => ({
  id: kind,
  kind,
  name: kind,
}));

/** A definition from its parts; steps without a graph get the plain one. */
export function sampleDefinition({
  origin = 'on_application',
  steps,
  flows,
  graphs = [],
  rules = {},
}: SampleParts): ProcessDefinition {
  const layer = {
    origin,
    lanes: LANES,
    steps: steps.map((step) => ({ name: step.id, ...step })),
    flows: [...flows],
    ...rules,
  };
  const { publicLayer } = processDefinitionSchema.parse({ publicLayer: layer, internalLayer: { graphs: [] } });
  const own = new Set(graphs.map(({ step }) => step));
  const plain = plainInternalLayer(publicLayer).graphs.filter(({ step }) => !own.has(step));
  return processDefinitionSchema.parse({ publicLayer, internalLayer: { graphs: [...plain, ...graphs] } });
}

export const workingDays = (value: number) =>
  ({ value, unit: 'working_day', ifLastDayRests: 'next_working_day' }) as const;

/**
 * A permit as 行政许可法 has it: acceptance within 5 working days and by silence, one correction, examination in two
 * posts, decision that may send back, delivery, expert review that does not count, one extension.
 */
export const permitDefinition: ProcessDefinition = sampleDefinition({
  steps: [
    { id: 'begin', kind: 'start', lane: 'applicant' },
    {
      id: 'accept',
      kind: 'decision',
      lane: 'window',
      post: '窗口',
      clock: 'starts',
      limit: workingDays(5),
      deemed: { flow: 'accepted', basis: '《行政许可法》第三十二条' },
    },
    { id: 'correct', kind: 'task', lane: 'applicant' },
    { id: 'examine', kind: 'task', lane: 'office', limit: workingDays(10) },
    { id: 'decide', kind: 'decision', lane: 'leader', post: '负责人', clock: 'stops' },
    { id: 'deliver', kind: 'task', lane: 'window' },
    { id: 'granted', kind: 'end', lane: 'applicant', outcome: 'granted' },
    { id: 'refused', kind: 'end', lane: 'applicant', outcome: 'refused' },
    { id: 'not_accepted', kind: 'end', lane: 'applicant', outcome: 'not_accepted' },
  ],
  flows: [
    { id: 'apply', from: 'begin', to: 'accept' },
    { id: 'accepted', from: 'accept', to: 'examine' },
    { id: 'ask', from: 'accept', to: 'correct', atMost: 1 },
    { id: 'turn_away', from: 'accept', to: 'not_accepted' },
    { id: 'resubmit', from: 'correct', to: 'accept', isReturn: true },
    { id: 'propose', from: 'examine', to: 'decide' },
    { id: 'grant', from: 'decide', to: 'deliver' },
    { id: 'refuse', from: 'decide', to: 'refused' },
    { id: 'send_back', from: 'decide', to: 'examine', isReturn: true },
    { id: 'hand_over', from: 'deliver', to: 'granted' },
  ],
  graphs: [
    {
      step: 'examine',
      entry: 'review',
      steps: [
        { id: 'review', kind: 'task', name: '初审', post: '经办' },
        { id: 'check', kind: 'decision', name: '复核', post: '审核' },
      ],
      flows: [
        { id: 'up', from: 'review', to: 'check' },
        { id: 'again', from: 'check', to: 'review', isReturn: true },
        { id: 'out', from: 'check', exit: 'propose' },
      ],
    },
  ],
  rules: {
    pauses: [
      { ground: 'expert_review', basis: '《行政许可法》第四十五条' },
      { ground: 'correction', basis: '《行政许可法》第三十二条' },
    ],
    extension: { limit: workingDays(10), basis: '《行政许可法》第四十二条', post: '负责人' },
    isWithdrawable: true,
  },
});

/** 并联审批: two other departments at the same time, one of them in two posts, then one decision. */
export const jointDefinition: ProcessDefinition = sampleDefinition({
  origin: 'ex_officio',
  steps: [
    { id: 'begin', kind: 'start', lane: 'window' },
    { id: 'spread', kind: 'fork', lane: 'window' },
    { id: 'fire', kind: 'task', lane: 'other_department' },
    { id: 'health', kind: 'task', lane: 'other_department' },
    { id: 'sign', kind: 'task', lane: 'other_department' },
    { id: 'gather', kind: 'join', lane: 'window' },
    { id: 'decide', kind: 'task', lane: 'leader', clock: 'stops' },
    { id: 'finish', kind: 'end', lane: 'applicant' },
  ],
  flows: [
    { id: 'go', from: 'begin', to: 'spread' },
    { id: 'to_fire', from: 'spread', to: 'fire' },
    { id: 'to_health', from: 'spread', to: 'health' },
    { id: 'health_done', from: 'health', to: 'sign' },
    { id: 'fire_in', from: 'fire', to: 'gather' },
    { id: 'sign_in', from: 'sign', to: 'gather' },
    { id: 'on', from: 'gather', to: 'decide' },
    { id: 'done', from: 'decide', to: 'finish' },
  ],
});
