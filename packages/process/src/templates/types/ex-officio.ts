import { defineProcess } from '../build/define-process.js';
import { chain, decision, end, flow, start, task } from '../build/parts.js';
import type { ProcessTemplate } from '../template.js';
import { LEADER, office, PARTY } from '../texts/lanes.js';
import { LAW } from '../texts/laws.js';
import { APPEAL, COMPLAINT } from '../texts/remedies.js';
import { RISK } from '../texts/risks.js';
import { CONTROL, FEEDBACK } from '../texts/words.js';
import { leadBody } from './license-parts.js';

const workingDays = (value: number) => ({ value, unit: 'working_day', ifLastDayRests: 'next_working_day' }) as const;

const requisition: ProcessTemplate = {
  id: 'requisition',
  name: '行政征用',
  nameEn: 'Requisition',
  powerTypes: ['requisition'],
  source: '《中华人民共和国民法典》第二百四十五条；《中华人民共和国突发事件应对法》第十二条',
  build(facts) {
    const lead = { leadBody: leadBody(facts), feedbackChannel: FEEDBACK.notice, remedies: [...APPEAL] };
    const own = facts.basis === undefined ? [] : [facts.basis];
    return defineProcess(
      {
        origin: 'ex_officio',
        lanes: [{ ...PARTY, name: '被征用人', nameEn: 'Owner' }, office(facts), LEADER],
        steps: [
          start('office', ['出现紧急需要', 'Urgent need']),
          task('propose', 'office', ['提出征用方案', 'Propose'], {
            ...lead,
            post: '承办岗',
            duty: '说明紧急需要、征用范围、期限和补偿办法。',
            legalBases: [LAW.requisitionEmergency, ...own],
            controlPoint: '征用范围以必要为限。',
          }),
          decision('decide', 'leader', ['决定征用', 'Decide'], {
            ...lead,
            post: '机关负责人',
            duty: '依照法律规定的权限和程序决定，出具征用决定书。',
            authority: '决定征用。',
            legalBases: [LAW.requisition, LAW.requisitionEmergency, ...own],
            controlPoint: CONTROL.decide,
            clock: 'starts',
          }),
          task('register', 'office', ['告知、登记征用', 'Notify and register'], {
            ...lead,
            post: '承办岗（两人以上）',
            duty: '当场交付征用决定书，清点登记财产现状，双方签字。',
            legalBases: [LAW.requisition],
            controlPoint: CONTROL.record,
          }),
          task('use', 'office', ['使用和保管', 'Use'], {
            ...lead,
            post: '使用单位',
            duty: '按照用途使用，妥善保管。',
            legalBases: [LAW.requisition],
            controlPoint: '不得挪作他用，台账每日登记。',
          }),
          task('return_it', 'office', ['返还', 'Return'], {
            ...lead,
            post: '承办岗（两人以上）',
            duty: '使用完毕或者应急处置结束后及时返还，核对毁损、灭失情况。',
            legalBases: [LAW.requisitionEmergency],
            controlPoint: '返还清单由双方签字。',
          }),
          decision('claim', 'applicant', ['确认损失', 'State the loss'], {
            duty: '核对返还清单，可以提出补偿请求。',
            legalBases: [LAW.requisition],
            remedies: [...APPEAL],
            feedbackChannel: FEEDBACK.hearing,
          }),
          task('compensate', 'office', ['补偿', 'Compensate'], {
            ...lead,
            post: '承办岗、财务岗',
            duty: '给予公平、合理的补偿，并书面说明计算依据。',
            legalBases: [LAW.requisition, LAW.requisitionEmergency],
            controlPoint: '评估与支付分离，补偿结果公开。',
            clock: 'stops',
          }),
          end('done', 'office', ['征用结束', 'Done'], 'completed'),
          end('not_needed', 'office', ['不予征用', 'Not requisitioned'], 'terminated'),
        ],
        flows: [
          ...chain('start', 'propose', 'decide'),
          flow('decide', 'register', ['征用', 'Requisition']),
          flow('decide', 'not_needed', ['不予征用', 'No']),
          ...chain('register', 'use', 'return_it', 'claim'),
          flow('claim', 'compensate', ['有损失或者使用费', 'Loss or use']),
          flow('claim', 'done', ['无异议', 'No claim']),
          ...chain('compensate', 'done'),
        ],
      },
      [
        {
          step: 'compensate',
          prepare: { words: ['评估损失', 'Assess'], post: '承办岗', duty: '核实毁损、灭失和使用情况，计算补偿金额。' },
          review: { words: ['审定补偿', 'Settle'], post: '机关负责人', duty: '审定补偿金额并安排支付。' },
          risk: RISK.money,
        },
      ],
    );
  },
};

const inspection: ProcessTemplate = {
  id: 'inspection',
  name: '行政检查',
  nameEn: 'Inspection',
  powerTypes: ['inspection', 'other'],
  source: '《中华人民共和国行政处罚法》第五十四条、第五十五条；设定该检查的法律、法规',
  build(facts) {
    const lead = { leadBody: leadBody(facts), feedbackChannel: FEEDBACK.notice, remedies: [COMPLAINT] };
    const own = facts.basis === undefined ? [] : [facts.basis];
    return defineProcess(
      {
        origin: 'ex_officio',
        lanes: [{ ...PARTY, name: '被检查人', nameEn: 'Inspected party' }, office(facts), LEADER],
        steps: [
          start('office'),
          task('plan', 'office', ['制定检查方案', 'Plan'], {
            ...lead,
            post: '检查机构负责人',
            duty: '确定检查对象、内容和方式，随机抽取对象和检查人员。',
            legalBases: own,
            controlPoint: '年度计划公开，控制频次，不得随意检查。',
          }),
          decision('approve', 'leader', ['批准', 'Approve'], {
            ...lead,
            post: '机关负责人',
            duty: '审查检查的依据和必要性。',
            authority: '批准实施检查。',
            legalBases: own,
            controlPoint: CONTROL.decide,
            clock: 'starts',
          }),
          task('inspect', 'office', ['现场检查', 'Inspect'], {
            ...lead,
            post: '执法人员（两人以上）',
            duty: '出示执法证件，告知检查事项和权利，制作检查记录。',
            legalBases: [LAW.penaltyCard, ...own],
            controlPoint: CONTROL.record,
          }),
          decision('conclude', 'office', ['检查结论', 'Conclude'], {
            ...lead,
            post: '检查机构负责人',
            duty: '告知检查结果；存在问题的责令改正，涉嫌违法的移交立案。',
            authority: '作出检查结论。',
            legalBases: own,
            controlPoint: CONTROL.examine,
            remedies: [...APPEAL, COMPLAINT],
            clock: 'stops',
          }),
          task('mend', 'applicant', ['改正', 'Mend'], {
            duty: '在责令改正通知书载明的期限内改正。',
            legalBases: own,
            remedies: [COMPLAINT],
            feedbackChannel: FEEDBACK.hearing,
          }),
          task('recheck', 'office', ['复查', 'Check again'], {
            ...lead,
            post: '执法人员（两人以上）',
            duty: '期限届满后复查并记录。',
            limit: workingDays(10),
            legalBases: own,
            controlPoint: CONTROL.record,
          }),
          end('in_order', 'office', ['归档公开', 'Filed and published'], 'completed'),
          end('case_opened', 'office', ['移交立案', 'Case opened'], 'transferred'),
          end('not_approved', 'office', ['不予检查', 'Not approved'], 'terminated'),
        ],
        flows: [
          ...chain('start', 'plan', 'approve'),
          flow('approve', 'inspect', ['批准', 'Approved']),
          flow('approve', 'not_approved', ['不批准', 'Not approved']),
          ...chain('inspect', 'conclude'),
          flow('conclude', 'in_order', ['未发现问题', 'In order']),
          flow('conclude', 'mend', ['责令改正', 'To mend']),
          flow('conclude', 'case_opened', ['涉嫌违法', 'Violation']),
          ...chain('mend', 'recheck', 'in_order'),
        ],
      },
      [
        {
          step: 'inspect',
          prepare: { words: ['实施检查', 'Carry out'], post: '执法人员（两人以上）', duty: '按方案检查，当场记录。' },
          review: { words: ['审核记录', 'Review'], post: '检查机构负责人', duty: '审核记录的真实、完整。' },
          risk: RISK.investigate,
        },
      ],
    );
  },
};

export const EX_OFFICIO_TEMPLATES: readonly ProcessTemplate[] = [requisition, inspection];
