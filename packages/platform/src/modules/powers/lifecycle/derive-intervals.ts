import type { DecisionFact, VersionFact } from './facts.js';
import { versionPhase, type Publication } from './version-phase.js';

/** When a published version is in force: from a legal day to the first day on which it no longer is. */
export interface VersionInterval {
  readonly versionId: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  /** Missing while open. Equal to `effectiveFrom` when it never was in force. */
  readonly effectiveTo?: string | undefined;
  /** Why it ended or will end. */
  readonly endedBy?: 'newer_version' | 'abolition' | 'withdrawal' | undefined;
  readonly publication: Publication;
}

/** A suspension or the abolition as an interval of legal days. */
export interface StandingInterval {
  readonly decision: DecisionFact;
  readonly kind: 'suspended' | 'abolished';
  readonly effectiveFrom: string;
  readonly effectiveTo?: string | undefined;
}

export interface PowerIntervals {
  /** One for each version that was ever published, by version number. */
  readonly versions: readonly VersionInterval[];
  readonly standings: readonly StandingInterval[];
  readonly abolishedFrom?: string | undefined;
}

interface PublishedVersion extends VersionFact {
  readonly publication: Publication;
  readonly isWithdrawn: boolean;
}

/**
 * Returns when each version and each suspension of a power holds, computed from its decisions alone.
 *
 * On a day the version in force is the newest one that was published for that day or an earlier one, until the power is
 * abolished. A later publication with a future day therefore closes the version before it on that day, without a gap
 * and without a job, and its withdrawal opens it again.
 */
export function deriveIntervals(decisions: readonly DecisionFact[], versions: readonly VersionFact[]): PowerIntervals {
  const abolishedFrom = decisions.find((decision) => decision.kind === 'abolish')?.effectiveFrom;
  const published = publishedVersions(decisions, versions);
  return {
    versions: published.map((version) => versionInterval(version, published, abolishedFrom)),
    standings: standingIntervals(decisions, abolishedFrom),
    abolishedFrom,
  };
}

function publishedVersions(decisions: readonly DecisionFact[], versions: readonly VersionFact[]): PublishedVersion[] {
  const published: PublishedVersion[] = [];
  for (const { id, versionNo } of [...versions].sort((a, b) => a.versionNo - b.versionNo)) {
    const phase = versionPhase(decisions, id);
    if (phase.kind !== 'published' && phase.kind !== 'withdrawn') continue;
    if (phase.publication === undefined) continue;
    published.push({ id, versionNo, publication: phase.publication, isWithdrawn: phase.kind === 'withdrawn' });
  }
  return published;
}

function versionInterval(
  version: PublishedVersion,
  all: readonly PublishedVersion[],
  abolishedFrom: string | undefined,
): VersionInterval {
  const { effectiveFrom } = version.publication;
  const shape = {
    versionId: version.id,
    versionNo: version.versionNo,
    effectiveFrom,
    publication: version.publication,
  };
  if (version.isWithdrawn) return { ...shape, effectiveTo: effectiveFrom, endedBy: 'withdrawal' };
  const replacedFrom = earliest(
    all
      .filter((other) => other.versionNo > version.versionNo && !other.isWithdrawn)
      .map((other) => other.publication.effectiveFrom),
  );
  const end = earliest([replacedFrom, abolishedFrom]);
  if (end === undefined) return shape;
  // Both on one day: the newer version never came into force, so it is the abolition that ended this one.
  const endedBy = end === abolishedFrom ? 'abolition' : 'newer_version';
  return { ...shape, effectiveTo: latest(effectiveFrom, end), endedBy };
}

function standingIntervals(decisions: readonly DecisionFact[], abolishedFrom: string | undefined): StandingInterval[] {
  const standings: StandingInterval[] = [];
  for (const decision of decisions) {
    if (decision.effectiveFrom === undefined) continue;
    const { effectiveFrom } = decision;
    if (decision.kind === 'suspend') {
      const end = abolishedFrom && latest(effectiveFrom, abolishedFrom);
      standings.push({ decision, kind: 'suspended', effectiveFrom, effectiveTo: end });
    }
    if (decision.kind === 'abolish') standings.push({ decision, kind: 'abolished', effectiveFrom });
    if (decision.kind === 'resume') resumeLast(standings, effectiveFrom);
  }
  return standings;
}

function resumeLast(standings: StandingInterval[], resumedFrom: string): void {
  const index = standings.map(({ kind }) => kind).lastIndexOf('suspended');
  const last = standings[index];
  if (last === undefined) return;
  const end = earliest([last.effectiveTo, resumedFrom]) ?? resumedFrom;
  standings[index] = { ...last, effectiveTo: latest(last.effectiveFrom, end) };
}

function earliest(days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

/** Tells whether a half-open interval of legal days covers a day. */
export function covers(interval: { effectiveFrom: string; effectiveTo?: string | undefined }, day: string): boolean {
  return interval.effectiveFrom <= day && (interval.effectiveTo === undefined || day < interval.effectiveTo);
}
