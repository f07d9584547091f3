import type { PowerContent, QualityIssue } from '@sunlit/contract';
import { readCells, type ImportCells } from './import-columns.js';
import { parseItemCode, taskTypeHint } from './item-code.js';
import { nameOddities } from './name-oddities.js';
import { organizationOddities, wellFormedCreditCodes } from './organization-oddities.js';
import type { RawRow } from './read-table.js';
import { contentOfRow } from './row-content.js';
import { normalizeTaskType } from './task-type.js';

/** A row that can become a draft. */
export interface AcceptedRow {
  readonly kind: 'accepted';
  readonly rowNo: number;
  readonly raw: unknown;
  readonly name: string;
  readonly itemCode: string;
  readonly departmentName: string;
  readonly areaCode: string;
  readonly powerType: string;
  readonly content: PowerContent;
  readonly issues: readonly QualityIssue[];
}

/** A row that cannot: without a name, a code, a department or an area, or with a code the file already used. */
export interface RefusedRow {
  readonly kind: 'refused';
  readonly rowNo: number;
  readonly raw: unknown;
  readonly name: string | undefined;
  readonly itemCode: string | undefined;
  readonly issues: readonly QualityIssue[];
}

export type InspectedRow = AcceptedRow | RefusedRow;

export interface InspectOptions {
  /** Area of rows that name none. */
  readonly areaCode?: string;
}

/** Looks at every row of a file: what it states, and what is odd about it. Changes and drops nothing. */
export function inspectTable(rows: readonly RawRow[], options: InspectOptions = {}): InspectedRow[] {
  const read = rows.map((row) => ({ row, ...readCells(row.raw) }));
  const names = countBy(read.map(({ cells }) => cells.name?.trim()));
  const known = wellFormedCreditCodes(
    read.flatMap(({ cells }) => [
      cells.creditCode,
      cells.deptCode,
      cells.itemCode === undefined ? undefined : parseItemCode(cells.itemCode)?.organization,
    ]),
  );
  const firstRowOfCode = new Map<string, number>();
  return read.map(({ row, cells, unknown }) => {
    const issues = rowOddities(cells, unknown, names, known);
    const code = cells.itemCode?.trim();
    const first = code === undefined ? undefined : firstRowOfCode.get(code);
    if (code !== undefined && first === undefined) firstRowOfCode.set(code, row.rowNo);
    if (first !== undefined) {
      issues.push({
        code: 'duplicate_code',
        severity: 'error',
        path: 'itemCode',
        value: code ?? '',
        proposal: `row ${String(first)}`,
      });
    }
    return settle(row, cells, issues, first === undefined, options);
  });
}

function settle(
  row: RawRow,
  cells: ImportCells,
  issues: QualityIssue[],
  isFirst: boolean,
  options: InspectOptions,
): InspectedRow {
  const name = cells.name?.trim();
  const itemCode = cells.itemCode?.trim();
  const departmentName = cells.department?.trim();
  const areaCode = cells.areaCode?.trim() ?? options.areaCode;
  const refuse = (): RefusedRow => ({ kind: 'refused', rowNo: row.rowNo, raw: row.raw, name, itemCode, issues });
  for (const [path, value] of Object.entries({ name, itemCode, department: departmentName, areaCode })) {
    if (value === undefined) issues.push({ code: 'missing_field', severity: 'error', path });
  }
  if (
    name === undefined ||
    itemCode === undefined ||
    departmentName === undefined ||
    areaCode === undefined ||
    !isFirst
  ) {
    return refuse();
  }
  if (!/^\d{12}$/.test(areaCode)) {
    issues.push({ code: 'field_unreadable', severity: 'error', path: 'areaCode', value: areaCode.slice(0, 200) });
    return refuse();
  }
  if ([name, itemCode, departmentName].some((text) => text.includes('\u0000'))) return refuse(); // text columns cannot hold it; the raw row does
  if (name.length > 500) {
    issues.push({ code: 'name_too_long', severity: 'error', path: 'name', value: name.slice(0, 200) });
    return refuse();
  }
  const { content, powerType, issues: contentIssues } = contentOfRow(cells, name);
  const all = [...issues, ...contentIssues];
  return {
    kind: 'accepted',
    rowNo: row.rowNo,
    raw: row.raw,
    name,
    itemCode,
    departmentName,
    areaCode,
    powerType,
    content,
    issues: all,
  };
}

function rowOddities(
  cells: ImportCells,
  unknown: readonly string[],
  names: ReadonlyMap<string, number>,
  knownCreditCodes: ReadonlySet<string>,
): QualityIssue[] {
  const issues: QualityIssue[] = unknown.map((heading) => ({
    code: 'unknown_column',
    severity: 'notice',
    path: heading.slice(0, 200),
  }));
  const name = cells.name?.trim();
  if (name !== undefined) {
    issues.push(...nameOddities(name));
    if ((names.get(name) ?? 0) > 1)
      issues.push({ code: 'duplicate_name', severity: 'warning', path: 'name', value: name.slice(0, 200) });
  }
  if (cells.itemCode !== undefined) issues.push(...codeOddities(cells.itemCode.trim(), cells));
  issues.push(...organizationOddities(cells, knownCreditCodes));
  return issues;
}

function codeOddities(itemCode: string, cells: ImportCells): QualityIssue[] {
  const parts = parseItemCode(itemCode);
  const value = itemCode.slice(0, 200);
  if (parts === undefined) return [{ code: 'code_scheme_unknown', severity: 'warning', path: 'itemCode', value }];
  const issues: QualityIssue[] = [];
  if (parts.base.includes('-') || parts.organization.includes('-')) {
    issues.push({ code: 'code_contains_hyphen', severity: 'notice', path: 'itemCode', value });
  }
  const areaCode = cells.areaCode?.trim();
  if (areaCode !== undefined && areaCode !== parts.areaCode) {
    issues.push({
      code: 'area_mismatch',
      severity: 'warning',
      path: 'areaCode',
      value: `${areaCode} / ${parts.areaCode}`,
    });
  }
  const hint = taskTypeHint(parts.base);
  const taskType = cells.taskType === undefined ? undefined : normalizeTaskType(cells.taskType);
  if (hint !== undefined && taskType !== undefined && hint.taskType !== taskType) {
    issues.push({
      code: 'letter_type_contradiction',
      severity: 'warning',
      path: 'taskType',
      value: `${hint.letter} / ${taskType}`,
      proposal: hint.taskType,
    });
  }
  return issues;
}

function countBy(values: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
