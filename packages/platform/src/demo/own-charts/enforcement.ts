import { add, insertOn, leaveOut, rewrite } from '@sunlit/process/templates/amend-process';
import { flow } from '@sunlit/process/templates/build/parts';
import { law, limit, officeDecision, officeTask, type OwnChart } from './own-chart.js';

const working = (value: number) => limit(value, 'working_day');
const calendar = (value: number) => limit(value, 'calendar_day');
const TWO = '执法人员（两人以上）';
const PENALTY = '中华人民共和国行政处罚法';
const FOOD = '中华人民共和国食品安全法';
const TRAFFIC = '中华人民共和国道路交通安全法';
const EMERGENCY = '中华人民共和国突发事件应对法';

/** Charts of penalties, compulsion, levies and requisition. */
export const ENFORCEMENT_CHARTS: readonly OwnChart[] = [
  {
    power: 'penalty 对歌舞娱乐场所接纳未成年人的处罚',
    template: 'penalty_ordinary',
    amendments: [
      rewrite('investigate', {
        duty: '现场核验身份证件和监控录像，询问经营者和未成年人的监护人，保护未成年人隐私。',
        limit: calendar(30),
      }),
      insertOn(
        'investigate_notify',
        officeTask('protect', ['通知监护人', 'Tell guardians'], {
          post: TWO,
          duty: '通知未成年人的监护人，必要时通报学校；不公开未成年人信息。',
          limit: calendar(3),
        }),
      ),
      rewrite('decide', { legalBases: [law('娱乐场所管理条例', '第四十八条')] }),
    ],
  },
  {
    power: 'penalty 对未经批准擅自转移危险废物的处罚',
    template: 'penalty_ordinary',
    amendments: [
      insertOn(
        'file_investigate',
        officeTask('secure', ['先行登记保存', 'Secure evidence'], {
          post: TWO,
          duty: '证据可能灭失的，经负责人批准先行登记保存，七个工作日内作出处理决定。',
          limit: working(7),
          legalBases: [law(PENALTY, '第五十六条')],
        }),
      ),
      rewrite('investigate', {
        name: '采样监测、调查',
        nameEn: 'Sample, investigate',
        duty: '追查转移联单和去向，采样监测危险特性。',
      }),
      rewrite('decide', { legalBases: [law('中华人民共和国固体废物污染环境防治法', '第一百一十二条')] }),
      insertOn(
        'serve_perform',
        officeTask('mend', ['责令处置、改正', 'Order to mend'], {
          post: TWO,
          duty: '责令依法处置危险废物并复查。',
          legalBases: [law(PENALTY, '第二十八条')],
        }),
      ),
    ],
  },
  {
    power: 'penalty 对单位占用消防车通道的处罚',
    template: 'penalty_ordinary',
    amendments: [
      insertOn(
        'start_file',
        officeDecision('order', ['责令当场改正', 'Order to clear'], {
          post: '消防监督检查人员（两人以上）',
          duty: '责令立即改正；属于轻微违法并及时改正的，依法不予处罚。',
          legalBases: [law(PENALTY, '第二十八条'), law(PENALTY, '第三十三条')],
        }),
      ),
      add([], [flow('order', 'not_imposed', ['轻微并改正', 'Minor, mended'])]),
      (layer) => ({
        ...layer,
        flows: layer.flows.map((one) =>
          one.id === 'order_file' ? { ...one, condition: '应当处罚', conditionEn: 'Penalty due' } : one,
        ),
      }),
      rewrite('investigate', { limit: calendar(20) }),
      rewrite('decide', { legalBases: [law('中华人民共和国消防法', '第六十条')] }),
    ],
  },
  {
    power: 'penalty 对建设单位未取得施工许可证擅自施工的处罚',
    template: 'penalty_ordinary',
    amendments: [
      insertOn(
        'file_investigate',
        officeTask('stop', ['责令停止施工', 'Stop work'], {
          post: TWO,
          duty: '责令停止施工、限期改正，告知权利。',
          limit: working(1),
          legalBases: [law('建设工程质量管理条例', '第五十七条')],
        }),
      ),
      rewrite('investigate', {
        name: '核实工程和合同',
        nameEn: 'Verify works, contract',
        duty: '核实工程进度、合同价款和许可情况。',
      }),
      rewrite('decide', { legalBases: [law('建设工程质量管理条例', '第五十七条')] }),
    ],
  },
  {
    power: 'penalty 对未取得食品经营许可从事餐饮服务活动的处罚',
    template: 'penalty_ordinary',
    amendments: [
      insertOn(
        'file_investigate',
        officeTask('seize', ['查封、扣押', 'Seize'], {
          post: TWO,
          duty: '依法查封、扣押用于违法经营的食品和工具，交付决定书和清单。',
          limit: working(1),
          legalBases: [law(FOOD, '第一百一十条'), law('中华人民共和国行政强制法', '第二十四条')],
        }),
      ),
      rewrite('investigate', { duty: '核实经营时间、货值金额和违法所得，责令改正。' }),
      rewrite('decide', { legalBases: [law(FOOD, '第一百二十二条')] }),
      insertOn(
        'perform_close',
        officeTask('dispose', ['处理涉案物品', 'Dispose of goods'], {
          post: TWO,
          duty: '没收的物品依法处理，登记造册，两人以上监督。',
        }),
      ),
    ],
  },
  {
    power: 'penalty 对生产经营超过保质期的糕点的处罚',
    template: 'penalty_ordinary',
    amendments: [
      rewrite('investigate', {
        name: '抽样取证、追溯',
        nameEn: 'Sample, trace',
        duty: '核对进货查验记录，追溯来源和去向，核算货值金额。',
      }),
      insertOn(
        'investigate_notify',
        officeTask('recall', ['责令下架、召回', 'Recall'], {
          post: TWO,
          duty: '责令停止经营并召回，监督无害化处理或者销毁。',
          limit: calendar(5),
          legalBases: [law(FOOD, '第六十三条')],
        }),
      ),
      rewrite('decide', { legalBases: [law(FOOD, '第一百二十四条')] }),
    ],
  },
  {
    power: 'penalty 对饮酒后驾驶机动车的处罚',
    template: 'penalty_ordinary',
    amendments: [
      insertOn(
        'start_file',
        officeTask('test', ['呼气检测', 'Breath test'], {
          post: '交通警察（两人以上）',
          duty: '出示证件，进行呼气酒精检测；有异议的抽血检验。',
          legalBases: [law(TRAFFIC, '第九十一条')],
        }),
      ),
      rewrite('investigate', {
        name: '检验鉴定、询问',
        nameEn: 'Blood test, question',
        limit: calendar(15),
        duty: '送检血样，询问当事人，调取执法记录仪录像。',
      }),
      rewrite('decide', { legalBases: [law(TRAFFIC, '第九十一条')] }),
      rewrite('perform', { duty: '在期限内缴纳罚款，交出机动车驾驶证。' }),
      rewrite('close', {
        name: '暂扣驾证、记分',
        nameEn: 'Suspend licence',
        duty: '录入系统，暂扣驾驶证，依法记分并归档。',
        legalBases: [law(TRAFFIC, '第九十一条')],
      }),
    ],
  },
  {
    power: 'compulsion 查封违法从事食品生产经营活动的场所',
    template: 'compulsion_measure',
    amendments: [
      rewrite('approve', { legalBases: [law(FOOD, '第一百一十条'), law('中华人民共和国行政强制法', '第十八条')] }),
      rewrite('carry_out', { name: '查封场所', nameEn: 'Seal the premises' }),
      insertOn(
        'carry_out_state',
        officeTask('list', ['清点并加贴封条', 'List and seal'], {
          post: TWO,
          duty: '会同当事人清点，制作清单，加贴封条，双方签字。',
          limit: working(1),
          legalBases: [law('中华人民共和国行政强制法', '第二十四条')],
        }),
      ),
      rewrite('lift', { name: '启封、退还', nameEn: 'Unseal and return' }),
    ],
  },
  {
    power: 'compulsion 扣留拒绝接受罚款处罚的非机动车驾驶人的非机动车',
    template: 'compulsion_measure',
    amendments: [
      leaveOut('report'),
      rewrite('approve', {
        name: '当场决定扣留',
        nameEn: 'Decide on the spot',
        lane: 'office',
        post: '交通警察',
        duty: '告知违法事实、依据和拒绝接受处罚的后果；仍拒绝的，当场决定扣留。',
        legalBases: [law(TRAFFIC, '第八十九条'), law('中华人民共和国行政强制法', '第十九条')],
      }),
      rewrite('carry_out', { name: '出具凭证、扣留', nameEn: 'Voucher, impound' }),
      insertOn(
        'carry_out_state',
        officeTask('report_back', ['二十四小时内报告', 'Report in 24 hours'], {
          post: '交通警察',
          duty: '向行政机关负责人报告并补办批准手续。',
          limit: limit(24, 'hour'),
          legalBases: [law('中华人民共和国行政强制法', '第十九条')],
        }),
      ),
      rewrite('dispose', { lane: 'office', post: '处理岗', duty: '当事人接受处理后立即返还车辆。' }),
      (layer) => ({
        ...layer,
        flows: layer.flows.map((one) =>
          one.id === 'dispose_penalty' ? { ...one, condition: '逾期不来处理', conditionEn: 'Not claimed' } : one,
        ),
        lanes: layer.lanes.filter(({ id }) => id !== 'leader'),
      }),
    ],
  },
  {
    power: 'levy 契税征收（房屋买卖）',
    template: 'levy_tax',
    amendments: [
      rewrite('declare', {
        duty: '在依法办理房屋权属登记手续前申报缴纳契税。',
        legalBases: [law('中华人民共和国契税法', '第十条')],
      }),
      rewrite('check', {
        name: '核对计税依据',
        nameEn: 'Check the tax base',
        duty: '核对合同价格、住房套数和面积，适用减免政策。',
        legalBases: [law('中华人民共和国契税法', '第四条')],
      }),
      rewrite('receipt', {
        name: '开具契税完税凭证',
        nameEn: 'Tax receipt',
        legalBases: [law('中华人民共和国契税法', '第十一条', '纳税人办理纳税事宜后，税务机关应当开具契税完税凭证。')],
      }),
      insertOn(
        'receipt_paid',
        officeTask('share', ['推送不动产登记机构', 'Tell the registry'], {
          post: '信息岗',
          duty: '把完税信息推送不动产登记机构，供查验。',
          legalBases: [law('中华人民共和国契税法', '第十一条')],
        }),
      ),
    ],
  },
  {
    power: 'requisition 突发事件应对应急征用单位和个人财产',
    template: 'requisition',
    amendments: [
      rewrite('propose', {
        name: '确认应急需要',
        nameEn: 'Confirm the need',
        duty: '确认突发事件的紧急需要和拟征用物资、设施、场地。',
      }),
      rewrite('decide', { legalBases: [law(EMERGENCY, '第十二条'), law(EMERGENCY, '第七十六条')] }),
      insertOn(
        'register_use',
        officeTask('convey', ['调运到位', 'Bring to place'], {
          post: '保障岗',
          duty: '组织运输、安装和交接，登记用途。',
        }),
      ),
    ],
  },
];
