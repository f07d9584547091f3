import { defineProcess } from '../build/define-process.js';
import { chain, decision, end, flow, task } from '../build/parts.js';
import { shareLimit } from '../build/share-limit.js';
import type { ProcessTemplate } from '../template.js';
import { APPLICANT, LEADER, office, WINDOW } from '../texts/lanes.js';
import { COMPLAINT } from '../texts/remedies.js';
import { CONTROL, FEEDBACK } from '../texts/words.js';
import { decide, EXAMINED, intake, INTAKE_FLOWS, lanesOf, own, work } from './application-parts.js';
import { leadBody } from './license-parts.js';

const benefit: ProcessTemplate = {
  id: 'benefit',
  name: '行政给付',
  nameEn: 'Benefit',
  powerTypes: ['benefit'],
  source: '《社会救助暂行办法》第十一条；设定该给付的法律、法规',
  build(facts) {
    const [verifying, publishing, deciding] = shareLimit(facts.limit, [3, 2, 1]);
    return defineProcess(
      {
        origin: 'on_application',
        lanes: [...lanesOf(facts)],
        steps: [
          ...intake(facts),
          work('verify', 'office', ['调查核实', 'Verify'], facts, {
            post: '承办岗（两人以上）',
            duty: '通过信息核对、入户调查、邻里访问等方式核实情况，提出意见。',
            control: CONTROL.examine,
            limit: verifying,
          }),
          work('publish', 'office', ['公示', 'Public notice'], facts, {
            post: '承办岗',
            duty: '在规定范围公示，受理异议并复核；不得公示与给付无关的个人信息。',
            control: '公示内容、期限和异议处理留痕。',
            limit: publishing,
          }),
          decide(facts, {
            words: ['审批', 'Decide'],
            duty: '符合条件的批准并确定给付标准；不符合条件的书面说明理由。',
            authority: '决定是否给付和给付标准。',
            limit: deciding,
          }),
          work('pay', 'office', ['发放', 'Pay out'], facts, {
            post: '发放岗',
            duty: '按时足额社会化发放，定期核查。',
            control: '经办与拨付分离，发放名册可查。',
          }),
          work('tell_refusal', 'window', ['告知不予给付', 'Tell refusal'], facts, {
            post: '窗口岗',
            duty: '书面告知理由和救济途径。',
            control: CONTROL.serve,
          }),
          end('granted', 'applicant', ['已给付', 'Granted'], 'granted'),
          end('refused', 'applicant', ['不予给付', 'Refused'], 'refused'),
        ],
        flows: [
          ...INTAKE_FLOWS,
          ...chain('accept', 'verify', 'publish', 'decide'),
          flow('decide', 'pay', ['批准', 'Granted']),
          flow('decide', 'tell_refusal', ['不批准', 'Refused']),
          ...chain('pay', 'granted'),
          ...chain('tell_refusal', 'refused'),
        ],
        isWithdrawable: true,
      },
      [EXAMINED],
    );
  },
};

const reward: ProcessTemplate = {
  id: 'reward',
  name: '行政奖励',
  nameEn: 'Reward',
  powerTypes: ['reward'],
  source: '设定该奖励的法律、法规、规章',
  build(facts) {
    const [verifying, judging, publishing, deciding] = shareLimit(facts.limit, [2, 2, 2, 1]);
    return defineProcess(
      {
        origin: 'on_application',
        lanes: [...lanesOf(facts)],
        steps: [
          ...intake(facts, ['申报或者推荐', 'Apply or propose']),
          work('verify', 'office', ['审核事迹', 'Verify'], facts, {
            post: '承办岗（两人以上）',
            duty: '核实事实和条件，征求有关部门意见。',
            control: CONTROL.examine,
            limit: verifying,
          }),
          work('judge', 'office', ['评审', 'Judge'], facts, {
            post: '评审组',
            duty: '按照公开的标准评审，形成拟奖励名单和等次。',
            control: '评审人员回避，评分留痕。',
            limit: judging,
          }),
          work('publish', 'office', ['公示', 'Public notice'], facts, {
            post: '承办岗',
            duty: '公示拟奖励对象，受理异议；依法应当保密的除外。',
            control: '异议逐件核实并答复。',
            limit: publishing,
          }),
          decide(facts, {
            words: ['决定', 'Decide'],
            duty: '集体研究决定；不予奖励的说明理由。',
            authority: '决定奖励对象、等次和金额。',
            limit: deciding,
          }),
          work('award', 'office', ['颁发', 'Award'], facts, {
            post: '承办岗',
            duty: '颁发证书、奖金，并公布结果。',
            control: '奖金发放与评审分离。',
          }),
          end('granted', 'applicant', ['已奖励', 'Rewarded'], 'granted'),
          end('refused', 'applicant', ['不予奖励', 'Not rewarded'], 'refused'),
        ],
        flows: [
          ...INTAKE_FLOWS,
          ...chain('accept', 'verify', 'judge', 'publish', 'decide'),
          flow('decide', 'award', ['奖励', 'Reward']),
          flow('decide', 'refused', ['不予奖励', 'None']),
          ...chain('award', 'granted'),
        ],
        isWithdrawable: true,
      },
      [EXAMINED],
    );
  },
};

const adjudication: ProcessTemplate = {
  id: 'adjudication',
  name: '行政裁决',
  nameEn: 'Adjudication',
  powerTypes: ['adjudication'],
  source: '设定该裁决的法律、法规',
  build(facts) {
    const [answering, hearing, deciding] = shareLimit(facts.limit, [2, 2, 1]);
    const OTHER_PARTY = { id: 'respondent', kind: 'applicant', name: '被申请人', nameEn: 'Respondent' } as const;
    return defineProcess(
      {
        origin: 'on_application',
        lanes: [APPLICANT, OTHER_PARTY, WINDOW, office(facts), LEADER],
        steps: [
          ...intake(facts, ['申请裁决', 'Apply']),
          task('answer', 'respondent', ['提交答辩', 'Answer'], {
            duty: '收到申请书副本后提交答辩意见和证据；不答辩不影响审理。',
            legalBases: own(facts),
            ...(answering === undefined ? {} : { limit: answering }),
            feedbackChannel: FEEDBACK.hearing,
          }),
          decision('mediate', 'office', ['调解', 'Mediate'], {
            post: '承办岗（两人以上）',
            duty: '在双方自愿的基础上先行调解；达成协议的制作调解书。',
            leadBody: leadBody(facts),
            legalBases: own(facts),
            controlPoint: '调解自愿，不得久调不决。',
            remedies: [COMPLAINT],
            feedbackChannel: FEEDBACK.hearing,
          }),
          work('verify', 'office', ['审理', 'Hear the case'], facts, {
            post: '承办岗（两人以上）',
            duty: '查明事实，听取双方意见；案情复杂的公开审理。',
            control: '承办人员回避，笔录由双方签名。',
            limit: hearing,
          }),
          decide(facts, {
            words: ['作出裁决', 'Decide'],
            duty: '依据事实和法律作出书面裁决，写明理由和不服裁决的救济途径。',
            authority: '裁决民事纠纷。',
            limit: deciding,
          }),
          work('deliver', 'window', ['送达裁决书', 'Deliver'], facts, {
            post: '窗口发证岗',
            duty: '送达双方当事人。',
            control: CONTROL.serve,
          }),
          end('decided', 'applicant', ['裁决完成', 'Decided'], 'completed'),
          end('settled', 'applicant', ['调解结案', 'Settled'], 'completed'),
          end('rejected', 'applicant', ['驳回申请', 'Rejected'], 'refused'),
        ],
        flows: [
          ...INTAKE_FLOWS,
          ...chain('accept', 'answer', 'mediate'),
          flow('mediate', 'settled', ['达成协议', 'Settled']),
          flow('mediate', 'verify', ['未达成', 'Not settled']),
          ...chain('verify', 'decide'),
          flow('decide', 'deliver', ['裁决', 'Decide']),
          flow('decide', 'rejected', ['驳回', 'Reject']),
          ...chain('deliver', 'decided'),
        ],
        isWithdrawable: true,
      },
      [EXAMINED],
    );
  },
};

export const APPLICATION_TEMPLATES: readonly ProcessTemplate[] = [benefit, reward, adjudication];
