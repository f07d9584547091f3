import type { Lane, PauseRule, ProcessDefinition, PublicLayerInput, Step } from '@sunlit/contract';
import { defineProcess } from '../build/define-process.js';
import type { Reviewed } from '../build/inside.js';
import { chain, decision, end, flow, fork, join, start, task } from '../build/parts.js';
import { shareLimit } from '../build/share-limit.js';
import type { ProcessTemplate, TemplateFacts } from '../template.js';
import { APPLICANT, LEADER, office, WINDOW } from '../texts/lanes.js';
import { LAW } from '../texts/laws.js';
import { APPEAL, LICENSE_STATEMENT } from '../texts/remedies.js';
import { RISK } from '../texts/risks.js';
import { CONTROL, FEEDBACK } from '../texts/words.js';
import { DEEMED_ACCEPTED, deliveryFlows, deliverySteps, intakeFlows, intakeSteps, leadBody } from './license-parts.js';

const SPECIAL_BASIS = '《中华人民共和国行政许可法》第四十五条';
/** A hearing is held within twenty working days of being asked for (行政许可法 art. 47). */
const HEARING_PAUSE: PauseRule = {
  ground: 'hearing',
  basis: '《中华人民共和国行政许可法》第四十五条、第四十七条',
  limit: { value: 20, unit: 'working_day', ifLastDayRests: 'next_working_day' },
};
const PAUSES: readonly PauseRule[] = (
  ['hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert_review'] as const
).map((ground) => (ground === 'hearing' ? HEARING_PAUSE : { ground, basis: SPECIAL_BASIS }));

const EXTENSION = {
  limit: { value: 10, unit: 'working_day', ifLastDayRests: 'next_working_day' },
  basis: '《中华人民共和国行政许可法》第四十二条',
  post: '机关负责人',
} as const;

const INSIDE: readonly Reviewed[] = [
  {
    step: 'examine',
    prepare: {
      words: ['承办人审查', 'Examine'],
      post: '承办岗',
      duty: '对照条件逐项审查，需要核实的两人以上核查，提出意见。',
    },
    review: { words: ['科室负责人复核', 'Review'], post: '科室负责人', duty: '复核事实、条件和程序，签署意见。' },
    risk: RISK.examine,
  },
  {
    step: 'opinion',
    prepare: {
      words: ['起草审查意见', 'Write'],
      post: '承办岗',
      duty: '综合材料审查和特别程序的结论，起草意见，写明事实、理由和依据。',
    },
    review: { words: ['审签意见', 'Review'], post: '科室负责人', duty: '核对结论是否都有依据，签署意见。' },
    risk: RISK.examine,
  },
  {
    step: 'decide',
    prepare: { words: ['拟制决定', 'Draft'], post: '承办岗', duty: '按审查意见拟制决定书，写明理由和救济途径。' },
    review: { words: ['签发', 'Sign'], post: '机关负责人', duty: '审定并签发；改变意见的书面说明理由。' },
    risk: RISK.decide,
  },
];

function examine(facts: TemplateFacts, limit: Step['limit'], laneId = 'office'): Step {
  return task('examine', laneId, ['审查', 'Examine'], {
    post: '承办岗、科室负责人',
    duty: '对申请材料的实质内容进行审查；直接关系他人重大利益的，告知利害关系人并听取意见。',
    authority: '提出准予或者不予许可的审查意见。',
    leadBody: leadBody(facts),
    ...(limit === undefined ? {} : { limit }),
    legalBases: [LAW.licenseExamine, LAW.licenseHear],
    controlPoint: CONTROL.examine,
    remedies: [LICENSE_STATEMENT],
    feedbackChannel: FEEDBACK.hearing,
  });
}

function decide(facts: TemplateFacts, limit: Step['limit'], laneId = 'leader'): Step {
  return decision('decide', laneId, ['作出决定', 'Decide'], {
    post: '机关负责人',
    duty: '符合法定条件、标准的，依法作出准予许可的书面决定；不予许可的，说明理由。',
    authority: '决定准予或者不予许可。',
    leadBody: leadBody(facts),
    ...(limit === undefined ? {} : { limit }),
    legalBases: facts.basis === undefined ? [LAW.licenseDecide] : [LAW.licenseDecide, facts.basis],
    controlPoint: CONTROL.decide,
    remedies: [...APPEAL],
    feedbackChannel: FEEDBACK.notice,
    clock: 'stops',
  });
}

/** Silence at the check is acceptance; only the licence law says so. */
const withDeemed = (steps: readonly Step[]): Step[] =>
  steps.map((step) => (step.id === 'check' ? { ...step, deemed: DEEMED_ACCEPTED } : step));

function onApplication(
  facts: TemplateFacts,
  lanes: readonly Lane[],
  steps: readonly Step[],
  flows: PublicLayerInput['flows'],
): ProcessDefinition {
  return defineProcess(
    {
      origin: 'on_application',
      lanes: [...lanes],
      steps: [start('applicant'), ...withDeemed(intakeSteps(facts)), ...steps, ...deliverySteps(facts)],
      flows: [...intakeFlows(), ...flows, ...deliveryFlows],
      pauses: [...PAUSES],
      extension: EXTENSION,
      isWithdrawable: true,
    },
    INSIDE,
  );
}

const licenseOrdinary: ProcessTemplate = {
  id: 'license_ordinary',
  name: '行政许可（一般程序）',
  nameEn: 'Licence, ordinary procedure',
  powerTypes: ['license'],
  source: '《中华人民共和国行政许可法》第四章',
  build(facts) {
    const [examining, deciding] = shareLimit(facts.limit, [2, 1]);
    return onApplication(
      facts,
      [APPLICANT, WINDOW, office(facts), LEADER],
      [examine(facts, examining), decide(facts, deciding)],
      [flow('accept', 'examine'), flow('examine', 'decide')],
    );
  },
};

const licenseInstant: ProcessTemplate = {
  id: 'license_instant',
  name: '行政许可（当场决定）',
  nameEn: 'Licence decided on the spot',
  powerTypes: ['license'],
  source: '《中华人民共和国行政许可法》第三十四条',
  build(facts) {
    const [deciding] = shareLimit(facts.limit, [1]);
    return onApplication(facts, [APPLICANT, WINDOW], [decide(facts, deciding, 'window')], [flow('accept', 'decide')]);
  },
};

const licenseSpecial: ProcessTemplate = {
  id: 'license_special',
  name: '行政许可（含特别程序）',
  nameEn: 'Licence with a special procedure',
  powerTypes: ['license'],
  source: '《中华人民共和国行政许可法》第四十五条至第四十八条',
  build(facts) {
    const [examining, assessing, writing, deciding] = shareLimit(facts.limit, [2, 1, 1, 1]);
    const assess = decision('assess', 'office', ['是否需特别程序', 'Special procedure?'], {
      post: '科室负责人',
      duty: '判断是否依法需要听证、检验、检测、检疫、鉴定或者专家评审，并书面告知所需时间。',
      leadBody: leadBody(facts),
      ...(assessing === undefined ? {} : { limit: assessing }),
      legalBases: [LAW.licenseSpecial],
      controlPoint: CONTROL.examine,
      remedies: [LICENSE_STATEMENT],
      feedbackChannel: FEEDBACK.tracking,
    });
    const special = task('special', 'office', ['现场核查、专家评审', 'Site visit, expert review'], {
      post: '承办岗、专家组',
      duty: '指派两名以上工作人员现场核查，组织检验、检测或者专家评审，形成书面结论。',
      leadBody: leadBody(facts),
      legalBases: [LAW.licenseSpecial, LAW.licenseExamine],
      controlPoint: '核查人员随机抽取，结论由参与人员签名。',
      remedies: [LICENSE_STATEMENT],
      feedbackChannel: FEEDBACK.hearing,
      clock: 'not_counted',
    });
    const opinion = task('opinion', 'office', ['形成审查意见', 'Write opinion'], {
      post: '承办岗、科室负责人',
      duty: '综合材料审查、利害关系人意见和特别程序的结论，提出准予或者不予许可的书面审查意见，说明理由。',
      authority: '提出准予或者不予许可的审查意见。',
      leadBody: leadBody(facts),
      ...(writing === undefined ? {} : { limit: writing }),
      legalBases: [LAW.licenseExamine, LAW.licenseHear, LAW.licenseOpinion],
      controlPoint: '与核查、检验或者评审结论不一致的，书面说明理由；承办与复核分离。',
      remedies: [LICENSE_STATEMENT],
      feedbackChannel: FEEDBACK.tracking,
    });
    return onApplication(
      facts,
      [APPLICANT, WINDOW, office(facts), LEADER],
      [examine(facts, examining), assess, special, opinion, decide(facts, deciding)],
      [
        flow('accept', 'examine'),
        flow('examine', 'assess'),
        flow('assess', 'special', ['需要', 'Needed']),
        flow('assess', 'opinion', ['不需要', 'Not needed']),
        ...chain('special', 'opinion', 'decide'),
      ],
    );
  },
};

const DEFAULT_JOINT_BODIES = [
  { id: 'planning', name: '自然资源和规划部门', nameEn: 'Planning' },
  { id: 'environment', name: '生态环境部门', nameEn: 'Environment' },
  { id: 'fire', name: '消防救援机构', nameEn: 'Fire safety' },
] as const;

const licenseJoint: ProcessTemplate = {
  id: 'license_joint',
  name: '并联审批（多部门同时办理）',
  nameEn: 'Joint licensing by several departments',
  powerTypes: ['license'],
  source: '《中华人民共和国行政许可法》第二十六条',
  build(facts) {
    const bodies = facts.jointBodies ?? DEFAULT_JOINT_BODIES;
    const [opining, examining, deciding] = shareLimit(facts.limit, [2, 1, 1]);
    const opinions = bodies.map(({ id, name }) =>
      task(`opinion_${id}`, `dept_${id}`, ['出具审查意见', 'Give opinion'], {
        post: '协办岗',
        duty: '在规定期限内审查本部门职责范围内的内容，出具书面意见；逾期不出具的说明理由。',
        leadBody: { name },
        assistBodies: [{ name: facts.department }],
        ...(opining === undefined ? {} : { limit: opining }),
        legalBases: [LAW.licenseJoint],
        controlPoint: '各部门办理时间分别计时、分别留痕，超时自动督办。',
        feedbackChannel: FEEDBACK.tracking,
      }),
    );
    const lanes: Lane[] = bodies.map(({ id, name, nameEn }) => ({
      id: `dept_${id}`,
      kind: 'other_department',
      name,
      nameEn,
    }));
    return onApplication(
      facts,
      [APPLICANT, WINDOW, office(facts), ...lanes, LEADER],
      [
        fork('split', 'window', ['分送各部门', 'To all departments']),
        ...opinions,
        join('gather', 'office', ['意见收齐', 'All opinions in']),
        examine(facts, examining),
        decide(facts, deciding),
      ],
      [
        flow('accept', 'split'),
        ...bodies.flatMap(({ id }) => [flow('split', `opinion_${id}`), flow(`opinion_${id}`, 'gather')]),
        flow('gather', 'examine'),
        flow('examine', 'decide'),
      ],
    );
  },
};

const filing: ProcessTemplate = {
  id: 'filing',
  name: '备案',
  nameEn: 'Filing',
  powerTypes: ['other'],
  source: '设定该事项的法律、法规、规章',
  build(facts) {
    const [checking, recording] = shareLimit(facts.limit, [1, 4]);
    const own = facts.basis === undefined ? [] : [facts.basis];
    return defineProcess({
      origin: 'on_application',
      lanes: [APPLICANT, WINDOW, office(facts)],
      steps: [
        start('applicant'),
        task('submit', 'applicant', ['提交备案材料', 'Submit'], {
          legalBases: own,
          materials: [...facts.materials],
          feedbackChannel: FEEDBACK.tracking,
        }),
        decision('check', 'window', ['核对材料', 'Check documents'], {
          post: '窗口收件岗',
          duty: '核对材料是否齐全；不齐全的一次告知补齐，不得附加清单以外的要求。',
          leadBody: leadBody(facts),
          limit: checking ?? { value: 1, unit: 'working_day', ifLastDayRests: 'next_working_day' },
          legalBases: own,
          controlPoint: CONTROL.intake,
          remedies: [...APPEAL],
          feedbackChannel: FEEDBACK.tracking,
        }),
        task('correct', 'applicant', ['补齐材料', 'Complete documents'], {
          clock: 'not_counted',
          feedbackChannel: FEEDBACK.tracking,
        }),
        task('record', 'office', ['登记备案', 'Record'], {
          post: '备案登记岗',
          duty: '登记备案信息并归档，按规定公布备案名单。',
          leadBody: leadBody(facts),
          ...(recording === undefined ? {} : { limit: recording }),
          legalBases: own,
          controlPoint: '备案信息公开可查，登记后不得自行修改。',
          feedbackChannel: FEEDBACK.notice,
          clock: 'stops',
        }),
        end('recorded', 'applicant', ['完成备案', 'Filed'], 'completed'),
      ],
      flows: [
        flow('start', 'submit'),
        flow('submit', 'check'),
        flow('check', 'record', ['齐全', 'Complete']),
        flow('check', 'correct', ['不齐全', 'Incomplete'], { atMost: 1 }),
        flow('correct', 'check', undefined, { isReturn: true }),
        flow('record', 'recorded'),
      ],
      isWithdrawable: true,
    });
  },
};

export const LICENSE_TEMPLATES: readonly ProcessTemplate[] = [
  licenseOrdinary,
  licenseInstant,
  licenseSpecial,
  licenseJoint,
  filing,
];
