/** Words that names of powers are composed of. Real enough in length, repetition and shared characters; no real list. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const MATTERS = words(`
  道路运输从业人员 道路运输站场 道路旅客运输 道路货物运输 道路危险货物运输 食品经营 食品生产 药品零售 药品批发 医疗器械经营
  营业执照 特种设备使用 建设工程施工 建设工程规划 建设用地规划 城市排水 取水 河道采砂 水土保持方案 林木采伐 种子生产经营 农药经营
  兽药经营 动物防疫条件 渔业捕捞 船舶营运 港口经营 出租汽车经营 机动车维修 公路超限运输 广告发布 印刷经营 出版物零售 电影放映
  营业性演出 娱乐场所经营 文物保护单位建设控制地带工程 旅行社设立 民办学校设立 教师资格 校车使用 劳务派遣经营 人力资源服务
  社会团体登记 养老机构备案 婚姻登记 律师执业 法律援助 会计代理记账 排污 危险废物经营 辐射安全 环境影响评价文件 噪声排放
  医疗机构执业 医师执业 护士执业 公共场所卫生 放射诊疗 烟花爆竹经营 危险化学品经营 安全生产 矿山企业安全 消防安全 爆破作业单位
  保安服务公司 旅馆业特种行业 机动车登记 居住证 计量器具 检验检测机构资质 商标使用 价格 燃气经营 供热经营 城市供水 物业服务
  房地产开发 商品房预售 住房公积金提取 城市绿化 户外广告设置 建筑垃圾处置 城市道路挖掘 防雷装置设计 烟草专卖零售 快递业务经营
  粮食收购 二手车流通 企业投资项目核准 招标投标 国有土地使用权 不动产登记 采矿权 测绘作业 宗教活动场所 残疾人就业保障金 医保定点
  工伤认定 最低生活保障 临时救助 退役军人优抚 档案 统计资料`);

/** By type of power: its share of the catalogue and what is done, with `*` where the matter stands. */
export const ACTS: readonly { readonly type: string; readonly share: number; readonly forms: readonly string[] }[] = [
  { type: 'license', share: 0.11, forms: words('*许可 *许可证核发 *许可证延续 *许可证变更 *资格认定 *审批') },
  {
    type: 'penalty',
    share: 0.64,
    forms: words(`
      对未取得许可擅自从事*的处罚 对以欺骗、贿赂等不正当手段取得*许可的处罚 对*提供虚假材料的处罚 对*未按照规定公示的处罚
      对*拒不接受监督检查的处罚 对*逾期不改正的处罚 对涂改、倒卖、出租*证件的处罚 对*违反操作规程的处罚 对*不按规定保存记录的处罚
      对*造成事故隐患的处罚`),
  },
  { type: 'compulsion', share: 0.05, forms: words('对*违法物品的查封、扣押 对*加处罚款 *代履行') },
  { type: 'levy', share: 0.01, forms: words('*费征收 *保证金收取') },
  { type: 'benefit', share: 0.02, forms: words('*补贴发放 *困难救助') },
  { type: 'inspection', share: 0.06, forms: words('*监督检查 *双随机抽查 *年度核查') },
  { type: 'confirmation', share: 0.03, forms: words('*确认 *等级评定 *鉴定') },
  { type: 'reward', share: 0.02, forms: words('*先进表彰 *举报奖励') },
  { type: 'adjudication', share: 0.01, forms: words('*争议裁决 *纠纷处理') },
  { type: 'other', share: 0.05, forms: words('*备案 *年度报告 *信用评价 *责令限期整改') },
];

export const SUFFIXES = words(`
  （省级权限委托） （市级权限） （县级权限） （新办） （变更） （延续） （补办） （注销） （简易程序） （企业） （个人）
  （个体工商户） （分支机构） （跨区域） （临时）`);

/** Fictional: only to make half a million names as different as those of a province. */
export const PLACES = words(`
  云川市 临湖区 望江区 青石区 东陵县 白塔县 清溪市 松河市 高新技术开发区 生态科技新城 港口经济区 南屏市 北岭市 西渡市 安平市
  宁海市 龙泉市 凤台市 玉门关市 丰水市 长乐市 永宁市`);

export const DEPARTMENTS = words(`
  发展和改革委员会 教育局 科学技术局 工业和信息化局 民族宗教事务局 公安局 民政局 司法局 财政局 人力资源和社会保障局
  自然资源和规划局 生态环境局 住房和城乡建设局 城市管理局 交通运输局 水利局 农业农村局 商务局 文化广电和旅游局 卫生健康委员会
  退役军人事务局 应急管理局 审计局 市场监督管理局 体育局 统计局 医疗保障局 粮食和物资储备局 人民防空办公室 地方金融管理局
  机关事务管理局 信访局 行政审批局 档案局 新闻出版局 烟草专卖局 气象局 税务局 消防救援支队 海事局 邮政管理局 残疾人联合会
  住房公积金管理中心 供销合作总社 地震局 园林局 数据管理局`);

/** What people type. The last one is nowhere. */
export const QUERIES = words(`
  许可 道路运输 营业执照 处罚 食品 药品 备案 道路 运输 经营 不动产 公积金 医师执业 危险化学品 消防安全 登记 烟草专卖 校车 取水
  排污 旅馆业 工伤认定 居住证 信用评价 虚假材料 公示 查封 代履行 年度报告 补贴发放 核电站`);
