import { BpmnModdle } from 'bpmn-moddle';

/** Namespace of what BPMN has no place for. Changes only together with the meaning of what stands in it. */
export const SUNLIT_NAMESPACE = 'urn:sunlit:process:1';

/** `<sunlit:content>`: one JSON value, so that every text comes back as it went, whatever white space it holds. */
const SUNLIT_PACKAGE = {
  name: 'Sunlit',
  uri: SUNLIT_NAMESPACE,
  prefix: 'sunlit',
  xml: { tagAlias: 'lowerCase' },
  types: [{ name: 'Content', superClass: ['Element'], properties: [{ name: 'body', type: 'String', isBody: true }] }],
};

let shared: BpmnModdle | undefined;

/** The reader and writer of BPMN that knows our extension. It holds descriptions only, nothing of any file. */
export function bpmnModdle(): BpmnModdle {
  shared ??= new BpmnModdle({ sunlit: SUNLIT_PACKAGE });
  return shared;
}
