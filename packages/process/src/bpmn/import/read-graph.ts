import type { ModdleElement } from 'bpmn-moddle';
import type { StepKind } from '@sunlit/contract';
import type { BpmnIssues } from './bpmn-issue.js';
import { elementOf, elementsOf, idOf, partOf, textOf } from './moddle-access.js';
import type { RawBoundary, RawFlow, RawGraph, RawNode } from './raw-graph.js';
import { readContent, reportRest } from './read-content.js';

/** Deeper sub-processes are left out: a definition has two layers. */
const MOST_LAYERS = 2;

/** Nodes and flows of a process or sub-process; what is neither is reported. */
export function readGraph(container: ModdleElement, issues: BpmnIssues, layer = 1): RawGraph {
  const graph: RawGraph = { nodes: [], flows: [], boundaries: [] };
  const elements = elementsOf(container, 'flowElements');
  for (const element of elements) {
    if (element.$instanceOf('bpmn:SequenceFlow')) continue;
    if (element.$instanceOf('bpmn:BoundaryEvent')) graph.boundaries.push(readBoundary(element, issues));
    else if (isStep(element)) graph.nodes.push(readNode(element, issues, { layer, place: graph.nodes.length }));
    else issues.report('element_left_out', partOf(element));
  }
  const known = new Set([...graph.nodes, ...graph.boundaries].map(({ id }) => id));
  for (const element of elements) {
    if (element.$instanceOf('bpmn:SequenceFlow')) readFlow(element, known, graph, issues);
  }
  joinLinks(elements, graph, issues);
  if (layer > 1) reportLanes(container, issues);
  for (const artifact of elementsOf(container, 'artifacts')) {
    issues.report('element_left_out', { ...partOf(artifact), name: textOf(artifact, 'text') });
  }
  return graph;
}

/** An event sub-process stands beside the process: nothing leads to it. */
function isStep(element: ModdleElement): boolean {
  return element.$instanceOf('bpmn:FlowNode') && element.get('triggeredByEvent') !== true;
}

/** Lanes inside a sub-process: a definition has none there. */
function reportLanes(container: ModdleElement, issues: BpmnIssues): void {
  for (const set of elementsOf(container, 'laneSets')) {
    for (const lane of elementsOf(set, 'lanes')) issues.report('element_left_out', partOf(lane));
  }
}

/** An id is not required: a step without one is called by its place. */
function readNode(
  element: ModdleElement,
  issues: BpmnIssues,
  { layer, place }: { readonly layer: number; readonly place: number },
): RawNode {
  reportRest(element, issues, { readsDocumentation: true });
  reportKind(element, issues);
  const documentation = elementsOf(element, 'documentation')
    .flatMap((part) => textOf(part, 'text') ?? [])
    .join('\n');
  return {
    ...partOf(element),
    ...(idOf(element) === '' ? { id: `#${String(place + 1)}` } : {}),
    ...(documentation === '' ? {} : { documentation }),
    own: readContent(element, issues),
    kind: kindOf(element),
    inside: element.$instanceOf('bpmn:SubProcess') ? readInside(element, issues, layer) : undefined,
  };
}

function readInside(element: ModdleElement, issues: BpmnIssues, layer: number): RawGraph | undefined {
  const count = elementsOf(element, 'flowElements').length;
  if (count === 0) return undefined;
  if (layer < MOST_LAYERS) return readGraph(element, issues, layer + 1);
  issues.report('inside_left_out', partOf(element), String(count));
  return undefined;
}

function kindOf(element: ModdleElement): StepKind | 'undecided' {
  if (element.$instanceOf('bpmn:StartEvent')) return 'start';
  if (element.$instanceOf('bpmn:EndEvent')) return 'end';
  if (element.$instanceOf('bpmn:Activity')) return 'task';
  return element.$instanceOf('bpmn:Gateway') || textOf(element, 'name') === undefined ? 'undecided' : 'task';
}

const AUTOMATIC = ['bpmn:ServiceTask', 'bpmn:ScriptTask', 'bpmn:BusinessRuleTask', 'bpmn:SendTask', 'bpmn:ReceiveTask'];

/** Says what a kind of element becomes that a definition does not have. */
function reportKind(element: ModdleElement, issues: BpmnIssues): void {
  const part = partOf(element);
  const is = (...types: readonly string[]) => types.some((type) => element.$instanceOf(type));
  if (is(...AUTOMATIC, 'bpmn:CallActivity')) issues.report('automatic_task', part);
  if (is('bpmn:InclusiveGateway')) issues.report('gateway_replaced', part);
  if (is('bpmn:EventBasedGateway', 'bpmn:ComplexGateway')) issues.report('choice_replaced', part);
  if (is('bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent')) {
    issues.report(part.name === undefined ? 'event_ignored' : 'became_task', part);
  } else if (is('bpmn:Event')) {
    const triggers = elementsOf(element, 'eventDefinitions').map(({ $type }) => $type);
    if (triggers.length > 0) issues.report('trigger_ignored', part, triggers.join('、'));
  }
}

function readBoundary(element: ModdleElement, issues: BpmnIssues): RawBoundary {
  reportRest(element, issues);
  const timer = elementsOf(element, 'eventDefinitions').find((each) => each.$instanceOf('bpmn:TimerEventDefinition'));
  const expression = timer && elementOf(timer, 'timeDuration');
  return {
    ...partOf(element),
    attachedTo: idOf(elementOf(element, 'attachedToRef')),
    isInterrupting: element.get('cancelActivity') !== false,
    duration: expression && textOf(expression, 'body'),
  };
}

function readFlow(element: ModdleElement, known: ReadonlySet<string>, graph: RawGraph, issues: BpmnIssues): void {
  const source = elementOf(element, 'sourceRef');
  const from = idOf(source);
  const to = idOf(elementOf(element, 'targetRef'));
  if (!known.has(from) || !known.has(to)) {
    issues.report('flow_unconnected', partOf(element));
    return;
  }
  reportRest(element, issues);
  const expression = elementOf(element, 'conditionExpression');
  const flow: RawFlow = {
    id: partOf(element).id,
    from,
    to,
    name: textOf(element, 'name'),
    expression: expression && (textOf(expression, 'body') ?? ''),
    isDefault: source !== undefined && elementOf(source, 'default') === element,
    own: readContent(element, issues),
  };
  graph.flows.push(flow);
}

/** A pair of link events stands for a line that was too long to draw. */
function joinLinks(elements: readonly ModdleElement[], graph: RawGraph, issues: BpmnIssues): void {
  const catches = new Map(
    elements
      .filter((element) => element.$instanceOf('bpmn:IntermediateCatchEvent'))
      .flatMap((element) => linkOf(element).map((link) => [link, idOf(element)] as const)),
  );
  for (const element of elements) {
    if (!element.$instanceOf('bpmn:IntermediateThrowEvent')) continue;
    const [link = ''] = linkOf(element);
    const [from, to] = [idOf(element), catches.get(link)];
    if (to === undefined || from === '' || to === '') continue;
    graph.flows.push({ id: `${from}→${to}`, from, to, isDefault: false });
    for (const node of graph.nodes) if (node.id === from || node.id === to) node.kind = 'undecided';
    issues.report('links_joined', partOf(element), link);
  }
}

function linkOf(event: ModdleElement): readonly string[] {
  return elementsOf(event, 'eventDefinitions')
    .filter((definition) => definition.$instanceOf('bpmn:LinkEventDefinition'))
    .flatMap((definition) => textOf(definition, 'name') ?? textOf(event, 'name') ?? []);
}
