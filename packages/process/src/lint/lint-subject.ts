import type { InternalGraph, Lane, ProcessDefinition, PublicLayer, Step, TimeLimit } from '@sunlit/contract';
import { isWork } from '../definition/is-work.js';
import { startingFlows } from '../definition/starting-flows.js';
import { publicStructure, type Structure } from './structure/structure.js';

/** What the lint knows about the power that the definition belongs to. */
export interface LintContext {
  readonly powerType: string;
  readonly statutoryLimit?: TimeLimit | undefined;
  readonly promisedLimit?: TimeLimit | undefined;
  /** Names in the power's list of materials. */
  readonly materials: readonly string[];
}

/** A definition, looked through once for all rules. */
export interface LintSubject {
  readonly context: LintContext;
  readonly layer: PublicLayer;
  readonly structure: Structure;
  /** Steps by id; of several with the same id the first. */
  readonly steps: ReadonlyMap<string, Step>;
  readonly lanes: ReadonlyMap<string, Lane>;
  readonly graphs: readonly InternalGraph[];
  /** Steps that an office does: work outside the applicants' lanes. */
  readonly officeWork: readonly Step[];
  /** Public flows that start the clock of the case; none where its start does. The engine has the very same. */
  readonly startingFlows: ReadonlySet<string>;
}

export function lintSubjectOf(definition: ProcessDefinition, context: LintContext): LintSubject {
  const { publicLayer: layer, internalLayer } = definition;
  const lanes = new Map(layer.lanes.map((lane) => [lane.id, lane]));
  const steps = new Map<string, Step>();
  for (const step of layer.steps) if (!steps.has(step.id)) steps.set(step.id, step);
  return {
    context,
    layer,
    structure: publicStructure(layer),
    steps,
    lanes,
    graphs: internalLayer.graphs,
    officeWork: [...steps.values()].filter((step) => isWork(step) && lanes.get(step.lane)?.kind !== 'applicant'),
    startingFlows: startingFlows(layer),
  };
}
