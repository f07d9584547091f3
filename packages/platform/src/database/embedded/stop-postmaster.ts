import { spawnSync } from 'node:child_process';
import { platform } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartProblem } from '../start-problem.js';
import { isPostmasterOf, readPostmasterState } from './postmaster-state.js';

const pollMilliseconds = 10;

/**
 * How long a fast shutdown may take. PostgreSQL 18 never ends one that arrives while it recovers from the crash of one
 * of its processes: the postmaster then waits for ever (seen with 18.4).
 */
const fastMilliseconds = 10_000;
const immediateMilliseconds = 10_000;

/**
 * Stops the server on `data` and returns when it is gone. Open transactions are rolled back (PostgreSQL's "fast"
 * shutdown) and a checkpoint is written, so that the next start needs no recovery; a server that does not manage is
 * stopped at once and recovers at the next start, which loses nothing that was committed. Does nothing if none runs.
 *
 * @throws {StartProblem} `database_not_stopped`.
 */
export async function stopPostmaster(data: string, native: string): Promise<void> {
  const running = readPostmasterState(data);
  if (running === undefined || !running.isAlive) return;
  order(running.pid, data, native, 'fast');
  if (await isGoneWithin(fastMilliseconds, data, running.pid)) return;
  order(running.pid, data, native, 'immediate');
  if (await isGoneWithin(immediateMilliseconds, data, running.pid)) return;
  throw new StartProblem(
    'database_not_stopped',
    `PostgreSQL (pid ${running.pid}) was told to stop and still runs. Nothing is lost. Look into its log beside ${data}.`,
  );
}

async function isGoneWithin(milliseconds: number, data: string, pid: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += pollMilliseconds) {
    if (!isPostmasterOf(data, pid)) return true; // not by its lock file: that goes a moment before the process
    await delay(pollMilliseconds);
  }
  return false;
}

function order(pid: number, data: string, native: string, mode: 'fast' | 'immediate'): void {
  if (platform() === 'win32') {
    spawnSync(path.join(native, 'bin', 'pg_ctl.exe'), ['stop', '-D', data, '-m', mode, '-W']);
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch {
    // Gone between the look and the signal: what was wanted.
  }
}
