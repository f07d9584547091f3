import type { ProcessDefinition, PublicLayer, Step } from '@sunlit/contract';
import { LocalIds } from '../../definition/local-ids.js';
import { addEnds } from '../add-ends.js';
import type { TableRow } from '../read-cells.js';
import type { TableIssue, TableIssues } from '../table-issue.js';
import { COLUMNS, type Column } from '../table-words.js';
import { matchRows, type MatchedRow } from './match-rows.js';
import { mergeFlows } from './merge-flows.js';
import { mergeInsides } from './merge-insides.js';
import { mergeLanes, withoutDeserted } from './merge-lanes.js';
import { mergeStep } from './merge-step.js';

/** A table as it was read, without the ends that tables leave out. */
export interface ReadTable {
  readonly layer: PublicLayer;
  readonly rows: ReadonlyMap<TableRow, Step>;
  readonly ids: LocalIds;
  readonly issues: TableIssues;
}

/** Changes a definition by the cells of a table that differ from its own. `known`: the columns that the table has. */
export function mergeTable(
  before: ProcessDefinition,
  read: ReadTable,
  known: ReadonlySet<Column>,
): { readonly definition: ProcessDefinition; readonly issues: readonly TableIssue[] } {
  const { issues } = read;
  const rows = matchRows(before, read.rows, known);
  forgetUnchanged(rows, issues);
  const ids = new LocalIds();
  const old = before.publicLayer;
  for (const { id } of old.steps) ids.add(id, id);
  const lanes = mergeLanes(old.lanes, read.layer.lanes, rows, issues);
  const merged = rows.map((row): readonly [MatchedRow, Step] => {
    const step = row.old === undefined ? newStep(row.read, ids) : mergeStep({ ...row, old: row.old }, issues);
    return [row, { ...step, lane: lanes.laneOf(row) }];
  });
  reportNumbers(rows, issues);
  const steps = inOrder(old.steps, merged, issues);
  const oldSteps = new Map(old.steps.map((step) => [step.id, step]));
  const stepOf = new Map(merged.map(([row, { id }]) => [row.read.id, id]));
  const byId = new Map(steps.map((step) => [step.id, step]));
  const { flows, flowOf } = mergeFlows(
    { before: old.flows, read: read.layer.flows, rows, stepOf, steps: byId, oldSteps },
    issues,
  );
  const gone = new Set(old.flows.map(({ id }) => id));
  for (const { id } of flows) gone.delete(id);
  for (const [row, step] of merged) mergeDeemed(row, step, { gone, flowOf }, issues);
  const isStartChanged = rows.some(({ read: { kind }, isChanged }) => kind === 'start' && isChanged('类型'));
  const layer: PublicLayer = {
    ...old,
    ...(isStartChanged ? { origin: read.layer.origin } : {}),
    lanes: withoutDeserted(lanes.lanes, { before: old.steps, after: steps }, issues),
    steps,
    flows,
  };
  const publicLayer = withEnds(layer, merged, ids, issues);
  const rowOf = new Map(merged.map(([{ row }, { id }]) => [id, row.row]));
  const internalLayer = mergeInsides(before, publicLayer, (step) => rowOf.get(step), issues);
  return { definition: { publicLayer, internalLayer }, issues: issues.found };
}

/** Oddities of cells that are as our own export wrote them: nothing of them is taken over. */
function forgetUnchanged(rows: readonly MatchedRow[], issues: TableIssues): void {
  const byRow = new Map(rows.map((matched) => [matched.row.row, matched]));
  issues.forget(({ row, field }) => {
    const column = COLUMNS.find((each) => each === field);
    return column !== undefined && byRow.get(row ?? 0)?.isChanged(column) === false;
  });
}

function newStep(read: Step, ids: LocalIds): Step {
  const { deemed: _deemed, ...step } = read;
  return { ...step, id: ids.add(`row ${read.id}`, read.id) };
}

function reportNumbers(rows: readonly MatchedRow[], issues: TableIssues): void {
  for (const { row, old } of rows) {
    const number = row.cells['步骤编号']?.trim();
    if (old !== undefined && number !== undefined && number !== old.id) {
      issues.report('number_kept', { row: row.row, field: '步骤编号', value: number }, old.id);
    }
  }
}

/** Steps from before keep their order; a new one stands behind the row above it. */
function inOrder(old: readonly Step[], merged: readonly (readonly [MatchedRow, Step])[], issues: TableIssues): Step[] {
  const byId = new Map(merged.map(([, step]) => [step.id, step]));
  for (const { id, name } of old) {
    if (!byId.has(id)) issues.report('step_removed', { field: '步骤编号', value: id }, name);
  }
  const steps = old.flatMap(({ id }) => byId.get(id) ?? []);
  let above: Step | undefined;
  for (const [row, step] of merged) {
    if (row.old === undefined) steps.splice(above === undefined ? 0 : steps.indexOf(above) + 1, 0, step);
    above = step;
  }
  return steps;
}

function mergeDeemed(
  { row, read, isChanged }: MatchedRow,
  step: Step,
  { gone, flowOf }: { readonly gone: ReadonlySet<string>; readonly flowOf: ReadonlyMap<string, string> },
  issues: TableIssues,
): void {
  if (isChanged('逾期视为') || isChanged('逾期依据')) {
    const flow = read.deemed && flowOf.get(read.deemed.flow);
    if (read.deemed !== undefined && flow !== undefined) step.deemed = { ...read.deemed, flow };
    else delete step.deemed;
  } else if (step.deemed !== undefined && gone.has(step.deemed.flow)) {
    issues.report('deemed_removed', { row: row.row, field: '逾期视为' });
    delete step.deemed;
  }
}

/** Only rows that say anew what comes next may lack an end. */
function withEnds(
  layer: PublicLayer,
  merged: readonly (readonly [MatchedRow, Step])[],
  ids: LocalIds,
  issues: TableIssues,
): PublicLayer {
  const changed = merged.filter(([{ isChanged }]) => isChanged('下一步') || isChanged('类型'));
  if (changed.length === 0) return layer;
  return addEnds(layer, ids, new Map(changed.map(([{ row }, step]) => [row, step])), issues);
}
