import { spawn, type ChildProcess } from 'node:child_process';
import { platform } from 'node:os';
import type { ServiceAccount } from './service-account.js';
import { serverEnvironment } from './server-environment.js';

/**
 * A shell that outlives Node just long enough. Its standard input is a pipe from Node: the line `release` lets the
 * server go on alone; the end of the pipe (Node is gone, even by SIGKILL) asks the server for a fast shutdown, and after
 * ten seconds for an immediate one (`stop-postmaster.ts` says why). The checks keep a pid used again from being shot.
 */
const watchScript = `
  trap "" INT TERM HUP
  read order || order=gone
  [ "$order" = release ] && exit 0
  stop() { [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ] && kill -$3 "$1" 2>/dev/null; }
  stop "$1" "$2" INT && sleep 10 && stop "$1" "$2" QUIT
  exit 0`;

/** Runs the server in the guard's process group and hands its exit code on; the watcher is the script above. */
const serveScript = `
  "$@" <&- &
  server=$!
  exec 3<&0
  {
    trap "" INT TERM HUP
    read order <&3 || order=gone
    [ "$order" = release ] || { kill -INT $server && sleep 10 && kill -QUIT $server; } 2>/dev/null
  } &
  watcher=$!
  trap "" INT TERM HUP
  wait $server
  code=$?
  kill -KILL $watcher
  exit $code`;

/** A process that stops the server when Node disappears. */
export interface Guard {
  readonly process: ChildProcess;
  /** Lets the server live on after this process. */
  release(): void;
}

export interface GuardedServer {
  readonly binary: string;
  readonly args: readonly string[];
  readonly account: ServiceAccount;
  /** Open file descriptor for the server's log: a pipe to Node would break when Node is killed. */
  readonly logDescriptor: number;
}

/** Starts the server below a guard, in a process group of its own: Ctrl-C must reach Node first, so that it can drain. */
export function startGuarded(server: GuardedServer): Guard {
  const command =
    platform() === 'win32'
      ? { file: server.binary, args: server.args }
      : { file: '/bin/sh', args: ['-c', serveScript, 'sunlit-database', server.binary, ...server.args] };
  return asGuard(
    spawn(command.file, command.args, {
      ...server.account,
      env: serverEnvironment,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', server.logDescriptor],
    }),
  );
}

/** Sets a guard beside a server that is already running: one that was left over when its platform was killed. */
export function guardRunning(pid: number, data: string, account: ServiceAccount): Guard | undefined {
  if (platform() === 'win32') return undefined;
  return asGuard(
    spawn('/bin/sh', ['-c', watchScript, 'sunlit-database-guard', String(pid), data], {
      ...account,
      env: serverEnvironment,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    }),
  );
}

function asGuard(child: ChildProcess): Guard {
  child.stdin?.on('error', () => undefined); // the guard ended first: there is nobody left to tell
  return { process: child, release: () => child.stdin?.end('release\n') };
}
