import { powerVersionIdSchema, type ProcessDefinition, type StaffProcess } from '@sunlit/contract';
import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { findDraftDefinition } from '../drafts-repository.js';
import { layerHash } from '../layer-hash.js';
import { findRunningDefinition } from '../published-processes-repository.js';
import { findStaffVersion, type StaffVersion } from './staff-version.js';

/** A definition with its hashes; `internalRevision` is 0 while the version is not published. */
export interface HeldDefinition {
  readonly definition: ProcessDefinition;
  readonly publicHash: string;
  readonly internalHash: string;
  readonly internalRevision: number;
}

/**
 * Returns the definition of a version in any status: published with the internal layer in force or the asked revision,
 * else the draft.
 *
 * @throws {ApiProblem} `process_not_found`, `internal_revision_not_found`, `flowchart_altered`
 */
export async function retrieveDefinition(db: Queryable, versionId: string, revision?: number): Promise<HeldDefinition> {
  const running = await findRunningDefinition(db, versionId, revision);
  if (running !== undefined) return running;
  if (revision !== undefined) throw new ApiProblem('internal_revision_not_found');
  const definition = await findDraftDefinition(db, versionId);
  if (definition === undefined) throw new ApiProblem('process_not_found');
  const { publicLayer, internalLayer } = definition;
  return {
    definition,
    publicHash: layerHash(publicLayer),
    internalHash: layerHash(internalLayer),
    internalRevision: 0,
  };
}

/**
 * Returns the definition of a version as staff see it.
 *
 * @throws {ApiProblem} `power_version_not_found`, and as {@link retrieveDefinition}
 */
export async function retrieveProcess(
  db: Queryable,
  actor: StaffActor,
  versionId: string,
  revision?: number,
): Promise<StaffProcess> {
  const version = await findStaffVersion(db, actor, versionId);
  return toStaffProcess(version, await retrieveDefinition(db, versionId, revision));
}

function toStaffProcess({ id, versionNo, revision }: StaffVersion, held: HeldDefinition): StaffProcess {
  return {
    versionId: powerVersionIdSchema.parse(id),
    versionNo,
    revision,
    isPublished: held.internalRevision > 0,
    publicHash: held.publicHash,
    internalHash: held.internalHash,
    internalRevision: held.internalRevision,
    definition: held.definition,
  };
}
