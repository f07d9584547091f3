import type { Flow, OutlineItem, PublicLayer } from '@sunlit/contract';
import { groupBy } from '../graph/group-by.js';
import { publicGraph } from '../graph/layer-graph.js';
import { readingOrder } from './reading-order.js';

/**
 * The chart as an ordered list: every step once, each after what leads to it (returns left aside); a whole branch of a
 * fork or exit of a decision before the next one, the shared way on after them last and at the outer depth. Exits that
 * never meet again: the one with the longest way on is the main way.
 *
 * Lists every step of an unsound layer too. Flows to or from something that is no step are left out.
 */
export function outlineOf(layer: PublicLayer): OutlineItem[] {
  const graph = publicGraph(layer);
  const known = new Set(graph.nodes);
  const leaving = groupBy(
    layer.flows.filter(({ to }) => known.has(to)),
    ({ from }) => from,
  );
  const sisters = sistersOf(layer, leaving);
  return readingOrder(graph).map(({ node, depth }) => {
    const flows = leaving.get(node) ?? [];
    return {
      step: node,
      depth,
      next: links(flows, false),
      sameTimeAs: [...(sisters.get(node) ?? [])],
      returnsTo: links(flows, true),
    };
  });
}

function links(flows: readonly Flow[], isReturn: boolean): OutlineItem['next'] {
  return flows.filter((flow) => flow.isReturn === isReturn).map(({ id, to }) => ({ step: to, flow: id }));
}

/** First step of a branch → first steps of the other branches of its fork. A branch without steps has none. */
function sistersOf(layer: PublicLayer, leaving: ReadonlyMap<string, readonly Flow[]>): Map<string, Set<string>> {
  const joins = new Set(layer.steps.filter(({ kind }) => kind === 'join').map(({ id }) => id));
  const sisters = new Map<string, Set<string>>();
  for (const fork of layer.steps.filter(({ kind }) => kind === 'fork')) {
    const firsts = (leaving.get(fork.id) ?? []).filter(({ to, isReturn }) => !isReturn && !joins.has(to));
    for (const { to: first } of firsts) {
      const others = sisters.get(first) ?? new Set();
      for (const { to } of firsts) if (to !== first) others.add(to);
      sisters.set(first, others);
    }
  }
  return sisters;
}
