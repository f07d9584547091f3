import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StartProblem } from '../start-problem.js';
import type { ServiceAccount } from './service-account.js';

/** Where the pieces of one embedded cluster lie. */
export interface ClusterLayout {
  readonly directory: string;
  /** PostgreSQL's own data, mode 0700, owned by the service account. */
  readonly data: string;
  /** Unix sockets, mode 0700: who cannot enter it cannot even try a password. */
  readonly sockets: string;
  /** Passwords, mode 0600, owned by whom Node runs as. */
  readonly secretFile: string;
  readonly logFile: string;
}

/** Longest path that `sockaddr_un` holds on Linux; macOS holds 103, which the margin of the port number covers. */
const longestSocketPath = 103;

/**
 * Makes the folders of a cluster with their owners and modes, and returns where they are.
 *
 * @throws {StartProblem} `database_directory_unreachable`: the service account cannot enter `directory`.
 */
export function prepareClusterLayout(directory: string, account: ServiceAccount): ClusterLayout {
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  requireReachable(directory, account);
  const sockets = socketDirectory(directory);
  makePrivate(sockets, account);
  return {
    directory,
    data: path.join(directory, 'data'),
    sockets,
    secretFile: path.join(directory, 'secrets.json'),
    logFile: path.join(directory, 'postgresql.log'),
  };
}

function requireReachable(directory: string, account: ServiceAccount): void {
  if (account.uid === undefined) return;
  if (spawnSync('test', ['-x', directory], { ...account, cwd: '/' }).status === 0) return;
  throw new StartProblem(
    'database_directory_unreachable',
    `PostgreSQL runs as uid ${account.uid} here, and that account cannot enter ${directory}. Nothing was changed. ` +
      'Set SUNLIT_DATA to a folder that every account can enter (the default for root is /var/lib/sunlit).',
  );
}

function socketDirectory(directory: string): string {
  const beside = path.join(directory, 'run');
  if (Buffer.byteLength(path.join(beside, '.s.PGSQL.65535')) <= longestSocketPath) return beside;
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `sunlit-${digest}`);
}

/** Also checks a folder that is already there: below a shared /tmp somebody else may have made it first. */
function makePrivate(directory: string, account: ServiceAccount): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const found = lstatSync(directory);
  const allowed = new Set([process.getuid?.(), account.uid]);
  if (!found.isDirectory() || (process.getuid !== undefined && !allowed.has(found.uid))) {
    throw new StartProblem(
      'database_directory_unreachable',
      `${directory} belongs to somebody else, so it cannot hold the database's socket. Nothing was changed. ` +
        'Remove it, or set SUNLIT_DATA to a folder with a shorter path.',
    );
  }
  if (account.uid !== undefined) chownSync(directory, account.uid, account.gid);
  chmodSync(directory, 0o700);
}
