import type { ProcessDefinition } from '@sunlit/contract';
import { sql } from 'kysely';
import type { Queryable } from '../../database/schema.js';
import { legalDay } from '../../runtime/clock.js';
import { chartAnnouncement, type PublishedChart } from './chart-announcement.js';
import { layerHash } from './layer-hash.js';
import { storeLayers, type HashedLayer } from './layers-repository.js';
import { storePictures } from './pictures-repository.js';
import type { PublishedProcess } from './published-processes-repository.js';

export interface DefinitionToPublish {
  readonly versionId: string;
  readonly definition: ProcessDefinition;
  /** As it was decided at publication; worked out from the stored versions and decisions when missing. */
  readonly announcement?: PublishedProcess['announcement'];
}

interface HashedDefinition {
  readonly version_id: string;
  readonly public_hash: string;
  readonly internal_hash: string;
  readonly announcement: PublishedProcess['announcement'] | undefined;
}

/**
 * Stores the definitions of versions whose publication is stored already: layers and pictures once for all who share
 * them, the chart of each version, and the first revision of its internal layer with its filing, which is the last
 * decision of the chain. Versions of one power come in the order of their numbers.
 *
 * @throws {RangeError} A changed chart that its publication did not announce beforehand (FLO-10).
 */
export async function storePublishedDefinitions(
  tx: Queryable,
  definitions: readonly DefinitionToPublish[],
): Promise<void> {
  if (definitions.length === 0) return;
  const layers = new Map<object, HashedLayer>();
  const hashOf = (kind: HashedLayer['kind'], content: HashedLayer['content']): string => {
    const known = layers.get(content);
    if (known !== undefined) return known.hash;
    const layer = { kind, content, hash: layerHash(content) };
    layers.set(content, layer);
    return layer.hash;
  };
  const hashed = definitions.map(({ versionId, definition, announcement }): HashedDefinition => ({
    version_id: versionId,
    public_hash: hashOf('public', definition.publicLayer),
    internal_hash: hashOf('internal', definition.internalLayer),
    announcement,
  }));
  await storeLayers(tx, [...layers.values()]);
  await storePictures(tx, [...new Set(definitions.map(({ definition }) => definition.publicLayer))]);
  await insertProcesses(tx, await withAnnouncements(tx, hashed));
}

async function insertProcesses(tx: Queryable, rows: readonly HashedDefinition[]): Promise<void> {
  const json = JSON.stringify(rows);
  await sql`
    insert into published_processes (version_id, public_hash, announcement)
    select version_id, public_hash, announcement from jsonb_to_recordset(${json}::jsonb)
      as process (version_id text, public_hash text, announcement text)
  `.execute(tx);
  const versionIds = rows.map((row) => row.version_id);
  const lastOf = (kinds: readonly string[]) => sql`
    select distinct on (version_id) version_id, person_id, role, recorded_at from decisions
    where version_id = any (${versionIds}) and kind = any (${kinds}) order by version_id, sequence desc`;
  await sql`
    insert into internal_revisions (version_id, revision, internal_hash, created_by, created_at)
    select process.version_id, 1, process.internal_hash, coalesce(version.created_by, decided.person_id), version.updated_at
      from jsonb_to_recordset(${json}::jsonb) as process (version_id text, internal_hash text)
      join power_versions version on version.id = process.version_id
      join (${lastOf(['publish'])}) decided on decided.version_id = process.version_id
  `.execute(tx);
  await sql`
    insert into internal_filings (version_id, revision, person_id, role, filed_at)
    select version_id, 1, person_id, role, recorded_at from (${lastOf(['approve', 'file', 'publish'])}) decided
  `.execute(tx);
}

/** What the versions of the same powers say about each other, for those that come without an announcement. */
async function withAnnouncements(tx: Queryable, rows: readonly HashedDefinition[]): Promise<HashedDefinition[]> {
  if (rows.every(({ announcement }) => announcement !== undefined)) return [...rows];
  const hashes = new Map(rows.map((row) => [row.version_id, row.public_hash]));
  const published = new Map<string, PublishedChart[]>();
  const kinds = new Map<string, PublishedProcess['announcement']>();
  for (const version of await readPublications(tx, [...hashes.keys()])) {
    const before = published.get(version.power_id) ?? [];
    const { effective_from: effectiveFrom, is_public: isPublic } = version;
    const hash = hashes.get(version.version_id) ?? version.public_hash ?? undefined;
    const today = legalDay(version.recorded_at);
    const { kind, isRequired } = chartAnnouncement({ hash, isPublic, effectiveFrom, today }, before);
    if (isRequired && effectiveFrom <= today && hashes.has(version.version_id)) {
      throw new RangeError(
        `The chart of ${version.version_id} changes on ${effectiveFrom} and was announced on that day.`,
      );
    }
    kinds.set(version.version_id, kind);
    if (version.is_withdrawn) continue;
    const closed = before.map((chart) =>
      chart.effectiveTo === undefined ? { ...chart, effectiveTo: effectiveFrom } : chart,
    );
    published.set(version.power_id, [...closed, { hash, isPublic, effectiveFrom }]);
  }
  return rows.map((row) => ({ ...row, announcement: row.announcement ?? kinds.get(row.version_id) }));
}

async function readPublications(tx: Queryable, versionIds: readonly string[]) {
  const { rows } = await sql<{
    version_id: string;
    power_id: string;
    effective_from: string;
    recorded_at: Date;
    public_hash: string | null;
    is_public: boolean;
    is_withdrawn: boolean;
  }>`
    select version.id as version_id, version.power_id, decided.effective_from, decided.recorded_at, process.public_hash,
           (version.content -> 'published')::boolean and version.content ->> 'visibility' = 'public' as is_public,
           exists (select from decisions later where later.version_id = version.id and later.kind = 'withdraw'
                   and later.sequence > decided.sequence) as is_withdrawn
      from power_versions version
      join decisions decided on decided.version_id = version.id and decided.kind = 'publish'
      left join published_processes process on process.version_id = version.id
     where version.power_id in (select power_id from power_versions where id = any (${[...versionIds]}))
     order by version.version_no
  `.execute(tx);
  return rows;
}
