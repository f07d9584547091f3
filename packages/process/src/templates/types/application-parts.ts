import type { Lane, Step } from '@sunlit/contract';
import type { Reviewed } from '../build/inside.js';
import { chain, decision, end, flow, start, task, type Words } from '../build/parts.js';
import type { TemplateFacts } from '../template.js';
import { APPLICANT, LEADER, office, WINDOW } from '../texts/lanes.js';
import { APPEAL, COMPLAINT } from '../texts/remedies.js';
import { RISK } from '../texts/risks.js';
import { CONTROL, FEEDBACK } from '../texts/words.js';
import { leadBody } from './license-parts.js';

export const own = ({ basis }: TemplateFacts) => (basis === undefined ? [] : [basis]);
const publicNotice = (days: number) =>
  ({ value: days, unit: 'working_day', ifLastDayRests: 'next_working_day' }) as const;

/** Application, check and acceptance where the licence law does not apply: silence means nothing here. */
export function intake(facts: TemplateFacts, apply: Words = ['提出申请', 'Apply']): readonly Step[] {
  const lead = { leadBody: leadBody(facts), feedbackChannel: FEEDBACK.tracking };
  return [
    start('applicant'),
    task('apply', 'applicant', apply, {
      duty: '提交清单所列材料，并对真实性负责。',
      legalBases: own(facts),
      materials: [...facts.materials],
      feedbackChannel: FEEDBACK.tracking,
    }),
    decision('check', 'window', ['核对材料', 'Check documents'], {
      ...lead,
      post: '窗口收件岗',
      duty: '核对材料；需要补正的一次告知全部内容，不予受理的书面说明理由。',
      authority: '决定受理、一次告知补正或者不予受理。',
      limit: publicNotice(5),
      legalBases: own(facts),
      controlPoint: CONTROL.intake,
      remedies: [...APPEAL, COMPLAINT],
      materials: [...facts.materials],
    }),
    task('correct', 'applicant', ['补正材料', 'Correct documents'], {
      duty: '按照告知的内容一次补齐。',
      clock: 'not_counted',
      feedbackChannel: FEEDBACK.tracking,
    }),
    task('accept', 'window', ['受理', 'Accept'], {
      ...lead,
      post: '窗口受理岗',
      duty: '出具受理凭证，告知办理期限和查询方式。',
      legalBases: own(facts),
      controlPoint: CONTROL.intake,
      clock: 'starts',
    }),
    end('not_accepted', 'window', ['不予受理', 'Not accepted'], 'not_accepted'),
  ];
}

export const INTAKE_FLOWS = [
  ...chain('start', 'apply', 'check'),
  flow('check', 'accept', ['齐全', 'Complete']),
  flow('check', 'correct', ['需要补正', 'Incomplete'], { atMost: 1 }),
  flow('check', 'not_accepted', ['不符合受理条件', 'Not acceptable']),
  flow('correct', 'check', undefined, { isReturn: true }),
];

interface Deciding {
  readonly words: Words;
  readonly duty: string;
  readonly authority: string;
  readonly limit: Step['limit'];
}

export function decide(facts: TemplateFacts, { words, duty, authority, limit }: Deciding): Step {
  return decision('decide', 'leader', words, {
    post: '机关负责人',
    duty,
    authority,
    leadBody: leadBody(facts),
    ...(limit === undefined ? {} : { limit }),
    legalBases: own(facts),
    controlPoint: CONTROL.decide,
    remedies: [...APPEAL],
    feedbackChannel: FEEDBACK.notice,
    clock: 'stops',
  });
}

export function work(
  id: string,
  laneId: string,
  words: Words,
  facts: TemplateFacts,
  fields: { readonly post: string; readonly duty: string; readonly control: string; readonly limit?: Step['limit'] },
  bases = own(facts),
): Step {
  const { post, duty, control, limit } = fields;
  return task(id, laneId, words, {
    post,
    duty,
    leadBody: leadBody(facts),
    ...(limit === undefined ? {} : { limit }),
    legalBases: bases,
    controlPoint: control,
    remedies: [COMPLAINT],
    feedbackChannel: FEEDBACK.tracking,
  });
}

export const lanesOf = (facts: TemplateFacts): readonly Lane[] => [APPLICANT, WINDOW, office(facts), LEADER];

export const EXAMINED: Reviewed = {
  step: 'verify',
  prepare: { words: ['核查', 'Verify'], post: '承办岗', duty: '两人以上核查，如实记录。' },
  review: { words: ['复核', 'Review'], post: '科室负责人', duty: '复核事实和条件，签署意见。' },
  risk: RISK.assess,
};
