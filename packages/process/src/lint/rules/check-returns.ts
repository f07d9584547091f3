import type { ProcessFinding } from '@sunlit/contract';
import { reachable } from '../../graph/directed-graph.js';
import { groupBy } from '../../graph/group-by.js';
import { makeFinding } from '../make-finding.js';
import type { Branches } from '../structure/branches.js';
import { flowNameIn, nameIn, placeIn, type Structure, type StructureFlow } from '../structure/structure.js';

/** Flows that lead back start at work, lead to a step that came before, and stay in their branch. */
export function checkReturns(structure: Structure, branches: Branches): ProcessFinding[] {
  const { byId, flows, forward } = structure;
  const returns = flows.flatMap((flow) => {
    const { from, to, isReturn } = flow;
    const isWhole = isReturn && to !== undefined && to !== from && byId.has(from) && byId.has(to);
    return isWhole ? [{ ...flow, to }] : [];
  });
  return [...groupBy(returns, ({ to }) => to)].flatMap(([target, back]) => {
    // One target at a time: what lies after all of them together would be thousands of large sets.
    const after = reachable(forward, [target]);
    return back.flatMap((flow) => checkReturn(structure, branches, flow, after.has(flow.from)));
  });
}

function checkReturn(
  structure: Structure,
  branches: Branches,
  flow: StructureFlow & { to: string },
  isBack: boolean,
): ProcessFinding[] {
  const { from, to } = flow;
  const name = flowNameIn(structure, flow);
  const place = placeIn(structure, { step: from, flow: flow.id });
  const findings: ProcessFinding[] = [];
  const kind = structure.byId.get(from)?.kind;
  if (kind !== 'decision' && kind !== 'task') {
    findings.push(makeFinding('return_from_route', place, name, nameIn(structure, from)));
  }
  if (!isBack) {
    findings.push(makeFinding('return_not_back', place, name, nameIn(structure, to), nameIn(structure, from)));
  }
  if (structure.byId.get(to)?.kind === 'join') {
    findings.push(makeFinding('return_to_join', place, name, nameIn(structure, to)));
  } else if (branches.of.get(from) !== branches.of.get(to)) {
    findings.push(makeFinding('return_crosses_block', place, name));
  }
  return findings;
}
