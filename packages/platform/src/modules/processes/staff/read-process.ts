import { powerVersionIdSchema, type StaffProcess } from '@sunlit/contract';
import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { findDefinition, type HeldDefinition } from '../find-definition.js';
import { definitionFor, type SeenDefinition } from './definition-for.js';
import { findStaffVersion, type StaffVersion } from './staff-version.js';

/**
 * Returns the definition of a version in any status: published with the internal layer in force or the asked revision,
 * else the draft. Whole: what staff read is made of it by `definitionFor`.
 *
 * @throws {ApiProblem} `process_not_found`, `internal_revision_not_found`, `flowchart_altered`
 */
export async function retrieveDefinition(db: Queryable, versionId: string, revision?: number): Promise<HeldDefinition> {
  const found = await findDefinition(db, versionId, revision);
  if (found !== undefined) return found;
  throw new ApiProblem(revision === undefined ? 'process_not_found' : 'internal_revision_not_found');
}

/**
 * Returns the definition of a version as the actor may see it (PUB-13).
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
  return toStaffProcess(version, definitionFor(actor, await retrieveDefinition(db, versionId, revision)));
}

function toStaffProcess({ id, versionNo, revision }: StaffVersion, seen: SeenDefinition): StaffProcess {
  return {
    versionId: powerVersionIdSchema.parse(id),
    versionNo,
    revision,
    isPublished: seen.internalRevision > 0,
    publicHash: seen.publicHash,
    ...(seen.internalHash === undefined ? {} : { internalHash: seen.internalHash }),
    internalRevision: seen.internalRevision,
    definition: seen.definition,
    ...(seen.withheldSteps === 0 ? {} : { withheldSteps: seen.withheldSteps }),
  };
}
