import type { DepartmentId, Site, SiteId, SiteKey, SiteKeyId } from '@sunlit/contract';
import { sql, type Insertable, type Selectable } from 'kysely';
import type { Queryable, SiteKeysTable, SitesTable } from '../../database/schema.js';

type SiteRow = Selectable<SitesTable>;
type KeyRow = Selectable<SiteKeysTable>;

function toKey(row: KeyRow): SiteKey {
  return {
    id: row.id as SiteKeyId, // written by us with this prefix
    key: row.key,
    createdAt: row.created_at.toISOString(),
    ...(row.expires_at && { expiresAt: row.expires_at.toISOString() }),
    ...(row.revoked_at && { revokedAt: row.revoked_at.toISOString() }),
  };
}

function toSite(row: SiteRow, keys: readonly KeyRow[]): Site {
  return {
    id: row.id as SiteId, // written by us with this prefix
    name: row.name,
    ...(row.department_id !== null && { departmentId: row.department_id as DepartmentId }), // as above
    origins: row.origins,
    elements: row.elements,
    isTest: row.is_test,
    createdAt: row.created_at.toISOString(),
    keys: keys.map(toKey),
  };
}

/** Newest first; of keys made in the same instant the one that still lives for ever. */
function selectKeys(db: Queryable) {
  return db
    .selectFrom('site_keys')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('expires_at', (order) => order.desc().nullsFirst())
    .orderBy('id');
}

/** All sites, oldest first, each with its keys, newest first. */
export async function listSites(db: Queryable): Promise<Site[]> {
  const rows = await db.selectFrom('sites').selectAll().orderBy('created_at').orderBy('id').execute();
  const keys = await selectKeys(db).execute();
  const keysBySite = new Map<string, KeyRow[]>();
  for (const key of keys) keysBySite.set(key.site_id, [...(keysBySite.get(key.site_id) ?? []), key]);
  return rows.map((row) => toSite(row, keysBySite.get(row.id) ?? []));
}

export async function findSite(db: Queryable, siteId: string): Promise<Site | undefined> {
  const row = await db.selectFrom('sites').selectAll().where('id', '=', siteId).executeTakeFirst();
  if (row === undefined) return undefined;
  const keys = await selectKeys(db).where('site_id', '=', siteId).execute();
  return toSite(row, keys);
}

/** Locks a site until the transaction ends, so that two administrators change it one after the other. */
export async function lockSite(db: Queryable, siteId: string): Promise<boolean> {
  const row = await db.selectFrom('sites').select('id').where('id', '=', siteId).forUpdate().executeTakeFirst();
  return row !== undefined;
}

export async function insertSite(db: Queryable, row: Insertable<SitesTable>): Promise<void> {
  await db.insertInto('sites').values(row).execute();
}

export async function updateSiteRow(
  db: Queryable,
  siteId: string,
  changes: { name?: string | undefined; origins?: string[] | undefined; elements?: string[] | undefined },
): Promise<void> {
  const { name, origins, elements } = changes;
  if (name === undefined && origins === undefined && elements === undefined) return;
  await db
    .updateTable('sites')
    .set({
      ...(name === undefined ? {} : { name }),
      ...(origins === undefined ? {} : { origins }),
      ...(elements === undefined ? {} : { elements }),
    })
    .where('id', '=', siteId)
    .execute();
}

export async function insertSiteKey(db: Queryable, row: Insertable<SiteKeysTable>): Promise<void> {
  await db.insertInto('site_keys').values(row).execute();
}

/** Lets every key of a site end at `expiresAt`, unless it ends before. */
export async function limitSiteKeys(db: Queryable, siteId: string, expiresAt: Date): Promise<void> {
  await db
    .updateTable('site_keys')
    .set({ expires_at: sql<Date>`least(expires_at, ${expiresAt})` })
    .where('site_id', '=', siteId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Sets the revocation once; `false` if the site has no such key. */
export async function revokeSiteKeyRow(db: Queryable, siteId: string, keyId: string, at: Date): Promise<boolean> {
  const row = await db
    .updateTable('site_keys')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(at)) }))
    .where('id', '=', keyId)
    .where('site_id', '=', siteId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface SiteOfKey {
  readonly siteId: string;
  readonly origins: readonly string[];
  readonly expiresAt: Date | undefined;
  readonly revokedAt: Date | undefined;
}

export async function findSiteOfKey(db: Queryable, key: string): Promise<SiteOfKey | undefined> {
  const row = await db
    .selectFrom('site_keys')
    .innerJoin('sites', 'sites.id', 'site_keys.site_id')
    .select(['sites.id', 'sites.origins', 'site_keys.expires_at', 'site_keys.revoked_at'])
    .where('site_keys.key', '=', key)
    .executeTakeFirst();
  return (
    row && {
      siteId: row.id,
      origins: row.origins,
      expiresAt: row.expires_at ?? undefined,
      revokedAt: row.revoked_at ?? undefined,
    }
  );
}

export async function departmentExists(db: Queryable, id: string): Promise<boolean> {
  const row = await db.selectFrom('departments').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}
