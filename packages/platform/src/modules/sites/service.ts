import type { CreateSiteBody, Site, UpdateSiteBody } from '@sunlit/contract';
import { inTransaction } from '../../database/in-transaction.js';
import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import type { Clock } from '../../runtime/clock.js';
import type { Ids } from '../../runtime/ids.js';
import type { KeyMode } from '../identity/secret-key.js';
import type { SecretSource } from '../identity/secret-source.js';
import {
  departmentExists,
  findSite,
  insertSite,
  insertSiteKey,
  limitSiteKeys,
  lockSite,
  revokeSiteKeyRow,
  updateSiteRow,
} from './repository.js';

export interface SiteTools {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: SecretSource;
  readonly keyMode: KeyMode;
}

/** 24 × 5 bits: a site key is public, it only must not be guessed by mistake. */
const KEY_LENGTH = 24;
const HOUR_MS = 3_600_000;

/** @throws {ApiProblem} `site_not_found` */
export async function retrieveSite(db: Queryable, siteId: string): Promise<Site> {
  const site = await findSite(db, siteId);
  if (site === undefined) throw new ApiProblem('site_not_found');
  return site;
}

/**
 * Registers a site and makes its first key.
 *
 * @throws {ApiProblem} `department_not_found`; `body_invalid` for an origin no browser sends, or a test site on a live
 * platform and the other way round.
 */
export function createSite(db: Queryable, tools: SiteTools, body: CreateSiteBody): Promise<Site> {
  demandExactOrigins(body.origins);
  if (body.isTest !== (tools.keyMode === 'test')) {
    throw invalid('isTest', `This platform is ${tools.keyMode}: it takes no keys of the other kind.`);
  }
  return inTransaction(db, async (transaction) => {
    const { departmentId } = body;
    if (departmentId !== undefined && !(await departmentExists(transaction, departmentId))) {
      throw new ApiProblem('department_not_found');
    }
    const id = tools.ids.next('site');
    await insertSite(transaction, {
      id,
      name: body.name,
      department_id: departmentId ?? null,
      origins: body.origins,
      elements: body.elements,
      is_test: body.isTest,
      created_at: tools.clock.now(),
    });
    await addKey(transaction, tools, id);
    return retrieveSite(transaction, id);
  });
}

/** @throws {ApiProblem} `site_not_found`, `body_invalid` */
export function updateSite(db: Queryable, siteId: string, body: UpdateSiteBody): Promise<Site> {
  demandExactOrigins(body.origins ?? []);
  return inTransaction(db, async (transaction) => {
    await demandLock(transaction, siteId);
    await updateSiteRow(transaction, siteId, body);
    return retrieveSite(transaction, siteId);
  });
}

/**
 * Makes a new key; the old ones go on for the overlap, so that no page breaks while it is replaced everywhere.
 *
 * @throws {ApiProblem} `site_not_found`
 */
export function rotateSiteKey(db: Queryable, tools: SiteTools, siteId: string, overlapHours: number): Promise<Site> {
  return inTransaction(db, async (transaction) => {
    await demandLock(transaction, siteId);
    await limitSiteKeys(transaction, siteId, new Date(tools.clock.now().getTime() + overlapHours * HOUR_MS));
    await addKey(transaction, tools, siteId);
    return retrieveSite(transaction, siteId);
  });
}

/** @throws {ApiProblem} `site_not_found`, `site_key_not_found` */
export function revokeSiteKey(db: Queryable, clock: Clock, siteId: string, siteKeyId: string): Promise<Site> {
  return inTransaction(db, async (transaction) => {
    await demandLock(transaction, siteId);
    if (!(await revokeSiteKeyRow(transaction, siteId, siteKeyId, clock.now()))) {
      throw new ApiProblem('site_key_not_found');
    }
    return retrieveSite(transaction, siteId);
  });
}

async function demandLock(db: Queryable, siteId: string): Promise<void> {
  if (!(await lockSite(db, siteId))) throw new ApiProblem('site_not_found');
}

async function addKey(db: Queryable, { ids, secrets, clock, keyMode }: SiteTools, siteId: string): Promise<void> {
  await insertSiteKey(db, {
    id: ids.next('siteKey'),
    site_id: siteId,
    key: `pk_${keyMode}_${secrets.next(KEY_LENGTH)}`,
    created_at: clock.now(),
  });
}

/** Browsers spell an origin in one way only; another spelling would never match. */
function demandExactOrigins(origins: readonly string[]): void {
  for (const [index, origin] of origins.entries()) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw invalid(`origins.${index}`, 'Not how a browser writes an origin: no default port, no path, lower case.');
    }
  }
}

function invalid(path: string, message: string): ApiProblem {
  return new ApiProblem('body_invalid', { issues: [{ path, code: 'not_allowed', message }] });
}
