import { spawnSync } from 'node:child_process';
import { platform } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartProblem } from '../start-problem.js';
import { readPostmasterState } from './postmaster-state.js';

const pollMilliseconds = 10;

/**
 * Stops the server on `data` and returns when it is gone. Open transactions are rolled back (PostgreSQL's "fast"
 * shutdown) and a checkpoint is written, so that the next start needs no recovery. Does nothing if no server runs.
 *
 * @throws {StartProblem} `database_not_stopped`: still there after `timeoutMilliseconds`.
 */
export async function stopPostmaster(data: string, native: string, timeoutMilliseconds = 30_000): Promise<void> {
  const running = readPostmasterState(data);
  if (running === undefined || !running.isAlive) return;
  if (platform() === 'win32') spawnSync(path.join(native, 'bin', 'pg_ctl.exe'), ['stop', '-D', data, '-m', 'fast']);
  else signal(running.pid);
  for (let waited = 0; waited < timeoutMilliseconds; waited += pollMilliseconds) {
    const now = readPostmasterState(data);
    if (now === undefined || now.pid !== running.pid || !now.isAlive) return;
    await delay(pollMilliseconds);
  }
  throw new StartProblem(
    'database_not_stopped',
    `PostgreSQL (pid ${running.pid}) was asked to stop and still runs. Nothing is lost. Look into its log beside ${data}.`,
  );
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Gone between the look and the signal: what was wanted.
  }
}
