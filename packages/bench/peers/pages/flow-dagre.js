import dagre from '@dagrejs/dagre';
import { drawSvg, layOutByDagre } from './flow-shared.js';

export async function mount(host, chart) {
  const graph = layOutByDagre(dagre, chart);
  const { width, height } = graph.graph();
  const middleOf = ({ id }) => [graph.node(id).x, graph.node(id).y];
  const pointsOf = ({ id, from, to }) => graph.edge(from, to, id).points.map(({ x, y }) => [x, y]);
  drawSvg(host, chart, middleOf, pointsOf, width, height);
}
