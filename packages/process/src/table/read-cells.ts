import type { LegalBasis, Remedy, Step, TimeLimit } from '@sunlit/contract';
import { splitCell } from './cell-list.js';
import type { TableIssues } from './table-issue.js';
import { CLOCK_WORDS, keyOfWord, REMEDY_WORDS, UNIT_WORDS, type Column } from './table-words.js';

/** One row of a table: its cells by column, blank ones left out. */
export interface TableRow {
  readonly row: number;
  readonly cells: Partial<Record<Column, string>>;
}

const LONGEST_LINE = 1000;
const LONGEST_PROSE = 20_000;

/** What the cells of one row say about the work, apart from where it leads. */
export function readWork(row: TableRow, issues: TableIssues): Partial<Step> {
  const line = (column: Column) => readText(row, column, LONGEST_LINE, issues);
  const prose = (column: Column) => readText(row, column, LONGEST_PROSE, issues);
  const body = line('主办机构');
  const phone = line('联系电话');
  if (body === undefined && phone !== undefined) {
    issues.report('phone_alone', { row: row.row, field: '联系电话', value: phone });
  }
  return withoutMissing({
    nameEn: line('英文名称'),
    post: line('岗位'),
    duty: prose('职责'),
    authority: prose('权限'),
    leadBody: body === undefined ? undefined : { name: body, ...(phone === undefined ? {} : { contact: { phone } }) },
    limit: readLimit(row, issues),
    controlPoint: prose('监督制约'),
    feedbackChannel: prose('反馈渠道'),
    clock: readClock(row, issues),
    legalBases: readBases(row, issues),
    remedies: readRemedies(row, issues),
    materials: splitCell(row.cells['材料'] ?? '').map(([name = '']) => name.slice(0, LONGEST_LINE)),
  });
}

function withoutMissing(fields: { readonly [Key in keyof Step]?: Step[Key] | undefined }): Partial<Step> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

export function readText(
  { row, cells }: TableRow,
  column: Column,
  most: number,
  issues: TableIssues,
): string | undefined {
  const value = cells[column];
  if (value === undefined || value.length <= most) return value;
  issues.report('text_too_long', { row, field: column, value });
  return undefined;
}

const UNIT_ALIASES: Readonly<Record<string, TimeLimit['unit']>> = {
  个工作日: 'working_day',
  天: 'calendar_day',
  个自然日: 'calendar_day',
  自然日: 'calendar_day',
  日历日: 'calendar_day',
  个小时: 'hour',
  个月: 'month',
};

/** `5` with its unit in the next column, or `5个工作日` in one. */
function readLimit({ row, cells }: TableRow, issues: TableIssues): TimeLimit | undefined {
  const text = cells['时限'];
  if (text === undefined) return undefined;
  const [, digits, inline] = /^(\d{1,4})\s*(\S*)$/u.exec(text.trim()) ?? [];
  const value = Number(digits);
  if (digits === undefined || value === 0) {
    issues.report('limit_unreadable', { row, field: '时限', value: text });
    return undefined;
  }
  const written = (cells['时限单位'] ?? inline ?? '').trim();
  if (written === '') issues.report('unit_missing', { row, field: '时限单位' });
  const unit = written === '' ? 'working_day' : (keyOfWord(UNIT_WORDS, written) ?? UNIT_ALIASES[written]);
  if (unit === undefined) {
    issues.report('unit_unknown', { row, field: '时限单位', value: written });
    return undefined;
  }
  return { value, unit, ifLastDayRests: 'next_working_day' };
}

function readClock({ row, cells }: TableRow, issues: TableIssues): Step['clock'] {
  const text = cells['期限计算']?.trim();
  if (text === undefined) return 'counts';
  const clock = keyOfWord(CLOCK_WORDS, text);
  if (clock === undefined) issues.report('clock_unknown', { row, field: '期限计算', value: text });
  return clock ?? 'counts';
}

function readBases({ row, cells }: TableRow, issues: TableIssues): LegalBasis[] {
  return splitCell(cells['依据'] ?? '').flatMap(([text = '']) => {
    const [, title, article] = /^《(.+)》\s*(\S.*)$/su.exec(text) ?? [];
    if (title !== undefined && article !== undefined && text.length <= LONGEST_LINE) {
      return [{ kind: 'procedure' as const, title, article }];
    }
    issues.report('basis_unreadable', { row, field: '依据', value: text });
    return [];
  });
}

const REMEDY_HINTS: readonly (readonly [Remedy['kind'], RegExp])[] = [
  ['hearing', /听证/u],
  ['reconsideration', /复议/u],
  ['litigation', /诉讼|起诉/u],
  ['statement', /陈述|申辩/u],
  ['complaint', /投诉|举报/u],
];

/** `行政复议：…→依据→机关`; without a kind before the colon it is told by its words. */
function readRemedies({ row, cells }: TableRow, issues: TableIssues): Remedy[] {
  return splitCell(cells['救济途径'] ?? '').flatMap(([text = '', basis = '', body = '']) => {
    if (text === '') return [];
    if (text.length > LONGEST_PROSE) {
      issues.report('text_too_long', { row, field: '救济途径', value: text });
      return [];
    }
    const [, word = '', rest] = /^([^：]{1,6})：(.+)$/su.exec(text) ?? [];
    const written = keyOfWord(REMEDY_WORDS, word);
    const guessed = REMEDY_HINTS.find(([, hint]) => hint.test(text))?.[0] ?? 'other';
    const isWritten = written !== undefined && rest !== undefined;
    return [
      {
        ...(isWritten ? { kind: written, text: rest } : { kind: guessed, text }),
        ...(basis === '' ? {} : { basis: basis.slice(0, LONGEST_LINE) }),
        ...(body === '' ? {} : { body: body.slice(0, LONGEST_LINE) }),
      },
    ];
  });
}
