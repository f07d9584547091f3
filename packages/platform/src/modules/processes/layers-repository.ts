import {
  internalLayerSchema,
  publicLayerSchema,
  type InternalLayer,
  type ProcessDefinition,
  type PublicLayer,
} from '@sunlit/contract';
import { sql } from 'kysely';
import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import { layerHash } from './layer-hash.js';

export interface HashedLayer {
  readonly hash: string;
  readonly kind: 'public' | 'internal';
  readonly content: PublicLayer | InternalLayer;
}

/** Stores layers that are not there yet. One parameter for all: a demo city has thousands. */
export async function storeLayers(tx: Queryable, layers: readonly HashedLayer[]): Promise<void> {
  if (layers.length === 0) return;
  // Always in one order, so that two who store the same layers never wait for each other.
  const rows = [...new Map(layers.map((layer) => [layer.hash, layer])).values()];
  rows.sort((left, right) => (left.hash < right.hash ? -1 : 1));
  await sql`
    insert into process_layers (hash, kind, content)
    select hash, kind, content from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as layer (hash text, kind text, content jsonb)
    on conflict (hash) do nothing
  `.execute(tx);
}

/**
 * Reads layers by hash. Each is hashed again: a row that somebody altered in the database is never shown (F1).
 *
 * @throws {ApiProblem} `flowchart_altered`
 */
export async function readLayerContents(db: Queryable, hashes: readonly string[]): Promise<Map<string, unknown>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('process_layers')
    .select(['hash', 'content'])
    .where('hash', 'in', [...new Set(hashes)])
    .execute();
  for (const { hash, content } of rows) {
    if (layerHash(content) !== hash) throw new ApiProblem('flowchart_altered', { detail: `Layer ${hash}` });
  }
  return new Map(rows.map(({ hash, content }) => [hash, content]));
}

/** @throws {ApiProblem} `flowchart_altered` */
export async function readPublicLayers(db: Queryable, hashes: readonly string[]): Promise<Map<string, PublicLayer>> {
  const contents = await readLayerContents(db, hashes);
  return new Map([...contents].map(([hash, content]) => [hash, publicLayerSchema.parse(content)]));
}

/** @throws {ApiProblem} `flowchart_altered` */
export async function readPublicLayer(db: Queryable, hash: string): Promise<PublicLayer> {
  return publicLayerSchema.parse((await readLayerContents(db, [hash])).get(hash));
}

/** @throws {ApiProblem} `flowchart_altered` */
export async function readDefinition(
  db: Queryable,
  { publicHash, internalHash }: { readonly publicHash: string; readonly internalHash: string },
): Promise<ProcessDefinition> {
  const contents = await readLayerContents(db, [publicHash, internalHash]);
  return {
    publicLayer: publicLayerSchema.parse(contents.get(publicHash)),
    internalLayer: internalLayerSchema.parse(contents.get(internalHash)),
  };
}
