import type { ModdleElement } from 'bpmn-moddle';
import { BpmnError } from '../bpmn-error.js';
import type { BpmnIssues } from './bpmn-issue.js';
import { elementOf, elementsOf, partOf, textOf } from './moddle-access.js';
import { reportRest } from './read-content.js';

export interface FoundProcess {
  readonly process: ModdleElement;
  /** Title of the pool, else of the process. */
  readonly title: string | undefined;
}

/**
 * The process with the most elements of a file. Others, message flows, and what is declared beside them are reported.
 *
 * @throws {BpmnError} `process_missing`
 */
export function findProcess(definitions: ModdleElement, issues: BpmnIssues): FoundProcess {
  const roots = elementsOf(definitions, 'rootElements');
  const sizeOf = (process: ModdleElement) =>
    elementsOf(process, 'flowElements').filter((element) => element.$instanceOf('bpmn:FlowNode')).length;
  const processes = roots.filter((root) => root.$instanceOf('bpmn:Process'));
  const process = processes.reduce<ModdleElement | undefined>(
    (best, each) => (best === undefined || sizeOf(each) > sizeOf(best) ? each : best),
    undefined,
  );
  if (process === undefined || sizeOf(process) === 0) throw new BpmnError('process_missing', '文件中没有流程。');
  let title = textOf(process, 'name');
  for (const root of roots) {
    if (root === process) continue;
    if (root.$instanceOf('bpmn:Process')) {
      const isEmpty = elementsOf(root, 'flowElements').length === 0 && elementsOf(root, 'laneSets').length === 0;
      if (!isEmpty) issues.report('process_left_out', partOf(root));
    } else if (!root.$instanceOf('bpmn:Collaboration')) issues.report('element_left_out', partOf(root));
    else title = readCollaboration(root, process, issues) ?? title;
  }
  for (const relation of elementsOf(definitions, 'relationships')) issues.report('element_left_out', partOf(relation));
  reportRest(definitions, issues, { readsName: false });
  reportRest(process, issues);
  return { process, title };
}

function readCollaboration(
  collaboration: ModdleElement,
  process: ModdleElement,
  issues: BpmnIssues,
): string | undefined {
  reportRest(collaboration, issues, { readsName: false });
  let title: string | undefined;
  for (const pool of elementsOf(collaboration, 'participants')) {
    const held = elementOf(pool, 'processRef');
    if (held === process) {
      title = textOf(pool, 'name');
      reportRest(pool, issues);
    } else issues.report('element_left_out', partOf(pool));
  }
  for (const part of [...elementsOf(collaboration, 'messageFlows'), ...elementsOf(collaboration, 'artifacts')]) {
    issues.report('element_left_out', { ...partOf(part), name: partOf(part).name ?? textOf(part, 'text') });
  }
  return title;
}
