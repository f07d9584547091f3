import type { ModdleElement } from 'bpmn-moddle';
import { MOST_FLOWS, MOST_LANES, MOST_STEPS, type ProcessDefinition } from '@sunlit/contract';
import { BpmnError } from '../bpmn-error.js';
import { bpmnModdle } from '../moddle.js';
import { BpmnIssues, type BpmnIssue } from './bpmn-issue.js';
import { buildDefinition } from './build-definition.js';
import { findProcess } from './find-process.js';
import { fitGraph } from './fit-graph.js';
import { guardXml } from './guard-xml.js';
import type { RawGraph } from './raw-graph.js';
import { readGraph } from './read-graph.js';
import { repairXml } from './repair-xml.js';
import { reportWarnings } from './report-warnings.js';

export interface ImportedBpmn {
  readonly definition: ProcessDefinition;
  /** Each element that did not come in as it was, in the order of the file. Empty for what our own export wrote. */
  readonly issues: readonly BpmnIssue[];
}

/**
 * Reads BPMN 2.0 of a modeller or engine as a definition. Nothing is lost silently: whatever a definition cannot hold is
 * reported by element. Positions are not read: charts are laid out anew. The result may still need an office's words:
 * the lint says what is missing.
 *
 * @throws {BpmnError} The file as a whole was refused.
 */
export async function importBpmn(xml: string): Promise<ImportedBpmn> {
  guardXml(xml);
  const issues = new BpmnIssues();
  const definitions = await parse(repairXml(xml, issues), issues);
  const found = findProcess(definitions, issues);
  const graph = readGraph(found.process, issues);
  fitGraph(graph, issues);
  refuseMany(graph);
  if (graph.nodes.length === 0) throw new BpmnError('process_missing', '文件中的流程没有环节。');
  const definition = buildDefinition(found, graph, issues);
  if (definition.publicLayer.lanes.length > MOST_LANES) {
    throw new BpmnError('too_many_lanes', `泳道不得超过 ${String(MOST_LANES)} 条。`);
  }
  return { definition, issues: issues.found };
}

async function parse(xml: string, issues: BpmnIssues): Promise<ModdleElement> {
  try {
    const { rootElement, warnings } = await bpmnModdle().fromXML(xml);
    reportWarnings(xml, warnings, issues);
    return rootElement;
  } catch (cause) {
    throw new BpmnError('xml_unreadable', cause instanceof Error ? cause.message : '无法读取', { cause });
  }
}

function refuseMany({ nodes, flows }: RawGraph): void {
  const isTooLarge = (graph: { nodes: readonly unknown[]; flows: readonly unknown[] }) =>
    graph.nodes.length > MOST_STEPS || graph.flows.length > MOST_FLOWS;
  const insides = nodes.flatMap(({ inside }) => inside ?? []);
  if ([{ nodes, flows }, ...insides].some(isTooLarge)) {
    throw new BpmnError('too_many_steps', `环节不得超过 ${String(MOST_STEPS)} 个。`);
  }
}
