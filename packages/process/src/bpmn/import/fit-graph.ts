import { createGraph } from '../../graph/directed-graph.js';
import { acyclicGraph } from '../../outline/acyclic-graph.js';
import type { BpmnIssues } from './bpmn-issue.js';
import { fitBoundaries } from './fit-boundaries.js';
import { fitGateways } from './fit-gateways.js';
import { GraphEditor } from './graph-editor.js';
import { mergeStarts } from './merge-starts.js';
import type { RawGraph } from './raw-graph.js';

/**
 * Makes of whatever a modeller draws what a definition has: named exits of decisions instead of conditional flows, forks
 * instead of several ways out at once, no merges, marked ways back. What our own export wrote stays as it is.
 */
export function fitGraph(graph: RawGraph, issues: BpmnIssues): void {
  const editor = new GraphEditor(graph);
  fitBoundaries(graph.boundaries, editor, issues);
  fitGateways(editor, issues);
  mergeStarts(editor, issues);
  fitEnds(editor, issues);
  fitWaysOut(editor, issues);
  nameExits(editor, issues);
  editor.settle();
  markReturns(graph, issues);
  reportConditions(graph, issues);
}

/** A process may begin and end without saying so; a definition says so. */
function fitEnds(editor: GraphEditor, issues: BpmnIssues): void {
  for (const node of editor.nodes) {
    if (node.own !== undefined || node.kind === 'end' || editor.outgoing(node.id).length > 0) continue;
    issues.report('end_added', node);
    editor.addFlow(node.id, editor.addNode('end', `${node.id}_end`, node.id, 'bpmn:EndEvent'));
  }
  if (editor.nodes.some(({ kind, own }) => kind === 'start' || own !== undefined)) return;
  const [first, ...others] = editor.nodes.filter(({ id }) => editor.incoming(id).length === 0);
  if (first === undefined || others.length > 0) return;
  issues.report('start_added', first);
  const start = editor.addNode('start', `${first.id}_start`, first.id, 'bpmn:StartEvent');
  editor.addFlow(start, first.id);
}

/** Several flows out of a task, an event or a join mean "all of them", unless they have conditions. */
function fitWaysOut(editor: GraphEditor, issues: BpmnIssues): void {
  for (const node of editor.nodes) {
    const out = editor.outgoing(node.id);
    const isRoute = node.kind === 'decision' || node.kind === 'fork';
    if (out.length < 2 || isRoute || node.own !== undefined) continue;
    const isChoice = out.some((flow) => flow.expression !== undefined || flow.isDefault || flow.isBoundary === true);
    if (isChoice && node.kind === 'task') {
      issues.report('became_decision', node);
      node.kind = 'decision';
      continue;
    }
    issues.report(isChoice ? 'became_decision' : 'fork_added', node);
    const added = editor.addNode(isChoice ? 'decision' : 'fork', `${node.id}_out`, node.id, node.type);
    for (const flow of out) editor.redirect(flow, { from: added });
    editor.addFlow(node.id, added);
  }
}

function nameExits(editor: GraphEditor, issues: BpmnIssues): void {
  for (const node of editor.nodes) {
    if (node.kind !== 'decision') continue;
    for (const flow of editor.outgoing(node.id)) {
      if (flow.name !== undefined || flow.own !== undefined) continue;
      const name = flow.expression === undefined || flow.expression === '' ? undefined : flow.expression;
      flow.name = name ?? (flow.isDefault ? '其他情况' : undefined);
      if (flow.name !== undefined) {
        issues.report('condition_named', { id: flow.id, type: 'bpmn:SequenceFlow' }, flow.name);
      }
    }
  }
}

/** Flows of others that close a circle lead back; ours say it themselves. */
function markReturns(graph: RawGraph, issues: BpmnIssues): void {
  const ids = graph.nodes.map(({ id }) => id);
  const edges = graph.flows.map(({ id, from, to, own }) => ({ id, from, to, isReturn: own?.['isReturn'] === true }));
  const kept = new Set(acyclicGraph(createGraph(ids, edges)).edges);
  for (const [at, edge] of edges.entries()) {
    const flow = graph.flows[at];
    if (flow === undefined || flow.own !== undefined || kept.has(edge)) continue;
    flow.isReturn = true;
    issues.report('loop_marked', { id: flow.id, type: 'bpmn:SequenceFlow', name: flow.name });
  }
}

/** A condition for machines is no text for people: what was not taken as one is named. */
function reportConditions({ flows }: RawGraph, issues: BpmnIssues): void {
  for (const { id, name, expression } of flows) {
    if (expression === undefined || expression.trim() === '' || expression === name) continue;
    issues.report('condition_left_out', { id, type: 'bpmn:SequenceFlow', name }, expression);
  }
}
