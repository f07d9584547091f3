import type { DepartmentId, PersonId, Role, SecretKeyId } from '@sunlit/contract';
import type { Insertable } from 'kysely';
import type { Queryable, SecretKeysTable } from '../../database/schema.js';

export interface SecretKeyRecord {
  readonly id: SecretKeyId;
  readonly keyHash: string;
  readonly label: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly role: Role;
  readonly departmentId: DepartmentId | undefined;
  readonly isTest: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
  readonly revokedAt: Date | undefined;
}

function selectKeys(db: Queryable) {
  return db
    .selectFrom('secret_keys')
    .innerJoin('persons', 'persons.id', 'secret_keys.person_id')
    .select([
      'secret_keys.id',
      'secret_keys.key_hash',
      'secret_keys.label',
      'secret_keys.person_id',
      'persons.name as person_name',
      'secret_keys.role',
      'secret_keys.department_id',
      'secret_keys.is_test',
      'secret_keys.created_at',
      'secret_keys.expires_at',
      'secret_keys.revoked_at',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectKeys>['executeTakeFirstOrThrow']>>;

function toRecord(row: Row): SecretKeyRecord {
  return {
    id: row.id as SecretKeyId, // written by us with this prefix
    keyHash: row.key_hash,
    label: row.label,
    personId: row.person_id as PersonId, // as above
    personName: row.person_name,
    role: row.role,
    departmentId: (row.department_id ?? undefined) as DepartmentId | undefined, // as above
    isTest: row.is_test,
    createdAt: row.created_at,
    expiresAt: row.expires_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
  };
}

export async function findSecretKeyByHash(db: Queryable, keyHash: string): Promise<SecretKeyRecord | undefined> {
  const row = await selectKeys(db).where('secret_keys.key_hash', '=', keyHash).executeTakeFirst();
  return row && toRecord(row);
}

/** All keys, newest first; never the keys themselves, which nobody has. */
export async function listSecretKeys(db: Queryable): Promise<SecretKeyRecord[]> {
  const rows = await selectKeys(db).orderBy('secret_keys.created_at', 'desc').orderBy('secret_keys.id').execute();
  return rows.map(toRecord);
}

export async function insertSecretKey(db: Queryable, row: Insertable<SecretKeysTable>): Promise<void> {
  await db.insertInto('secret_keys').values(row).execute();
}

/** Sets the revocation once; `false` if there is no such key. A key that was revoked stays revoked at its first time. */
export async function revokeSecretKeyRow(db: Queryable, id: string, revokedAt: Date): Promise<boolean> {
  const row = await db
    .updateTable('secret_keys')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(revokedAt)) }))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertPerson(
  db: Queryable,
  person: { id: string; name: string; createdAt: Date },
): Promise<void> {
  await db.insertInto('persons').values({ id: person.id, name: person.name, created_at: person.createdAt }).execute();
}

export async function findPerson(db: Queryable, id: string): Promise<{ id: string; name: string } | undefined> {
  return db.selectFrom('persons').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
}

export async function departmentExists(db: Queryable, id: string): Promise<boolean> {
  const row = await db.selectFrom('departments').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}
