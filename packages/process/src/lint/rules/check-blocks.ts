import type { ProcessFinding } from '@sunlit/contract';
import { makeFinding } from '../make-finding.js';
import type { BranchFault, Branches } from '../structure/branches.js';
import { flowNameIn, nameIn, placeIn, waysOn, type Structure } from '../structure/structure.js';

/** Forks and joins make blocks: all branches of a fork come to one join, and nothing else crosses their border. */
export function checkBlocks(structure: Structure, branches: Branches): ProcessFinding[] {
  return [
    ...branches.faults.map((fault) => findingOf(structure, fault)),
    ...[...structure.byId.values()]
      .filter(({ kind }) => kind === 'fork')
      .flatMap(({ id }) => checkFork(structure, branches, id)),
  ];
}

function findingOf(structure: Structure, { kind, step, flow }: BranchFault): ProcessFinding {
  const name = nameIn(structure, step);
  const place = placeIn(structure, { step, ...(flow !== undefined && { flow }) });
  const found = structure.flows.find(({ id }) => id === flow);
  const flowName = found === undefined ? '' : flowNameIn(structure, found);
  switch (kind) {
    case 'crossed':
      return makeFinding('block_border_crossed', place, flowName, name);
    case 'joined_twice':
      return makeFinding('branch_joined_twice', place, name, flowName);
    case 'no_fork':
      return makeFinding('join_without_fork', place, name);
    case 'end_inside':
      return makeFinding('end_in_block', place, name);
    case 'exit_inside':
      return makeFinding('exit_in_block', place, name, flowName);
  }
}

/** A fork whose branches end instead was named already. */
function checkFork(structure: Structure, branches: Branches, fork: string): ProcessFinding[] {
  const joined = branches.joins.get(fork);
  const name = nameIn(structure, fork);
  const place = placeIn(structure, { step: fork });
  const [, second] = joined?.at ?? [];
  if (second !== undefined) return [makeFinding('fork_joined_twice', place, name, nameIn(structure, second))];
  if (branches.leftOpen.has(fork)) return [];
  if (joined === undefined) return [makeFinding('fork_not_joined', place, name)];
  return waysOn(structure, fork)
    .filter(({ id }) => !joined.flows.has(id))
    .map((flow) => {
      const at = placeIn(structure, { step: fork, flow: flow.id });
      return makeFinding('branch_not_joined', at, name, flowNameIn(structure, flow));
    });
}
