import type { BpmnModdle, ModdleElement } from 'bpmn-moddle';
import { bpmnModdle } from '../moddle.js';
import { xmlJson, xmlText } from '../xml-text.js';

/** Makes elements with our content in them. */
export class Exporter {
  readonly moddle: BpmnModdle = bpmnModdle();

  create(type: string, attributes: Readonly<Record<string, unknown>> = {}): ModdleElement {
    return this.moddle.create(type, attributes);
  }

  /**
   * An element with a name and with whatever BPMN has no place for. A name that XML would change stands in the content
   * as well.
   */
  named(type: string, id: string, { name, ...content }: NamedContent, attributes: object = {}): ModdleElement {
    const written = name === undefined ? undefined : xmlText(name);
    const kept = { ...withoutDefaults(content), ...(written === name ? {} : { name }) };
    return this.create(type, {
      id,
      ...(written === undefined ? {} : { name: written }),
      ...attributes,
      extensionElements: this.create('bpmn:ExtensionElements', {
        values: [this.create('sunlit:Content', { body: xmlJson(kept) })],
      }),
    });
  }

  /** A short text for readers of other tools. */
  documentation(text: string | undefined): object {
    return text === undefined ? {} : { documentation: [this.create('bpmn:Documentation', { text: xmlText(text) })] };
  }
}

/** Leaves out what the contract fills in again. */
function withoutDefaults(content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(content).filter(([key, value]) => {
      if (value === undefined || DEFAULTS[key] === value) return false;
      return !(EMPTY_LISTS.has(key) && Array.isArray(value) && value.length === 0);
    }),
  );
}

const DEFAULTS: Readonly<Record<string, unknown>> = {
  clock: 'counts',
  isReturn: false,
  isWithdrawable: false,
  visibility: 'staff',
};
const EMPTY_LISTS = new Set(['assistBodies', 'legalBases', 'remedies', 'materials', 'integrityRisks', 'pauses']);

export interface NamedContent {
  readonly name?: string | undefined;
  readonly [key: string]: unknown;
}
