import { BpmnError } from '../bpmn-error.js';

/** One tag of a file, from its `<` to its `>`. */
export interface XmlTag {
  readonly start: number;
  readonly end: number;
  readonly kind: 'opens' | 'closes' | 'empty';
}

/**
 * The tags of a file in turn; comments, CDATA and processing instructions are passed over.
 *
 * @throws {BpmnError} `xml_declares_entities`
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const special = skipSpecial(xml, at);
    if (special !== undefined) {
      at = special;
      continue;
    }
    const end = endOfTag(xml, at);
    const isOpen = xml[end - 1] === '/' ? 'empty' : 'opens';
    yield { start: at, end, kind: xml[at + 1] === '/' ? 'closes' : isOpen };
    at = end + 1;
  }
}

const SPECIAL = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Where a comment, a CDATA section or a processing instruction ends; `undefined` for an ordinary tag. */
function skipSpecial(xml: string, at: number): number | undefined {
  for (const [start, end] of SPECIAL) {
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

/** Local name of a tag: `task` of `<bpmn:task id="a">`. */
export function tagName(xml: string, { start, end }: XmlTag): string {
  return /^<\/?(?:[^\s:/>]*:)?([^\s/>]*)/.exec(xml.slice(start, Math.min(end + 1, start + 200)))?.[1] ?? '';
}
