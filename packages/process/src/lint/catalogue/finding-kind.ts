import type { QualitySeverity } from '@sunlit/contract';

/** What one code means. `{0}`, `{1}` … in the messages stand for names and figures of the place. */
export interface FindingKind {
  readonly severity: QualitySeverity;
  /** Statute and article, standard or seed ID. */
  readonly source: string;
  /** What is wrong and what to do, for a clerk, in Chinese and in English. */
  readonly message: string;
  readonly messageEn: string;
}

/** Closed list of kinds: keeps the codes as literal types. */
export function kinds<Code extends string>(
  list: Readonly<Record<Code, FindingKind>>,
): Readonly<Record<Code, FindingKind>> {
  return list;
}
