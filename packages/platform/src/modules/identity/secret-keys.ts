import type { DepartmentId, PersonId, Role, SecretKeyId } from '@sunlit/contract';
import { inTransaction } from '../../database/in-transaction.js';
import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import type { Clock } from '../../runtime/clock.js';
import type { Ids } from '../../runtime/ids.js';
import { departmentExists, findPerson, insertPerson, insertSecretKey, revokeSecretKeyRow } from './repository.js';
import { hashSecretKey, makeSecretKey } from './secret-key.js';
import type { SecretSource } from './secret-source.js';

export interface SecretKeyTools {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: SecretSource;
}

export interface NewSecretKey {
  /** The person or system the key stands for: a known one by id, or a new one by name. */
  readonly person: { readonly id: string } | { readonly name: string };
  readonly role: Role;
  /** Department it may act for; missing means the whole deployment. */
  readonly departmentId?: string | undefined;
  /** What the holder calls it. */
  readonly label: string;
  readonly expiresAt?: Date | undefined;
  readonly isTest?: boolean | undefined;
}

export interface CreatedSecretKey {
  readonly id: SecretKeyId;
  /** The key. This is the only time it exists outside its holder's hands. */
  readonly key: string;
  readonly personId: PersonId;
  readonly role: Role;
  readonly departmentId: DepartmentId | undefined;
}

/**
 * Makes a secret key bound to one person, role and unit.
 *
 * @throws {ApiProblem} `department_not_found`, `request_invalid` for an unknown person.
 */
export function createSecretKey(db: Queryable, tools: SecretKeyTools, wanted: NewSecretKey): Promise<CreatedSecretKey> {
  return inTransaction(db, async (transaction) => {
    const { departmentId } = wanted;
    if (departmentId !== undefined && !(await departmentExists(transaction, departmentId))) {
      throw new ApiProblem('department_not_found');
    }
    const personId = await resolvePerson(transaction, tools, wanted.person);
    const key = makeSecretKey(wanted.isTest ? 'test' : 'live', tools.secrets);
    const id = tools.ids.next('secretKey') as SecretKeyId; // made for this kind
    await insertSecretKey(transaction, {
      id,
      key_hash: hashSecretKey(key),
      label: wanted.label,
      person_id: personId,
      role: wanted.role,
      department_id: departmentId ?? null,
      is_test: wanted.isTest ?? false,
      created_at: tools.clock.now(),
      expires_at: wanted.expiresAt ?? null,
    });
    return { id, key, personId, role: wanted.role, departmentId: departmentId as DepartmentId | undefined }; // checked above
  });
}

async function resolvePerson(db: Queryable, tools: SecretKeyTools, person: NewSecretKey['person']): Promise<PersonId> {
  if ('name' in person) {
    const id = tools.ids.next('person');
    await insertPerson(db, { id, name: person.name, createdAt: tools.clock.now() });
    return id as PersonId; // made for this kind
  }
  const found = await findPerson(db, person.id);
  if (found === undefined) {
    throw new ApiProblem('request_invalid', {
      issues: [{ path: 'person', code: 'unknown', message: 'There is no such person.' }],
    });
  }
  return found.id as PersonId; // read from its table
}

/**
 * Revokes a key; it opens nothing from the next request on, because no answer about keys is cached.
 *
 * @throws {ApiProblem} `secret_key_not_found`
 */
export async function revokeSecretKey(db: Queryable, clock: Clock, id: string): Promise<void> {
  if (!(await revokeSecretKeyRow(db, id, clock.now()))) throw new ApiProblem('secret_key_not_found');
}
