import mermaid from 'mermaid';

export async function mount(host, { nodes, edges }) {
  mermaid.initialize({ startOnLoad: false, maxEdges: 100_000, maxTextSize: 1e8, securityLevel: 'strict' });
  const lines = ['flowchart TD'];
  for (const { id, kind, label } of nodes) {
    const outline = kind === 'decision' ? `{"${label}"}` : kind === 'task' ? `["${label}"]` : `(["${label}"])`;
    lines.push(id + outline);
  }
  for (const { from, to, label } of edges) lines.push(label ? `${from} -->|${label}| ${to}` : `${from} --> ${to}`);
  const { svg } = await mermaid.render('chart', lines.join('\n'));
  host.innerHTML = svg;
}
