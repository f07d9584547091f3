import type { ProcessFinding } from '@sunlit/contract';
import { branchesOf } from '../structure/branches.js';
import type { Structure } from '../structure/structure.js';
import { checkBlocks } from './check-blocks.js';
import { checkIdentity } from './check-identity.js';
import { checkReach } from './check-reach.js';
import { checkReturns } from './check-returns.js';
import { checkWaysOut } from './check-ways-out.js';

/** What must hold on both layers so that work can follow the chart from its entry to a way out. */
export function checkStructure(structure: Structure): ProcessFinding[] {
  const branches = branchesOf(structure);
  return [
    ...checkIdentity(structure),
    ...checkReach(structure),
    ...checkWaysOut(structure),
    ...checkReturns(structure, branches),
    ...checkBlocks(structure, branches),
  ];
}
