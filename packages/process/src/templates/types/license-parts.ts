import type { Flow, Step } from '@sunlit/contract';
import { decision, end, flow, task } from '../build/parts.js';
import type { TemplateFacts } from '../template.js';
import { LAW } from '../texts/laws.js';
import { APPEAL, COMPLAINT } from '../texts/remedies.js';
import { CONTROL, FEEDBACK } from '../texts/words.js';

/** Five working days to say once what is missing; silence is acceptance (行政许可法 art. 32). */
const INTAKE_LIMIT = { value: 5, unit: 'working_day', ifLastDayRests: 'next_working_day' } as const;
/** Ten working days to hand over the document (行政许可法 art. 44). */
const DELIVERY_LIMIT = { value: 10, unit: 'working_day', ifLastDayRests: 'next_working_day' } as const;

export const leadBody = ({ department, contact }: TemplateFacts) => ({
  name: department,
  ...(contact === undefined ? {} : { contact }),
});

/** From the application to acceptance, with the one correction that may be asked for. */
export function intakeSteps(facts: TemplateFacts): readonly Step[] {
  const lead = leadBody(facts);
  return [
    task('apply', 'applicant', ['提出申请', 'Apply'], {
      duty: '如实提交申请材料和反映真实情况，并对申请材料实质内容的真实性负责。',
      legalBases: [LAW.licenseApply],
      materials: [...facts.materials],
      feedbackChannel: FEEDBACK.tracking,
    }),
    decision('check', 'window', ['核对材料', 'Check documents'], {
      post: '窗口收件岗',
      duty: '核对材料是否齐全、是否符合法定形式；需要补正的，当场或者在五个工作日内一次告知全部内容。',
      authority: '决定受理、一次告知补正或者不予受理。',
      leadBody: lead,
      limit: INTAKE_LIMIT,
      legalBases: [LAW.licenseAccept],
      controlPoint: CONTROL.intake,
      remedies: [...APPEAL, COMPLAINT],
      feedbackChannel: FEEDBACK.tracking,
      materials: [...facts.materials],
    }),
    task('correct', 'applicant', ['补正材料', 'Correct documents'], {
      duty: '按照补正告知书一次补齐。',
      legalBases: [LAW.licenseAccept],
      clock: 'not_counted',
      feedbackChannel: FEEDBACK.tracking,
    }),
    task('accept', 'window', ['受理', 'Accept'], {
      post: '窗口受理岗',
      duty: '出具加盖专用印章和注明日期的受理通知书，并告知办理期限和查询方式。',
      authority: '受理申请。',
      leadBody: lead,
      limit: { value: 1, unit: 'working_day', ifLastDayRests: 'next_working_day' },
      legalBases: [LAW.licenseAccept],
      controlPoint: CONTROL.intake,
      feedbackChannel: FEEDBACK.tracking,
      clock: 'starts',
    }),
    end('not_accepted', 'window', ['不予受理', 'Not accepted'], 'not_accepted'),
  ];
}

export function intakeFlows(): readonly Flow[] {
  return [
    flow('start', 'apply'),
    flow('apply', 'check'),
    flow('check', 'accept', ['齐全、合法', 'Complete']),
    flow('check', 'correct', ['需要补正', 'Incomplete'], { atMost: 1 }),
    flow('check', 'not_accepted', ['不属本机关职权', 'Not our power']),
    flow('correct', 'check', undefined, { isReturn: true }),
  ];
}

/** What the law makes of silence at the check. */
export const DEEMED_ACCEPTED = {
  flow: 'check_accept',
  basis: '《中华人民共和国行政许可法》第三十二条：逾期不告知的，自收到申请材料之日起即为受理',
} as const;

/** Hand over what was decided, either way. */
export function deliverySteps(facts: TemplateFacts): readonly Step[] {
  const lead = leadBody(facts);
  const served = {
    post: '窗口发证岗',
    leadBody: lead,
    limit: DELIVERY_LIMIT,
    controlPoint: CONTROL.serve,
    feedbackChannel: FEEDBACK.notice,
  };
  return [
    task('deliver', 'window', ['制证送达', 'Issue and deliver'], {
      ...served,
      duty: `颁发、送达${facts.result ?? '准予许可的决定'}，并公开决定。`,
      legalBases: [LAW.licenseDeliver],
    }),
    task('tell_refusal', 'window', ['送达不予许可', 'Deliver refusal'], {
      ...served,
      duty: '送达不予许可的书面决定，说明理由，并告知申请行政复议或者提起行政诉讼的权利。',
      legalBases: [LAW.licenseDecide],
      remedies: [...APPEAL],
    }),
    end('granted', 'applicant', ['准予许可', 'Granted'], 'granted'),
    end('refused', 'applicant', ['不予许可', 'Refused'], 'refused'),
  ];
}

export const deliveryFlows: readonly Flow[] = [
  flow('decide', 'deliver', ['准予', 'Grant']),
  flow('decide', 'tell_refusal', ['不予', 'Refuse']),
  flow('deliver', 'granted'),
  flow('tell_refusal', 'refused'),
];
