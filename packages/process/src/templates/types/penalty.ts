import { defineProcess } from '../build/define-process.js';
import type { Reviewed } from '../build/inside.js';
import { chain, decision, end, flow, start, task } from '../build/parts.js';
import type { ProcessTemplate, TemplateFacts } from '../template.js';
import { LEADER, LEGAL, office, PARTY } from '../texts/lanes.js';
import { LAW } from '../texts/laws.js';
import { APPEAL, COMPLAINT, HEARING, STATEMENT } from '../texts/remedies.js';
import { RISK } from '../texts/risks.js';
import { CONTROL, FEEDBACK } from '../texts/words.js';
import { leadBody } from './license-parts.js';

const days = (value: number) => ({ value, unit: 'calendar_day', ifLastDayRests: 'next_working_day' }) as const;
const workingDays = (value: number) => ({ value, unit: 'working_day', ifLastDayRests: 'next_working_day' }) as const;

/**
 * Who asks for no hearing within five working days of the notice has none (行政处罚法 art. 64(1), 85), and the case goes
 * on without waiting for ever. The law sets no such time for statements: what comes later, up to the decision, is still
 * heard (art. 45), so silence gives up nothing there. On the spot (art. 51) nobody is given a time, and silence has none.
 */
const UNHEARD = {
  flow: 'respond_propose',
  basis:
    '《中华人民共和国行政处罚法》第六十四条第一项、第八十五条：告知后五个工作日内未要求听证的，程序继续；作出决定前仍可以陈述、申辩',
} as const;

const INSIDE: readonly Reviewed[] = [
  {
    step: 'investigate',
    prepare: {
      words: ['取证', 'Collect evidence'],
      post: '执法人员（两人以上）',
      duty: '全面、客观、公正地收集证据，制作笔录。',
    },
    review: {
      words: ['审核调查报告', 'Review report'],
      post: '办案机构负责人',
      duty: '审核事实、证据、程序和裁量建议。',
    },
    risk: RISK.investigate,
  },
  {
    step: 'propose',
    prepare: {
      words: ['整理案卷', 'Compile the file'],
      post: '执法人员（两人以上）',
      duty: '整理证据、告知、陈述申辩或者听证材料，起草处理意见和裁量理由。',
    },
    review: {
      words: ['审核处理意见', 'Review proposal'],
      post: '办案机构负责人',
      duty: '核对当事人意见是否逐条复核、裁量是否符合基准，签署意见。',
    },
    risk: RISK.penalty,
  },
  {
    step: 'decide',
    prepare: {
      words: ['集体讨论或者审定', 'Deliberate'],
      post: '机关负责人',
      duty: '情节复杂或者重大违法行为集体讨论决定，形成记录。',
    },
    review: { words: ['签发决定书', 'Sign'], post: '机关负责人', duty: '按照裁量基准签发；偏离基准的书面说明理由。' },
    risk: RISK.penalty,
  },
];

function workSteps(facts: TemplateFacts) {
  const lead = { leadBody: leadBody(facts) };
  return [
    task('file', 'office', ['立案', 'Open the case'], {
      ...lead,
      post: '办案机构负责人',
      duty: '符合立案标准的及时立案，指定两名以上执法人员。',
      authority: '批准立案。',
      limit: workingDays(7),
      legalBases: [LAW.penaltyFile],
      controlPoint: '线索登记、立案和不予立案均留痕，可倒查。',
      remedies: [COMPLAINT],
      feedbackChannel: FEEDBACK.notice,
      clock: 'starts',
    }),
    task('investigate', 'office', ['调查取证', 'Investigate'], {
      ...lead,
      post: '执法人员（两人以上）',
      duty: '主动出示执法证件，全面、客观、公正地调查，收集有关证据。',
      authority: '询问、检查、抽样取证；经批准先行登记保存。',
      limit: days(45),
      legalBases: [LAW.penaltyFile, LAW.penaltyCard],
      controlPoint: CONTROL.record,
      remedies: [STATEMENT],
      feedbackChannel: FEEDBACK.hearing,
    }),
    task('notify', 'office', ['处罚前告知', 'Notice before penalty'], {
      ...lead,
      post: '执法人员',
      duty: '告知拟作出的处罚内容及事实、理由、依据，以及陈述、申辩、要求听证的权利。',
      limit: days(5),
      legalBases: [LAW.penaltyNotice],
      controlPoint: '未告知或者拒绝听取意见的，不得作出处罚决定。',
      remedies: [STATEMENT, HEARING],
      feedbackChannel: FEEDBACK.hearing,
    }),
  ];
}

function decisionSteps(facts: TemplateFacts) {
  const lead = { leadBody: leadBody(facts) };
  return [
    decision('respond', 'applicant', ['当事人意见', 'Party responds'], {
      duty: '可以陈述和申辩；拟作出较重处罚的，可以在告知后五个工作日内要求听证。',
      limit: workingDays(5),
      deemed: UNHEARD,
      legalBases: [LAW.penaltyStatement, LAW.penaltyHearing],
      remedies: [STATEMENT, HEARING],
      feedbackChannel: FEEDBACK.hearing,
    }),
    task('hear', 'office', ['听证', 'Hearing'], {
      ...lead,
      post: '听证主持人（非本案调查人员）',
      duty: '举行听证的七个工作日前通知时间、地点；公开举行，制作笔录。',
      legalBases: [LAW.penaltyHearing],
      controlPoint: '主持人与本案有直接利害关系的应当回避；根据听证笔录作出决定。',
      remedies: [HEARING],
      feedbackChannel: FEEDBACK.hearing,
    }),
    task('recheck', 'office', ['复核陈述申辩', 'Recheck'], {
      ...lead,
      post: '执法人员、办案机构负责人',
      duty: '对当事人提出的事实、理由和证据进行复核；成立的应当采纳。',
      limit: days(5),
      legalBases: [LAW.penaltyStatement],
      controlPoint: '不得因陈述、申辩而给予更重的处罚。',
      remedies: [STATEMENT],
      feedbackChannel: FEEDBACK.hearing,
    }),
    task('propose', 'office', ['提出处理意见', 'Propose'], {
      ...lead,
      post: '执法人员、办案机构负责人',
      duty: '整理案卷，根据调查结果和当事人的陈述、申辩（包括期限届满后、决定作出前提出的）或者听证笔录，提出处罚、不予处罚或者移送的意见，提请法制审核。',
      authority: '提出处理意见和裁量建议。',
      limit: days(5),
      legalBases: [LAW.penaltyPropose, LAW.penaltyAfterHearing],
      controlPoint: '逐条写明当事人意见是否采纳及理由；裁量建议对照公开的基准。',
      remedies: [STATEMENT],
      feedbackChannel: FEEDBACK.hearing,
    }),
    decision('legal_review', 'legal', ['法制审核', 'Legal review'], {
      ...lead,
      post: '法制审核岗',
      duty: '对主体、事实、证据、依据、裁量和程序进行审核；未经审核或者审核未通过的，不得作出决定。',
      limit: days(10),
      legalBases: [LAW.penaltyLegalReview],
      controlPoint: '审核人员与办案人员分离，审核意见书入卷。',
      remedies: [STATEMENT],
      feedbackChannel: FEEDBACK.hearing,
    }),
    decision('decide', 'leader', ['作出决定', 'Decide'], {
      ...lead,
      post: '机关负责人',
      duty: '根据情节轻重作出处罚、不予处罚或者移送的决定；情节复杂或者重大的，集体讨论决定。',
      authority: '决定处罚的种类和幅度。',
      limit: days(10),
      legalBases: facts.basis === undefined ? [LAW.penaltyDecide] : [LAW.penaltyDecide, facts.basis],
      controlPoint: '按公开的裁量基准确定幅度；偏离基准须书面说明理由。',
      remedies: [...APPEAL],
      feedbackChannel: FEEDBACK.notice,
      clock: 'stops',
    }),
  ];
}

function closingSteps(facts: TemplateFacts) {
  const lead = { leadBody: leadBody(facts) };
  return [
    task('serve', 'office', ['送达决定书', 'Serve the decision'], {
      ...lead,
      post: '执法人员',
      duty: '宣告后当场交付；当事人不在场的，七个工作日内送达。',
      limit: workingDays(7),
      legalBases: [LAW.penaltyServe],
      controlPoint: CONTROL.serve,
      remedies: [...APPEAL],
      feedbackChannel: FEEDBACK.notice,
    }),
    task('perform', 'applicant', ['履行处罚', 'Comply'], {
      duty: '在决定书载明的期限内履行；自收到决定书之日起十五日内到指定银行或者电子支付系统缴纳罚款。',
      limit: days(15),
      legalBases: [LAW.penaltyPay],
      remedies: [...APPEAL],
      feedbackChannel: FEEDBACK.tracking,
    }),
    task('close', 'office', ['结案公开', 'Close and publish'], {
      ...lead,
      post: '办案机构负责人',
      duty: '核对履行情况，结案归档；依法公开处罚决定。',
      legalBases: [LAW.penaltyServe],
      controlPoint: '罚没金额与财政入库数据核对。',
      feedbackChannel: FEEDBACK.notice,
    }),
    end('imposed', 'office', ['处罚结案', 'Penalty imposed'], 'imposed'),
    end('not_imposed', 'office', ['不予处罚', 'No penalty'], 'not_imposed'),
    end('transferred', 'office', ['移送司法机关', 'Transferred'], 'transferred'),
  ];
}

const penaltyOrdinary: ProcessTemplate = {
  id: 'penalty_ordinary',
  name: '行政处罚（普通程序）',
  nameEn: 'Penalty, ordinary procedure',
  powerTypes: ['penalty'],
  source: '《中华人民共和国行政处罚法》第五章第三节、第四节',
  build(facts) {
    return defineProcess(
      {
        origin: 'ex_officio',
        lanes: [PARTY, office(facts), LEGAL, LEADER],
        steps: [
          start('office', ['发现线索', 'Lead found']),
          ...workSteps(facts),
          ...decisionSteps(facts),
          ...closingSteps(facts),
        ],
        flows: [
          ...chain('start', 'file', 'investigate', 'notify', 'respond'),
          flow('respond', 'propose', ['无意见或逾期', 'None in time']),
          flow('respond', 'hear', ['要求听证', 'Hearing asked']),
          flow('respond', 'recheck', ['陈述、申辩', 'Statement']),
          ...chain('hear', 'propose'),
          ...chain('recheck', 'propose', 'legal_review'),
          flow('legal_review', 'decide', ['通过', 'Passed']),
          flow('legal_review', 'investigate', ['补充调查', 'Investigate again'], { isReturn: true, atMost: 2 }),
          flow('decide', 'serve', ['处罚', 'Penalty']),
          flow('decide', 'not_imposed', ['不予处罚', 'None']),
          flow('decide', 'transferred', ['涉嫌犯罪', 'Crime suspected']),
          ...chain('serve', 'perform', 'close', 'imposed'),
        ],
        pauses: [
          { ground: 'appraisal', basis: '设定该事项的法律、法规、规章关于鉴定期限的规定' },
          { ground: 'testing', basis: '设定该事项的法律、法规、规章关于检测期限的规定' },
          {
            ground: 'public_notice',
            basis: '《中华人民共和国行政处罚法》第六十一条、《中华人民共和国民事诉讼法》第九十五条（公告送达）',
            limit: days(30),
          },
        ],
      },
      INSIDE,
    );
  },
};

const penaltySummary: ProcessTemplate = {
  id: 'penalty_summary',
  name: '行政处罚（简易程序）',
  nameEn: 'Penalty, summary procedure',
  powerTypes: ['penalty'],
  source: '《中华人民共和国行政处罚法》第五章第二节',
  build(facts) {
    const lead = { leadBody: leadBody(facts) };
    return defineProcess({
      origin: 'ex_officio',
      lanes: [PARTY, office(facts)],
      steps: [
        start('office', ['发现违法行为', 'Violation found']),
        task('identify', 'office', ['出示证件、告知', 'Show card, notify'], {
          ...lead,
          post: '执法人员（两人以上）',
          duty: '出示执法证件，当场调查取证，告知违法事实、处罚理由和依据。',
          legalBases: [LAW.penaltyCard, LAW.penaltyNotice],
          controlPoint: CONTROL.record,
          remedies: [STATEMENT],
          feedbackChannel: FEEDBACK.hearing,
          clock: 'starts',
        }),
        task('respond', 'applicant', ['陈述和申辩', 'Statement'], {
          legalBases: [LAW.penaltyStatement],
          remedies: [STATEMENT],
          feedbackChannel: FEEDBACK.hearing,
        }),
        decision('decide', 'office', ['当场决定', 'Decide on the spot'], {
          ...lead,
          post: '执法人员（两人以上）',
          duty: '复核当事人意见；事实确凿并有法定依据的，填写预定格式、编有号码的决定书。',
          authority: '对公民处二百元以下、对法人或者其他组织处三千元以下罚款或者警告。',
          legalBases: facts.basis === undefined ? [LAW.penaltySummary] : [LAW.penaltySummary, facts.basis],
          controlPoint: '按裁量基准确定幅度；超出简易程序范围的转普通程序。',
          remedies: [...APPEAL],
          feedbackChannel: FEEDBACK.notice,
          clock: 'stops',
        }),
        task('serve', 'office', ['当场交付', 'Hand over'], {
          ...lead,
          post: '执法人员',
          duty: '当场交付决定书；拒绝签收的，在决定书上注明。',
          legalBases: [LAW.penaltySummaryDeliver],
          controlPoint: CONTROL.serve,
          remedies: [...APPEAL],
          feedbackChannel: FEEDBACK.notice,
        }),
        task('report', 'office', ['报所属机关备案', 'Report'], {
          ...lead,
          post: '执法人员',
          duty: '当场作出的处罚决定，报所属行政机关备案。',
          legalBases: [LAW.penaltySummaryDeliver],
          controlPoint: '备案记录与票据核对。',
          feedbackChannel: FEEDBACK.notice,
        }),
        end('imposed', 'office', ['处罚结案', 'Penalty imposed'], 'imposed'),
        end('not_imposed', 'office', ['不予处罚', 'No penalty'], 'not_imposed'),
        end('transferred', 'office', ['转普通程序', 'To ordinary procedure'], 'transferred'),
      ],
      flows: [
        ...chain('start', 'identify', 'respond', 'decide'),
        flow('decide', 'serve', ['处罚', 'Penalty']),
        flow('decide', 'not_imposed', ['不予处罚', 'None']),
        flow('decide', 'transferred', ['超出范围', 'Beyond scope']),
        ...chain('serve', 'report', 'imposed'),
      ],
    });
  },
};

export const PENALTY_TEMPLATES: readonly ProcessTemplate[] = [penaltyOrdinary, penaltySummary];
