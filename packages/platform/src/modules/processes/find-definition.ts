import type { ProcessDefinition } from '@sunlit/contract';
import type { Queryable } from '../../database/schema.js';
import { findDraftDefinition } from './drafts-repository.js';
import { layerHash } from './layer-hash.js';
import { findRunningDefinition } from './published-processes-repository.js';

/** A definition with its hashes; `internalRevision` is 0 while the version is not published. */
export interface HeldDefinition {
  readonly definition: ProcessDefinition;
  readonly publicHash: string;
  readonly internalHash: string;
  readonly internalRevision: number;
}

/**
 * Reads the definition of a version in any status: published with the internal layer in force or the asked revision,
 * else the draft. Undefined when there is none.
 *
 * @throws {ApiProblem} `flowchart_altered`
 */
export async function findDefinition(
  db: Queryable,
  versionId: string,
  revision?: number,
): Promise<HeldDefinition | undefined> {
  const running = await findRunningDefinition(db, versionId, revision);
  if (running !== undefined || revision !== undefined) return running;
  const definition = await findDraftDefinition(db, versionId);
  if (definition === undefined) return undefined;
  const { publicLayer, internalLayer } = definition;
  return {
    definition,
    publicHash: layerHash(publicLayer),
    internalHash: layerHash(internalLayer),
    internalRevision: 0,
  };
}
