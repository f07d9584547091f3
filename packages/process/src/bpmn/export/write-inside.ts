import type { ModdleElement } from 'bpmn-moddle';
import type { InternalGraph } from '@sunlit/contract';
import { bpmnIds } from '../bpmn-ids.js';
import { connect } from './connect.js';
import type { Exporter } from './exporter.js';
import { stepType } from './step-type.js';

/**
 * The inside of a task as the elements of a sub-process: a start, the internal steps, and one end for each flow that
 * leaves the public step.
 */
export function writeInside(exporter: Exporter, graph: InternalGraph): readonly ModdleElement[] {
  const { step, entry, steps, flows } = graph;
  const start = exporter.named('bpmn:StartEvent', bpmnIds.innerStart(step), { part: 'entry' });
  const nodes = new Map<string, ModdleElement>();
  for (const { id, kind, ...content } of steps) {
    nodes.set(
      id,
      exporter.named(
        stepType(kind),
        bpmnIds.innerStep(step, id),
        { part: 'step', id, kind, ...content },
        {
          ...exporter.documentation(content.duty),
        },
      ),
    );
  }
  const ends: ModdleElement[] = [];
  const begin = exporter.named('bpmn:SequenceFlow', bpmnIds.innerStartFlow(step), { part: 'entry' });
  const lines = [connect(begin, start, nodes.get(entry))];
  for (const { id, from, to, exit, condition, ...content } of flows) {
    const end =
      exit === undefined
        ? undefined
        : exporter.named('bpmn:EndEvent', bpmnIds.innerExit(step, id), { part: 'exit', exit });
    if (end !== undefined) ends.push(end);
    const line = exporter.named('bpmn:SequenceFlow', bpmnIds.innerFlow(step, id), {
      part: 'flow',
      id,
      name: condition,
      ...content,
    });
    lines.push(connect(line, nodes.get(from), end ?? nodes.get(to ?? '')));
  }
  return [start, ...nodes.values(), ...ends, ...lines];
}
