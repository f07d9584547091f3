import type { ProcessDefinition } from '@sunlit/contract';
import { sql } from 'kysely';
import type { PublishedProcessesTable, Queryable } from '../../database/schema.js';
import { readDefinition } from './layers-repository.js';

/** The chart of one published version. */
export interface PublishedProcess {
  readonly versionId: string;
  readonly publicHash: string;
  readonly announcement: PublishedProcessesTable['announcement'];
}

/** Charts of all published versions of a power, by version; versions without a chart are left out. */
export async function readPublishedProcesses(db: Queryable, powerId: string): Promise<Map<string, PublishedProcess>> {
  const rows = await db
    .selectFrom('published_processes as p')
    .innerJoin('power_versions as v', 'v.id', 'p.version_id')
    .select(['p.version_id', 'p.public_hash', 'p.announcement'])
    .where('v.power_id', '=', powerId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.version_id,
      { versionId: row.version_id, publicHash: row.public_hash, announcement: row.announcement },
    ]),
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
