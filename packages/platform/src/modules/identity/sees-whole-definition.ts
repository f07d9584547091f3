import type { Role } from '@sunlit/contract';
import type { StaffActor } from '../../http/actor.js';

/**
 * Who writes, judges or supervises a process definition sees it whole. Others see that a step for the leadership is
 * there, but not what it is (PUB-13). Every role says which of the two it is.
 */
const SEES_WHOLE: Readonly<Record<Role, boolean>> = {
  clerk: true,
  department_office: true,
  department_leader: true,
  legal_office: true,
  establishment_office: true,
  supervisor: true,
  publisher: false,
  integrator: false,
  administrator: false,
};

/** Tells whether the actor sees the internal steps of a definition that are for the leadership. */
export function seesWholeDefinition({ role }: Pick<StaffActor, 'role'>): boolean {
  return SEES_WHOLE[role];
}
