import { add, cut, insertOn, leaveOut, rewrite } from '@sunlit/process/templates/amend-process';
import { end, flow } from '@sunlit/process/templates/build/parts';
import { law, limit, officeDecision, officeTask, type OwnChart } from './own-chart.js';

const working = (value: number) => limit(value, 'working_day');
const calendar = (value: number) => limit(value, 'calendar_day');
const ASSISTANCE = law('社会救助暂行办法', '第十一条');
const INJURY = '工伤保险条例';
const LEGAL_AID = '中华人民共和国法律援助法';
const REGISTRATION = '不动产登记暂行条例';

/** Charts of benefits, rewards, confirmations and adjudications. */
export const SERVICE_CHARTS: readonly OwnChart[] = [
  {
    power: 'benefit 最低生活保障金给付',
    template: 'benefit',
    amendments: [
      rewrite('check', { legalBases: [ASSISTANCE], post: '乡镇（街道）窗口' }),
      rewrite('verify', {
        name: '入户调查、核对',
        nameEn: 'Home visit, check',
        post: '乡镇（街道）经办人（两人以上）',
        limit: working(8),
        duty: '通过入户调查、邻里访问、信函索证、群众评议、信息核查等方式调查核实，提出初审意见。',
        legalBases: [ASSISTANCE],
      }),
      rewrite('publish', {
        name: '村（社区）公示',
        nameEn: 'Notice in the village',
        limit: working(7),
        legalBases: [ASSISTANCE],
      }),
      rewrite('decide', {
        name: '民政部门审批',
        nameEn: 'Civil affairs decide',
        limit: working(5),
        legalBases: [ASSISTANCE],
      }),
      insertOn(
        'decide_pay',
        officeTask('announce', ['批准结果公布', 'Announce'], {
          post: '承办岗',
          duty: '在申请人所在村、社区公布批准结果。',
          legalBases: [ASSISTANCE],
        }),
      ),
      rewrite('pay', { name: '按月发放', nameEn: 'Pay monthly', legalBases: [law('社会救助暂行办法', '第十二条')] }),
      insertOn(
        'pay_granted',
        officeTask('review', ['定期核查', 'Periodic review'], {
          post: '乡镇（街道）经办人',
          duty: '定期核查人口、收入和财产状况，及时增发、减发或者停发；停发的书面说明理由。',
          legalBases: [law('社会救助暂行办法', '第十三条')],
        }),
      ),
    ],
  },
  {
    power: 'benefit 法律援助给付',
    template: 'benefit',
    amendments: [
      leaveOut('publish'),
      rewrite('verify', {
        name: '审查',
        nameEn: 'Examine',
        limit: calendar(2),
        duty: '审查事项范围和经济困难状况；属于免予核查情形的不核查。',
        legalBases: [law(LEGAL_AID, '第四十二条'), law(LEGAL_AID, '第四十三条')],
      }),
      rewrite('decide', {
        limit: calendar(1),
        legalBases: [
          law(
            LEGAL_AID,
            '第四十三条',
            '法律援助机构应当自收到法律援助申请之日起七日内进行审查，作出是否给予法律援助的决定。',
          ),
        ],
      }),
      rewrite('pay', {
        name: '指派援助人员',
        nameEn: 'Assign a lawyer',
        limit: calendar(3),
        post: '指派岗',
        duty: '自作出决定之日起三日内指派法律援助人员。',
        legalBases: [law(LEGAL_AID, '第四十三条')],
      }),
      insertOn(
        'pay_granted',
        officeTask('quality', ['质量评估', 'Quality review'], {
          post: '监督岗',
          duty: '听取受援人意见，评估服务质量。',
        }),
      ),
    ],
  },
  {
    power: 'reward 安全生产违法行为和事故隐患举报奖励',
    template: 'reward',
    amendments: [
      rewrite('apply', {
        name: '举报',
        nameEn: 'Report',
        duty: '如实说明违法行为或者事故隐患；可以匿名举报，奖励凭密码领取。',
      }),
      rewrite('verify', {
        name: '核查举报内容',
        nameEn: 'Verify the report',
        limit: working(15),
        post: '核查人员（两人以上）',
        controlPoint: '举报人信息加密保存，核查人员不得泄露。',
      }),
      leaveOut('judge'),
      leaveOut('publish'),
      rewrite('decide', {
        name: '确定奖励金额',
        nameEn: 'Set the reward',
        limit: working(5),
        legalBases: [
          law(
            '中华人民共和国安全生产法',
            '第七十六条',
            '县级以上各级人民政府及其有关部门对报告重大事故隐患或者举报安全生产违法行为的有功人员，给予奖励。',
          ),
        ],
      }),
      rewrite('award', {
        name: '通知并发放',
        nameEn: 'Notify and pay',
        duty: '通知举报人凭身份信息或者密码领取奖金。',
      }),
    ],
  },
  {
    power: 'confirmation 结婚登记',
    template: 'confirmation',
    amendments: [
      rewrite('check', { name: '核对证件', nameEn: 'Check papers', duty: '核对双方身份证件和声明；欠缺的当场告知。' }),
      rewrite('verify', {
        name: '询问、见证声明',
        nameEn: 'Ask, witness',
        lane: 'window',
        post: '婚姻登记员',
        duty: '询问双方是否自愿，有无法律禁止结婚的情形；见证双方在声明书上签名。',
        legalBases: [law('中华人民共和国民法典', '第一千零四十九条')],
      }),
      rewrite('decide', {
        name: '当场决定',
        nameEn: 'Decide at once',
        lane: 'window',
        post: '婚姻登记员',
        limit: working(1),
        legalBases: [
          law(
            '中华人民共和国民法典',
            '第一千零四十九条',
            '要求结婚的男女双方应当亲自到婚姻登记机关申请结婚登记。符合本法规定的，予以登记，发给结婚证。',
          ),
        ],
      }),
      rewrite('deliver', { name: '颁发结婚证', nameEn: 'Hand over certificate' }),
      cut('check_not_accepted'),
      (layer) => ({ ...layer, lanes: layer.lanes.filter(({ id }) => id === 'applicant' || id === 'window') }),
    ],
  },
  {
    power: 'confirmation 工伤认定',
    template: 'confirmation',
    amendments: [
      rewrite('check', { legalBases: [law(INJURY, '第十八条')] }),
      rewrite('verify', {
        name: '调查核实',
        nameEn: 'Investigate',
        limit: calendar(20),
        duty: '根据审核需要调查核实；用人单位不认为是工伤的，由用人单位承担举证责任。',
        legalBases: [law(INJURY, '第十九条')],
      }),
      insertOn(
        'accept_verify',
        officeTask('notify', ['通知用人单位举证', 'Notify employer'], {
          post: '承办岗',
          duty: '向用人单位送达举证通知书。',
          limit: calendar(3),
          legalBases: [law(INJURY, '第十九条')],
        }),
      ),
      rewrite('decide', {
        name: '认定决定',
        nameEn: 'Decide',
        limit: calendar(7),
        legalBases: [
          law(
            INJURY,
            '第二十条',
            '社会保险行政部门应当自受理工伤认定申请之日起60日内作出工伤认定的决定，并书面通知申请工伤认定的职工或者其近亲属和该职工所在单位。',
          ),
        ],
      }),
      rewrite('deliver', { name: '送达职工和单位', nameEn: 'Serve both sides' }),
      (layer) => ({
        ...layer,
        pauses: [
          { ground: 'other_body' as const, basis: '《工伤保险条例》第二十条第三款' },
          { ground: 'court_or_arbitration' as const, basis: '《工伤保险条例》第二十条第三款' },
        ],
      }),
    ],
  },
  {
    power: 'confirmation 抵押权登记',
    template: 'confirmation',
    amendments: [
      rewrite('check', {
        name: '收件',
        nameEn: 'Receive',
        legalBases: [law(REGISTRATION, '第十七条', '不动产登记机构未当场书面告知申请人不予受理的，视为受理。')],
      }),
      rewrite('verify', {
        name: '查验',
        nameEn: 'Examine the title',
        limit: working(1),
        duty: '查验不动产状况、证明文件与登记内容是否一致，登记申请是否违反法律、行政法规规定。',
        legalBases: [law(REGISTRATION, '第十八条')],
      }),
      insertOn(
        'verify_decide',
        officeDecision('visit', ['是否实地查看', 'Visit needed?'], {
          post: '审核岗',
          duty: '在建建筑物抵押权登记等情形可以实地查看。',
          legalBases: [law(REGISTRATION, '第十九条')],
        }),
      ),
      insertOn(
        'visit_decide',
        officeTask('audit', ['审核', 'Review'], {
          post: '审核岗',
          duty: '综合查验和实地查看情况，提出登簿或者不予登记的意见；不予登记的写明情形。',
          legalBases: [law(REGISTRATION, '第二十二条')],
        }),
      ),
      add(
        [
          officeTask('look', ['实地查看', 'Visit'], {
            post: '查看人员（两人以上）',
            duty: '实地查看并形成记录。',
            legalBases: [law(REGISTRATION, '第十九条')],
            clock: 'not_counted',
          }),
        ],
        [flow('visit', 'look', ['需要', 'Yes']), flow('look', 'audit')],
      ),
      (layer) => ({
        ...layer,
        flows: layer.flows.map((one) =>
          one.id === 'visit_decide' ? { ...one, condition: '不需要', conditionEn: 'No' } : one,
        ),
      }),
      rewrite('decide', { name: '登簿', nameEn: 'Enter in register', limit: working(1) }),
      rewrite('deliver', { name: '发登记证明', nameEn: 'Issue certificate' }),
    ],
  },
  {
    power: 'adjudication 土地所有权和使用权争议处理',
    template: 'adjudication',
    amendments: [
      rewrite('check', { name: '审查是否受理', nameEn: 'Acceptable?' }),
      rewrite('answer', { limit: working(10) }),
      insertOn(
        'answer_mediate',
        officeTask('survey', ['实地调查', 'Survey'], {
          post: '调查人员（两人以上）',
          duty: '实地调查地界、权源，组织双方指界，制作现场图。',
          limit: working(10),
        }),
      ),
      rewrite('mediate', {
        legalBases: [
          law(
            '中华人民共和国土地管理法',
            '第十四条',
            '土地所有权和使用权争议，由当事人协商解决；协商不成的，由人民政府处理。',
          ),
        ],
      }),
      rewrite('verify', { name: '提出处理意见', nameEn: 'Propose', limit: working(5) }),
      rewrite('decide', {
        name: '人民政府决定',
        nameEn: 'Government decides',
        post: '人民政府负责人',
        limit: working(5),
      }),
      add(
        [end('transferred', 'window', ['告知另行解决', 'Other ways'], 'transferred')],
        [flow('mediate', 'transferred', ['不属争议处理范围', 'Out of scope'])],
      ),
    ],
  },
];
