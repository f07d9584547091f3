import type { LegalBasis } from '@sunlit/contract';

/** Statutes of procedure, each by the title and date of the version that was read. */
const STATUTES = {
  license: ['中华人民共和国行政许可法', '2019-04-23'],
  penalty: ['中华人民共和国行政处罚法', '2021-01-22'],
  compulsion: ['中华人民共和国行政强制法', '2011-06-30'],
  civil: ['中华人民共和国民法典', '2020-05-28'],
  emergency: ['中华人民共和国突发事件应对法', '2024-06-28'],
  tax: ['中华人民共和国税收征收管理法', '2015-04-24'],
} as const;

function procedure(statute: keyof typeof STATUTES, article: string, text?: string): LegalBasis {
  const [title, versionDate] = STATUTES[statute];
  return { kind: 'procedure', title, article, versionDate, ...(text === undefined ? {} : { text }) };
}

/** Articles that the templates rest on, with their wording where it is short. */
export const LAW = {
  licenseApply: procedure(
    'license',
    '第二十九条',
    '公民、法人或者其他组织从事特定活动，依法需要取得行政许可的，应当向行政机关提出申请。',
  ),
  licenseAccept: procedure(
    'license',
    '第三十二条',
    '申请材料不齐全或者不符合法定形式的，应当当场或者在五日内一次告知申请人需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理',
  ),
  licenseExamine: procedure(
    'license',
    '第三十四条',
    '根据法定条件和程序，需要对申请材料的实质内容进行核实的，行政机关应当指派两名以上工作人员进行核查。',
  ),
  licenseHear: procedure('license', '第三十六条'),
  licenseDecide: procedure('license', '第三十八条'),
  licenseOpinion: procedure(
    'license',
    '第三十七条',
    '行政机关对行政许可申请进行审查后，除当场作出行政许可决定的外，应当在法定期限内按照规定程序作出行政许可决定。',
  ),
  licenseJoint: procedure('license', '第二十六条'),
  licenseDeliver: procedure(
    'license',
    '第四十四条',
    '行政机关作出准予行政许可的决定，应当自作出决定之日起十日内向申请人颁发、送达行政许可证件',
  ),
  licenseSpecial: procedure(
    'license',
    '第四十五条',
    '行政机关作出行政许可决定，依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在本节规定的期限内。行政机关应当将所需时间书面告知申请人。',
  ),
  penaltyFile: procedure(
    'penalty',
    '第五十四条',
    '必须全面、客观、公正地调查，收集有关证据；必要时，依照法律、法规的规定，可以进行检查。',
  ),
  penaltyCard: procedure(
    'penalty',
    '第五十五条',
    '执法人员在调查或者进行检查时，应当主动向当事人或者有关人员出示执法证件。',
  ),
  penaltyNotice: procedure(
    'penalty',
    '第四十四条',
    '行政机关在作出行政处罚决定之前，应当告知当事人拟作出的行政处罚内容及事实、理由、依据，并告知当事人依法享有的陈述、申辩、要求听证等权利。',
  ),
  penaltyStatement: procedure(
    'penalty',
    '第四十五条',
    '行政机关必须充分听取当事人的意见，对当事人提出的事实、理由和证据，应当进行复核；当事人提出的事实、理由或者证据成立的，行政机关应当采纳。',
  ),
  penaltyHearing: procedure('penalty', '第六十四条', '当事人要求听证的，应当在行政机关告知后五日内提出'),
  penaltyAfterHearing: procedure(
    'penalty',
    '第六十五条',
    '听证结束后，行政机关应当根据听证笔录，依照本法第五十七条的规定，作出决定。',
  ),
  penaltyPropose: procedure('penalty', '第五十七条', '调查终结，行政机关负责人应当对调查结果进行审查'),
  penaltyLegalReview: procedure('penalty', '第五十八条'),
  penaltyDecide: procedure(
    'penalty',
    '第五十七条',
    '对情节复杂或者重大违法行为给予行政处罚，行政机关负责人应当集体讨论决定。',
  ),
  penaltyServe: procedure(
    'penalty',
    '第六十一条',
    '当事人不在场的，行政机关应当在七日内依照《中华人民共和国民事诉讼法》的有关规定，将行政处罚决定书送达当事人。',
  ),
  penaltyPay: procedure('penalty', '第六十七条'),
  penaltySummary: procedure(
    'penalty',
    '第五十一条',
    '违法事实确凿并有法定依据，对公民处以二百元以下、对法人或者其他组织处以三千元以下罚款或者警告的行政处罚的，可以当场作出行政处罚决定。',
  ),
  penaltySummaryDeliver: procedure(
    'penalty',
    '第五十二条',
    '执法人员当场作出行政处罚决定的，应当向当事人出示执法证件，填写预定格式、编有号码的行政处罚决定书，并当场交付当事人。',
  ),
  compulsionSteps: procedure('compulsion', '第十八条'),
  compulsionUrgent: procedure(
    'compulsion',
    '第十九条',
    '情况紧急，需要当场实施行政强制措施的，行政执法人员应当在二十四小时内向行政机关负责人报告，并补办批准手续。',
  ),
  compulsionSeize: procedure(
    'compulsion',
    '第二十四条',
    '行政机关决定实施查封、扣押的，应当履行本法第十八条规定的程序，制作并当场交付查封、扣押决定书和清单。',
  ),
  compulsionTime: procedure(
    'compulsion',
    '第二十五条',
    '查封、扣押的期限不得超过三十日；情况复杂的，经行政机关负责人批准，可以延长，但是延长期限不得超过三十日。',
  ),
  compulsionKeep: procedure('compulsion', '第二十六条'),
  compulsionDispose: procedure('compulsion', '第二十七条'),
  compulsionLift: procedure('compulsion', '第二十八条'),
  enforceRemind: procedure('compulsion', '第三十五条', '行政机关作出强制执行决定前，应当事先催告当事人履行义务。'),
  enforceStatement: procedure('compulsion', '第三十六条', '当事人收到催告书后有权进行陈述和申辩。'),
  enforceDecide: procedure(
    'compulsion',
    '第三十七条',
    '经催告，当事人逾期仍不履行行政决定，且无正当理由的，行政机关可以作出强制执行决定。',
  ),
  enforceServe: procedure('compulsion', '第三十八条'),
  enforceStop: procedure('compulsion', '第三十九条'),
  requisition: procedure(
    'civil',
    '第二百四十五条',
    '被征用的不动产或者动产使用后，应当返还被征用人。组织、个人的不动产或者动产被征用或者征用后毁损、灭失的，应当给予补偿。',
  ),
  requisitionEmergency: procedure(
    'emergency',
    '第十二条',
    '县级以上人民政府及其部门为应对突发事件的紧急需要，可以征用单位和个人的设备、设施、场地、交通工具等财产。',
  ),
  taxDeclare: procedure('tax', '第二十五条'),
  taxPay: procedure('tax', '第三十一条'),
  taxLate: procedure('tax', '第三十二条'),
  taxReceipt: procedure('tax', '第三十四条', '税务机关征收税款时，必须给纳税人开具完税凭证。'),
} as const;
