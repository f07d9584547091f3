import { topologicalOrder, type DirectedGraph } from '../graph/directed-graph.js';

interface Ahead {
  /** Nodes on the longest way from here to its end, this one included. */
  readonly length: number;
  /** Where the longest way ends. */
  readonly end: string;
}

/**
 * For each node with several ways out, where the main way goes on after them: the node in which those ways meet again
 * that share the farthest end, or the one way out that alone leads there. Missing where no way out is more the main
 * one than another.
 *
 * @param graph without circles
 */
export function mainWay(graph: DirectedGraph): ReadonlyMap<string, string> {
  const order = topologicalOrder(graph);
  const rank = new Map(order.map((node, index) => [node, index]));
  const ahead = new Map<string, Ahead>();
  const meeting = new Map<string, string>();
  for (const node of [...order].reverse()) {
    const targets = graph.outgoing(node).map(({ to }) => to);
    const farthest = farthestOf(targets, ahead);
    ahead.set(node, { length: (farthest?.length ?? 0) + 1, end: farthest?.end ?? node });
    if (farthest === undefined || farthest.isTie) continue;
    const together = targets.filter((to) => ahead.get(to)?.end === farthest.end);
    const next = together.reduce<string | undefined>((left, right) => meet(left, right, rank, meeting), together[0]);
    if (next !== undefined) meeting.set(node, next);
  }
  return new Map([...meeting].filter(([node]) => graph.outgoing(node).length > 1));
}

function farthestOf(
  targets: readonly string[],
  ahead: ReadonlyMap<string, Ahead>,
): (Ahead & { isTie: boolean }) | undefined {
  let best: (Ahead & { isTie: boolean }) | undefined;
  for (const target of targets) {
    const found = ahead.get(target);
    if (found === undefined) continue;
    if (best === undefined || found.length > best.length) best = { ...found, isTie: false };
    else if (found.length === best.length && found.end !== best.end) best = { ...best, isTie: true };
  }
  return best;
}

/** First node that both come to on their main ways. */
function meet(
  left: string | undefined,
  right: string | undefined,
  rank: ReadonlyMap<string, number>,
  meeting: ReadonlyMap<string, string>,
): string | undefined {
  let [a, b] = [left, right];
  while (a !== b) {
    if (a === undefined || b === undefined) return undefined;
    if ((rank.get(a) ?? 0) < (rank.get(b) ?? 0)) a = meeting.get(a);
    else b = meeting.get(b);
  }
  return a;
}
