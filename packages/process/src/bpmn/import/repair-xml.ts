import type { BpmnIssues } from './bpmn-issue.js';
import { tagName, xmlTags } from './xml-tags.js';

/** What the XML reader accepts as an id. */
const LEGAL = /^(?:[a-z][\w-.]*:)?[a-z_][\w-.]*$/i;

/**
 * Makes a file readable that modellers open and a strict reader does not: positions, which are not read, are cut out, and
 * ids that XML does not allow (Chinese ones, ones that begin with a digit) or that stand twice are replaced, together with
 * whatever refers to them. Issues name elements by the ids that the file has.
 */
export function repairXml(xml: string, issues: BpmnIssues): string {
  const bare = withoutDiagrams(xml);
  const replaced = new Map<string, string>();
  const taken = new Set<string>();
  const ids = readIds(bare);
  for (const { id } of ids) if (LEGAL.test(id)) taken.add(id);
  const free = (wanted: string): string => {
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}_${String(count)}`;
    taken.add(id);
    return id;
  };
  for (const { id } of ids) {
    if (LEGAL.test(id) || replaced.has(id)) continue;
    const legal = free(`_${id.replace(/[^\w-.]+/g, '_')}`);
    replaced.set(id, legal);
    issues.rename(legal, id);
    issues.report('id_replaced', { id: legal, type: 'id' });
  }
  const seen = new Set<string>();
  const edits: Edit[] = [];
  for (const { id, type, start, end } of ids) {
    const legal = replaced.get(id) ?? id;
    if (seen.has(legal)) {
      const other = free(`${legal}_2`);
      edits.push({ start, end, text: other });
      issues.rename(other, id);
      issues.report('id_repeated', { id: other, type });
    } else if (legal !== id) edits.push({ start, end, text: legal });
    seen.add(legal);
  }
  return refer(edit(bare, edits), replaced);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function edit(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return edits.length === 0 ? xml : pieces.join('') + xml.slice(at);
}

function withoutDiagrams(xml: string): string {
  const edits: Edit[] = [];
  let open: number | undefined;
  for (const tag of xmlTags(xml)) {
    if (tagName(xml, tag) !== 'BPMNDiagram') continue;
    if (tag.kind === 'opens') open ??= tag.start;
    else if (tag.kind === 'closes' && open !== undefined) {
      edits.push({ start: open, end: tag.end + 1, text: '' });
      open = undefined;
    }
  }
  return edit(xml, edits);
}

interface FoundId extends Omit<Edit, 'text'> {
  readonly id: string;
  readonly type: string;
}

/** Ids of BPMN elements; those inside extensions are their own business. */
function readIds(xml: string): FoundId[] {
  const found: FoundId[] = [];
  let extension = 0;
  for (const tag of xmlTags(xml)) {
    const isExtension = tagName(xml, tag) === 'extensionElements';
    if (isExtension && tag.kind === 'opens') extension++;
    if (isExtension && tag.kind === 'closes') extension--;
    if (extension > 0 || tag.kind === 'closes') continue;
    const text = xml.slice(tag.start, tag.end);
    const match = /\sid\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/.exec(text);
    const id = match?.[1] ?? match?.[2];
    if (match === null || id === undefined || id === '') continue;
    const end = tag.start + match.index + match[0].length - 1;
    const name = tagName(xml, tag);
    found.push({ id, type: `bpmn:${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, start: end - id.length, end });
  }
  return found;
}

/** Puts the new ids wherever a whole value or text is the old one; names and texts of people are left alone. */
function refer(xml: string, replaced: ReadonlyMap<string, string>): string {
  if (replaced.size === 0) return xml;
  const put = (whole: string, before: string, value: string, after: string) => {
    const legal = replaced.get(value.trim());
    return legal === undefined ? whole : before + legal + after;
  };
  return xml
    .replace(/(\s(?:\w*Ref|default|calledElement)\s*=\s*["'])([^"'<]*)(["'])/g, put)
    .replace(/(<(?:[\w-]+:)?(?:incoming|outgoing|\w*Refs?)>)([^<]*)(<)/g, put);
}
