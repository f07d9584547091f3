import type { ProcessDefinition } from '@sunlit/contract';
import { sql } from 'kysely';
import type { PublishedProcessesTable, Queryable } from '../../database/schema.js';
import { readDefinition } from './layers-repository.js';

/** The chart of one published version. */
export interface PublishedProcess {
  readonly versionId: string;
  readonly publicHash: string;
  readonly announcement: PublishedProcessesTable['announcement'];
  /** The decision that published it, as it was recorded; undefined when it is lost. */
  readonly decided: { readonly recordedAt: Date; readonly effectiveFrom: string | null } | undefined;
}

/** Charts of all published versions of a power, by version; versions without a chart are left out. */
export async function readPublishedProcesses(db: Queryable, powerId: string): Promise<Map<string, PublishedProcess>> {
  const rows = await db
    .selectFrom('published_processes as p')
    .innerJoin('power_versions as v', 'v.id', 'p.version_id')
    .leftJoin('decisions as d', (on) => on.onRef('d.version_id', '=', 'v.id').on('d.kind', '=', 'publish'))
    .select(['p.version_id', 'p.public_hash', 'p.announcement', 'd.recorded_at', 'd.effective_from'])
    .where('v.power_id', '=', powerId)
    .orderBy('d.sequence')
    .execute();
  return new Map(
    rows.map(({ version_id: versionId, public_hash: publicHash, announcement, recorded_at, effective_from }) => {
      const decided = recorded_at === null ? undefined : { recordedAt: recorded_at, effectiveFrom: effective_from };
      return [versionId, { versionId, publicHash, announcement, decided }];
    }),
  );
}

/** The layers that a published version runs on: its public one, and a revision of its internal one. */
export interface RunningLayers {
  readonly publicHash: string;
  readonly internalHash: string;
  readonly internalRevision: number;
}

/** With the internal layer in force (the newest filed one), or with the asked revision; undefined if there is none. */
export async function findRunningLayers(
  db: Queryable,
  versionId: string,
  revision?: number,
): Promise<RunningLayers | undefined> {
  let query = db
    .selectFrom('published_processes as p')
    .innerJoin('internal_revisions as r', 'r.version_id', 'p.version_id')
    .select(['p.public_hash', 'r.internal_hash', 'r.revision'])
    .where('p.version_id', '=', versionId);
  query =
    revision === undefined
      ? query.where(
          sql<boolean>`exists (select from internal_filings f where f.version_id = r.version_id and f.revision = r.revision)`,
        )
      : query.where('r.revision', '=', revision);
  const row = await query.orderBy('r.revision', 'desc').limit(1).executeTakeFirst();
  return row && { publicHash: row.public_hash, internalHash: row.internal_hash, internalRevision: row.revision };
}

/**
 * The definition that a case runs on: of a version, with the internal revision it began on or the one in force. What
 * was published once is found for ever (F3). Undefined when the version has no such definition.
 *
 * @throws {ApiProblem} `flowchart_altered`
 */
export async function findRunningDefinition(
  db: Queryable,
  versionId: string,
  revision?: number,
): Promise<(RunningLayers & { readonly definition: ProcessDefinition }) | undefined> {
  const layers = await findRunningLayers(db, versionId, revision);
  return layers && { ...layers, definition: await readDefinition(db, layers) };
}
