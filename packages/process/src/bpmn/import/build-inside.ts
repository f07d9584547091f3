import { internalGraphSchema, type Flow, type InternalFlow, type InternalGraph, type Step } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import type { BpmnIssues } from './bpmn-issue.js';
import { buildInternalFlow } from './build-flow.js';
import { buildInternalStep } from './build-step.js';
import { fitGraph } from './fit-graph.js';
import { LocalIds } from '../../definition/local-ids.js';
import type { RawFlow, RawGraph, RawNode } from './raw-graph.js';

export interface InsideSubject {
  readonly raw: RawNode;
  readonly step: Step;
  /** Flows that leave the public step. */
  readonly exits: readonly Flow[];
  /** What it is when nothing better is known. */
  readonly plain: InternalGraph;
}

/**
 * The inside of a public step: its sub-process, else what our export wrote, else the plain one. `undefined` where our
 * export wrote that there is none.
 */
export function buildInside(subject: InsideSubject, issues: BpmnIssues): InternalGraph | undefined {
  const { raw, step, exits, plain } = subject;
  if (raw.inside !== undefined) return readSubProcess(subject, raw.inside, issues);
  const kept = raw.own?.['inside'];
  if (raw.own?.['part'] === 'step' && kept === undefined) return undefined;
  if (kept === undefined || kept === 'plain') return plain;
  const read = z.safeParse(internalGraphSchema, kept);
  const known = new Set(exits.map(({ id }) => id));
  if (read.success && read.data.flows.every(({ exit }) => exit === undefined || known.has(exit))) {
    return { ...read.data, step: step.id };
  }
  issues.report('inside_replaced', raw);
  return plain;
}

function readSubProcess(
  { step, exits, plain, raw }: InsideSubject,
  graph: RawGraph,
  issues: BpmnIssues,
): InternalGraph {
  fitGraph(graph, issues);
  const kinds = new Map(graph.nodes.map((node) => [node.id, node]));
  const entry = findEntry(graph, issues);
  const ids = new LocalIds();
  const steps = graph.nodes
    .filter(({ kind }) => kind !== 'start' && kind !== 'end')
    .map((node) => buildInternalStep(node, ids.add(node.id, node.own?.['id']), issues));
  const first = ids.of(entry ?? '');
  if (first === undefined) {
    issues.report('inside_replaced', raw);
    return plain;
  }
  reportTexts(graph, issues);
  const flowIds = new LocalIds();
  const flows: InternalFlow[] = [];
  for (const flow of graph.flows) {
    const from = ids.of(flow.from);
    const end = kinds.get(flow.to);
    if (from === undefined || end === undefined) continue;
    const target: InsideTarget = end.kind === 'end' ? exitOf(end, flow, exits, issues) : toOf(ids.of(flow.to));
    if (target.to === undefined && target.exit === undefined) continue;
    const id = flowIds.add(flow.id, flow.own?.['id']);
    flows.push(buildInternalFlow(flow, { id, from, ...target }, issues));
  }
  return { step: step.id, entry: first, steps, flows };
}

/** Start and ends of a sub-process become its entry and exits, which have no texts of their own. */
function reportTexts({ nodes, flows }: RawGraph, issues: BpmnIssues): void {
  const starts = new Set<string>();
  for (const node of nodes) {
    if (node.kind !== 'start' && node.kind !== 'end') continue;
    if (node.kind === 'start') starts.add(node.id);
    for (const text of [node.name, node.documentation]) {
      if (text !== undefined) issues.report('text_left_out', node, text);
    }
  }
  for (const { id, from, name } of flows) {
    if (starts.has(from) && name !== undefined) {
      issues.report('text_left_out', { id, type: 'bpmn:SequenceFlow' }, name);
    }
  }
}

interface InsideTarget {
  readonly exit?: string;
  readonly to?: string;
}

function toOf(to: string | undefined): InsideTarget {
  return to === undefined ? {} : { to };
}

/** The node that work begins with: what the start leads to. */
function findEntry({ nodes, flows }: RawGraph, issues: BpmnIssues): string | undefined {
  const [start, ...others] = nodes.filter(({ kind }) => kind === 'start');
  for (const other of others) issues.report('extra_start_left_out', other);
  const found = flows.find(({ from }) => from === start?.id)?.to;
  return found ?? nodes.find(({ kind }) => kind !== 'start' && kind !== 'end')?.id;
}

/** The exit that an end inside leads to: the one our export wrote, the only one, or the one of the same name. */
function exitOf(end: RawNode, flow: RawFlow, exits: readonly Flow[], issues: BpmnIssues): InsideTarget {
  const kept = exits.find(({ id }) => id === end.own?.['exit']);
  const [first, second] = exits;
  const same = exits.find(({ condition }) => condition !== undefined && condition === (end.name ?? flow.name));
  const found = kept ?? (second === undefined ? first : same);
  if (found !== undefined) return { exit: found.id };
  if (first === undefined) {
    issues.report('exit_missing', end);
    return {};
  }
  issues.report('exit_guessed', end, first.condition ?? first.id);
  return { exit: first.id };
}
