import { powerVersionIdSchema, type InternalGraph, type RiskGrade, type StaffFlowchart } from '@sunlit/contract';
import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import { drawInside, type ChartLook } from '../chart-drawing.js';
import { readPicture } from '../pictures-repository.js';
import { retrieveDefinition } from './read-process.js';
import { findStaffVersion } from './staff-version.js';

/**
 * Returns the chart of a version in any status with what is inside each step. For staff of its unit only.
 *
 * @throws {ApiProblem} `power_version_not_found`, `process_not_found`, `internal_revision_not_found`,
 * `flowchart_altered`, `process_incomplete` (a draft that cannot be drawn)
 */
export async function retrieveStaffFlowchart(
  db: Queryable,
  actor: StaffActor,
  { versionId, look, revision }: { versionId: string; look: ChartLook; revision?: number | undefined },
): Promise<StaffFlowchart> {
  const { versionNo } = await findStaffVersion(db, actor, versionId);
  const { definition, publicHash, internalRevision } = await retrieveDefinition(db, versionId, revision);
  const { publicLayer: layer, internalLayer } = definition;
  const { drawing, outline } = await readPicture(db, layer, look);
  return {
    versionId: powerVersionIdSchema.parse(versionId),
    versionNo,
    publicHash,
    internalRevision,
    ...look,
    layer,
    drawing,
    outline,
    inside: internalLayer.graphs.map((graph) => {
      const riskGrade = highestGrade(graph);
      return {
        step: graph.step,
        graph,
        drawing: drawInside(graph, layer, look),
        ...(riskGrade === undefined ? {} : { riskGrade }),
      };
    }),
  };
}

/** `a` is the highest (RSK-02). */
function highestGrade(graph: InternalGraph): RiskGrade | undefined {
  return graph.steps.flatMap(({ integrityRisks }) => integrityRisks.map(({ grade }) => grade)).sort()[0];
}
