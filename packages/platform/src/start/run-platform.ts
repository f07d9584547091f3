import type { FastifyInstance } from 'fastify';
import { migrate } from '../database/migrator.js';
import { openDatabase, type OpenDatabase } from '../database/open-database.js';
import type { Clock } from '../runtime/clock.js';
import type { Ids } from '../runtime/ids.js';
import { choosePort } from './choose-port.js';
import { databaseOptions } from './database-options.js';
import { drain, hangUpAfter } from './drain.js';
import { prepareDemoCity, type LoadDemoCity } from './prepare-demo-city.js';
import type { Settings } from './settings.js';

export interface RunPlatformOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  /** Source of ids; loaded when wanted, since it brings the whole contract along. */
  readonly loadIds: () => Promise<Ids>;
  readonly output: NodeJS.WriteStream;
  readonly errors: NodeJS.WriteStream;
  readonly process: { readonly pid: number; readonly host: string };
  readonly stop: AbortSignal;
  /** Pages of the demo department site; without it only the platform is served. */
  readonly demoSiteDirectory: string | undefined;
  readonly loadDemoCity: LoadDemoCity | undefined;
}

interface Addresses {
  readonly platform: string;
  readonly demoSite: string | undefined;
}

const drainMilliseconds = 10_000;
const closeMilliseconds = 5_000;

/**
 * Runs the platform until `stop`, and returns the exit code: 0 after a clean stop, 1 if the database was lost.
 * A stop lets running requests end (at most 10 s), then closes the database. A stop during the first load leaves at
 * once: the load is one transaction and begins anew at the next start.
 *
 * @throws {StartProblem} It could not start; what was opened is closed again.
 */
export async function runPlatform(options: RunPlatformOptions): Promise<number> {
  const lost = new AbortController();
  const say = (line: string): void => void options.output.write(`  ${line}\n`);
  const database = await openDatabase({
    ...databaseOptions(options.settings),
    lock: { owner: options.process, onLost: (reason) => lost.abort(reason) },
    log: say,
  });
  const stop = AbortSignal.any([options.stop, lost.signal]);
  const servers: FastifyInstance[] = [];
  try {
    await unlessAborted(stop, prepare(database, options, say));
    const addresses = await serve(database, options, servers);
    announce(addresses, options, say);
    await aborted(stop);
    if (!lost.signal.aborted) say('Stopping: running requests may end, new ones are refused.');
  } catch (cause) {
    if (!stop.aborted) {
      await leave(servers, database, 0);
      throw cause;
    }
  }
  await leave(servers, database, lost.signal.aborted ? 0 : drainMilliseconds);
  if (!lost.signal.aborted) return 0;
  options.errors.write(lostMessage(lost.signal.reason));
  return 1;
}

async function prepare(
  database: OpenDatabase,
  options: RunPlatformOptions,
  say: (line: string) => void,
): Promise<void> {
  await migrate(database.pool, { log: say });
  if (!options.settings.hasDemo || options.loadDemoCity === undefined) return;
  await prepareDemoCity(database, { ...options, ids: await options.loadIds(), loadDemoCity: options.loadDemoCity });
}

/** Two sites (design.md 8): `localhost` and `127.0.0.1`, since two ports of one host would count as the same site. */
async function serve(
  database: OpenDatabase,
  options: RunPlatformOptions,
  servers: FastifyInstance[],
): Promise<Addresses> {
  const port = await choosePort(options.settings.port);
  const platform = `http://localhost:${port}`;
  const origin = options.settings.publicOrigin ?? platform;
  // Loaded after the lock is held: a second start must not spend its two seconds on a server that it may not run.
  const { createPlatform } = await import('../create-platform.js');
  const app = createPlatform({
    database: database.db,
    clock: options.clock,
    ids: await options.loadIds(),
    origins: { public: origin, embed: origin, console: origin },
    trustProxy: [...options.settings.trustedProxies],
    log: { stream: options.errors, level: options.settings.logLevel },
  });
  hangUpAfter(options.stop, app);
  servers.push(app);
  await app.listen({ host: 'localhost', port });
  if (options.demoSiteDirectory === undefined || !options.settings.hasDemo) return { platform, demoSite: undefined };
  const demoPort = await choosePort(options.settings.demoPort, [port]);
  const { createDemoSite } = await import('./demo-site.js');
  const site = createDemoSite(options.demoSiteDirectory, platform);
  hangUpAfter(options.stop, site);
  servers.push(site);
  await site.listen({ host: '127.0.0.1', port: demoPort });
  return { platform, demoSite: `http://127.0.0.1:${demoPort}` };
}

function announce({ platform, demoSite }: Addresses, options: RunPlatformOptions, say: (line: string) => void): void {
  const { databaseUrl, dataDirectory } = options.settings;
  say('');
  say('Sunlit 阳光权力 is running.');
  say('');
  say(`Platform              ${platform}`);
  if (demoSite !== undefined) say(`Demo department site  ${demoSite}   (演示数据)`);
  say(`Data                  ${databaseUrl === undefined ? dataDirectory : 'the server that DATABASE_URL names'}`);
  say('');
  say('Ctrl-C stops it.');
}

async function leave(servers: readonly FastifyInstance[], database: OpenDatabase, milliseconds: number): Promise<void> {
  await drain(servers, milliseconds);
  if (milliseconds === 0) return database.abandon();
  const closed = database.close().then(() => true);
  if (!(await within(closed, closeMilliseconds))) await database.abandon();
}

async function within(work: Promise<boolean>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Rejects as soon as `signal` is aborted; the work goes on until its connections are taken from it. */
async function unlessAborted(signal: AbortSignal, work: Promise<void>): Promise<void> {
  work.catch(() => undefined); // its end no longer matters once we have left
  await Promise.race([work, aborted(signal).then(() => Promise.reject(new Error('stopped')))]);
}

function lostMessage(reason: unknown): string {
  return (
    `\nThe platform left because it no longer holds its database: ${reason instanceof Error ? reason.message : 'unknown'}. ` +
    'What was acknowledged is stored. Look at the database, then start again.\n'
  );
}
