import type { ParsedBpmn } from 'bpmn-moddle';
import type { BpmnIssues, BpmnPart } from './bpmn-issue.js';
import { partOf } from './moddle-access.js';
import { tagName, xmlTags } from './xml-tags.js';

/** References whose loss shows elsewhere: lines say themselves that an end is missing, lists of lines repeat what lines say. */
const SAID_ELSEWHERE = new Set(
  'bpmn:sourceRef bpmn:targetRef bpmn:incoming bpmn:outgoing bpmn:flowNodeRef bpmn:attachedToRef'.split(' '),
);

/** Reports by element what the XML reader passed over: elements and attributes that nobody knows, references to nothing. */
export function reportWarnings(xml: string, warnings: ParsedBpmn['warnings'], issues: BpmnIssues): void {
  const starts = lineStarts(xml);
  for (const { message, element, property, value } of warnings) {
    const found = /^unparsable content [^]*line: (\d+)\s+column: (\d+)\s+nested error: ([^]*)$/.exec(message);
    if (found !== null) {
      const [, line = '0', column = '0', reason = ''] = found;
      issues.report('element_unreadable', partAt(xml, (starts[Number(line)] ?? 0) + Number(column)), reason);
    } else if (element !== undefined && property !== undefined && !SAID_ELSEWHERE.has(property)) {
      issues.report('reference_missing', partOf(element), property.replace(/^bpmn:/, ''), String(value));
    }
  }
}

function lineStarts(xml: string): readonly number[] {
  const starts = [0];
  for (let at = xml.indexOf('\n'); at >= 0; at = xml.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The element at a place, or the innermost one around it that has an id. */
function partAt(xml: string, at: number): BpmnPart {
  const around: BpmnPart[] = [];
  for (const tag of xmlTags(xml)) {
    if (tag.start > at) break;
    if (tag.kind === 'closes') {
      around.pop();
      continue;
    }
    const text = xml.slice(tag.start, tag.end);
    const part = { id: /\sid\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? '', type: `bpmn:${tagName(xml, tag)}` };
    if (tag.end >= at) return part.id === '' ? { ...part, id: lastId(around) } : part;
    if (tag.kind === 'opens') around.push(part);
  }
  return around[around.length - 1] ?? { id: '', type: 'bpmn:definitions' };
}

function lastId(parts: readonly BpmnPart[]): string {
  return parts.reduce((last, { id }) => (id === '' ? last : id), '');
}
