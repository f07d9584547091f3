import type { ModdleElement } from 'bpmn-moddle';
import type { Drawing, InternalGraph, ProcessDefinition } from '@sunlit/contract';
import { createGraph, type DirectedGraph, type GraphEdge } from '../../graph/directed-graph.js';
import { publicGraph } from '../../graph/layer-graph.js';
import { bpmnIds } from '../bpmn-ids.js';
import { Diagram } from './diagram.js';
import { placeByDrawing } from './place-by-drawing.js';
import { placeByGrid, type Places } from './place-by-grid.js';
import type { Exporter } from './exporter.js';

export interface DiagramSubject {
  readonly definition: ProcessDefinition;
  readonly drawing: Drawing | undefined;
  readonly collaboration: ModdleElement;
  readonly pool: ModdleElement;
  readonly process: ModdleElement;
  /** Elements of the public steps by step. */
  readonly nodes: ReadonlyMap<string, ModdleElement>;
}

/** Where everything stands: one plane for the pool, one for the inside of each sub-process. */
export function writeDiagrams(exporter: Exporter, subject: DiagramSubject): ModdleElement[] {
  const insides = subject.definition.internalLayer.graphs.flatMap((graph) => {
    const node = subject.nodes.get(graph.step);
    return node !== undefined && isSubProcess(node) ? [writeInside(exporter, node, graph)] : [];
  });
  return [writePool(exporter, subject), ...insides];
}

function isSubProcess(node: ModdleElement | undefined): boolean {
  return node?.$instanceOf('bpmn:SubProcess') === true;
}

function writePool(
  exporter: Exporter,
  { definition, drawing, collaboration, pool, process, nodes }: DiagramSubject,
): ModdleElement {
  const { publicLayer } = definition;
  const kinds = new Map(publicLayer.steps.map(({ id, kind }) => [id, kind]));
  const bands = new Map(publicLayer.lanes.map(({ id }, index) => [id, index]));
  const bandOfStep = new Map(publicLayer.steps.map(({ id, lane }) => [id, bands.get(lane) ?? 0]));
  const places =
    (drawing && placeByDrawing(publicLayer, drawing, (step) => isSubProcess(nodes.get(step)))) ??
    placeByGrid(publicGraph(publicLayer), {
      kindOf: (step) => kinds.get(step) ?? 'task',
      bandOf: (step) => bandOfStep.get(step) ?? 0,
      bands: publicLayer.lanes.map(({ id }) => id),
    });
  const diagram = new Diagram(exporter, 'diagram');
  diagram.shape(pool, places.pool, { isHorizontal: places.isHorizontal });
  const [laneSet] = listOf(process.get('laneSets'));
  for (const lane of listOf(laneSet?.get('lanes'))) {
    const box = places.lanes.get(String(lane.get('id')).slice(bpmnIds.lane('').length));
    if (box !== undefined) diagram.shape(lane, box, { isHorizontal: places.isHorizontal });
  }
  drawParts(diagram, listOf(process.get('flowElements')), places, (id) => id.replace(/^(step|flow)_/, ''));
  return diagram.finish(collaboration);
}

/** The inside of a sub-process on a plane of its own, where modellers look for it. */
function writeInside(exporter: Exporter, node: ModdleElement, graph: InternalGraph): ModdleElement {
  const parts = listOf(node.get('flowElements'));
  const graphOfParts = graphOf(parts);
  const kinds = new Map(graph.steps.map(({ id, kind }) => [bpmnIds.innerStep(graph.step, id), kind]));
  const ends = new Set(parts.filter((part) => part.$instanceOf('bpmn:EndEvent')).map((part) => String(part.get('id'))));
  const places = placeByGrid(graphOfParts, {
    kindOf: (id) => kinds.get(id) ?? (ends.has(id) ? 'end' : 'start'),
    bandOf: () => 0,
    bands: [],
  });
  const diagram = new Diagram(exporter, `diagram_${graph.step}`);
  drawParts(diagram, parts, places, (id) => id);
  return diagram.finish(node);
}

function graphOf(parts: readonly ModdleElement[]): DirectedGraph {
  const idOf = (value: unknown) => String((value as ModdleElement).get('id')); // both ends were set when the flow was written
  const flows = parts.filter((part) => part.$instanceOf('bpmn:SequenceFlow'));
  const nodes = parts.filter((part) => part.$instanceOf('bpmn:FlowNode')).map((part) => String(part.get('id')));
  const edges: GraphEdge[] = flows.map((flow) => ({
    id: String(flow.get('id')),
    from: idOf(flow.get('sourceRef')),
    to: idOf(flow.get('targetRef')),
    isReturn: false,
  }));
  return createGraph(nodes, edges);
}

function drawParts(
  diagram: Diagram,
  parts: readonly ModdleElement[],
  places: Places,
  localIdOf: (id: string) => string,
): void {
  for (const part of parts) {
    const id = localIdOf(String(part.get('id')));
    if (part.$instanceOf('bpmn:FlowNode')) {
      const box = places.steps.get(id);
      if (box === undefined) continue;
      const isCollapsed = part.$instanceOf('bpmn:SubProcess') ? { isExpanded: false } : {};
      const marks = part.$instanceOf('bpmn:ExclusiveGateway') ? { isMarkerVisible: true } : isCollapsed;
      diagram.shape(part, box, { ...marks, label: places.stepLabels?.get(id) });
    } else {
      const points = places.flows.get(id);
      if (points !== undefined) diagram.edge(part, points, places.flowLabels?.get(id));
    }
  }
}

function listOf(value: unknown): readonly ModdleElement[] {
  return Array.isArray(value) ? (value as readonly ModdleElement[]) : []; // only lists of elements are asked for
}
