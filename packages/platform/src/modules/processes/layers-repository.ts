import {
  internalLayerSchema,
  publicLayerSchema,
  type InternalLayer,
  type ProcessDefinition,
  type PublicLayer,
} from '@sunlit/contract';
import type * as z from '@sunlit/contract/zod';
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

type LayerKind = HashedLayer['kind'];

/**
 * Reads layers by hash; all asked are there. Each is hashed again: a row that somebody altered in the database, took away
 * or put in the place of another kind is never shown (F1).
 *
 * @throws {ApiProblem} `flowchart_altered`
 */
async function readLayerContents(db: Queryable, wanted: ReadonlyMap<string, LayerKind>): Promise<Map<string, unknown>> {
  if (wanted.size === 0) return new Map();
  const rows = await db
    .selectFrom('process_layers')
    .select(['hash', 'kind', 'content'])
    .where('hash', 'in', [...wanted.keys()])
    .execute();
  const contents = new Map<string, unknown>();
  for (const { hash, kind, content } of rows) {
    if (kind === wanted.get(hash) && layerHash(content) === hash) contents.set(hash, content);
  }
  for (const hash of wanted.keys()) if (!contents.has(hash)) throw altered(hash);
  return contents;
}

/** A layer that fits its hash and no schema was never published through the platform. */
function parseLayer<Layer>(schema: z.ZodMiniType<Layer>, contents: Map<string, unknown>, hash: string): Layer {
  const parsed = schema.safeParse(contents.get(hash));
  if (!parsed.success) throw altered(hash, parsed.error);
  return parsed.data;
}

function altered(hash: string, cause?: unknown): ApiProblem {
  return new ApiProblem('flowchart_altered', { detail: `Layer ${hash}`, cause });
}

/** @throws {ApiProblem} `flowchart_altered` */
export async function readPublicLayers(db: Queryable, hashes: readonly string[]): Promise<Map<string, PublicLayer>> {
  const contents = await readLayerContents(db, new Map(hashes.map((hash) => [hash, 'public'])));
  return new Map([...contents.keys()].map((hash) => [hash, parseLayer(publicLayerSchema, contents, hash)]));
}

/** @throws {ApiProblem} `flowchart_altered` */
export async function readPublicLayer(db: Queryable, hash: string): Promise<PublicLayer> {
  return parseLayer(publicLayerSchema, await readLayerContents(db, new Map([[hash, 'public']])), hash);
}

/** @throws {ApiProblem} `flowchart_altered` */
export async function readDefinition(
  db: Queryable,
  { publicHash, internalHash }: { readonly publicHash: string; readonly internalHash: string },
): Promise<ProcessDefinition> {
  const wanted = new Map<string, LayerKind>([
    [publicHash, 'public'],
    [internalHash, 'internal'],
  ]);
  const contents = await readLayerContents(db, wanted);
  return {
    publicLayer: parseLayer(publicLayerSchema, contents, publicHash),
    internalLayer: parseLayer(internalLayerSchema, contents, internalHash),
  };
}
