import type { PowerStatus } from '@sunlit/contract';
import { covers, deriveIntervals, type PowerIntervals, type VersionInterval } from './derive-intervals.js';
import type { DecisionFact, VersionFact } from './facts.js';
import { versionPhase } from './version-phase.js';

/**
 * Returns where a version stands on a legal day. Computed from decisions and the day; nothing ticks (`design.md` 1).
 *
 * A version that was withdrawn for good, before or after its publication, is `abolished`.
 */
export function statusOf(
  decisions: readonly DecisionFact[],
  versions: readonly VersionFact[],
  versionId: string,
  today: string,
): PowerStatus {
  const phase = versionPhase(decisions, versionId);
  if (phase.kind === 'draft') return 'draft';
  if (phase.kind === 'in_review') return 'under_review';
  const intervals = deriveIntervals(decisions, versions);
  const interval = intervals.versions.find((candidate) => candidate.versionId === versionId);
  return interval === undefined ? 'abolished' : statusOfInterval(interval, intervals, today);
}

/** The status of a version that was published, from the intervals of its power. */
export function statusOfInterval(interval: VersionInterval, power: PowerIntervals, today: string): PowerStatus {
  if (interval.endedBy === 'withdrawal') return 'abolished';
  if (covers(interval, today)) {
    const isSuspended = power.standings.some((standing) => standing.kind === 'suspended' && covers(standing, today));
    return isSuspended ? 'suspended' : 'active';
  }
  const neverInForce = interval.effectiveTo === interval.effectiveFrom;
  if (today < interval.effectiveFrom && !neverInForce) return 'scheduled';
  return interval.endedBy === 'abolition' ? 'abolished' : 'superseded';
}
