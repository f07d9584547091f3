import { defineProcess } from '../build/define-process.js';
import { chain, decision, end, flow, start, task } from '../build/parts.js';
import type { ProcessTemplate } from '../template.js';
import { LEADER, office, PARTY } from '../texts/lanes.js';
import { LAW } from '../texts/laws.js';
import { APPEAL, COMPULSION_STATEMENT } from '../texts/remedies.js';
import { RISK } from '../texts/risks.js';
import { CONTROL, FEEDBACK } from '../texts/words.js';
import { leadBody } from './license-parts.js';

const MONTH_OF_SEIZURE = { value: 30, unit: 'calendar_day', ifLastDayRests: 'keep' } as const;
const workingDays = (value: number) => ({ value, unit: 'working_day', ifLastDayRests: 'next_working_day' }) as const;

const compulsionMeasure: ProcessTemplate = {
  id: 'compulsion_measure',
  name: '行政强制措施（查封、扣押等）',
  nameEn: 'Compulsory measure',
  powerTypes: ['compulsion'],
  source: '《中华人民共和国行政强制法》第三章',
  build(facts) {
    const lead = { leadBody: leadBody(facts), feedbackChannel: FEEDBACK.hearing, remedies: [COMPULSION_STATEMENT] };
    const own = facts.basis === undefined ? [] : [facts.basis];
    return defineProcess(
      {
        origin: 'ex_officio',
        lanes: [PARTY, office(facts), LEADER],
        steps: [
          start('office', ['发现情形', 'Situation found']),
          task('report', 'office', ['报告请示', 'Report'], {
            ...lead,
            post: '执法人员（两人以上）',
            duty: '实施前向行政机关负责人报告；情况紧急当场实施的，二十四小时内报告并补办批准手续。',
            legalBases: [LAW.compulsionSteps, LAW.compulsionUrgent],
            controlPoint: '未经批准不得实施；紧急实施的核对补办时间。',
          }),
          decision('approve', 'leader', ['审批', 'Approve'], {
            ...lead,
            post: '机关负责人',
            duty: '审查是否确有必要；采用非强制手段可以达到目的的，不得实施。',
            authority: '批准或者不批准实施行政强制措施。',
            legalBases: [LAW.compulsionSteps, ...own],
            controlPoint: CONTROL.decide,
            clock: 'starts',
          }),
          task('carry_out', 'office', ['现场实施', 'Carry out'], {
            ...lead,
            post: '执法人员（两人以上）',
            duty: '出示证件，通知当事人到场，当场告知理由、依据、权利和救济途径，听取意见，制作现场笔录，交付决定书和清单。',
            authority: '在批准的范围内实施。',
            limit: workingDays(1),
            legalBases: [LAW.compulsionSteps, LAW.compulsionSeize],
            controlPoint: CONTROL.record,
            remedies: [COMPULSION_STATEMENT, ...APPEAL],
          }),
          task('state', 'applicant', ['陈述和申辩', 'Statement'], {
            legalBases: [LAW.compulsionSteps],
            remedies: [COMPULSION_STATEMENT],
            feedbackChannel: FEEDBACK.hearing,
          }),
          decision('dispose', 'leader', ['处理决定', 'Decide what follows'], {
            ...lead,
            post: '机关负责人',
            duty: '及时查清事实，在期限内作出解除、没收、销毁或者移送的决定；延长期限的书面告知并说明理由。',
            authority: '决定处理方式。',
            limit: MONTH_OF_SEIZURE,
            legalBases: [LAW.compulsionTime, LAW.compulsionKeep, LAW.compulsionDispose],
            controlPoint: '到期前自动提醒；逾期不作决定视为应当解除并预警。',
            remedies: [...APPEAL],
            feedbackChannel: FEEDBACK.notice,
            clock: 'stops',
          }),
          task('lift', 'office', ['解除并退还', 'Lift and return'], {
            ...lead,
            post: '执法人员（两人以上）',
            duty: '立即退还财物并办理清单核对；已变卖的退还变卖所得款项。',
            limit: workingDays(1),
            legalBases: [LAW.compulsionLift],
            controlPoint: '出入库双人签字，清单与实物核对。',
          }),
          end('lifted', 'office', ['已解除', 'Lifted'], 'completed'),
          end('penalty', 'office', ['转入处罚程序', 'To penalty procedure'], 'transferred'),
          end('not_carried_out', 'office', ['不予实施', 'Not carried out'], 'terminated'),
        ],
        flows: [
          ...chain('start', 'report', 'approve'),
          flow('approve', 'carry_out', ['批准', 'Approved']),
          flow('approve', 'not_carried_out', ['不批准', 'Not approved']),
          ...chain('carry_out', 'state', 'dispose'),
          flow('dispose', 'lift', ['解除', 'Lift']),
          flow('dispose', 'penalty', ['没收、移送', 'Confiscate, transfer']),
          ...chain('lift', 'lifted'),
        ],
        pauses: (['testing', 'inspection', 'quarantine', 'appraisal'] as const).map((ground) => ({
          ground,
          basis: '《中华人民共和国行政强制法》第二十五条第三款',
        })),
        extension: {
          limit: MONTH_OF_SEIZURE,
          basis: '《中华人民共和国行政强制法》第二十五条第一款',
          post: '机关负责人',
        },
      },
      [
        {
          step: 'dispose',
          prepare: {
            words: ['提出处理意见', 'Propose'],
            post: '执法人员（两人以上）',
            duty: '查清事实，提出处理意见。',
          },
          review: { words: ['审定', 'Settle'], post: '机关负责人', duty: '审定处理方式。' },
          risk: RISK.seize,
        },
      ],
    );
  },
};

const compulsionEnforcement: ProcessTemplate = {
  id: 'compulsion_enforcement',
  name: '行政强制执行',
  nameEn: 'Enforcement',
  powerTypes: ['compulsion'],
  source: '《中华人民共和国行政强制法》第四章',
  build(facts) {
    const lead = { leadBody: leadBody(facts), feedbackChannel: FEEDBACK.hearing, remedies: [COMPULSION_STATEMENT] };
    const own = facts.basis === undefined ? [] : [facts.basis];
    return defineProcess({
      origin: 'ex_officio',
      lanes: [PARTY, office(facts), LEADER],
      steps: [
        start('office', ['逾期不履行', 'Not complied with']),
        task('remind', 'office', ['书面催告', 'Written reminder'], {
          ...lead,
          post: '执法人员',
          duty: '载明履行义务的期限、方式，涉及金钱给付的金额，以及陈述权和申辩权。',
          legalBases: [LAW.enforceRemind, LAW.enforceServe],
          controlPoint: '未经催告不得作出强制执行决定。',
          clock: 'starts',
        }),
        decision('respond', 'applicant', ['当事人回应', 'Party responds'], {
          duty: '履行义务，或者陈述和申辩。',
          limit: { value: 10, unit: 'working_day', ifLastDayRests: 'next_working_day' },
          legalBases: [LAW.enforceStatement],
          remedies: [COMPULSION_STATEMENT],
          feedbackChannel: FEEDBACK.hearing,
        }),
        decision('decide', 'leader', ['强制执行决定', 'Decide to enforce'], {
          ...lead,
          post: '机关负责人',
          duty: '复核当事人意见；无正当理由仍不履行的，作出书面强制执行决定。',
          authority: '决定强制执行的方式和时间。',
          legalBases: [LAW.enforceDecide, ...own],
          controlPoint: CONTROL.decide,
          remedies: [...APPEAL],
          feedbackChannel: FEEDBACK.notice,
          clock: 'stops',
        }),
        task('enforce', 'office', ['实施执行', 'Enforce'], {
          ...lead,
          post: '执法人员（两人以上）',
          duty: '不得在夜间或者法定节假日实施，不得以停止供水、供电、供热、供燃气等方式迫使履行。',
          legalBases: [LAW.enforceStop],
          controlPoint: CONTROL.record,
          remedies: [...APPEAL],
        }),
        end('enforced', 'office', ['执行完毕', 'Enforced'], 'fulfilled'),
        end('complied', 'applicant', ['自行履行', 'Complied'], 'fulfilled'),
        end('terminated', 'office', ['终结执行', 'Ended'], 'terminated'),
      ],
      flows: [
        ...chain('start', 'remind', 'respond'),
        flow('respond', 'complied', ['已履行', 'Complied']),
        flow('respond', 'decide', ['未履行或者申辩', 'Not complied']),
        flow('decide', 'enforce', ['执行', 'Enforce']),
        flow('decide', 'terminated', ['终结', 'End']),
        ...chain('enforce', 'enforced'),
      ],
      pauses: [{ ground: 'other', basis: '《中华人民共和国行政强制法》第三十九条（中止执行）' }],
    });
  },
};

export const COMPULSION_TEMPLATES: readonly ProcessTemplate[] = [compulsionMeasure, compulsionEnforcement];
