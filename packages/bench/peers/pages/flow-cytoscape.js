import cytoscape from 'cytoscape';
import dagre from 'cytoscape-dagre';
import { sizeOf } from './flow-shared.js';

cytoscape.use(dagre);

export async function mount(host, { nodes, edges }) {
  const graph = cytoscape({
    container: host,
    elements: [
      ...nodes.map((node) => ({
        data: { id: node.id, label: node.label, kind: node.kind, width: sizeOf(node)[0], height: sizeOf(node)[1] },
      })),
      ...edges.map(({ id, from, to, label }) => ({ data: { id, source: from, target: to, label } })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(label)',
          shape: 'round-rectangle',
          width: 'data(width)',
          height: 'data(height)',
          'text-valign': 'center',
          'font-size': 12,
          'background-color': '#fff',
          'border-width': 1,
        },
      },
      { selector: 'node[kind="decision"]', style: { shape: 'diamond' } },
      {
        selector: 'edge',
        style: { label: 'data(label)', 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'font-size': 11 },
      },
    ],
    layout: { name: 'dagre', rankDir: 'TB', nodeSep: 40, rankSep: 50 },
  });
  await new Promise((resolve) => graph.ready(resolve));
}
