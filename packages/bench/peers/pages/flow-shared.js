// What the pages that lay out and draw by themselves have in common: sizes in px, and one SVG by one string.
export const sizeOf = ({ kind }) => (kind === 'decision' ? [140, 70] : kind === 'task' ? [120, 50] : [60, 40]);

export function drawSvg(host, { nodes, edges }, middleOf, pointsOf, width, height) {
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="1200" height="800"><defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>`,
  ];
  for (const edge of edges) {
    const points = pointsOf(edge);
    parts.push(
      `<path d="M${points.map((point) => point.join(' ')).join('L')}" fill="none" stroke="#333" marker-end="url(#head)"/>`,
    );
    const [x, y] = points[points.length >> 1];
    if (edge.label) parts.push(`<text x="${x}" y="${y}" font-size="11">${edge.label}</text>`);
  }
  for (const node of nodes) {
    const [x, y] = middleOf(node);
    const [a, b] = sizeOf(node).map((size) => size / 2);
    const outline =
      node.kind === 'decision'
        ? `<path d="M${x} ${y - b}L${x + a} ${y}L${x} ${y + b}L${x - a} ${y}z" fill="#fff" stroke="#333"/>`
        : `<rect x="${x - a}" y="${y - b}" width="${2 * a}" height="${2 * b}" rx="${node.kind === 'task' ? 4 : 20}" fill="#fff" stroke="#333"/>`;
    parts.push(
      `<g role="img" aria-label="${node.label}">${outline}<text x="${x}" y="${y + 4}" text-anchor="middle" font-size="12">${node.label}</text></g>`,
    );
  }
  parts.push('</svg>');
  host.innerHTML = parts.join('');
}

/** The graph with dagre's places. */
export function layOutByDagre(dagre, { nodes, edges }) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 40, ranksep: 50 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) {
    const [width, height] = sizeOf(node);
    graph.setNode(node.id, { width, height });
  }
  for (const { id, from, to } of edges) graph.setEdge(from, to, { width: 20, height: 14 }, id);
  dagre.layout(graph);
  return graph;
}
