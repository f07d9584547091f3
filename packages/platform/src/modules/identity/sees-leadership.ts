import type { PowerContent, Role } from '@sunlit/contract';
import type { StaffActor } from '../../http/actor.js';

interface Sight {
  /** Powers for the leadership alone: for whoever does not see them, they are not there. */
  readonly powers: boolean;
  /** Internal steps for the leadership: whoever does not see them learns that a step is there, but not what it is. */
  readonly steps: boolean;
}

const ALL: Sight = { powers: true, steps: true };
const NOTHING: Sight = { powers: false, steps: false };

/**
 * What is for the leadership is seen by those who write, judge or supervise it; powers also by those who publish them
 * (PUB-13). Every role says what it sees.
 */
const SEES: Readonly<Record<Role, Sight>> = {
  clerk: ALL,
  department_office: ALL,
  department_leader: ALL,
  legal_office: ALL,
  establishment_office: ALL,
  supervisor: ALL,
  publisher: { powers: true, steps: false },
  integrator: NOTHING,
  administrator: NOTHING,
};

/** Tells whether the actor sees the internal steps of a definition that are for the leadership. */
export function seesWholeDefinition({ role }: Pick<StaffActor, 'role'>): boolean {
  return SEES[role].steps;
}

/** Tells whether the actor sees powers whose visibility is `leadership`. */
export function seesLeadershipPowers({ role }: Pick<StaffActor, 'role'>): boolean {
  return SEES[role].powers;
}

/** Tells whether the actor sees a version: of its own unit, or of any when it acts for the whole deployment. */
export function seesVersion(
  actor: StaffActor,
  departmentId: string,
  { visibility }: Pick<PowerContent, 'visibility'>,
): boolean {
  const isForeign = actor.departmentId !== undefined && departmentId !== actor.departmentId;
  return !isForeign && (visibility !== 'leadership' || seesLeadershipPowers(actor));
}
