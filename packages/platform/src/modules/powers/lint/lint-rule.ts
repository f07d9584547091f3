import type { LintFinding, PowerContent } from '@sunlit/contract';

/** What a rule knows besides the content. */
export interface LintSubject {
  readonly content: PowerContent;
  readonly powerType: string;
  /** Citizens apply for powers of this type; the others the office exercises on its own. */
  readonly isOnApplication: boolean;
  /** Legal day from which the version would be in force. */
  readonly effectiveOn: string;
}

export type LintRule = (subject: LintSubject) => readonly LintFinding[];

/** Short for one finding. */
export function finding(
  severity: 'notice' | 'warning' | 'error',
  code: string,
  path: string,
  message: string,
  source: string,
): LintFinding {
  return { severity, code, path, message, source };
}
