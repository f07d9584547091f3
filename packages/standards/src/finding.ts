/**
 * One remark of a check. `refuse`: the text cannot be what it should be. `warn`: it is odd, and people with such a text
 * exist; it is kept as it is, shown, and confirmed by a person. Nothing is ever repaired silently.
 */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: 'refuse' | 'warn';
  /** What the rule would have expected here, as a proposal. */
  readonly expected?: string;
}

/** The text can be used, perhaps with warnings. */
export interface Accepted<Code extends string, Facts> {
  readonly verdict: 'ok' | 'warn';
  /** The text as it is stored. */
  readonly value: string;
  readonly facts: Facts;
  readonly findings: readonly Finding<Code>[];
}

/** The text cannot be used. At least one finding says why. */
export interface Refused<Code extends string> {
  readonly verdict: 'refuse';
  readonly findings: readonly Finding<Code>[];
}

export type Checked<Code extends string, Facts> = Accepted<Code, Facts> | Refused<Code>;

/** Makes a warning. */
export function warn<Code extends string>(code: Code, expected?: string): Finding<Code> {
  return expected === undefined ? { code, severity: 'warn' } : { code, severity: 'warn', expected };
}

/** Makes a refusal of one or more reasons. */
export function refused<Code extends string>(...codes: readonly Code[]): Refused<Code> {
  return { verdict: 'refuse', findings: codes.map((code) => ({ code, severity: 'refuse' })) };
}

/** Makes an acceptance; the verdict follows from the findings. */
export function accepted<Code extends string, Facts>(
  value: string,
  facts: Facts,
  findings: readonly Finding<Code>[],
): Accepted<Code, Facts> {
  return { verdict: findings.length > 0 ? 'warn' : 'ok', value, facts, findings };
}
