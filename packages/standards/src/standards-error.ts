/** Codes of {@link StandardsError}. A code is never renamed. */
export type StandardsErrorCode =
  | 'legal_day_invalid'
  | 'instant_invalid'
  | 'time_limit_invalid'
  | 'time_limit_needs_instant'
  | 'pause_invalid'
  | 'calendar_invalid';

/** A rule was asked about something that cannot be: a day that does not exist, a calendar that contradicts itself. */
export class StandardsError extends Error {
  override readonly name = 'StandardsError';
  readonly code: StandardsErrorCode;

  constructor(code: StandardsErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
