import type { Role } from '@sunlit/contract';
import * as sites from '@sunlit/contract/endpoints/sites';
import { route, type Route } from '../../http/route.js';
import { demandRole } from '../identity/demand-role.js';
import { listSites } from './repository.js';
import { createSite, retrieveSite, revokeSiteKey, rotateSiteKey, updateSite, type SiteTools } from './service.js';
import type { SiteRegister } from './site-register.js';

export interface SitesDependencies extends SiteTools {
  readonly register: SiteRegister;
}

const ADMINISTRATOR: readonly Role[] = ['administrator'];

/** The register of sites that embed elements; only administrators see and change it. */
export function sitesRoutes(deps: SitesDependencies): Route[] {
  const { register, clock } = deps;
  /** A change must be seen by the next public read of this process, whether or not it was committed in the end. */
  const changing = async <T>(change: Promise<T>): Promise<T> => change.finally(() => register.forget());
  return [
    route(sites.listSites, async ({ actor, db }) => {
      demandRole(actor, ADMINISTRATOR);
      return { items: await listSites(db) };
    }),
    route(sites.createSite, ({ actor, db, body }) => {
      demandRole(actor, ADMINISTRATOR);
      return createSite(db, deps, body);
    }),
    route(sites.retrieveSite, ({ actor, db, params }) => {
      demandRole(actor, ADMINISTRATOR);
      return retrieveSite(db, params.siteId);
    }),
    route(sites.updateSite, ({ actor, db, params, body }) => {
      demandRole(actor, ADMINISTRATOR);
      return changing(updateSite(db, params.siteId, body));
    }),
    route(sites.rotateSiteKey, ({ actor, db, params, body }) => {
      demandRole(actor, ADMINISTRATOR);
      return rotateSiteKey(db, deps, params.siteId, body.overlapHours);
    }),
    route(sites.revokeSiteKey, ({ actor, db, params }) => {
      demandRole(actor, ADMINISTRATOR);
      return changing(revokeSiteKey(db, clock, params.siteId, params.siteKeyId));
    }),
  ];
}
