import type { PowerContent, Role } from '@sunlit/contract';
import type { StaffActor } from '../../http/actor.js';

/**
 * Who writes, judges, publishes or supervises powers also does so with those that are for the leadership alone. For
 * everybody else these are not there (PUB-13). Every role says which of the two it is.
 */
const SEES_LEADERSHIP: Readonly<Record<Role, boolean>> = {
  clerk: true,
  department_office: true,
  department_leader: true,
  legal_office: true,
  establishment_office: true,
  supervisor: true,
  publisher: true,
  integrator: false,
  administrator: false,
};

/** Tells whether the actor sees powers whose visibility is `leadership`. */
export function seesLeadership({ role }: Pick<StaffActor, 'role'>): boolean {
  return SEES_LEADERSHIP[role];
}

/** Tells whether the actor sees a version: of its own unit, or of any when it acts for the whole deployment. */
export function seesVersion(
  actor: StaffActor,
  departmentId: string,
  { visibility }: Pick<PowerContent, 'visibility'>,
): boolean {
  const isForeign = actor.departmentId !== undefined && departmentId !== actor.departmentId;
  return !isForeign && (visibility !== 'leadership' || seesLeadership(actor));
}
