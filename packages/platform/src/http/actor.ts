import type { DepartmentId, PersonId, Role } from '@sunlit/contract';

/** Nobody in particular: the public. */
export interface PublicActor {
  readonly kind: 'public';
  /** Site named by `?site=` or a site key, when it is known. */
  readonly siteId?: string;
}

/** A person or system with one role, through a secret key. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly personId: PersonId;
  readonly personName: string;
  readonly role: Role;
  /** Department whose powers it may act on; missing means the whole deployment. */
  readonly departmentId?: DepartmentId;
  /** How it came in: the id of the secret key, or `cli`. */
  readonly via: string;
}

export type Actor = PublicActor | StaffActor;
