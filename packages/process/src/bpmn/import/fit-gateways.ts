import type { BpmnIssues } from './bpmn-issue.js';
import type { GraphEditor } from './graph-editor.js';
import type { RawNode } from './raw-graph.js';

/** Tells decisions, forks and joins apart by their ways in and out, and takes out what only merges or passes on. */
export function fitGateways(editor: GraphEditor, issues: BpmnIssues): void {
  const passing: RawNode[] = [];
  for (const node of editor.nodes) {
    if (node.kind !== 'undecided') continue;
    if (keepOwnKind(node)) continue;
    const [ways, entries] = [editor.outgoing(node.id).length, editor.incoming(node.id).length];
    if (isParallel(node)) fitParallel(editor, node, { ways, entries }, issues);
    else if (ways > 1) node.kind = 'decision';
    if (node.kind === 'undecided') passing.push(node);
  }
  for (const node of passing) {
    if (passOn(editor, node, issues)) editor.removeNode(node.id);
    // Nothing follows: what leads here ends here.
    else node.kind = editor.outgoing(node.id).length === 0 && node.own === undefined ? 'end' : 'decision';
    if (node.type.endsWith('Gateway')) issues.report('gateway_merged', node);
  }
}

const GATEWAY_KINDS: ReadonlySet<unknown> = new Set(['decision', 'fork', 'join']);

function keepOwnKind(node: RawNode): boolean {
  const kind = node.own?.['kind'];
  const isKept = GATEWAY_KINDS.has(kind) && isParallel(node) === (kind !== 'decision');
  if (isKept) node.kind = kind === 'decision' ? 'decision' : kind === 'fork' ? 'fork' : 'join';
  return isKept;
}

function isParallel({ type }: RawNode): boolean {
  return type === 'bpmn:ParallelGateway' || type === 'bpmn:InclusiveGateway';
}

function fitParallel(
  editor: GraphEditor,
  node: RawNode,
  { ways, entries }: { readonly ways: number; readonly entries: number },
  issues: BpmnIssues,
): void {
  if (ways > 1 && entries > 1) {
    issues.report('gateway_split', node);
    const fork = editor.addNode('fork', `${node.id}_out`, node.id, node.type);
    for (const flow of editor.outgoing(node.id)) editor.redirect(flow, { from: fork });
    editor.addFlow(node.id, fork);
    node.kind = 'join';
  } else if (ways > 1) node.kind = 'fork';
  else if (entries > 1) node.kind = 'join';
}

/** Leads what comes in on to where the one way out goes. */
function passOn(editor: GraphEditor, { id }: RawNode, issues: BpmnIssues): boolean {
  const [on] = editor.outgoing(id);
  if (on === undefined || on.to === id) return false;
  let isKept = false;
  for (const flow of editor.incoming(id)) {
    editor.redirect(flow, { to: on.to });
    flow.name ??= on.name;
    isKept ||= flow.name === on.name;
  }
  const part = { id: on.id, type: 'bpmn:SequenceFlow' };
  if (on.name !== undefined && !isKept) issues.report('text_left_out', part, on.name);
  if (on.expression !== undefined && on.expression.trim() !== '') {
    issues.report('condition_left_out', part, on.expression);
  }
  editor.removeFlows([on]);
  return true;
}
