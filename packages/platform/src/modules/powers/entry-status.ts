import type { PowerStatus } from '@sunlit/contract';
import { covers } from './lifecycle/derive-intervals.js';

/** A row of `catalogue_entries`, as far as time is concerned. */
export interface EntryInterval {
  readonly versionId: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string | undefined;
}

/** A row of `power_standings`. */
export interface StandingRow {
  readonly kind: 'suspended' | 'abolished';
  readonly reason: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string | undefined;
}

/**
 * Returns where a published version stands on a day, from the derived rows alone; a test holds that it says the same as
 * `statusOf` from the decisions.
 */
export function entryStatus(
  entry: EntryInterval,
  entries: readonly EntryInterval[],
  standings: readonly StandingRow[],
  day: string,
): PowerStatus {
  if (covers(entry, day)) {
    return standings.some((standing) => standing.kind === 'suspended' && covers(standing, day))
      ? 'suspended'
      : 'active';
  }
  const neverInForce = entry.effectiveTo === entry.effectiveFrom;
  if (day < entry.effectiveFrom && !neverInForce) return 'scheduled';
  if (isReplaced(entry, entries)) return 'superseded';
  const isAbolished = standings.some((s) => s.kind === 'abolished' && s.effectiveFrom === entry.effectiveTo);
  // Ended by neither a public version nor the abolition: the next version is not public.
  return isAbolished || neverInForce ? 'abolished' : 'superseded';
}

/** A newer version that lives took its place on the day it ended or before. */
function isReplaced(entry: EntryInterval, entries: readonly EntryInterval[]): boolean {
  return entries.some(
    (other) =>
      other.versionNo > entry.versionNo &&
      other.effectiveTo !== other.effectiveFrom &&
      entry.effectiveTo !== undefined &&
      other.effectiveFrom <= entry.effectiveTo,
  );
}
