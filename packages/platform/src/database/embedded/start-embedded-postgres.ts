import { once } from 'node:events';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartProblem } from '../start-problem.js';
import { prepareClusterLayout, type ClusterLayout } from './cluster-layout.js';
import { readOrCreateSecrets, type ClusterSecrets } from './cluster-secrets.js';
import { findFreePort } from './find-free-port.js';
import { guardRunning, startGuarded, type Guard } from './guard.js';
import { initialiseCluster, isInitialised, superuser } from './initialise-cluster.js';
import { preparePostgresBinaries } from './postgres-binaries.js';
import { readPostmasterState, removeStaleLock, type PostmasterState } from './postmaster-state.js';
import { serverArguments } from './server-options.js';
import { findServiceAccount, type ServiceAccount } from './service-account.js';
import { stopPostmaster } from './stop-postmaster.js';

export interface EmbeddedPostgresOptions {
  /** Folder of this cluster. Made if missing. Two platforms on one folder use one server. */
  readonly directory: string;
  /** Where a repaired copy of the binaries goes if the npm package cannot be run in place. */
  readonly binariesDirectory: string;
  /** Makes unguessable passwords: at least 128 bits, letters and digits. */
  readonly randomToken: () => string;
  readonly log: (message: string) => void;
  /** Listen on 127.0.0.1 and a free port instead of a unix socket. Always so on Windows. */
  readonly tcp?: boolean;
  /** Further server settings, for example `throwAwaySettings`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Where a client connects to: a socket folder or 127.0.0.1. */
export interface ConnectionTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** A running embedded server, started here or found running. */
export interface EmbeddedPostgres {
  /** True if the server ran before: another platform's, or left over from a killed one. */
  readonly wasRunning: boolean;
  readonly pid: number;
  readonly superuser: ConnectionTarget;
  /** Password reserved for the platform's own role. */
  readonly rolePassword: string;
  /** Makes a server that was found running ours: from now on it stops when this process dies. */
  adopt(): void;
  /** Stops the server, whoever started it, and returns when it is gone. Nothing committed is lost. */
  stop(): Promise<void>;
  /** Leaves the server running for others when this process ends. */
  release(): void;
}

const startTimeoutMilliseconds = 60_000;
const pollMilliseconds = 10;

/**
 * Returns a running PostgreSQL on `directory`, making the cluster on first use (design.md 3.1). What a killed process
 * left behind is handled: a server still running is attached to, one that is stopping is waited for, files of a dead
 * one are removed.
 *
 * @throws {StartProblem} Says what happened and what to do; data are never touched by a failed start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const directory = path.resolve(options.directory);
  const account = findServiceAccount(path.join(directory, 'data'));
  const layout = prepareClusterLayout(directory, account);
  const native = preparePostgresBinaries(path.resolve(options.binariesDirectory), account);
  const secrets = readOrCreateSecrets(layout.secretFile, options.randomToken);
  if (!isInitialised(layout.data)) {
    options.log(`Making the database in ${layout.directory}`);
    initialiseCluster(native, layout, account, secrets.superuserPassword);
  }
  return new Launcher(options, layout, account, native, secrets).start();
}

class Launcher {
  readonly #options: EmbeddedPostgresOptions;
  readonly #layout: ClusterLayout;
  readonly #account: ServiceAccount;
  readonly #native: string;
  readonly #secrets: ClusterSecrets;

  constructor(
    options: EmbeddedPostgresOptions,
    layout: ClusterLayout,
    account: ServiceAccount,
    native: string,
    secrets: ClusterSecrets,
  ) {
    this.#options = options;
    this.#layout = layout;
    this.#account = account;
    this.#native = native;
    this.#secrets = secrets;
  }

  /** Goes round until a server is ready: another process may start, stop or kill one at any moment in between. */
  async start(): Promise<EmbeddedPostgres> {
    for (let waited = 0; waited < startTimeoutMilliseconds; waited += pollMilliseconds) {
      const found = readPostmasterState(this.#layout.data);
      if (found?.isAlive === true && found.status === 'ready') return this.#handle(found, undefined);
      if (found?.isAlive !== true) {
        if (found !== undefined && Number.isInteger(found.pid) && found.pid > 0)
          removeStaleLock(this.#layout.data, found);
        const started = await this.#launch();
        if (started !== undefined) return started;
      }
      await delay(pollMilliseconds);
    }
    throw this.#notStarted('it did not become ready in time');
  }

  /** Returns `undefined` if another process won the race for the data folder: the caller then finds its server. */
  async #launch(): Promise<EmbeddedPostgres | undefined> {
    const guard = await this.#spawn();
    const { process: server } = guard;
    const exit = once(server, 'exit').catch(() => undefined);
    const hasEnded = (): boolean => server.pid === undefined || server.exitCode !== null || server.signalCode !== null;
    for (let waited = 0; waited < startTimeoutMilliseconds && !hasEnded(); waited += pollMilliseconds) {
      const state = readPostmasterState(this.#layout.data);
      if (state?.isAlive === true && state.status === 'ready') return this.#handle(state, guard);
      await Promise.race([exit, delay(pollMilliseconds)]);
    }
    if (!hasEnded()) server.stdin?.end();
    if (readPostmasterState(this.#layout.data)?.isAlive === true) return undefined;
    throw this.#notStarted(lastLines(this.#layout.logFile));
  }

  async #spawn(): Promise<Guard> {
    const tcp = this.#options.tcp === true || platform() === 'win32';
    const port = tcp ? await findFreePort() : 5432; // on a socket the port is only part of its name
    rotateLog(this.#layout.logFile);
    const logDescriptor = openSync(this.#layout.logFile, 'a', 0o600);
    try {
      return startGuarded({
        binary: path.join(this.#native, 'bin', platform() === 'win32' ? 'postgres.exe' : 'postgres'),
        args: [
          ...['-D', this.#layout.data, '-p', String(port)],
          ...(platform() === 'win32' ? [] : ['-k', this.#layout.sockets]),
          ...serverArguments({ ...this.#options.settings, listen_addresses: tcp ? '127.0.0.1' : '' }),
        ],
        account: this.#account,
        logDescriptor,
      });
    } finally {
      closeSync(logDescriptor);
    }
  }

  #handle(state: PostmasterState, own: Guard | undefined): EmbeddedPostgres {
    let guard = own;
    unref(guard);
    const tcp = this.#options.tcp === true || platform() === 'win32';
    return {
      wasRunning: own === undefined,
      pid: state.pid,
      superuser: {
        host: tcp ? '127.0.0.1' : state.socketDirectory,
        port: state.port,
        user: superuser,
        password: this.#secrets.superuserPassword,
      },
      rolePassword: this.#secrets.password,
      adopt: () => {
        guard ??= guardRunning(state.pid, this.#layout.data, this.#account);
        unref(guard);
      },
      stop: async () => {
        await stopPostmaster(this.#layout.data, this.#native);
        guard?.release();
      },
      release: () => guard?.release(),
    };
  }

  #notStarted(reason: string): StartProblem {
    return new StartProblem(
      'database_not_started',
      `The embedded database did not start: ${reason}. The data in ${this.#layout.directory} are untouched. ` +
        `PostgreSQL's own log is ${this.#layout.logFile}.`,
    );
  }
}

/** The server must not keep Node alive: the platform decides when it ends. */
function unref(guard: Guard | undefined): void {
  guard?.process.unref();
  const input = guard?.process.stdin;
  if (input instanceof Socket) input.unref();
}

const largestLogBytes = 5_000_000;

function rotateLog(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined && found.size > largestLogBytes) renameSync(file, `${file}.1`);
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-3).join(' / ');
}
