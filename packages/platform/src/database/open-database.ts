import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { takePlatformLock, type LockOwner, type PlatformLock } from './advisory-lock.js';
import { ensureDatabase } from './embedded/ensure-database.js';
import { isUsedByOthers } from './embedded/is-used-by-others.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded/start-embedded-postgres.js';
import type { Database } from './schema.js';
import { StartProblem } from './start-problem.js';
import { pgTypes } from './pg-types.js';

export interface OpenDatabaseOptions {
  /** `postgres://…` of a server; without it `embedded` is used. */
  readonly url?: string | undefined;
  readonly embedded?: Omit<EmbeddedPostgresOptions, 'log'> | undefined;
  /**
   * Take the platform lock and hold it until `close`. A platform always does, and so does a command that must not run
   * beside one.
   */
  readonly lock?: { readonly owner: LockOwner; readonly onLost: (reason: Error) => void } | undefined;
  readonly poolSize?: number;
  readonly log: (message: string) => void;
}

/** One connection taken from the pool: for what must happen on the same session. */
export type DatabaseConnection = pg.PoolClient;

export interface OpenDatabase {
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  /** Waits for running queries, gives the lock back, and stops an embedded server that nobody else uses. */
  close(): Promise<void>;
  /** Like `close`, without waiting: queries that run are rolled back. For a stop that may take no longer. */
  abandon(): Promise<void>;
}

/**
 * Opens the platform's database: a server, or the embedded one, which is started if it does not run.
 *
 * @throws {StartProblem} `platform_running`, `database_unreachable`, or what the embedded start says.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const reached = await reach(options);
  if (options.lock !== undefined) reached.lock?.watch(options.lock.onLost);
  const pool = new pg.Pool({ ...reached.connection, max: options.poolSize ?? 10, types: pgTypes });
  // An idle connection may break at any time; without a listener that would end the process.
  pool.on('error', (cause) => options.log(`A database connection broke: ${cause.message}`));
  // Loaded after the lock is held: a second start leaves without it, which is most of what it would wait for.
  const { Kysely, PostgresDialect } = await import('kysely');
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  let ended: Promise<void> | undefined;
  // The pool itself: Kysely's `destroy` does nothing when no query went through Kysely.
  const endPool = (): Promise<void> => (ended ??= pool.end());
  let closed: Promise<void> | undefined;
  return {
    db,
    pool,
    close: () => (closed ??= close(endPool, reached)),
    abandon: () => (closed = abandon(endPool, reached)),
  };
}

interface ReachedDatabase {
  readonly connection: pg.ClientConfig;
  readonly server: EmbeddedPostgres | undefined;
  readonly lock: PlatformLock | undefined;
}

const attempts = 20;
const pauseMilliseconds = 100;

/** Tries again while an embedded server goes away under us: that of a platform that was killed a moment ago. */
async function reach(options: OpenDatabaseOptions): Promise<ReachedDatabase> {
  if (options.url !== undefined) return reachServer(options.url, options);
  if (options.embedded === undefined) throw new TypeError('openDatabase needs a url or an embedded folder');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await reachEmbedded(options.embedded, options);
    } catch (cause) {
      if (attempt === attempts || !isServerGone(cause)) throw cause;
      await delay(pauseMilliseconds);
    }
  }
}

async function reachServer(url: string, options: OpenDatabaseOptions): Promise<ReachedDatabase> {
  const connection: pg.ClientConfig = { connectionString: url };
  try {
    return { connection, server: undefined, lock: await lockIfAsked(connection, options) };
  } catch (cause) {
    if (cause instanceof StartProblem) throw cause;
    throw new StartProblem(
      'database_unreachable',
      `The database that DATABASE_URL names cannot be used: ${cause instanceof Error ? cause.message : String(cause)}. ` +
        'Nothing was changed. Check address, account and password, and that the server runs.',
      { cause },
    );
  }
}

async function reachEmbedded(
  embedded: Omit<EmbeddedPostgresOptions, 'log'>,
  options: OpenDatabaseOptions,
): Promise<ReachedDatabase> {
  const server = await startEmbeddedPostgres({ ...embedded, log: options.log });
  try {
    const connection = await ensureDatabase(server);
    const lock = await lockIfAsked(connection, options);
    if (lock === undefined) return { connection, server, lock };
    server.adopt();
    if (server.wasRunning) await outliveLastGuard(server, lock);
    return { connection, server, lock };
  } catch (cause) {
    await leaveServer(server);
    throw cause;
  }
}

const guardMilliseconds = 300;

/**
 * The server was a killed platform's. That platform's guard may be about to stop it: then this fails like any server
 * that goes away, and `reach` starts a new one.
 */
async function outliveLastGuard(server: EmbeddedPostgres, lock: PlatformLock): Promise<void> {
  await delay(guardMilliseconds);
  try {
    await ensureDatabase(server);
  } catch (cause) {
    await lock.release().catch(() => undefined);
    throw cause;
  }
}

async function lockIfAsked(
  connection: pg.ClientConfig,
  options: OpenDatabaseOptions,
): Promise<PlatformLock | undefined> {
  return options.lock && takePlatformLock({ connection, owner: options.lock.owner });
}

async function close(endPool: () => Promise<void>, { server, lock }: ReachedDatabase): Promise<void> {
  await endPool();
  await lock?.release();
  if (server !== undefined) await leaveServer(server);
}

async function abandon(endPool: () => Promise<void>, { server, lock }: ReachedDatabase): Promise<void> {
  // Not waited for: it ends when its connections do, which the server or the end of this process sees to.
  endPool().catch(() => undefined);
  const released = lock?.release().catch(() => undefined);
  if (server === undefined) await released;
  else await server.stop();
}

/** Stops the server unless somebody else is connected: a platform and a command may share one that either started. */
async function leaveServer(server: EmbeddedPostgres): Promise<void> {
  if (await isUsedByOthers(server)) server.release();
  else await server.stop();
}

/** PostgreSQL's "shutting down", "starting up", "administrator said so", and a socket nobody listens on. */
const goneCodes = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE']);

function isServerGone(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && goneCodes.has(cause.code);
}
