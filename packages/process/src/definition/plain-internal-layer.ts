import type { Flow, InternalGraph, InternalLayer, PublicLayer, Step } from '@sunlit/contract';
import { groupBy } from '../graph/group-by.js';
import { isWork } from './is-work.js';

/**
 * The smallest internal layer of a public layer: inside each task and decision one step of the same name, post and
 * limit, with one way out for each public one. An office refines it from there.
 */
export function plainInternalLayer(layer: PublicLayer): InternalLayer {
  const exits = groupBy(layer.flows, ({ from }) => from);
  return { graphs: layer.steps.filter(isWork).map((step) => plainGraph(step, exits.get(step.id) ?? [])) };
}

function plainGraph(step: Step, exits: readonly Flow[]): InternalGraph {
  const { id, lane: _lane, deemed: _deemed, outcome: _outcome, kind, ...work } = step;
  return {
    step: id,
    entry: id,
    steps: [{ ...work, id, kind: kind === 'decision' ? 'decision' : 'task', integrityRisks: [], visibility: 'staff' }],
    flows: exits.map(({ id: flow, to: _to, ...rest }) => ({ ...rest, id: flow, exit: flow })),
  };
}
