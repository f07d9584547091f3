import type { ProcessFinding } from '@sunlit/contract';
import { groupBy } from '../../graph/group-by.js';
import { makeFinding } from '../make-finding.js';
import { nameIn, placeIn, type Structure, type StructureFlow } from '../structure/structure.js';

/**
 * A case never stands still because its ways are used up: from every step a way out is reached by flows that may be taken
 * as often as need be. Steps from which none is reached even without caps are named elsewhere.
 *
 * @param free `freeExits` of the definition.
 */
export function checkCaps(structure: Structure, free: ReadonlySet<string>): readonly ProcessFinding[] {
  const isCapped = ({ id, atMost, exit }: StructureFlow): boolean =>
    structure.layer === 'public' ? !free.has(id) : atMost !== undefined || (exit !== undefined && !free.has(exit));
  if (!structure.flows.some(isCapped)) return [];
  const ending = endingSteps(structure, () => true);
  const lasting = endingSteps(structure, (flow) => !isCapped(flow));
  return [...structure.byId.keys()]
    .filter((step) => ending.has(step) && !lasting.has(step))
    .filter((step) => structure.leaving.get(step)?.some(isCapped) === true)
    .map((step) => makeFinding('exits_all_capped', placeIn(structure, { step }), nameIn(structure, step)));
}

/** Steps from which a way out is reached by flows that may be used: of a fork by every branch, of others by one flow. */
function endingSteps(
  { byId, flows, leaving }: Structure,
  isUsable: (flow: StructureFlow) => boolean,
): ReadonlySet<string> {
  const into = groupBy(
    flows.filter((flow) => flow.to !== undefined && isUsable(flow)),
    ({ to }) => to,
  );
  const open = new Map<string, number>();
  for (const [id, { kind }] of byId) open.set(id, kind === 'fork' ? (leaving.get(id)?.length ?? 0) : 1);
  const waiting: string[] = [...byId.values()].flatMap(({ id, kind }) => (kind === 'end' ? [id] : []));
  const found = new Set(waiting);
  const lead = (from: string): void => {
    const left = (open.get(from) ?? 1) - 1;
    open.set(from, left);
    if (left > 0 || found.has(from)) return;
    found.add(from);
    waiting.push(from);
  };
  for (const flow of flows) if (flow.exit !== undefined && isUsable(flow)) lead(flow.from);
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    for (const { from } of into.get(step) ?? []) lead(from);
  }
  return found;
}
