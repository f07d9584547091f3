import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import path from 'node:path';
import { StartProblem } from '../start-problem.js';
import type { ClusterLayout } from './cluster-layout.js';
import { serverEnvironment } from './server-environment.js';
import type { ServiceAccount } from './service-account.js';

/** Role that owns the cluster. It is used to make the platform's own role and database, and for nothing else. */
export const superuser = 'postgres';

export function isInitialised(data: string): boolean {
  return existsSync(path.join(data, 'PG_VERSION'));
}

/**
 * Makes an empty cluster: UTF-8, order by code point from the built-in provider (the same on every machine, whatever
 * libc or ICU it has), scram passwords, data checksums. An interrupted run never looks like a finished cluster.
 *
 * @throws {StartProblem} `database_not_created`.
 */
export function initialiseCluster(
  native: string,
  layout: ClusterLayout,
  account: ServiceAccount,
  password: string,
): void {
  const unfinished = `${layout.data}.unfinished.${process.pid}`;
  const passwordFile = path.join(layout.sockets, `.initial-password.${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) {
    chownSync(unfinished, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    runInitdb(native, unfinished, passwordFile, account);
    moveIntoPlace(unfinished, layout.data);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function runInitdb(native: string, data: string, passwordFile: string, account: ServiceAccount): void {
  const initdb = path.join(native, 'bin', platform() === 'win32' ? 'initdb.exe' : 'initdb');
  const done = spawnSync(
    initdb,
    [
      ...['-D', data, '-U', superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8', '--data-checksums'],
    ],
    { ...account, env: serverEnvironment, cwd: path.parse(data).root, encoding: 'utf8' },
  );
  if (done.status === 0) return;
  throw new StartProblem(
    'database_not_created',
    `The embedded database could not be created in ${data}: ${(done.stderr || done.error?.message || done.stdout).trim()}. ` +
      'No data were touched. Check free space and the rights on that folder, then start again.',
  );
}

/** Of two first starts at once the quicker one's cluster stays; it has the same passwords, so the slower one uses it. */
function moveIntoPlace(unfinished: string, data: string): void {
  try {
    renameSync(unfinished, data);
  } catch (cause) {
    if (!isInitialised(data)) throw cause;
  }
}
