import type { ModdleElement } from 'bpmn-moddle';
import type { Drawing, Flow, InternalGraph, ProcessDefinition, PublicLayer, Step } from '@sunlit/contract';
import { plainInternalLayer } from '../../definition/plain-internal-layer.js';
import { canonicalJson } from '../canonical-json.js';
import { bpmnIds } from '../bpmn-ids.js';
import { SUNLIT_NAMESPACE } from '../moddle.js';
import { xmlText } from '../xml-text.js';
import { connect } from './connect.js';
import { Exporter } from './exporter.js';
import { refuseBroken } from './refuse-broken.js';
import { stepType } from './step-type.js';
import { writeDiagrams } from './write-diagrams.js';
import { writeInside } from './write-inside.js';

export interface ExportOptions {
  /** Name of the power or procedure, as the title of the pool. */
  readonly name: string;
  /** Positions as the chart is published. Missing: a plain grid. */
  readonly drawing?: Drawing | undefined;
}

/**
 * Writes a definition as BPMN 2.0 that modellers can show: a pool with its lanes; user tasks, exclusive and parallel
 * gateways, start and end events; a sub-process where a task has several internal steps. What BPMN has no place for
 * stands in our own namespace, so that importing the file gives the same definition.
 *
 * Both layers are written, integrity risks too: the file is for the office, not for the public.
 *
 * @throws {BpmnError} `definition_broken`: ids repeat or point to nothing.
 */
export async function exportBpmn(definition: ProcessDefinition, options: ExportOptions): Promise<string> {
  refuseBroken(definition);
  const exporter = new Exporter();
  const { publicLayer } = definition;
  const nodes = writeSteps(exporter, definition);
  const { lanes, steps: _steps, flows, ...rules } = publicLayer;
  const content = { part: 'definition', ...rules, graphs: definition.internalLayer.graphs.map(({ step }) => step) };
  const laneSet = exporter.create('bpmn:LaneSet', { id: 'lanes', lanes: writeLanes(exporter, publicLayer, nodes) });
  const process = exporter.named(
    'bpmn:Process',
    bpmnIds.process,
    { ...content, name: options.name },
    {
      isExecutable: false,
      // A lane set without lanes is not valid.
      ...(lanes.length === 0 ? {} : { laneSets: [laneSet] }),
      flowElements: [...nodes.values(), ...flows.map((flow) => writeFlow(exporter, flow, nodes))],
    },
  );
  const pool = exporter.create('bpmn:Participant', {
    id: bpmnIds.pool,
    name: xmlText(options.name),
    processRef: process,
  });
  const collaboration = exporter.create('bpmn:Collaboration', { id: bpmnIds.collaboration, participants: [pool] });
  const definitions = exporter.create('bpmn:Definitions', {
    id: 'definitions',
    targetNamespace: SUNLIT_NAMESPACE,
    exporter: 'Sunlit',
    rootElements: [collaboration, process],
    diagrams: writeDiagrams(exporter, { definition, drawing: options.drawing, collaboration, pool, process, nodes }),
  });
  return (await exporter.moddle.toXML(definitions, { format: true })).xml;
}

function writeSteps(exporter: Exporter, { publicLayer, internalLayer }: ProcessDefinition): Map<string, ModdleElement> {
  const graphs = new Map(internalLayer.graphs.map((graph) => [graph.step, graph]));
  const plain = new Map(plainInternalLayer(publicLayer).graphs.map((graph) => [graph.step, graph]));
  return new Map(
    publicLayer.steps.map((step) => [step.id, writeStep(exporter, step, graphs.get(step.id), plain.get(step.id))]),
  );
}

/**
 * A task with several internal steps becomes a sub-process; other insides stand in the content, and the plain one is only
 * said to be that.
 */
function writeStep(
  exporter: Exporter,
  step: Step,
  graph: InternalGraph | undefined,
  plain: InternalGraph | undefined,
): ModdleElement {
  const { id, kind, lane: _lane, ...rest } = step;
  const content = { part: 'step', id, kind, ...rest };
  const documentation = exporter.documentation(step.duty);
  if (kind === 'task' && graph !== undefined && graph.steps.length > 1) {
    const flowElements = writeInside(exporter, graph);
    return exporter.named('bpmn:SubProcess', bpmnIds.step(id), content, { ...documentation, flowElements });
  }
  const inside = graph === undefined ? {} : { inside: isSame(graph, plain) ? 'plain' : graph };
  return exporter.named(stepType(kind), bpmnIds.step(id), { ...content, ...inside }, documentation);
}

function isSame(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

function writeFlow(exporter: Exporter, flow: Flow, nodes: ReadonlyMap<string, ModdleElement>): ModdleElement {
  const { id, from, to, condition, ...content } = flow;
  const line = exporter.named('bpmn:SequenceFlow', bpmnIds.flow(id), { part: 'flow', id, ...content, name: condition });
  return connect(line, nodes.get(from), nodes.get(to));
}

function writeLanes(
  exporter: Exporter,
  layer: PublicLayer,
  nodes: ReadonlyMap<string, ModdleElement>,
): ModdleElement[] {
  return layer.lanes.map(({ id, ...content }) =>
    exporter.named(
      'bpmn:Lane',
      bpmnIds.lane(id),
      { part: 'lane', id, ...content },
      {
        flowNodeRef: layer.steps.filter(({ lane }) => lane === id).flatMap((step) => nodes.get(step.id) ?? []),
      },
    ),
  );
}
