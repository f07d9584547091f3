import type { DecisionFact } from './facts.js';

/** A publication as it was decided. */
export interface Publication {
  readonly decision: DecisionFact;
  readonly effectiveFrom: string;
}

/** Where the decisions about one version have brought it, without regard to the day. */
export type VersionPhase =
  | { readonly kind: 'draft' }
  /** `stepsDone` steps of the chain have been taken since it was last submitted. */
  | { readonly kind: 'in_review'; readonly stepsDone: number }
  | { readonly kind: 'published'; readonly publication: Publication }
  /** Taken back for good: as a draft, or after publication but before its day. */
  | { readonly kind: 'withdrawn'; readonly decision: DecisionFact; readonly publication?: Publication };

/**
 * Returns the phase of a version from the decisions about it, oldest first.
 *
 * `withdraw` takes a version under review back to draft, closes a draft for good, and closes a published version that
 * has not taken effect; its content stays as it was announced, and a new version is needed.
 */
export function versionPhase(decisions: readonly DecisionFact[], versionId: string): VersionPhase {
  return decisions
    .filter((decision) => decision.versionId === versionId)
    .reduce<VersionPhase>(nextPhase, { kind: 'draft' });
}

function nextPhase(phase: VersionPhase, decision: DecisionFact): VersionPhase {
  switch (decision.kind) {
    case 'submit':
      return { kind: 'in_review', stepsDone: 0 };
    case 'review':
    case 'discuss':
    case 'approve':
    case 'file':
      return { kind: 'in_review', stepsDone: phase.kind === 'in_review' ? phase.stepsDone + 1 : 1 };
    case 'return':
      return { kind: 'draft' };
    case 'publish':
      return { kind: 'published', publication: { decision, effectiveFrom: decision.effectiveFrom ?? '' } };
    case 'withdraw':
      if (phase.kind === 'in_review') return { kind: 'draft' };
      return phase.kind === 'published'
        ? { kind: 'withdrawn', decision, publication: phase.publication }
        : { kind: 'withdrawn', decision };
    case 'create':
    case 'suspend':
    case 'resume':
    case 'abolish':
      return phase;
  }
}
