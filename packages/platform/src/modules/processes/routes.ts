import type { Route } from '../../http/route.js';
import type { PowersDeps } from '../powers/routes.js';
import { publicProcessesRoutes } from './public-routes.js';
import { staffProcessesRoutes } from './staff-routes.js';

/** Process definitions: the charts that everybody sees, and what staff write, file and lint. */
export function processesRoutes(deps: PowersDeps): Route[] {
  return [...publicProcessesRoutes(deps), ...staffProcessesRoutes(deps)];
}
