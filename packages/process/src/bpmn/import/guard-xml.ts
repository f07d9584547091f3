import { BpmnError } from '../bpmn-error.js';

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
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const special = skipSpecial(xml, at);
    if (special !== undefined) {
      at = special;
      continue;
    }
    const end = endOfTag(xml, at);
    if (++tags > MOST_TAGS) throw new BpmnError('xml_too_large', `超过 ${String(MOST_TAGS)} 个元素。`);
    if (xml[at + 1] === '/') depth--;
    else if (xml[end - 1] !== '/') depth++;
    if (depth > MOST_DEPTH) throw new BpmnError('xml_too_deep', `元素嵌套超过 ${String(MOST_DEPTH)} 层。`);
    at = end + 1;
  }
}

/** Where a comment, a CDATA section or a processing instruction ends; `undefined` for an ordinary tag. */
function skipSpecial(xml: string, at: number): number | undefined {
  const ends: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };
  for (const [start, end] of Object.entries(ends)) {
    if (!xml.startsWith(start, at)) continue;
    const found = xml.indexOf(end, at + start.length);
    return found < 0 ? xml.length : found + end.length;
  }
  if (xml[at + 1] === '!') throw new BpmnError('xml_declares_entities', '文件含有文档类型或实体声明，不予读取。');
  return undefined;
}

/** Position of the `>` of a tag; one in a quoted value does not end it. */
function endOfTag(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml[at];
    if (character === '>') return at;
    if (character !== '"' && character !== "'") continue;
    const close = xml.indexOf(character, at + 1);
    if (close < 0) return xml.length;
    at = close;
  }
  return xml.length;
}
