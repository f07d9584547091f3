import type { Flow, Step } from '@sunlit/contract';
import { groupBy } from '../graph/group-by.js';
import { splitCell } from './cell-list.js';
import { isTimes } from './export-table.js';
import type { TableRow } from './read-cells.js';
import type { TableIssues } from './table-issue.js';

type Way = Pick<Flow, 'to'> & Partial<Pick<Flow, 'condition' | 'atMost'>>;

/** Flows of all rows, and what silence means where a row says it. */
export function readFlows(steps: ReadonlyMap<TableRow, Step>, issues: TableIssues): Flow[] {
  const find = stepFinder([...steps.entries()], issues);
  const flows: Flow[] = [];
  for (const [row, step] of steps) {
    const own: Flow[] = [];
    for (const column of ['下一步', '退回'] as const) {
      for (const pieces of splitCell(row.cells[column] ?? '')) {
        const way = readWay(pieces, row, column, find, issues);
        if (way === undefined) continue;
        const id = `flow_${String(flows.length + own.length + 1)}`;
        own.push({ id, from: step.id, isReturn: column === '退回', ...way });
      }
    }
    readDeemed(row, step, own, find, issues);
    flows.push(...own);
  }
  return flows;
}

type Find = (text: string, row: TableRow, field: string) => string | undefined;

/** `条件→步骤→最多1次`, `条件→步骤`, or the step alone. */
function readWay(
  pieces: readonly string[],
  row: TableRow,
  field: string,
  find: Find,
  issues: TableIssues,
): Way | undefined {
  const last = pieces[pieces.length - 1] ?? '';
  const hasTimes = pieces.length > 1 && isTimes(last);
  const rest = hasTimes ? pieces.slice(0, -1) : pieces;
  const to = find(rest[rest.length - 1] ?? '', row, field);
  if (to === undefined) return undefined;
  const condition = rest.slice(0, -1).join('→');
  const atMost = hasTimes ? Number(/\d+/.exec(last)?.[0]) : undefined;
  const isReadable = atMost === undefined || (atMost >= 1 && atMost <= 99);
  if (!isReadable) issues.report('times_unreadable', { row: row.row, field, value: last });
  if (condition.length > 1000) issues.report('text_too_long', { row: row.row, field, value: condition });
  return {
    to,
    ...(condition.trim() === '' || condition.length > 1000 ? {} : { condition }),
    ...(atMost === undefined || !isReadable ? {} : { atMost }),
  };
}

function readDeemed(row: TableRow, step: Step, own: readonly Flow[], find: Find, issues: TableIssues): void {
  const text = row.cells['逾期视为'];
  const basis = row.cells['逾期依据'];
  if (text === undefined && basis === undefined) return;
  const [pieces] = splitCell(text ?? '');
  const way = pieces && readWay(pieces, row, '逾期视为', find, issues);
  const fits = own.filter(({ to }) => to === way?.to);
  const flow = fits.find(({ condition }) => condition === way?.condition) ?? fits[0];
  if (flow === undefined || basis === undefined || basis.length > 1000) {
    issues.report('deemed_incomplete', { row: row.row, field: '逾期视为', value: text });
  } else step.deemed = { flow: flow.id, basis };
}

/** Finds a step by its number, else by its name. */
function stepFinder(steps: readonly (readonly [TableRow, Step])[], issues: TableIssues): Find {
  const byNumber = new Map(steps.map(([{ cells }, { id }]) => [cells['步骤编号']?.trim() ?? id, id]));
  const byName = groupBy(steps, ([, { name }]) => name.trim());
  return (text, { row }, field) => {
    const wanted = text.trim();
    const found = byNumber.get(wanted);
    if (found !== undefined) return found;
    const named = byName.get(wanted) ?? [];
    const [first] = named;
    if (first === undefined) issues.report('step_unknown', { row, field, value: text }, wanted);
    else if (named.length > 1) issues.report('name_ambiguous', { row, field, value: text }, wanted);
    return first?.[1].id;
  };
}
