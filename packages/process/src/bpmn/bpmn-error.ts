/** Why a file or definition was refused as a whole; what is odd about single elements is reported, not thrown. */
export const BPMN_ERROR_CODES = [
  /** More characters, or more tags, than any chart needs. */
  'xml_too_large',
  /** Elements inside each other deeper than any chart needs. */
  'xml_too_deep',
  /** A document type or entity declaration. BPMN has none; they are how XML readers are attacked. */
  'xml_declares_entities',
  /** No well-formed XML, or no BPMN 2.0. */
  'xml_unreadable',
  /** BPMN without a process that has steps. */
  'process_missing',
  /** More steps or flows than a definition may have. */
  'too_many_steps',
  'too_many_lanes',
  /** A definition whose ids repeat or point nowhere cannot be written: the lint says where. */
  'definition_broken',
] as const;
export type BpmnErrorCode = (typeof BPMN_ERROR_CODES)[number];

export class BpmnError extends Error {
  override readonly name = 'BpmnError';
  readonly code: BpmnErrorCode;

  constructor(code: BpmnErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
