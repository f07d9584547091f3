import { BpmnError } from '../bpmn-error.js';
import { xmlTags } from './xml-tags.js';

/** A chart of the most steps that a definition may have, each with a long text, stays far below these. */
const MOST_CHARACTERS = 16_000_000;
const MOST_TAGS = 200_000;
const MOST_DEPTH = 60;

/**
 * Looks at a file before any XML reader does: size, depth, and declarations, which BPMN never needs. One pass.
 *
 * @throws {BpmnError} `xml_too_large`, `xml_too_deep` or `xml_declares_entities`.
 */
export function guardXml(xml: string): void {
  if (xml.length > MOST_CHARACTERS) throw new BpmnError('xml_too_large', `超过 ${String(MOST_CHARACTERS)} 个字符。`);
  let depth = 0;
  let tags = 0;
  for (const { kind } of xmlTags(xml)) {
    if (++tags > MOST_TAGS) throw new BpmnError('xml_too_large', `超过 ${String(MOST_TAGS)} 个元素。`);
    if (kind === 'closes') depth--;
    else if (kind === 'opens') depth++;
    if (depth > MOST_DEPTH) throw new BpmnError('xml_too_deep', `元素嵌套超过 ${String(MOST_DEPTH)} 层。`);
  }
}
