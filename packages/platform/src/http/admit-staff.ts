import type { FastifyRequest } from 'fastify';
import type { Clock } from '../runtime/clock.js';
import { ApiProblem } from './api-problem.js';
import { callerAddress } from './caller-address.js';
import type { Authenticator } from './caller.js';
import type { Limits } from './limits.js';
import { RateLimiter } from './rate-limiter.js';

export interface AdmissionOptions {
  readonly identity: Authenticator;
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'staff' | 'refusedCredentials'>;
}

/**
 * Lets only known holders of secret keys reach the body of a staff request, and each only so often.
 *
 * @throws {ApiProblem} what `identity` throws, or `rate_limited`.
 */
export function admitStaff({ identity, clock, limits }: AdmissionOptions): (request: FastifyRequest) => Promise<void> {
  const perKey = new RateLimiter(limits.staff);
  const refused = new RateLimiter(limits.refusedCredentials);
  return async (request) => {
    const now = clock.now().getTime();
    const address = callerAddress(request.ip);
    if (address !== undefined && refused.isExhausted(address, now)) {
      throw new ApiProblem('rate_limited', { retryAfterSeconds: 60 });
    }
    try {
      request.staffCaller = await identity.authenticate(request);
    } catch (thrown) {
      if (address !== undefined && thrown instanceof ApiProblem) refused.take(address, now);
      throw thrown;
    }
    const wait = perKey.take(request.staffCaller.actor.via, now);
    if (wait > 0) throw new ApiProblem('rate_limited', { retryAfterSeconds: wait });
  };
}
