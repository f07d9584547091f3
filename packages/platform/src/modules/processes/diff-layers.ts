import type { FlowchartDiff, FlowchartPartChange, PublicLayer } from '@sunlit/contract';
import { diffFields } from '../powers/diff-content.js';

interface Part {
  readonly id: string;
  readonly name?: string | undefined;
  readonly condition?: string | undefined;
}

/**
 * Returns what differs between two charts: lanes, steps and flows with the same id are compared field by field, the
 * others came or went. What stands only in another place of its list is no change. Empty lists exactly when both charts say the same of each part.
 */
export function diffLayers(before: PublicLayer, after: PublicLayer): Pick<FlowchartDiff, 'lanes' | 'steps' | 'flows'> {
  return {
    steps: diffParts(before.steps, after.steps),
    flows: diffParts(before.flows, after.flows),
    lanes: diffParts(before.lanes, after.lanes),
  };
}

function diffParts(before: readonly Part[], after: readonly Part[]): FlowchartPartChange[] {
  const older = new Map(before.map((part) => [part.id, part]));
  const newer = new Map(after.map((part) => [part.id, part]));
  const removed = before.filter(({ id }) => !newer.has(id)).map((part) => partChange('removed', part, []));
  const rest = after.flatMap((part) => {
    const old = older.get(part.id);
    if (old === undefined) return [partChange('added', part, [])];
    const fields = diffFields({ ...old }, { ...part });
    return fields.length === 0 ? [] : [partChange('changed', part, fields)];
  });
  return [...removed, ...rest];
}

function partChange(kind: 'added' | 'removed' | 'changed', part: Part, fields: FlowchartPartChange['fields']) {
  const name = part.name ?? part.condition;
  return { id: part.id, kind, ...(name === undefined ? {} : { name }), fields };
}
