import type { StaffFlowchart } from '@sunlit/contract';
import type { ChartSource } from '../model/chart-model.js';

type Inside = StaffFlowchart['inside'][number];

/** The graph inside a public step as a chart of its own, its steps in the order in which work comes to them. */
export function insideSource(
  { graph, drawing }: Inside,
  { language, direction }: Pick<ChartSource, 'language' | 'direction'>,
): ChartSource {
  const order = [graph.entry];
  const seen = new Set(order);
  for (const id of order) {
    for (const flow of graph.flows) {
      if (flow.from !== id || flow.isReturn || flow.to === undefined || seen.has(flow.to)) continue;
      seen.add(flow.to);
      order.push(flow.to);
    }
  }
  const links = (id: string, isReturn: boolean) =>
    graph.flows.flatMap((flow) =>
      flow.from === id && flow.isReturn === isReturn && flow.to !== undefined ? [{ step: flow.to, flow: flow.id }] : [],
    );
  return {
    language,
    direction,
    lanes: [],
    steps: graph.steps,
    flows: graph.flows,
    drawing,
    outline: order.map((id) => ({
      step: id,
      depth: 0,
      next: links(id, false),
      sameTimeAs: [],
      returnsTo: links(id, true),
    })),
  };
}
