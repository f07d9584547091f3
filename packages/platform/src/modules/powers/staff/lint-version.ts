import { powerVersionIdSchema, type LintReport } from '@sunlit/contract';
import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { seesVersion } from '../../identity/sees-leadership.js';
import { NO_CHART, processReportFor, toLintFinding } from '../../processes/definition-lint.js';
import { findDefinition } from '../../processes/find-definition.js';
import { publishLint } from '../lint/publish-lint.js';

/**
 * Returns what the publish linter says about a version and its process as they are saved, as if it took effect today,
 * as far as the actor may read it.
 *
 * @throws {ApiProblem} `power_version_not_found`: not there, of another unit, or not for the actor. `flowchart_altered`.
 */
export async function lintVersion(
  db: Queryable,
  actor: StaffActor,
  versionId: string,
  today: string,
): Promise<LintReport> {
  const row = await db
    .selectFrom('power_versions as v')
    .innerJoin('powers as p', 'p.id', 'v.power_id')
    .innerJoin('power_types as t', 't.code', 'p.power_type')
    .select(['v.content', 'p.power_type', 'p.department_id', 't.is_on_application'])
    .where('v.id', '=', versionId)
    .executeTakeFirst();
  if (row === undefined || !seesVersion(actor, row.department_id, row.content)) {
    throw new ApiProblem('power_version_not_found');
  }
  const { content, power_type: powerType, is_on_application: isOnApplication } = row;
  const own = publishLint({ content, powerType, isOnApplication, effectiveOn: today });
  const held = await findDefinition(db, versionId);
  const chart = held && processReportFor(actor, held.definition, { powerType, content });
  return {
    versionId: powerVersionIdSchema.parse(versionId),
    canPublish: chart?.hasErrors !== true && own.every(({ severity }) => severity !== 'error'),
    findings: [...own, ...(chart === undefined ? [NO_CHART] : chart.findings.map(toLintFinding))],
    ...(chart === undefined || chart.withheld === 0 ? {} : { withheldFindings: chart.withheld }),
  };
}
