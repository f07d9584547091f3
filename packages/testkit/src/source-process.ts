import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const register = fileURLToPath(new URL('../source-loader/register.mjs', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A Node process of its own that runs TypeScript source: something a test may kill. */
export interface SourceProcess {
  readonly pid: number;
  /** Everything it wrote to standard output and error so far. */
  output(): string;
  /** Resolves with the first line, already written or still to come, that matches; rejects if the process ends first. */
  waitForLine(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface SourceProcessOptions {
  /** A `.ts` file below the project's folder, or `-` for `code`. */
  readonly file?: string;
  /** An ES module's text; it may import `.ts` files by absolute URL. */
  readonly code?: string;
  readonly args?: readonly string[];
  /** Whole environment besides PATH: nothing of the test run's own is handed down. */
  readonly env?: Readonly<Record<string, string>>;
  /** As root only: run as this account. */
  readonly uid?: number;
}

/** Starts `file` or `code`. The caller sees to its end. */
export function startSourceProcess(options: SourceProcessOptions): SourceProcess {
  const what = options.file === undefined ? ['--input-type=module', '-e', options.code ?? ''] : [options.file];
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', register, ...what, ...(options.args ?? [])],
    {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    },
  );
  return follow(child);
}

function follow(child: ChildProcess): SourceProcess {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const changed = (): void => waiting.forEach((look) => look());
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      changed();
    });
  }
  let isOver = false;
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => {
    isOver = true;
    changed();
    return (code ?? signal) as number | NodeJS.Signals; // Node gives exactly one of them
  });
  return {
    pid: child.pid ?? 0,
    output: () => lines.join('\n'),
    kill: (signal) => void child.kill(signal),
    ended,
    waitForLine: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = firstMatch(lines, pattern);
          if (match === undefined && !isOver) return;
          waiting.delete(look);
          if (match !== undefined) resolve(match);
          else reject(new Error(`The process ended without a line like ${String(pattern)}:\n${lines.join('\n')}`));
        };
        waiting.add(look);
        look();
      }),
  };
}

function firstMatch(lines: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match !== null) return match;
  }
  return undefined;
}
