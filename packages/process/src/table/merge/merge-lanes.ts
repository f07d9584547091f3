import type { Lane, Step } from '@sunlit/contract';
import type { TableIssues } from '../table-issue.js';
import type { MatchedRow } from './match-rows.js';

export interface MergedLanes {
  readonly lanes: Lane[];
  /** Lane of a row, for rows that say another one than before. */
  readonly laneOf: (matched: MatchedRow) => string;
}

/**
 * Lanes after a table: those from before in their order, with their English names; a lane whose rows were all renamed
 * alike is the same lane under another name.
 */
export function mergeLanes(
  before: readonly Lane[],
  read: readonly Lane[],
  rows: readonly MatchedRow[],
  issues: TableIssues,
): MergedLanes {
  const lanes = before.map((lane) => ({ ...lane }));
  const readById = new Map(read.map((lane) => [lane.id, lane]));
  const found = new Map<string, string>();
  for (const lane of read) {
    const same = lanes.find(({ name, kind }) => name.trim() === lane.name && kind === lane.kind);
    if (same !== undefined) found.set(lane.id, same.id);
  }
  for (const lane of lanes) {
    const now = new Set(rows.filter(({ old }) => old?.lane === lane.id).map(({ read: step }) => step.lane));
    const [only = ''] = now;
    const renamed = readById.get(only);
    if (now.size !== 1 || renamed === undefined || found.has(only)) continue;
    found.set(only, lane.id);
    const row = rows.find(({ old }) => old?.lane === lane.id)?.row.row ?? 0;
    if (lane.nameEn !== undefined && lane.name.trim() !== renamed.name) {
      issues.report('english_kept', { row, field: '泳道' }, lane.nameEn);
    }
    lane.name = renamed.name;
    lane.kind = renamed.kind;
  }
  for (const lane of read) {
    if (found.has(lane.id) || !rows.some((row) => row.read.lane === lane.id && isMoved(row))) continue;
    const id = freeId(lanes);
    found.set(lane.id, id);
    lanes.push({ ...lane, id });
  }
  return {
    lanes,
    laneOf: (matched) =>
      matched.old !== undefined && !isMoved(matched)
        ? matched.old.lane
        : (found.get(matched.read.lane) ?? matched.read.lane),
  };
}

/** Lanes that steps stood in and none does now. */
export function withoutDeserted(
  lanes: readonly Lane[],
  { before, after }: { readonly before: readonly Step[]; readonly after: readonly Step[] },
  issues: TableIssues,
): Lane[] {
  const now = new Set(after.map(({ lane }) => lane));
  const then = new Set(before.map(({ lane }) => lane));
  return lanes.filter(({ id, name }) => {
    const isKept = now.has(id) || !then.has(id);
    if (!isKept) issues.report('lane_removed', { field: '泳道' }, name);
    return isKept;
  });
}

function isMoved({ isChanged }: MatchedRow): boolean {
  return isChanged('泳道') || isChanged('泳道类型');
}

function freeId(lanes: readonly Lane[]): string {
  const taken = new Set(lanes.map(({ id }) => id));
  let count = lanes.length + 1;
  while (taken.has(`lane_${String(count)}`)) count++;
  return `lane_${String(count)}`;
}
