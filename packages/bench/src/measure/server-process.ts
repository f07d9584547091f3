import { fork } from 'node:child_process';

/** A server in a process of its own, whose CPU time is asked for. */
export interface ServerProcess {
  readonly origin: string;
  /** CPU time that the process has used so far, user and system, in µs. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a module that calls `serveMeasured`, with a description of what to serve. */
export async function startServerProcess(file: URL, settings: unknown): Promise<ServerProcess> {
  const child = fork(file, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const answer = (question: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const onExit = (code: number | null): void =>
        reject(new Error(`The server ended with code ${code ?? 'unknown'}.`));
      child.once('exit', onExit);
      child.once('message', (message: unknown) => {
        child.off('exit', onExit);
        resolve(message);
      });
      child.send(question);
    });
  const port = await answer({ settings });
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    cpu: async () => Number(await answer({ question: 'cpu' })),
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The other end: starts listening when told what to serve, and answers how much CPU it has used. */
export function serveMeasured(listen: (settings: unknown) => Promise<number>): void {
  process.on('message', (message: { settings?: unknown; question?: string }) => {
    if (message.question === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send?.(user + system);
      return;
    }
    void listen(message.settings).then((port) => process.send?.(port));
  });
}
