import { powerVersionIdSchema, type ProcessLintReport } from '@sunlit/contract';
import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import { processReportFor } from '../definition-lint.js';
import { retrieveDefinition } from './read-process.js';
import { findStaffVersion } from './staff-version.js';

/**
 * Returns what the lint says about the definition of a version as it is saved, as far as the actor may read it.
 *
 * @throws {ApiProblem} `power_version_not_found`, `process_not_found`, `flowchart_altered`
 */
export async function lintStaffProcess(
  db: Queryable,
  actor: StaffActor,
  versionId: string,
): Promise<ProcessLintReport> {
  const version = await findStaffVersion(db, actor, versionId);
  const { definition } = await retrieveDefinition(db, versionId);
  const { findings, hasErrors, withheld } = processReportFor(actor, definition, version);
  return {
    versionId: powerVersionIdSchema.parse(versionId),
    canPublish: !hasErrors,
    findings: [...findings],
    ...(withheld === 0 ? {} : { withheldFindings: withheld }),
  };
}
