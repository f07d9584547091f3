import type { Language } from '../../strings/resolve-strings.js';

/** Chinese names of the fields of the contract, for diffs. In English the field's own name is spelt out. */
const NAMES: Readonly<Record<string, string>> = {
  name: '名称',
  standardName: '规范名称',
  class: '事项类别',
  exerciseLevel: '行使层级',
  externalCodes: '其他编码',
  implementingBody: '实施主体',
  creditCode: '统一社会信用代码',
  nature: '性质',
  entrustingBody: '委托机关',
  audiences: '服务对象',
  topics: '主题',
  keywords: '关键词',
  summary: '概述',
  legalBases: '设定依据',
  kind: '类别',
  title: '标题',
  documentNo: '文号',
  article: '条款',
  text: '内容',
  versionDate: '版本日期',
  inForceFrom: '施行日期',
  repealedOn: '废止日期',
  conditions: '受理条件',
  question: '问题',
  basis: '依据',
  prohibitions: '不予受理的情形',
  quota: '数量限制',
  handlingKind: '办件类型',
  statutoryLimit: '法定时限',
  promisedLimit: '承诺时限',
  value: '数值',
  unit: '单位',
  ifLastDayRests: '末日休息时',
  note: '说明',
  specialProcedures: '特别程序',
  materials: '申请材料',
  necessity: '要求',
  source: '来源',
  sourceNote: '来源说明',
  form: '形式',
  copies: '份数',
  format: '规格',
  acceptanceStandard: '受理标准',
  guidance: '填报须知',
  templateLink: '空白表格',
  sampleLink: '填写样例',
  hasFee: '是否收费',
  fees: '收费',
  standard: '标准',
  relief: '减免',
  result: '办理结果',
  validity: '有效期',
  delivery: '送达方式',
  handlingOffice: '承办机构',
  servicePlaces: '办理地点',
  consultation: '咨询',
  complaint: '投诉',
  supervision: '监督',
  phone: '电话',
  email: '邮箱',
  address: '地址',
  hours: '时间',
  link: '网址',
  remedies: '救济途径',
  body: '受理机关',
  faqs: '常见问题',
  answer: '回答',
  dutyList: '责任清单',
  stage: '环节',
  duty: '责任事项',
  responsible: '责任主体',
  accountability: '追责情形',
  discretionBenchmark: '裁量基准',
  scope: '适用范围',
  statutoryRange: '法定幅度',
  grades: '裁量阶次',
  grade: '阶次',
  situation: '裁量情形',
  ranges: '裁量幅度',
  penaltyKind: '处罚种类',
  min: '下限',
  max: '上限',
  baseName: '基数',
  runsOnline: '网上办理',
  applyLink: '申请网址',
  onSiteVisits: '到现场次数',
  published: '是否公布',
  crossRegionAreas: '通办区域',
};

/** Chinese words for the values of closed lists, where a diff shows them. */
const VALUES: Readonly<Record<string, string>> = {
  working_day: '工作日',
  calendar_day: '自然日',
  hour: '小时',
  month: '月',
  year: '年',
  required: '必要',
  optional: '非必要',
  deferrable: '可容缺后补',
  applicant: '申请人自备',
  government: '政府部门核发',
  other: '其他',
  paper: '纸质',
  electronic: '电子',
  either: '纸质或电子',
  instant: '即办件',
  promised: '承诺件',
  keep: '不顺延',
  next_working_day: '顺延至下一个工作日',
  natural_person: '自然人',
  enterprise: '企业法人',
  fine: '罚款',
  warning: '警告',
  confiscation: '没收',
};

/** A value of a closed list in words; any other text as it is. */
export function valueName(value: string, language: Language): string {
  if (language === 'en' || !Object.prototype.hasOwnProperty.call(VALUES, value)) return value;
  return VALUES[value] ?? value;
}

/** The name of one field: 申请材料 for `materials`; `Statutory limit` in English; an unknown one as it is. */
export function leafName(key: string, language: Language): string {
  if (language === 'en') {
    const words = key.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
    return words.slice(0, 1).toUpperCase() + words.slice(1);
  }
  return Object.prototype.hasOwnProperty.call(NAMES, key) ? (NAMES[key] ?? key) : key;
}

/** The order in which people read fields: a question before its answer. */
export function fieldOrder(key: string): number {
  const index = Object.keys(NAMES).indexOf(key);
  return index < 0 ? 999 : index;
}
