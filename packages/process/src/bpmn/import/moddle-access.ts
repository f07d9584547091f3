import type { ModdleElement } from 'bpmn-moddle';
import type { BpmnPart } from './bpmn-issue.js';

/** Text of a property; `undefined` if it is missing or blank. */
export function textOf(element: ModdleElement, property: string): string | undefined {
  const value = element.get(property);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function elementOf(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element.get(property);
  return isElement(value) ? value : undefined;
}

export function elementsOf(element: ModdleElement | undefined, property: string): readonly ModdleElement[] {
  const value = element?.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

export function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value && '$instanceOf' in value;
}

/** An element as issues name it; a line without an id by its ends. */
export function partOf(element: ModdleElement): BpmnPart {
  return { id: textOf(element, 'id') ?? endsOf(element), type: element.$type, name: textOf(element, 'name') };
}

function endsOf(element: ModdleElement): string {
  const isLine = ['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association'].includes(element.$type);
  return isLine ? `${idOf(elementOf(element, 'sourceRef'))}→${idOf(elementOf(element, 'targetRef'))}` : '';
}

export function idOf(element: ModdleElement | undefined): string {
  return (element && textOf(element, 'id')) ?? '';
}
