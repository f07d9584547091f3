import type { FastifyRequest } from 'fastify';
import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import type { StaffCaller } from '../../http/caller.js';
import type { Clock } from '../../runtime/clock.js';
import { findSecretKeyByHash, type SecretKeyRecord } from './repository.js';
import { hashSecretKey, isSameHash, secretKeyMode, type KeyMode } from './secret-key.js';

/** Header in which a page names its site where a query value has no place. */
export const SITE_KEY_HEADER = 'sunlit-site';

const BEARER = /^Bearer +([^\s,]{1,200})$/i;

/**
 * Finds out who holds the secret key of a request. Nothing is cached: a revoked key is dead at once.
 *
 * @throws {ApiProblem} `credentials_missing`, `credentials_invalid` (also for keys of the other mode), or
 * `site_key_insufficient` when only a site key came (K1).
 */
export async function authenticate(
  db: Queryable,
  clock: Clock,
  mode: KeyMode,
  request: FastifyRequest,
): Promise<StaffCaller> {
  const secret = readSecret(request);
  if (secretKeyMode(secret) !== mode) throw new ApiProblem('credentials_invalid');
  const keyHash = hashSecretKey(secret);
  const found = await findSecretKeyByHash(db, keyHash);
  if (found === undefined || !isSameHash(found.keyHash, keyHash) || !isUsable(found, mode, clock.now())) {
    throw new ApiProblem('credentials_invalid');
  }
  const { personId, personName, role, departmentId, id } = found;
  return {
    secret,
    actor: { kind: 'staff', personId, personName, role, via: id, ...(departmentId && { departmentId }) },
  };
}

function readSecret(request: FastifyRequest): string {
  const { authorization } = request.headers;
  if (authorization === undefined)
    throw new ApiProblem(namesSite(request) ? 'site_key_insufficient' : 'credentials_missing');
  const presented = BEARER.exec(authorization)?.[1];
  if (presented === undefined) throw new ApiProblem('credentials_invalid');
  if (presented.startsWith('pk_')) throw new ApiProblem('site_key_insufficient');
  return presented;
}

function namesSite(request: FastifyRequest): boolean {
  return request.headers[SITE_KEY_HEADER] !== undefined || /[?&]site=/.test(request.raw.url ?? '');
}

function isUsable(key: SecretKeyRecord, mode: KeyMode, now: Date): boolean {
  if (key.revokedAt !== undefined || key.isTest !== (mode === 'test')) return false;
  return key.expiresAt === undefined || key.expiresAt > now;
}
