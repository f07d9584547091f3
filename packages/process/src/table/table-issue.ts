import type { Column } from './table-words.js';

/** What became of a cell that a definition cannot hold as it is, in Chinese and in English. */
const ISSUES = {
  column_unknown: ['不认识的列，未导入。', 'This column is not known; it was not imported.'],
  row_nameless: ['没有步骤名称，该行未导入。', 'The row has no step name; it was not imported.'],
  number_repeated: [
    '步骤编号与前面的行重复，已改用“{0}”。',
    'The step number stands in a row above too; “{0}” was used.',
  ],
  type_unknown: [
    '类型只能是开始、办理、判断、并行开始、汇合、结束，已按下一步判断为“{0}”。',
    'The type is one of 开始, 办理, 判断, 并行开始, 汇合, 结束; from what comes next it was taken for “{0}”.',
  ],
  lane_missing: [
    '没有写明泳道或承办主体，已放入“未标明泳道”。',
    'No lane or body is named; the step stands in “未标明泳道”.',
  ],
  lane_kind_unknown: [
    '泳道类型不认识，已按名称判断为“{0}”。',
    'The kind of the lane is not known; from its name it was taken for “{0}”.',
  ],
  limit_unreadable: ['时限无法读取，请写整数，如 5。', 'The limit cannot be read. Write a whole number, such as 5.'],
  unit_unknown: [
    '时限单位只能是工作日、日、小时、月、年，时限未导入。',
    'The unit is one of 工作日, 日, 小时, 月, 年; the limit was not imported.',
  ],
  unit_missing: ['没有写时限单位，已按工作日处理。', 'The limit has no unit; it was taken for working days.'],
  clock_unknown: [
    '期限计算只能是计入、开始计算、停止计算、不计入，已按计入处理。',
    'The clock is one of 计入, 开始计算, 停止计算, 不计入; it was taken to count.',
  ],
  basis_unreadable: [
    '依据应写成《名称》第几条，这一条未导入。',
    'Write a basis as 《title》 and article; this one was not imported.',
  ],
  outcome_unknown: ['办理结果不认识，未导入。', 'The outcome is not known; it was not imported.'],
  outcome_misplaced: ['办理结果只写在结束步骤上，未导入。', 'Only an end has an outcome; it was not imported.'],
  step_unknown: [
    '没有编号或名称为“{0}”的步骤，这条流向未导入。',
    'No step has the number or name “{0}”; this flow was not imported.',
  ],
  name_ambiguous: [
    '有多个步骤叫“{0}”，已取第一个。请写步骤编号。',
    'Several steps are called “{0}”; the first was taken. Write the step number.',
  ],
  times_unreadable: [
    '次数应写成“最多1次”这样的形式，未导入。',
    'Write the number of times as 最多1次; it was not imported.',
  ],
  deemed_incomplete: [
    '逾期视为需要写明出口和依据，未导入。',
    'What silence counts as needs a way out and a basis; it was not imported.',
  ],
  text_too_long: ['文字过长，未导入。', 'The text is too long; it was not imported.'],
  start_added: ['没有开始步骤，已在第一个步骤之前添加。', 'No step is a start; one was added before the first.'],
  end_added: ['没有写下一步，已接到“结束”。', 'Nothing is said to come next; the step leads to “结束”.'],
  step_removed: [
    '表中没有步骤“{0}”，该步骤及其流向和内部流程已删除。',
    'The step “{0}” is not in the table; it was removed with its flows and its inside.',
  ],
  flow_removed: ['通向“{0}”的流向已删除。', 'The flow to “{0}” was removed.'],
  lane_removed: ['泳道“{0}”已没有步骤，已删除。', 'No step stands in the lane “{0}” any more; it was removed.'],
  number_kept: ['按名称认出原有步骤，编号仍为“{0}”。', 'The step was known by its name; its number is still “{0}”.'],
  english_kept: [
    '中文已改，英文仍为“{0}”，请核对。',
    'The Chinese text changed; the English is still “{0}”. Please check it.',
  ],
  details_removed: ['随“{0}”一并删除：{1}。', 'Removed together with “{0}”: {1}.'],
  deemed_removed: [
    '逾期视为所指的流向已不存在，逾期视为已删除，请重新填写。',
    'The flow that silence counted as is gone, and so is what silence counts as. Fill it in again.',
  ],
  inside_replaced: [
    '该步骤的类型或出口已变，其内部流程（{0} 个内部步骤）已改为一个。',
    'The type of this step or its ways out changed; its inside ({0} internal steps) is one internal step now.',
  ],
  inside_followed: [
    '内部流程只有与该步骤相同的一个步骤，已随之修改。',
    'The inside is one step like this one; it changed with it.',
  ],
  phone_alone: ['没有主办机构，联系电话未导入。', 'There is no lead body; the phone was not imported.'],
} as const;

export type TableIssueKind = keyof typeof ISSUES;

/** Something odd in one cell of a table. */
export interface TableIssue {
  /** Row as an office counts it: 1 is the first row below the headings. Missing for what no row stands for any more. */
  readonly row?: number;
  readonly field: Column | (string & {});
  readonly kind: TableIssueKind;
  /** What stood there; missing when nothing did. */
  readonly value?: string;
  readonly message: string;
  /** The same in English. */
  readonly messageEn: string;
}

export class TableIssues {
  readonly found: TableIssue[] = [];

  /** Takes back what was reported and turned out not to matter. */
  forget(isForgotten: (issue: TableIssue) => boolean): void {
    this.found.splice(0, this.found.length, ...this.found.filter((issue) => !isForgotten(issue)));
  }

  report(
    kind: TableIssueKind,
    { row, field, value }: { readonly row?: number; readonly field: string; readonly value?: string | undefined },
    ...words: readonly string[]
  ): void {
    const say = (text: string) => text.replace(/\{(\d)\}/g, (_mark, index: string) => words[Number(index)] ?? '');
    const [message, messageEn] = ISSUES[kind];
    const shown = value === undefined || value === '' ? {} : { value: value.slice(0, 200) };
    this.found.push({
      ...(row === undefined ? {} : { row }),
      field,
      kind,
      ...shown,
      message: say(message),
      messageEn: say(messageEn),
    });
  }
}
