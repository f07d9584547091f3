import '@xyflow/react/dist/style.css';
import dagre from '@dagrejs/dagre';
import { ReactFlow } from '@xyflow/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { layOutByDagre, sizeOf } from './flow-shared.js';

export async function mount(host, chart) {
  const graph = layOutByDagre(dagre, chart);
  const defaultNodes = chart.nodes.map((node) => {
    const { x, y } = graph.node(node.id);
    const [width, height] = sizeOf(node);
    const position = { x: x - width / 2, y: y - height / 2 };
    return { id: node.id, position, data: { label: node.label }, style: { width, height } };
  });
  const defaultEdges = chart.edges.map(({ id, from, to, label }) => ({
    id,
    source: from,
    target: to,
    type: 'smoothstep',
    ...(label ? { label } : {}),
  }));
  const options = { fitView: true, minZoom: 0.01, nodesDraggable: false, nodesConnectable: false };
  createRoot(host).render(createElement(ReactFlow, { defaultNodes, defaultEdges, ...options }));
  await window.until(
    () =>
      host.querySelectorAll('.react-flow__edge-path').length >= chart.edges.length &&
      host.querySelectorAll('.react-flow__node').length >= chart.nodes.length,
  );
}
