import type { RouteProfile } from './security-headers.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How the route meets the outside; `page` when missing. */
    profile?: RouteProfile;
  }
}
