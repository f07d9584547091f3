import { hostname } from 'node:os';
import { StartProblem } from '../database/start-problem.js';
import { systemClock } from '../runtime/clock.js';
import { readMachine } from '../start/machine.js';
import { readSettings } from '../start/settings.js';
import { stopOnSignals } from '../start/stop-on-signals.js';
import { runCli } from './run-cli.js';

/** Runs a command as this process: with its environment, terminal, clock and signals. Returns the exit code. */
export async function runProcess(args: readonly string[]): Promise<number> {
  try {
    return await runCli(args, {
      settings: readSettings(readMachine()),
      clock: systemClock,
      loadIds: async () => (await import('../runtime/ids.js')).randomIds,
      output: process.stdout,
      errors: process.stderr,
      process: { pid: process.pid, host: hostname() },
      stop: stopOnSignals(process),
    });
  } catch (cause) {
    if (!(cause instanceof StartProblem)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    return 1;
  }
}
