/** Why a chart is not laid out. */
export type LayoutRefusal =
  'too_many_steps' | 'too_many_flows' | 'duplicate_step' | 'duplicate_flow' | 'duplicate_lane';

/** A definition that no drawing can be made of. Edges to steps that do not exist are left out instead: the lint names them. */
export class LayoutRefusedError extends Error {
  override readonly name = 'LayoutRefusedError';
  readonly code: LayoutRefusal;
  /** Id that stands twice; missing when there are too many. */
  readonly id: string | undefined;

  constructor(code: LayoutRefusal, id?: string) {
    super(id === undefined ? `Chart refused: ${code}.` : `Chart refused: ${code} ${id}.`);
    this.code = code;
    this.id = id;
  }
}
