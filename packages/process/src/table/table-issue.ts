import type { Column } from './table-words.js';

const ISSUES = {
  column_unknown: '不认识的列，未导入。',
  row_nameless: '没有步骤名称，该行未导入。',
  number_repeated: '步骤编号与前面的行重复，已改用“{0}”。',
  type_unknown: '类型只能是开始、办理、判断、并行开始、汇合、结束，已按下一步判断为“{0}”。',
  lane_missing: '没有写明泳道或承办主体，已放入“未标明泳道”。',
  lane_kind_unknown: '泳道类型不认识，已按名称判断为“{0}”。',
  limit_unreadable: '时限无法读取，请写整数，如 5。',
  unit_unknown: '时限单位只能是工作日、日、小时、月、年，时限未导入。',
  unit_missing: '没有写时限单位，已按工作日处理。',
  clock_unknown: '期限计算只能是计入、开始计算、停止计算、不计入，已按计入处理。',
  basis_unreadable: '依据应写成《名称》第几条，这一条未导入。',
  outcome_unknown: '办理结果不认识，未导入。',
  outcome_misplaced: '办理结果只写在结束步骤上，未导入。',
  step_unknown: '没有编号或名称为“{0}”的步骤，这条流向未导入。',
  name_ambiguous: '有多个步骤叫“{0}”，已取第一个。请写步骤编号。',
  times_unreadable: '次数应写成“最多1次”这样的形式，未导入。',
  deemed_incomplete: '逾期视为需要写明出口和依据，未导入。',
  text_too_long: '文字过长，未导入。',
  start_added: '没有开始步骤，已在第一个步骤之前添加。',
  end_added: '没有写下一步，已接到“结束”。',
} as const;

export type TableIssueKind = keyof typeof ISSUES;

/** Something odd in one cell of a table. */
export interface TableIssue {
  /** Row as an office counts it: 1 is the first row below the headings. */
  readonly row: number;
  readonly field: Column | (string & {});
  readonly kind: TableIssueKind;
  /** What stood there; missing when nothing did. */
  readonly value?: string;
  readonly message: string;
}

export class TableIssues {
  readonly found: TableIssue[] = [];

  report(
    kind: TableIssueKind,
    { row, field, value }: { readonly row: number; readonly field: string; readonly value?: string | undefined },
    ...words: readonly string[]
  ): void {
    const message = ISSUES[kind].replace(/\{(\d)\}/g, (_mark, index: string) => words[Number(index)] ?? '');
    const shown = value === undefined || value === '' ? {} : { value: value.slice(0, 200) };
    this.found.push({ row, field, kind, ...shown, message });
  }
}
