import type { Insertable } from 'kysely';
import type { ChangesTable, NewCatalogueEntry, PowerStandingsTable } from '../../../database/schema.js';
import { buildCatalogueEntry, type CataloguePower } from '../catalogue-entry.js';
import { isPublic } from '../public-content.js';
import { deriveChanges } from './derive-changes.js';
import { deriveIntervals } from './derive-intervals.js';
import type { DecisionFact, VersionContentFact } from './facts.js';

/** Everything that is known about one power as facts. */
export interface PowerFacts {
  readonly power: CataloguePower;
  readonly sortKey: string;
  readonly versions: readonly VersionContentFact[];
  /** In the order in which the platform learnt of them. */
  readonly decisions: readonly DecisionFact[];
}

/** The rows that follow from the facts of one power. */
export interface DerivedRows {
  readonly entries: readonly NewCatalogueEntry[];
  readonly standings: readonly Insertable<PowerStandingsTable>[];
  readonly changes: readonly Insertable<ChangesTable>[];
}

/**
 * Returns the derived rows of a power. Pure: stored rows are right exactly when they equal these.
 *
 * Versions that are not public, and announcements that were withdrawn before their day, have no entry.
 */
export function derivePower({ power, sortKey, versions, decisions }: PowerFacts): DerivedRows {
  const intervals = deriveIntervals(decisions, versions);
  return {
    entries: intervals.versions.flatMap(({ versionId, effectiveFrom, effectiveTo, endedBy, publication }) => {
      const version = versions.find(({ id }) => id === versionId);
      if (version === undefined || endedBy === 'withdrawal' || !isPublic(version.content)) return [];
      const publishedAt = publication.decision.recordedAt;
      return [buildCatalogueEntry({ power, version, effectiveFrom, effectiveTo, publishedAt, sortKey })];
    }),
    standings: intervals.standings.map(({ decision, kind, effectiveFrom, effectiveTo }) => ({
      decision_id: decision.id,
      power_id: power.id,
      kind,
      reason: decision.reason ?? '',
      effective_from: effectiveFrom,
      effective_to: effectiveTo ?? null,
    })),
    changes: deriveChanges(decisions, versions).map((change) => ({
      id: change.id,
      kind: change.kind,
      power_id: power.id,
      version_id: change.versionId,
      version_no: change.versionNo,
      code: power.code,
      name: change.name,
      department_id: power.departmentId,
      effective_from: change.effectiveFrom,
      published_at: change.publishedAt,
      reason: change.reason,
      field_changes: JSON.stringify(change.fieldChanges),
    })),
  };
}
