import type { InternalGraph, ProcessFinding, Step } from '@sunlit/contract';
import { isWork } from '../../definition/is-work.js';
import { reachable } from '../../graph/directed-graph.js';
import { nameOf } from '../finding-word.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { freeExits } from '../structure/free-exits.js';
import { flowNameIn, insideStructure, nameIn, type Structure } from '../structure/structure.js';
import { checkCaps } from './check-caps.js';
import { checkInsideContent } from './check-inside-content.js';
import { checkStructure } from './check-structure.js';

/** The internal layer refines the public one: a sound graph for each task and decision that offers just its exits. */
export function checkRefinement(subject: LintSubject): ProcessFinding[] {
  const seen = new Set<string>();
  const free = freeExits(subject);
  const findings = subject.graphs.flatMap((graph) => {
    const step = subject.steps.get(graph.step);
    const place = { layer: 'internal', step: graph.step };
    if (step === undefined || !isWork(step))
      return [makeFinding('graph_unexpected', place, nameIn(subject.structure, graph.step))];
    if (seen.has(step.id)) return [makeFinding('graph_repeated', place, nameOf(step))];
    seen.add(step.id);
    const inside = insideStructure(graph, step);
    return [
      ...checkEntry(graph, inside, step),
      ...checkStructure(inside),
      ...checkCaps(inside, free),
      ...checkExits(subject, graph, inside, step),
      ...checkInsideContent(subject, graph, inside, step),
    ];
  });
  const missing = [...subject.steps.values()].filter((step) => isWork(step) && !seen.has(step.id));
  return [
    ...missing.map((step) => makeFinding('graph_missing', { layer: 'internal', step: step.id }, nameOf(step))),
    ...findings,
  ];
}

function checkEntry(graph: InternalGraph, inside: Structure, step: Step): ProcessFinding[] {
  if (inside.entry !== undefined) return [];
  return [makeFinding('entry_unknown', { layer: 'internal', step: step.id }, nameOf(step), graph.entry)];
}

function checkExits(subject: LintSubject, graph: InternalGraph, inside: Structure, step: Step): ProcessFinding[] {
  const offered = new Map((subject.structure.leaving.get(step.id) ?? []).map((flow) => [flow.id, flow]));
  const entered = reachable(inside.forward, inside.entry === undefined ? [] : [inside.entry]);
  const taken = new Set<string>();
  const findings: ProcessFinding[] = [];
  for (const internal of graph.flows) {
    const { id, from, to, exit, atMost } = internal;
    const name = flowNameIn(inside, internal);
    const place = { layer: 'internal', step: step.id, internalStep: from, flow: id };
    if ((to === undefined) === (exit === undefined)) findings.push(makeFinding('flow_target_not_single', place, name));
    if (exit === undefined) continue;
    const flow = offered.get(exit);
    if (flow === undefined) findings.push(makeFinding('exit_foreign', place, name, exit, nameOf(step)));
    else if (atMost !== undefined && flow.atMost !== undefined && atMost > flow.atMost) {
      findings.push(makeFinding('at_most_looser', place, name, String(atMost), String(flow.atMost)));
    }
    if (entered.has(from)) taken.add(exit);
  }
  for (const flow of offered.values()) {
    if (taken.has(flow.id)) continue;
    const place = { layer: 'internal', step: step.id, flow: flow.id };
    findings.push(makeFinding('exit_not_offered', place, nameOf(step), flowNameIn(subject.structure, flow)));
  }
  return findings;
}
