import type { Queryable } from '../../database/schema.js';
import type { Authenticator } from '../../http/caller.js';
import type { Clock } from '../../runtime/clock.js';
import type { SiteRegister } from '../sites/site-register.js';
import { authenticate } from './authenticate.js';
import type { KeyMode } from './secret-key.js';

export interface IdentityDependencies {
  readonly database: Queryable;
  readonly clock: Clock;
  readonly keyMode: KeyMode;
  readonly register: SiteRegister;
}

/** The one place that says who calls. */
export function createIdentity({ database, clock, keyMode, register }: IdentityDependencies): Authenticator {
  return {
    authenticate: (request) => authenticate(database, clock, keyMode, request),
    identifySite: async (siteKey, origin) => ({
      kind: 'public',
      siteId: await register.demandSite(siteKey, origin, keyMode),
    }),
  };
}
