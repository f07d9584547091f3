import type { ChangeScope, DecisionKind, PowerContent, Role } from '@sunlit/contract';

/** A decision as it is stored. Lists of them are in the order in which the platform learnt of them. */
export interface DecisionFact {
  readonly id: string;
  readonly kind: DecisionKind;
  /** Missing for decisions about the power as a whole: suspend, resume, abolish. */
  readonly versionId?: string | undefined;
  readonly role: Role;
  readonly reason?: string | undefined;
  /** Legal day from which it holds: publish, suspend, resume, abolish. */
  readonly effectiveFrom?: string | undefined;
  readonly recordedAt: Date;
}

/** A version as it is stored. */
export interface VersionFact {
  readonly id: string;
  readonly versionNo: number;
}

export interface VersionContentFact extends VersionFact {
  readonly changeScope: ChangeScope;
  readonly content: PowerContent;
}
