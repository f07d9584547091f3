import type { ProcessDefinition, Step } from '@sunlit/contract';
import { groupBy } from '../../graph/group-by.js';
import { exportTable } from '../export-table.js';
import type { TableRow } from '../read-cells.js';
import type { Column } from '../table-words.js';

/** A row of a table, what it says, and the step of the definition from before that it stands for. */
export interface MatchedRow {
  readonly row: TableRow;
  readonly read: Step;
  readonly old: Step | undefined;
  /** Whether a cell says something else than the table of the definition from before. */
  readonly isChanged: (column: Column) => boolean;
}

/** Finds the step of each row: by its number, else by a name that only one step and one row have. */
export function matchRows(
  before: ProcessDefinition,
  rows: ReadonlyMap<TableRow, Step>,
  known: ReadonlySet<Column>,
): readonly MatchedRow[] {
  const steps = before.publicLayer.steps;
  const cellsOf = baseCells(before);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const numberOf = ({ cells }: TableRow) => cells['步骤编号']?.trim() ?? '';
  const taken = new Set([...rows.keys()].map(numberOf).filter((number) => byId.has(number)));
  const free = groupBy(
    steps.filter(({ id }) => !taken.has(id)),
    ({ name }) => name.trim(),
  );
  const unknown = groupBy(
    [...rows].filter(([row]) => !byId.has(numberOf(row))),
    ([, { name }]) => name.trim(),
  );
  const byName = (name: string): Step | undefined => {
    const found = free.get(name.trim());
    return found?.length === 1 && unknown.get(name.trim())?.length === 1 ? found[0] : undefined;
  };
  const used = new Set<string>();
  return [...rows].map(([row, read]): MatchedRow => {
    const found = byId.get(numberOf(row)) ?? byName(read.name);
    const old = found === undefined || used.has(found.id) ? undefined : found;
    if (old !== undefined) used.add(old.id);
    const base = old && cellsOf.get(old.id);
    const isKnown = (column: Column) => known.has(column) || row.cells[column] !== undefined;
    return {
      row,
      read,
      old,
      isChanged: (column) =>
        base === undefined || (isKnown(column) && plain(row.cells[column]) !== plain(base.get(column))),
    };
  });
}

/** The cells of the table that the definition is exported as, by step. */
function baseCells(before: ProcessDefinition): ReadonlyMap<string, ReadonlyMap<Column, string>> {
  const { headings, rows } = exportTable(before);
  return new Map(
    rows.map((cells) => [cells[0] ?? '', new Map(headings.map((heading, at) => [heading, cells[at] ?? '']))]),
  );
}

/** Spreadsheet programs change the ends of lines and of cells. */
function plain(cell = ''): string {
  return cell.replace(/\r\n?/g, '\n').trim();
}
