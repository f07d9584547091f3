import { powerVersionIdSchema, type ChartAbolition, type ChartStanding, type FlowchartSummary } from '@sunlit/contract';
import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import { legalDay } from '../../runtime/clock.js';
import { covers } from '../powers/lifecycle/derive-intervals.js';
import { findPublicHistory, type PublicEntry, type PublicHistory } from '../powers/read-power.js';
import { readPublishedProcesses, type PublishedProcess } from './published-processes-repository.js';

/** Everything public that was decided about the charts of one power, without the charts themselves. */
export interface ChartFacts {
  readonly history: PublicHistory;
  /** By version id. */
  readonly processes: ReadonlyMap<string, PublishedProcess>;
  readonly abolition: (ChartAbolition & { readonly effectiveFrom: string }) | undefined;
}

/** A public version that has a chart. */
export interface ChartEntry {
  readonly entry: PublicEntry;
  readonly process: PublishedProcess;
}

/** @throws {ApiProblem} `power_not_found`, `flowchart_altered`: a stored day of announcement cannot be true. */
export async function readChartFacts(db: Queryable, powerId: string): Promise<ChartFacts> {
  const history = await findPublicHistory(db, powerId);
  if (history === undefined) throw new ApiProblem('power_not_found');
  const isAbolished = history.standings.some(({ kind }) => kind === 'abolished');
  const processes = await readPublishedProcesses(db, powerId);
  for (const entry of history.entries) demandTrueAnnouncement(entry, processes.get(entry.versionId));
  return {
    history,
    processes,
    abolition: isAbolished ? await findAbolition(db, powerId) : undefined,
  };
}

/**
 * The days of a chart are those of the decision that published it, and publication lets no changed chart through that
 * was not announced before its day (FLO-10): other days were written later.
 */
function demandTrueAnnouncement(entry: PublicEntry, process: PublishedProcess | undefined): void {
  if (process === undefined) return;
  const { decided, announcement, versionId } = process;
  const isAsDecided =
    decided?.recordedAt.toISOString() === entry.publishedAt && decided.effectiveFrom === entry.effectiveFrom;
  const isInTime = announcement !== 'announced' || legalDay(new Date(entry.publishedAt)) < entry.effectiveFrom;
  if (!isAsDecided || !isInTime) throw new ApiProblem('flowchart_altered', { detail: `Announcement of ${versionId}` });
}

async function findAbolition(db: Queryable, powerId: string): Promise<ChartFacts['abolition']> {
  const row = await db
    .selectFrom('decisions')
    .select(['recorded_at', 'effective_from', 'by_law'])
    .where('power_id', '=', powerId)
    .where('kind', '=', 'abolish')
    .executeTakeFirst();
  if (row?.effective_from === undefined || row.effective_from === null) return undefined;
  return {
    kind: row.by_law === null ? 'announced' : 'abolished_by_law',
    announcedAt: row.recorded_at.toISOString(),
    ...(row.by_law === null ? {} : { byLaw: row.by_law }),
    effectiveFrom: row.effective_from,
  };
}

/** The chart of an entry. @throws {ApiProblem} `flowchart_not_found` */
export function chartOf({ processes }: ChartFacts, entry: PublicEntry): ChartEntry {
  const process = processes.get(entry.versionId);
  if (process === undefined) throw new ApiProblem('flowchart_not_found');
  return { entry, process };
}

/** The chart of a version by its number. @throws {ApiProblem} `power_version_not_found`, `flowchart_not_found` */
export function chartOfVersionNo(facts: ChartFacts, versionNo: number): ChartEntry {
  const entry = facts.history.entries.find((candidate) => candidate.versionNo === versionNo);
  if (entry === undefined) throw new ApiProblem('power_version_not_found');
  return chartOf(facts, entry);
}

/** Where a chart stands on a legal day. */
function standingOf(entry: PublicEntry, day: string): ChartStanding {
  if (covers(entry, day)) return 'current';
  return day < entry.effectiveFrom && entry.effectiveTo !== entry.effectiveFrom ? 'announced' : 'past';
}

/** What every view of a chart says about it on a legal day. */
export function chartShape(
  { abolition }: ChartFacts,
  { entry, process }: ChartEntry,
  day: string,
): Omit<FlowchartSummary, 'stepCount'> {
  const { effectiveFrom, effectiveTo } = entry;
  const isEndedByIt = abolition !== undefined && effectiveTo === abolition.effectiveFrom;
  const { effectiveFrom: _from, ...ending } = abolition ?? { effectiveFrom: '' };
  return {
    versionId: powerVersionIdSchema.parse(entry.versionId),
    versionNo: entry.versionNo,
    standing: standingOf(entry, day),
    publicHash: process.publicHash,
    announcement: { kind: process.announcement, announcedAt: entry.publishedAt },
    effectiveFrom,
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    ...(isEndedByIt && 'announcedAt' in ending ? { abolition: ending } : {}),
  };
}
