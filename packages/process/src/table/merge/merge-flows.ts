import type { Flow, Step } from '@sunlit/contract';
import { groupBy } from '../../graph/group-by.js';
import type { TableIssues } from '../table-issue.js';
import type { MatchedRow } from './match-rows.js';

export interface FlowMerge {
  readonly before: readonly Flow[];
  /** As they were read, between steps as they were read. */
  readonly read: readonly Flow[];
  readonly rows: readonly MatchedRow[];
  /** Step as it was read → step of the definition. */
  readonly stepOf: ReadonlyMap<string, string>;
  /** Steps that the definition has now, by id. */
  readonly steps: ReadonlyMap<string, Step>;
  /** Steps that it had, by id: they are named when a flow to them goes. */
  readonly oldSteps: ReadonlyMap<string, Step>;
}

export interface MergedFlows {
  readonly flows: Flow[];
  /** Flow as it was read → flow of the definition. */
  readonly flowOf: ReadonlyMap<string, string>;
}

/** The flows of a definition after a table: those of cells that did not change stay, others are told apart by their ends. */
export function mergeFlows(merge: FlowMerge, issues: TableIssues): MergedFlows {
  const { before, read, rows, stepOf, steps } = merge;
  const oldBy = groupBy(before, ({ from }) => from);
  const readBy = groupBy(read, ({ from }) => from);
  const taken = new Set(before.map(({ id }) => id));
  const flowOf = new Map<string, string>();
  const kept = new Map<string, Flow>();
  const added: Flow[] = [];
  const free = (): string => {
    let count = taken.size + 1;
    while (taken.has(`flow_${String(count)}`)) count++;
    taken.add(`flow_${String(count)}`);
    return `flow_${String(count)}`;
  };
  const inTable = new Set(rows.flatMap(({ old }) => old?.id ?? []));
  for (const flow of before) if (!inTable.has(flow.from)) kept.set(flow.id, flow); // no row speaks of it
  for (const { row, read: step, old, isChanged } of rows) {
    const from = stepOf.get(step.id) ?? step.id;
    for (const field of ['下一步', '退回'] as const) {
      const isReturn = field === '退回';
      const olds = (old === undefined ? [] : (oldBy.get(old.id) ?? [])).filter((flow) => flow.isReturn === isReturn);
      const news = (readBy.get(step.id) ?? []).filter((flow) => flow.isReturn === isReturn);
      const ends = news.map((flow) => ({ ...flow, from, to: stepOf.get(flow.to) ?? flow.to }));
      if (!isChanged(field)) {
        for (const flow of olds) kept.set(flow.id, flow);
        for (const [at, flow] of ends.entries()) flowOf.set(flow.id, (sameAs(flow, olds) ?? olds[at] ?? flow).id);
        continue;
      }
      const left = [...olds];
      for (const same of [sameEnds, sameTo, sameCondition]) {
        for (const flow of ends) {
          if (flowOf.has(flow.id)) continue;
          const at = left.findIndex((each) => same(each, flow));
          const [found] = at < 0 ? [] : left.splice(at, 1);
          if (found === undefined) continue;
          flowOf.set(flow.id, found.id);
          kept.set(found.id, mergeFlow(found, flow));
          if (found.condition !== flow.condition && found.conditionEn !== undefined) {
            issues.report('english_kept', { row: row.row, field }, found.conditionEn);
          }
        }
      }
      for (const flow of ends.filter(({ id }) => !flowOf.has(id))) {
        const id = free();
        flowOf.set(flow.id, id);
        added.push({ ...flow, id });
      }
      for (const { to, condition } of left) {
        issues.report('flow_removed', { row: row.row, field, value: condition }, merge.oldSteps.get(to)?.name ?? to);
      }
    }
  }
  const whole = before.flatMap(({ id }) => kept.get(id) ?? []);
  const flows = [...whole, ...added].filter(
    ({ from, to }) => steps.has(from) && (steps.has(to) || !merge.oldSteps.has(to)),
  );
  reportCut(whole, new Set(flows), merge, issues);
  return { flows, flowOf };
}

/** A flow whose step went. */
function reportCut(whole: readonly Flow[], left: ReadonlySet<Flow>, merge: FlowMerge, issues: TableIssues): void {
  for (const flow of whole) {
    const { from, to, condition } = flow;
    if (left.has(flow) || !merge.steps.has(from)) continue;
    const at = merge.rows.find(({ old }) => old?.id === from)?.row.row;
    const place = { field: flow.isReturn ? '退回' : '下一步', value: condition };
    issues.report('flow_removed', at === undefined ? place : { ...place, row: at }, merge.oldSteps.get(to)?.name ?? to);
  }
}

function mergeFlow(old: Flow, { to, condition, atMost }: Flow): Flow {
  const { condition: _condition, atMost: _atMost, ...rest } = old;
  return {
    ...rest,
    to,
    ...(condition === undefined ? {} : { condition }),
    ...(atMost === undefined ? {} : { atMost }),
  };
}

const sameEnds = (one: Flow, other: Flow) => one.to === other.to && one.condition === other.condition;
const sameTo = (one: Flow, other: Flow) => one.to === other.to;
const sameCondition = (one: Flow, other: Flow) => one.condition !== undefined && one.condition === other.condition;
const sameAs = (flow: Flow, olds: readonly Flow[]) =>
  olds.find((old) => sameEnds(old, flow)) ?? olds.find((old) => sameTo(old, flow));
