import type { BpmnIssues } from './bpmn-issue.js';
import type { GraphEditor } from './graph-editor.js';

/** Several events that a process may begin with are one start and a choice: which of them happened. */
export function mergeStarts(editor: GraphEditor, issues: BpmnIssues): void {
  const starts = editor.nodes.filter(({ kind, own }) => kind === 'start' && own === undefined);
  const [first, second] = starts.filter(({ id }) => editor.outgoing(id).length === 1);
  if (first === undefined || second === undefined) return;
  const merged = starts.filter(({ id }) => editor.outgoing(id).length === 1);
  const flows = merged.flatMap(({ id, name }) =>
    editor.outgoing(id).map((flow) => {
      flow.name ??= name;
      return flow;
    }),
  );
  const targets = new Set(flows.map(({ to }) => to));
  for (const start of merged) {
    if (start !== first) issues.report('starts_merged', start, first.name ?? first.id);
  }
  const [target] = targets;
  const from = targets.size === 1 ? first.id : editor.addNode('decision', `${first.id}_out`, first.id, first.type);
  for (const flow of flows) editor.redirect(flow, { from });
  if (from === first.id) editor.removeFlows(flows.slice(1));
  else if (target !== undefined) editor.addFlow(first.id, from);
  for (const { id } of merged) if (id !== first.id) editor.removeNode(id);
}
