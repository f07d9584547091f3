/** Words about a step and what follows it, in Chinese: the source. Every one can be replaced by the portal. */
export const relationZhCn = {
  spoken: '{name}。第 {no} 个环节，共 {total} 个。',
  fullStop: '。',
  colon: '：',
  comma: '、',
  kindStart: '开始',
  kindEnd: '结束',
  kindDecision: '判断',
  kindFork: '以下各支同时进行',
  kindJoin: '各支都完成后继续',
  next: '接着',
  nextIf: '接着（按情形）',
  sameTimeAs: '与此同时',
  returnsTo: '退回',
  ifCondition: '{name}（{condition}）',
  limit: '时限 {limit}',
  unitWorking_day: '个工作日',
  unitCalendar_day: '个自然日',
  unitHour: '小时',
  unitMonth: '个月',
  unitYear: '年',
};

/** Words about a step and what follows it. */
export type RelationStrings = { readonly [Key in keyof typeof relationZhCn]: string };
