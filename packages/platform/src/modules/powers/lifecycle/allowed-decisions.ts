import type { DecisionKind, Role } from '@sunlit/contract';
import { deriveIntervals, type PowerIntervals } from './derive-intervals.js';
import type { DecisionFact, VersionFact } from './facts.js';
import type { ChainStep } from './review-chain.js';
import { statusOf } from './version-status.js';
import { versionPhase } from './version-phase.js';

/** A decision that is possible now, and the roles that may take it. */
export interface AllowedDecision {
  readonly kind: DecisionKind;
  readonly roles: readonly Role[];
}

export interface AllowedInput {
  readonly decisions: readonly DecisionFact[];
  readonly versions: readonly VersionFact[];
  readonly versionId: string;
  readonly chain: readonly ChainStep[];
  readonly today: string;
}

/** Who may suspend, resume and abolish: the office that confirms powers (LIB-07), and the one that publishes them. */
export const STANDING_ROLES: readonly Role[] = ['legal_office', 'publisher'];

/**
 * Returns the decisions that may be taken about a version, in the order of the chain. A decision that is not named here
 * is refused, whoever asks (LIB-11, LIB-12). An abolished power allows none.
 */
export function allowedDecisions(input: AllowedInput): readonly AllowedDecision[] {
  const { decisions, versionId, chain } = input;
  const intervals = deriveIntervals(decisions, input.versions);
  if (intervals.abolishedFrom !== undefined) return [];
  const phase = versionPhase(decisions, versionId);
  switch (phase.kind) {
    case 'draft':
      return [
        { kind: 'submit', roles: ['clerk'] },
        { kind: 'withdraw', roles: ['clerk'] },
      ];
    case 'in_review':
      return inReview(chain[phase.stepsDone]);
    case 'withdrawn':
      return [];
    case 'published':
      return published(input, intervals);
  }
}

function inReview(next: ChainStep | undefined): readonly AllowedDecision[] {
  const withdraw: AllowedDecision = { kind: 'withdraw', roles: ['clerk'] };
  if (next === undefined) {
    return [
      { kind: 'publish', roles: ['publisher'] },
      { kind: 'return', roles: ['publisher', 'legal_office'] },
      withdraw,
    ];
  }
  return [{ kind: next.kind, roles: [next.role] }, { kind: 'return', roles: [next.role] }, withdraw];
}

function published({ decisions, versions, versionId, today }: AllowedInput, power: PowerIntervals): AllowedDecision[] {
  const status = statusOf(decisions, versions, versionId, today);
  if (status === 'scheduled') return [{ kind: 'withdraw', roles: ['publisher'] }];
  if (status !== 'active' && status !== 'suspended') return [];
  return [
    { kind: isSuspensionOpen(power) ? 'resume' : 'suspend', roles: STANDING_ROLES },
    { kind: 'abolish', roles: STANDING_ROLES },
  ];
}

/** Tells whether the last suspension has no end yet, also when it only begins later. */
export function isSuspensionOpen(power: PowerIntervals): boolean {
  return power.standings.some((standing) => standing.kind === 'suspended' && standing.effectiveTo === undefined);
}
