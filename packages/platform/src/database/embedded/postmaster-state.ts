import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import path from 'node:path';

/** What `postmaster.pid` says about a server, checked against the process table. */
export interface PostmasterState {
  readonly pid: number;
  readonly port: number;
  readonly socketDirectory: string;
  /** Last line of the file; PostgreSQL writes it without any locale. `unknown` while the file is still being written. */
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | 'unknown';
  /** Whether that process lives and serves this very data folder: pids are used again, and zombies still have one. */
  readonly isAlive: boolean;
}

/** Returns the state of the server on `data`, or `undefined` if no `postmaster.pid` is there. */
export function readPostmasterState(data: string): PostmasterState | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(data, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return {
    pid,
    port: Number(lines[3]),
    socketDirectory: lines[4] ?? '',
    status: statusOf((lines[7] ?? '').trim()),
    isAlive: pid > 0 && isPostmasterOf(data, pid),
  };
}

function statusOf(word: string): PostmasterState['status'] {
  return word === 'starting' || word === 'ready' || word === 'stopping' || word === 'standby' ? word : 'unknown';
}

/** Whether process `pid` lives and is the server of this data folder. */
export function isPostmasterOf(data: string, pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPERM')) return false;
  }
  if (platform() === 'linux') return isPostmasterOnLinux(data, pid);
  if (platform() === 'win32') return true;
  try {
    const line = execFileSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return !line.startsWith('Z') && line.endsWith('postgres');
  } catch {
    return false;
  }
}

function isPostmasterOnLinux(data: string, pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const state = stat.charAt(stat.lastIndexOf(')') + 2);
    if (name !== 'postgres' || state === 'Z' || state === 'X') return false;
  } catch {
    return false;
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data); // the postmaster lives in its data folder
  } catch {
    return true; // not ours to look into: better believe it than start a second server
  }
}

/**
 * Takes away what a dead server left behind. PostgreSQL would do so itself, except where the old pid is now a zombie or
 * another process. The file is renamed first and looked at again, so that a start that won meanwhile keeps its own.
 */
export function removeStaleLock(data: string, stale: PostmasterState): void {
  const lock = path.join(data, 'postmaster.pid');
  const aside = path.join(data, `postmaster.pid.${process.pid}`);
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (!readFileSync(aside, 'utf8').startsWith(`${stale.pid}\n`)) {
    try {
      linkSync(aside, lock);
    } catch {
      // A newer server wrote its own file in between: that one counts.
    }
  }
  rmSync(aside, { force: true });
  if (stale.socketDirectory === '' || readPostmasterState(data) !== undefined) return;
  const socket = path.join(stale.socketDirectory, `.s.PGSQL.${stale.port}`);
  rmSync(`${socket}.lock`, { force: true });
  rmSync(socket, { force: true });
}
