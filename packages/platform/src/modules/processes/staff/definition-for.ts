import { countLeadershipSteps, withholdLeadership } from '@sunlit/process/definition/withhold-leadership';
import type { StaffActor } from '../../../http/actor.js';
import { seesWholeDefinition } from '../../identity/sees-leadership.js';
import type { HeldDefinition } from '../find-definition.js';

/** A definition as one actor may see it. Whatever staff read of an internal layer is made from this. */
export interface SeenDefinition extends Omit<HeldDefinition, 'internalHash'> {
  /** Missing for roles that do not see definitions whole: with it they could check a guess at a withheld step. */
  readonly internalHash?: string;
  readonly withheldSteps: number;
}

/** Withholds what this actor may not see (PUB-13). */
export function definitionFor(actor: StaffActor, { internalHash, ...held }: HeldDefinition): SeenDefinition {
  if (seesWholeDefinition(actor)) return { ...held, internalHash, withheldSteps: 0 };
  const { publicLayer, internalLayer } = held.definition;
  return {
    ...held,
    definition: { publicLayer, internalLayer: withholdLeadership(internalLayer) },
    withheldSteps: countLeadershipSteps(internalLayer.graphs),
  };
}
