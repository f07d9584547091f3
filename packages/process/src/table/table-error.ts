/** A table that is no table of steps: larger than a definition may be. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly code: 'too_many_steps' | 'too_many_lanes';

  constructor(code: TableError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
