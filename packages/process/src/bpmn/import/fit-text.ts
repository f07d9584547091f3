import { xmlText } from '../xml-text.js';
import type { BpmnIssues, BpmnPart } from './bpmn-issue.js';
import type { OwnContent } from './raw-graph.js';

/** Longest line and longest prose of the contract. */
const LONGEST_LINE = 1000;
const LONGEST_PROSE = 20_000;

/** Name of an element as one line. What our export kept beside it is the truth as long as nobody changed the name. */
export function lineOf(part: BpmnPart, own: OwnContent | undefined, missing: string, issues: BpmnIssues): string {
  const kept = own?.['name'];
  const name = part.name;
  if (typeof kept === 'string' && xmlText(kept).trim() === (name ?? '').trim()) return kept;
  if (name === undefined) {
    issues.report('name_missing', part, missing);
    return missing;
  }
  return shorten(name, LONGEST_LINE, part, issues);
}

/** Text of the documentation as prose, or what our export kept if nobody changed it. */
export function proseOf(
  part: BpmnPart & { readonly documentation?: string | undefined },
  kept: unknown,
  issues: BpmnIssues,
): string | undefined {
  const text = part.documentation;
  if (text === undefined) return undefined;
  if (typeof kept === 'string' && xmlText(kept).trim() === xmlText(text).trim()) return kept;
  return shorten(text, LONGEST_PROSE, part, issues);
}

export function shorten(text: string, most: number, part: BpmnPart, issues: BpmnIssues): string {
  if (text.length <= most) return text;
  issues.report('text_shortened', part);
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
