import type { ProcessFinding } from '@sunlit/contract';
import { reachable } from '../../graph/directed-graph.js';
import { makeFinding } from '../make-finding.js';
import { flowNameIn, nameIn, placeIn, type Structure } from '../structure/structure.js';

/** Steps that nothing leads to, steps that lead nowhere, and circles that nothing marks as ways back. */
export function checkReach(structure: Structure): ProcessFinding[] {
  return [...checkEntered(structure), ...checkLeft(structure), ...checkCircles(structure)];
}

function checkEntered(structure: Structure): ProcessFinding[] {
  const { entry, forward } = structure;
  if (entry === undefined) return [];
  const entered = reachable(forward, [entry]);
  return forward.nodes.filter((step) => !entered.has(step)).map((step) => unsound(structure, 'step_unreachable', step));
}

function checkLeft(structure: Structure): ProcessFinding[] {
  const { byId, graph, leaving } = structure;
  const last = graph.nodes.filter(
    (step) => byId.get(step)?.kind === 'end' || leaving.get(step)?.some(({ exit }) => exit !== undefined) === true,
  );
  const ending = reachable(graph, last, 'backward');
  return graph.nodes
    .filter((step) => !ending.has(step) && leaving.has(step))
    .map((step) => unsound(structure, 'step_without_end', step));
}

function unsound(structure: Structure, code: 'step_unreachable' | 'step_without_end', step: string): ProcessFinding {
  return makeFinding(code, placeIn(structure, { step }), nameIn(structure, step));
}

function checkCircles(structure: Structure): ProcessFinding[] {
  const kept = new Set(structure.forward.edges.map(({ id, from, to }) => `${id} ${from} ${to}`));
  return structure.flows
    .filter(({ from, to, isReturn }) => !isReturn && to !== undefined && to !== from)
    .filter(({ from, to }) => structure.byId.has(from) && structure.byId.has(to ?? ''))
    .filter(({ id, from, to }) => !kept.has(`${id} ${from} ${to ?? ''}`))
    .map((flow) => makeFinding('circle_unmarked', placeIn(structure, { flow: flow.id }), flowNameIn(structure, flow)));
}
