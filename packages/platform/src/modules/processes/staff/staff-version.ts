import type { PowerContent } from '@sunlit/contract';
import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { seesVersion } from '../../identity/sees-leadership.js';

/** What the process of a version is read and checked with. */
export interface StaffVersion {
  readonly id: string;
  readonly versionNo: number;
  readonly revision: number;
  readonly powerType: string;
  readonly content: PowerContent;
}

/** @throws {ApiProblem} `power_version_not_found`: not there, of another unit, or not for the actor. */
export async function findStaffVersion(db: Queryable, actor: StaffActor, versionId: string): Promise<StaffVersion> {
  const row = await db
    .selectFrom('power_versions as v')
    .innerJoin('powers as p', 'p.id', 'v.power_id')
    .select(['v.version_no', 'v.revision', 'v.content', 'p.power_type', 'p.department_id'])
    .where('v.id', '=', versionId)
    .executeTakeFirst();
  if (row === undefined || !seesVersion(actor, row.department_id, row.content)) {
    throw new ApiProblem('power_version_not_found');
  }
  const { version_no: versionNo, revision, content, power_type: powerType } = row;
  return { id: versionId, versionNo, revision, content, powerType };
}
