import type { Role } from '@sunlit/contract';
import type { Actor, StaffActor } from '../../http/actor.js';
import { ApiProblem } from '../../http/api-problem.js';

/**
 * The actor as staff, if it has one of `roles` and may act for the department.
 *
 * An actor without a department acts for the whole deployment. Without `departmentId` only the role is asked.
 *
 * @throws {ApiProblem} `role_not_allowed`
 */
export function demandRole(actor: Actor, roles: readonly Role[], departmentId?: string): StaffActor {
  if (actor.kind !== 'staff') throw new ApiProblem('credentials_missing');
  const isForeign =
    departmentId !== undefined && actor.departmentId !== undefined && actor.departmentId !== departmentId;
  if (isForeign || !roles.includes(actor.role)) throw new ApiProblem('role_not_allowed');
  return actor;
}
