import type { ModdleElement } from 'bpmn-moddle';
import type { BpmnIssues } from './bpmn-issue.js';
import { elementOf, partOf } from './moddle-access.js';
import type { OwnContent } from './raw-graph.js';

/** What our export wrote into this element, if it did. */
export function readContent(element: ModdleElement, issues: BpmnIssues): OwnContent | undefined {
  const extension = elementOf(element, 'extensionElements');
  const values: unknown = extension?.get('values');
  for (const value of Array.isArray(values) ? (values as readonly Partial<ModdleElement>[]) : []) {
    if (value.$type !== 'sunlit:Content') continue;
    const content = parseObject((value as { body?: unknown }).body); // the package says that it is text, a file need not keep to it
    if (content === undefined) issues.report('content_unreadable', partOf(element));
    return content;
  }
  return undefined;
}

function parseObject(body: unknown): OwnContent | undefined {
  if (typeof body !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as OwnContent) : undefined;
  } catch {
    return undefined;
  }
}

/** Properties that are read, or that say nothing about how work is done. */
const READ = new Set(
  `id extensionElements incoming outgoing flowElements laneSets artifacts sourceRef targetRef
  conditionExpression default attachedToRef cancelActivity eventDefinitions isInterrupting gatewayDirection isExecutable
  lanes flowNodeRef childLaneSet triggeredByEvent processType isClosed processRef participants messageFlows
  instantiate eventGatewayType parallelMultiple rootElements diagrams relationships targetNamespace exporter
  exporterVersion expressionLanguage typeLanguage`.split(/\s+/),
);

/** How often something goes in or comes out: once, unless a file says otherwise. */
const QUANTITIES = new Set(['startQuantity', 'completionQuantity']);

/** Attributes that tell XML readers and modellers about the file. */
const ABOUT_THE_FILE = /^(xmlns|xsi|modeler)(:|$)/;

/** What is read of an element besides what is read of all. */
export interface ReadParts {
  /** Missing: yes. */
  readonly readsName?: boolean;
  /** Missing: no. */
  readonly readsDocumentation?: boolean;
}

/** Names what an element holds and a definition cannot: attributes and extensions of other tools, rules of execution. */
export function reportRest(
  element: ModdleElement,
  issues: BpmnIssues,
  { readsName = true, readsDocumentation = false }: ReadParts = {},
): void {
  const extension = elementOf(element, 'extensionElements');
  const values: unknown = extension?.get('values');
  const extensions = (Array.isArray(values) ? (values as readonly Partial<ModdleElement>[]) : [])
    .map(({ $type }) => $type ?? '')
    .filter((type) => type !== 'sunlit:Content');
  const attributes = Object.keys(element.$attrs ?? {}).filter((name) => !ABOUT_THE_FILE.test(name));
  const isRead = (name: string) =>
    READ.has(name) ||
    (name === 'name' && readsName) ||
    (name === 'documentation' && readsDocumentation) ||
    (QUANTITIES.has(name) && element.get(name) === 1);
  const properties = Object.keys(element).filter((name) => !name.startsWith('$') && !isRead(name));
  const rest = [...new Set([...properties, ...attributes, ...extensions])];
  if (rest.length > 0) issues.report('attribute_ignored', partOf(element), rest.join('、'));
}
