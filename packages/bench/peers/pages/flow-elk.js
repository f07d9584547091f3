import Elk from 'elkjs/lib/elk.bundled.js';
import { drawSvg, sizeOf } from './flow-shared.js';

export async function mount(host, chart) {
  const found = await new Elk().layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'DOWN', 'elk.edgeRouting': 'ORTHOGONAL' },
    children: chart.nodes.map((node) => ({ id: node.id, width: sizeOf(node)[0], height: sizeOf(node)[1] })),
    edges: chart.edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  const middles = new Map(found.children.map(({ id, x, y, width, height }) => [id, [x + width / 2, y + height / 2]]));
  const lines = new Map(
    found.edges.map(({ id, sections: [{ startPoint, bendPoints = [], endPoint }] }) => [
      id,
      [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y]),
    ]),
  );
  drawSvg(
    host,
    chart,
    ({ id }) => middles.get(id),
    ({ id }) => lines.get(id),
    found.width,
    found.height,
  );
}
