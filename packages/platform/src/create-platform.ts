import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Kysely } from 'kysely';
import { migrationsDirectory, readMigrations } from './database/migrator.js';
import type { Database } from './database/schema.js';
import { admitStaff } from './http/admit-staff.js';
import { builtCdnDirectory, serveCdnFiles } from './http/cdn-files.js';
import { Idempotency } from './http/idempotency.js';
import { DEFAULT_LIMITS, type Limits } from './http/limits.js';
import type { LogOptions } from './http/log-options.js';
import { mountRoute } from './http/mount-route.js';
import { serveOpenApi } from './http/serve-openapi.js';
import { createSecureServer, type PlatformOrigins } from './http/secure-server.js';
import { exchangeRoutes } from './modules/exchange/routes.js';
import { healthRoutes } from './modules/health/routes.js';
import { createIdentity } from './modules/identity/create-identity.js';
import type { KeyMode } from './modules/identity/secret-key.js';
import { systemSecrets, type SecretSource } from './modules/identity/secret-source.js';
import { PublicReads } from './modules/powers/public-reads.js';
import { powersRoutes } from './modules/powers/routes.js';
import { processesRoutes } from './modules/processes/routes.js';
import { sitesRoutes } from './modules/sites/routes.js';
import { SiteRegister } from './modules/sites/site-register.js';
import { registerPages } from './pages/register-pages.js';
import type { Clock } from './runtime/clock.js';
import type { Ids } from './runtime/ids.js';

export interface PlatformOptions {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Exact origins the platform is reached at: public pages and API, frames, console. */
  readonly origins: PlatformOrigins;
  /** Where log lines go; nothing is logged when missing. */
  readonly log?: LogOptions | false;
  /** Source of keys; the operating system's randomness when missing. */
  readonly secrets?: SecretSource;
  /** Which keys open this platform: `live` when missing. A test platform refuses live keys and the other way round (K4). */
  readonly keyMode?: KeyMode;
  /** Changes single numbers of `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>;
  /** Reverse proxies whose `X-Forwarded-For` is believed: addresses or networks. None by default. */
  readonly trustProxy?: FastifyServerOptions['trustProxy'];
  /** Folder of the CDN product; the one that the build makes when missing. */
  readonly cdnDirectory?: string;
}

/** Builds the platform on an open, migrated database. It does not listen yet; `close()` drains it. */
export function createPlatform(options: PlatformOptions): FastifyInstance {
  const { database, clock, ids, origins, secrets = systemSecrets } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const reads = new PublicReads({ database, clock });
  const { log, trustProxy } = options;
  const app = createSecureServer({ clock, ids, log, origins, limits, trustProxy, answers: reads });
  const register = new SiteRegister({ database, clock, origins });
  const keyMode = options.keyMode ?? 'live';
  const identity = createIdentity({ database, clock, keyMode, register });
  const context = {
    database,
    identity,
    idempotency: new Idempotency(database, clock),
    admitStaff: admitStaff({ identity, clock, limits }),
  };
  const routes = [
    ...healthRoutes({ database, clock, migrationLevel: knownMigrationLevel() }),
    ...sitesRoutes({ clock, ids, secrets, keyMode, register }),
    ...exchangeRoutes({ db: database }),
    ...powersRoutes({ database, clock, ids, origins, reads }),
    ...processesRoutes({ database, clock, ids, origins, reads }),
  ];
  serveOpenApi(app, origins.public);
  void app.register((scope) => serveCdnFiles(scope, options.cdnDirectory ?? builtCdnDirectory));
  for (const route of routes) mountRoute(app, context, route);
  registerPages(app, { database, origins, reads });
  return app;
}

function knownMigrationLevel(): () => Promise<number> {
  let level: Promise<number> | undefined;
  return () => (level ??= readMigrations(migrationsDirectory).then((migrations) => migrations.length));
}
