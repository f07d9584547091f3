import {
  powerVersionIdSchema,
  type InternalGraph,
  type InternalLayer,
  type PublicLayer,
  type RiskGrade,
  type StaffFlowchart,
} from '@sunlit/contract';
import { countLeadershipSteps } from '@sunlit/process/definition/withhold-leadership';
import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import { drawInside, type ChartLook } from '../chart-drawing.js';
import { inTurns } from '../in-turns.js';
import { readPicture } from '../pictures-repository.js';
import { definitionFor } from './definition-for.js';
import { retrieveDefinition } from './read-process.js';
import { findStaffVersion } from './staff-version.js';

/**
 * Returns the chart of a version in any status with what is inside each step, as far as the actor may see it (PUB-13):
 * drawings and grades are made from what is left. For staff of its unit only.
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
  const held = await retrieveDefinition(db, versionId, revision);
  const { definition, publicHash, internalRevision, withheldSteps } = definitionFor(actor, held);
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
    ...(withheldSteps === 0 ? {} : { withheldSteps }),
    inside: await drawInsides(internalLayer, { layer, look, hasWithheld: withheldSteps > 0 }),
  };
}

interface Insides {
  readonly layer: PublicLayer;
  readonly look: ChartLook;
  /** Something of the definition is kept from who asks. */
  readonly hasWithheld: boolean;
}

/** Draws what is inside each step. Nothing of it is stored: whoever waits has a turn after each drawing. */
export function drawInsides(
  { graphs }: InternalLayer,
  { layer, look, hasWithheld }: Insides,
): Promise<StaffFlowchart['inside']> {
  return inTurns(graphs, (graph) => {
    const riskGrade = highestGrade(graph);
    const withheld = hasWithheld ? countLeadershipSteps([graph]) : 0;
    return {
      step: graph.step,
      graph,
      drawing: drawInside(graph, layer, look),
      ...(riskGrade === undefined ? {} : { riskGrade }),
      ...(withheld === 0 ? {} : { withheldSteps: withheld }),
    };
  });
}

/** `a` is the highest (RSK-02). */
function highestGrade(graph: InternalGraph): RiskGrade | undefined {
  return graph.steps.flatMap(({ integrityRisks }) => integrityRisks.map(({ grade }) => grade)).sort()[0];
}
