import type { Flow, PublicLayer, Step } from '@sunlit/contract';
import type { LocalIds } from '../definition/local-ids.js';
import type { TableRow } from './read-cells.js';
import type { TableIssues } from './table-issue.js';

/** Tables of offices begin with the first piece of work and end with the last: the chart says so. */
export function addEnds(
  layer: PublicLayer,
  ids: LocalIds,
  rows: ReadonlyMap<TableRow, Step>,
  issues: TableIssues,
): PublicLayer {
  const steps = [...layer.steps];
  const flows = [...layer.flows];
  const route = (kind: 'start' | 'end', name: string, lane: string): Step => ({
    ...{ id: ids.add(`table_${kind}`, kind), kind, name, lane },
    ...{ assistBodies: [], legalBases: [], remedies: [], materials: [], clock: 'counts' },
  });
  const add = (from: string, to: string): Flow => ({
    id: freeId(flows),
    from,
    to,
    isReturn: false,
  });
  const leaving = new Set(flows.map(({ from }) => from));
  const [first] = steps;
  if (first !== undefined && steps.every(({ kind }) => kind !== 'start')) {
    const start = route('start', '开始', first.lane);
    steps.unshift(start);
    flows.push(add(start.id, first.id));
    issues.report('start_added', { row: 1, field: '类型' });
  }
  let end = steps.find(({ kind }) => kind === 'end');
  for (const [{ row }, { id, kind, lane }] of rows) {
    if (kind === 'end' || leaving.has(id)) continue;
    if (end === undefined) {
      end = route('end', '结束', lane);
      steps.push(end);
    }
    flows.push(add(id, end.id));
    issues.report('end_added', { row, field: '下一步' });
  }
  return { ...layer, steps, flows };
}

function freeId(flows: readonly Flow[]): string {
  const taken = new Set(flows.map(({ id }) => id));
  let count = flows.length + 1;
  while (taken.has(`flow_${String(count)}`)) count++;
  return `flow_${String(count)}`;
}
