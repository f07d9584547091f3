import type { CaseOutcome, ClockEffect, LaneKind, LimitUnit, Remedy, StepKind } from '@sunlit/contract';

/** Columns of the table of steps, in their order. */
export const COLUMNS = [
  '步骤编号',
  '步骤名称',
  '英文名称',
  '类型',
  '泳道',
  '泳道类型',
  '岗位',
  '职责',
  '权限',
  '主办机构',
  '联系电话',
  '时限',
  '时限单位',
  '期限计算',
  '依据',
  '监督制约',
  '救济途径',
  '反馈渠道',
  '材料',
  '下一步',
  '退回',
  '逾期视为',
  '逾期依据',
  '办理结果',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What offices call the same columns. */
export const ALIASES: Readonly<Record<string, Column>> = {
  序号: '步骤编号',
  编号: '步骤编号',
  环节编号: '步骤编号',
  名称: '步骤名称',
  步骤: '步骤名称',
  环节: '步骤名称',
  环节名称: '步骤名称',
  '泳道/承办主体': '泳道',
  承办主体: '泳道',
  承办机构: '泳道',
  办理主体: '泳道',
  责任主体: '泳道',
  承办岗位: '岗位',
  办理岗位: '岗位',
  职责要求: '职责',
  办理时限: '时限',
  法律依据: '依据',
  设定依据: '依据',
  监督制约环节: '监督制约',
  监督制约措施: '监督制约',
  权利保护途径: '救济途径',
  信息反馈通道: '反馈渠道',
  反馈通道: '反馈渠道',
  申请材料: '材料',
  下一环节: '下一步',
  后续环节: '下一步',
  退回环节: '退回',
};

/** `start` stands under its two ways of beginning; a plain 开始 is understood too. */
export const KIND_WORDS: Readonly<Record<Exclude<StepKind, 'start'>, string>> = {
  task: '办理',
  decision: '判断',
  fork: '并行开始',
  join: '汇合',
  end: '结束',
};
export const START_WORDS = { on_application: '依申请开始', ex_officio: '依职权开始' } as const;

export const LANE_WORDS: Readonly<Record<LaneKind, string>> = {
  applicant: '申请人',
  window: '窗口',
  office: '承办机构',
  leader: '负责人',
  other_department: '其他部门',
};

export const UNIT_WORDS: Readonly<Record<LimitUnit, string>> = {
  working_day: '工作日',
  calendar_day: '日',
  hour: '小时',
  month: '月',
  year: '年',
};

export const CLOCK_WORDS: Readonly<Record<ClockEffect, string>> = {
  counts: '计入',
  starts: '开始计算',
  stops: '停止计算',
  not_counted: '不计入',
};

export const REMEDY_WORDS: Readonly<Record<Remedy['kind'], string>> = {
  statement: '陈述申辩',
  hearing: '听证',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  complaint: '投诉举报',
  other: '其他',
};

export const OUTCOME_WORDS: Readonly<Record<CaseOutcome, string>> = {
  granted: '准予',
  refused: '不予',
  not_accepted: '不予受理',
  imposed: '决定处罚或处理',
  not_imposed: '不予处罚',
  fulfilled: '已履行',
  completed: '办结',
  transferred: '移送',
  terminated: '终止',
  withdrawn: '撤回',
};

/** The key whose word this is. */
export function keyOfWord<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | undefined {
  for (const key in words) if (words[key] === word) return key;
  return undefined;
}
