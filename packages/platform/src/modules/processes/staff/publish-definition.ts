import type { ProcessDefinition } from '@sunlit/contract';
import type { Queryable } from '../../../database/schema.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { covers, deriveIntervals } from '../../powers/lifecycle/derive-intervals.js';
import { isPublic } from '../../powers/public-content.js';
import type { LockedPower } from '../../powers/staff/locked-power.js';
import { chartAnnouncement, firstAnnouncedDay } from '../chart-announcement.js';
import { dropDraftDefinition } from '../drafts-repository.js';
import { layerHash } from '../layer-hash.js';
import { readPublishedProcesses, type PublishedProcess } from '../published-processes-repository.js';
import { storePublishedDefinitions } from '../store-published-definitions.js';

/** A version that is about to be published. */
export interface Publishing {
  readonly versionId: string;
  readonly definition: ProcessDefinition | undefined;
  readonly effectiveFrom: string;
  readonly today: string;
}

/**
 * Returns why the chart of a version may take effect on its day.
 *
 * @throws {ApiProblem} `announcement_required` with the first possible day: the chart becomes another one, and the
 * public would learn of it on that day only (FLO-10).
 */
export async function demandAnnounced(
  tx: Queryable,
  { facts }: LockedPower,
  { versionId, definition, effectiveFrom, today }: Publishing,
): Promise<PublishedProcess['announcement']> {
  const processes = await readPublishedProcesses(tx, facts.power.id);
  const contentOf = new Map(facts.versions.map(({ id, content }) => [id, content]));
  const isShown = (id: string): boolean => {
    const content = contentOf.get(id);
    return content !== undefined && isPublic(content);
  };
  const published = deriveIntervals(facts.decisions, facts.versions).versions.map((interval) => ({
    ...interval,
    hash: processes.get(interval.versionId)?.publicHash,
    isPublic: isShown(interval.versionId),
  }));
  const hash = definition && layerHash(definition.publicLayer);
  const next = { hash, isPublic: isShown(versionId), effectiveFrom, today };
  const { kind, isRequired } = chartAnnouncement(next, published);
  if (isRequired) demandNotBegun(effectiveFrom, today);
  return kind;
}

/**
 * What must be announced is so before its day begins. Asked once more when all is stored: midnight may have passed.
 *
 * @throws {ApiProblem} `announcement_required` with the first possible day
 */
export function demandNotBegun(effectiveFrom: string, today: string): void {
  if (effectiveFrom <= today) throw announcementProblem(today);
}

/**
 * An abolition takes the chart away: the public learns of it beforehand.
 *
 * @throws {ApiProblem} `announcement_required` with the first possible day
 */
export async function demandAnnouncedAbolition(
  tx: Queryable,
  { facts }: LockedPower,
  { effectiveFrom, today }: { readonly effectiveFrom: string; readonly today: string },
): Promise<void> {
  if (today < effectiveFrom) return;
  const processes = await readPublishedProcesses(tx, facts.power.id);
  const inForce = deriveIntervals(facts.decisions, facts.versions).versions.find((version) => covers(version, today));
  if (inForce !== undefined && processes.has(inForce.versionId)) throw announcementProblem(today);
}

function announcementProblem(today: string): ApiProblem {
  const earliest = firstAnnouncedDay(today);
  return new ApiProblem('announcement_required', {
    detail: `Announced today, it can take effect from ${earliest} on.`,
    current: { earliest },
  });
}

/** Publishes the draft definition of a version, in the transaction that stored its publication. */
export async function publishDefinition(
  tx: Queryable,
  versionId: string,
  definition: ProcessDefinition,
  announcement: PublishedProcess['announcement'],
): Promise<void> {
  await dropDraftDefinition(tx, versionId);
  await storePublishedDefinitions(tx, [{ versionId, definition, announcement }]);
}
