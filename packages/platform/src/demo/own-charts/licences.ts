import { add, cut, insertOn, leaveOut, rewrite } from '@sunlit/process/templates/amend-process';
import { flow } from '@sunlit/process/templates/build/parts';
import { law, limit, officeDecision, officeTask, type OwnChart } from './own-chart.js';

const working = (value: number) => limit(value, 'working_day');
const calendar = (value: number) => limit(value, 'calendar_day');
const TWO = '核查人员（两人以上）';
const LICENSE_VISIT = law(
  '中华人民共和国行政许可法',
  '第三十四条',
  '根据法定条件和程序，需要对申请材料的实质内容进行核实的，行政机关应当指派两名以上工作人员进行核查。',
);

export const LICENCE_CHARTS: readonly OwnChart[] = [
  {
    power: 'license 食品经营许可',
    template: 'license_special',
    amendments: [
      rewrite('examine', { limit: working(1), duty: '审查主体资格、经营场所、设备设施、布局流程和管理制度。' }),
      rewrite('assess', {
        name: '是否现场核查',
        nameEn: 'Site visit?',
        limit: working(1),
        duty: '仅销售预包装食品等风险低的情形不核查；其余按审查要求判断是否现场核查，并告知申请人。',
      }),
      rewrite('special', {
        name: '现场核查',
        nameEn: 'Site visit',
        post: TWO,
        limit: working(1),
        clock: 'counts',
        duty: '出示证件，逐项核查并填写核查记录，申请人签字；核查时间计入办理期限。',
        legalBases: [LICENSE_VISIT],
      }),
      rewrite('opinion', { limit: working(1) }),
      rewrite('decide', { limit: working(1) }),
      rewrite('deliver', { name: '制发电子许可证', nameEn: 'Issue e-licence' }),
    ],
  },
  {
    power: 'license 公共场所卫生许可',
    template: 'license_ordinary',
    amendments: [
      rewrite('examine', {
        name: '审查检测报告',
        nameEn: 'Examine reports',
        limit: working(1),
        duty: '审查卫生检测或者评价报告、平面布局和卫生管理制度。',
      }),
      insertOn(
        'examine_decide',
        officeTask('visit', ['现场卫生核查', 'Hygiene visit'], {
          post: TWO,
          duty: '核查空气、微小气候、水质、采光、照明、噪声、顾客用具和卫生设施。',
          limit: working(2),
          legalBases: [law('公共场所卫生管理条例', '第四条')],
        }),
      ),
      rewrite('decide', { limit: working(2) }),
      rewrite('deliver', { name: '发卫生许可证', nameEn: 'Issue the permit' }),
    ],
  },
  {
    power: 'license 排污许可证核发',
    template: 'license_special',
    amendments: [
      rewrite('examine', {
        name: '审查排放方案',
        nameEn: 'Examine emissions',
        limit: calendar(6),
        duty: '审查污染物排放种类、浓度、数量，污染防治设施和自行监测方案。',
      }),
      rewrite('assess', {
        name: '是否现场核查',
        nameEn: 'Site visit?',
        limit: calendar(2),
        legalBases: [law('排污许可管理条例', '第十二条')],
      }),
      rewrite('special', {
        name: '现场核查',
        nameEn: 'Site visit',
        limit: calendar(4),
        clock: 'counts',
        post: TWO,
        duty: '需要现场核查的，核查排放口、治理设施和监测条件。',
        legalBases: [law('排污许可管理条例', '第十条')],
      }),
      rewrite('opinion', {
        limit: calendar(1),
        duty: '综合方案审查和现场核查情况，提出是否核发的书面意见和拟许可的排放要求。',
      }),
      rewrite('decide', { limit: calendar(2) }),
      rewrite('deliver', { name: '发证并公开信息', nameEn: 'Issue and publish' }),
    ],
  },
  {
    power: 'license 公众聚集场所投入使用、营业前消防安全检查',
    template: 'license_ordinary',
    amendments: [
      insertOn(
        'accept_examine',
        officeDecision(
          'way',
          ['是否告知承诺', 'Commitment?'],
          {
            post: '受理岗',
            duty: '申请人选择告知承诺的，材料齐全当场作出许可；不选择的，进行现场检查。',
            legalBases: [law('中华人民共和国消防法', '第十五条')],
          },
          'window',
        ),
      ),
      rewrite('examine', {
        name: '现场消防检查',
        nameEn: 'Fire inspection',
        post: '消防检查人员（两人以上）',
        duty: '自受理之日起十个工作日内，根据消防技术标准和管理规定检查场所。',
        limit: working(3),
        legalBases: [law('中华人民共和国消防法', '第十五条')],
      }),
      insertOn(
        'examine_decide',
        officeTask('opinion', ['提出许可意见', 'Write opinion'], {
          post: '承办岗',
          duty: '汇总现场检查记录；采用告知承诺方式的，核对承诺书和材料是否齐全。提出准予或者不予许可的意见。',
          limit: working(1),
          legalBases: [law('中华人民共和国消防法', '第十五条')],
        }),
      ),
      add([], [flow('way', 'opinion', ['告知承诺', 'Commitment'])]),
      rewrite('decide', { limit: working(1) }),
      (layer) => ({
        ...layer,
        flows: layer.flows.map((one) =>
          one.id === 'way_examine' ? { ...one, condition: '不采用', conditionEn: 'No' } : one,
        ),
      }),
      insertOn(
        'deliver_granted',
        officeTask('check_after', ['事后核查', 'Check afterwards'], {
          post: '消防检查人员（两人以上）',
          duty: '对采用告知承诺方式作出许可的场所进行核查；承诺不实的，依法撤销许可。',
          legalBases: [law('中华人民共和国消防法', '第十五条')],
        }),
      ),
    ],
  },
  {
    power: 'license 建筑工程施工许可证核发',
    template: 'license_joint',
    facts: {
      jointBodies: [
        { id: 'quality', name: '质量安全监督站', nameEn: 'Quality and safety' },
        { id: 'funds', name: '建筑市场管理科', nameEn: 'Contracts and funds' },
      ],
    },
    amendments: [
      rewrite('check', {
        limit: calendar(1),
        duty: '核对用地、规划、施工图审查等文件；建设单位自收到补正告知起一次补齐。',
      }),
      rewrite('opinion_quality', {
        name: '核对质量安全措施',
        nameEn: 'Check safety',
        limit: calendar(1),
        duty: '核对保证工程质量和安全的具体措施，办理监督手续。',
        legalBases: [law('中华人民共和国建筑法', '第八条')],
      }),
      rewrite('opinion_funds', {
        name: '核对合同和资金',
        nameEn: 'Check funds',
        limit: calendar(1),
        duty: '核对施工企业确定情况、合同备案和资金落实承诺。',
        legalBases: [law('中华人民共和国建筑法', '第八条')],
      }),
      leaveOut('examine'),
      rewrite('decide', {
        limit: calendar(1),
        legalBases: [
          law(
            '中华人民共和国建筑法',
            '第八条',
            '建设行政主管部门应当自收到申请之日起七日内，对符合条件的申请颁发施工许可证。',
          ),
        ],
      }),
    ],
  },
  {
    power: 'license 劳务派遣经营许可',
    template: 'license_ordinary',
    amendments: [
      rewrite('examine', {
        name: '审查条件',
        nameEn: 'Examine',
        limit: working(3),
        duty: '审查注册资本、场所设施、管理制度和协议样本。',
        legalBases: [law('中华人民共和国劳动合同法', '第五十七条')],
      }),
      insertOn(
        'examine_decide',
        officeTask('visit', ['实地核实场所', 'Visit the premises'], {
          post: TWO,
          duty: '核实经营场所和信息管理设施是否与业务相适应。',
          limit: working(2),
          legalBases: [LICENSE_VISIT],
        }),
      ),
      rewrite('decide', { limit: working(3) }),
    ],
  },
  {
    power: 'license 大型群众性活动安全许可',
    template: 'license_ordinary',
    amendments: [
      rewrite('apply', {
        duty: '承办者在活动举办日的二十日前提出申请，提交活动方案和安全工作方案。',
        legalBases: [law('大型群众性活动安全管理条例', '第十三条')],
      }),
      rewrite('examine', {
        name: '审查安全工作方案',
        nameEn: 'Examine safety plan',
        limit: calendar(2),
        legalBases: [law('大型群众性活动安全管理条例', '第十四条')],
      }),
      insertOn(
        'examine_decide',
        officeTask('visit', ['查验活动场所', 'Inspect the venue'], {
          post: '公安民警（两人以上）',
          duty: '对活动场所进行查验，提出整改意见。',
          limit: calendar(2),
          legalBases: [law('大型群众性活动安全管理条例', '第十四条')],
        }),
      ),
      rewrite('decide', { limit: calendar(1) }),
      insertOn(
        'deliver_granted',
        officeTask('protect', ['现场安全检查', 'Checks on site'], {
          post: '公安民警',
          duty: '活动举办前对活动场所组织安全检查，发现安全隐患及时责令改正。',
          legalBases: [law('大型群众性活动安全管理条例', '第十条')],
        }),
      ),
    ],
  },
  {
    power: 'license 烟草专卖零售许可证核发',
    template: 'license_ordinary',
    amendments: [
      rewrite('examine', { name: '审查申请', nameEn: 'Examine', limit: working(2) }),
      insertOn(
        'examine_decide',
        officeTask('visit', ['实地核查布局', 'Check the location'], {
          post: TWO,
          duty: '核查固定经营场所和合理布局规划要求，制作核查记录。',
          limit: working(5),
          legalBases: [law('中华人民共和国烟草专卖法', '第十六条')],
        }),
      ),
      rewrite('decide', { limit: working(3) }),
    ],
  },
  {
    power: 'license 道路危险货物运输经营许可',
    template: 'license_special',
    amendments: [
      rewrite('examine', {
        name: '审查车辆和人员',
        nameEn: 'Examine vehicles, staff',
        limit: calendar(5),
        duty: '审查专用车辆检测合格证明、从业人员资格和安全管理制度。',
        legalBases: [law('中华人民共和国道路运输条例', '第二十三条')],
      }),
      rewrite('assess', { name: '是否专家评审', nameEn: 'Expert review?', limit: calendar(2) }),
      rewrite('special', { name: '现场核查、专家评审', nameEn: 'Visit, expert review' }),
      rewrite('opinion', { limit: calendar(1) }),
      rewrite('decide', { limit: calendar(3), legalBases: [law('中华人民共和国道路运输条例', '第二十四条')] }),
      insertOn(
        'deliver_granted',
        officeTask(
          'vehicles',
          ['配发车辆营运证', 'Vehicle permits'],
          {
            post: '窗口发证岗',
            duty: '向申请人投入运输的车辆配发车辆营运证。',
            legalBases: [law('中华人民共和国道路运输条例', '第二十四条')],
          },
          'window',
        ),
      ),
    ],
  },
  {
    power: 'license 挖掘城市道路审批',
    template: 'license_joint',
    facts: {
      jointBodies: [
        { id: 'police', name: '公安交通管理部门', nameEn: 'Traffic police' },
        { id: 'planning', name: '自然资源和规划部门', nameEn: 'Planning' },
      ],
    },
    amendments: [
      rewrite('opinion_police', {
        name: '审查交通组织方案',
        nameEn: 'Traffic plan',
        limit: working(2),
        duty: '审查交通组织方案和施工时段。',
        legalBases: [law('城市道路管理条例', '第三十三条')],
      }),
      rewrite('opinion_planning', {
        name: '核对规划文件',
        nameEn: 'Planning papers',
        limit: working(2),
        duty: '核对规划部门批准签发的文件。',
        legalBases: [law('城市道路管理条例', '第三十三条')],
      }),
      rewrite('examine', {
        name: '现场踏勘',
        nameEn: 'Visit the site',
        limit: working(2),
        duty: '核对挖掘位置、面积、期限和道路恢复方案。',
        post: TWO,
      }),
      rewrite('decide', { limit: working(2) }),
      insertOn(
        'deliver_granted',
        officeTask('restore', ['道路恢复验收', 'Accept restoration'], {
          post: TWO,
          duty: '竣工后检查验收道路恢复情况。',
          legalBases: [law('城市道路管理条例', '第三十五条')],
        }),
      ),
    ],
  },
  {
    power: 'approval 住房公积金提取审核（购买自住住房）',
    template: 'approval',
    amendments: [
      rewrite('verify', {
        name: '核对购房信息',
        nameEn: 'Check the purchase',
        post: '审核岗',
        duty: '通过联网核对购房合同、房屋登记和个人账户信息。',
      }),
      rewrite('decide', {
        limit: calendar(1),
        legalBases: [law('住房公积金管理条例', '第二十四条'), law('住房公积金管理条例', '第二十五条')],
      }),
      rewrite('deliver', {
        name: '通知银行付款',
        nameEn: 'Instruct the bank',
        post: '资金岗',
        lane: 'office',
        duty: '通知受委托银行办理支付手续，款项转入申请人账户。',
        legalBases: [law('住房公积金管理条例', '第二十五条')],
      }),
      cut('check_not_accepted'),
    ],
  },
  {
    power: 'other 机动车维修经营备案',
    template: 'filing',
    amendments: [
      rewrite('record', {
        duty: '材料齐全的当场备案，编号存档。',
        legalBases: [law('中华人民共和国道路运输条例', '第三十九条')],
      }),
      insertOn(
        'record_recorded',
        officeTask('publish', ['公布备案名单', 'Publish the list'], {
          post: '备案登记岗',
          duty: '公布已备案的维修经营者名单。',
        }),
      ),
      insertOn(
        'publish_recorded',
        officeTask('spot_check', ['抽查核实', 'Spot check'], {
          post: '检查人员（两人以上）',
          duty: '以随机抽查方式核查备案信息；不实的责令改正。',
        }),
      ),
    ],
  },
];
