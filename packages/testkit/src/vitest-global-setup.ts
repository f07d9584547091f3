import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clusterSocketVariable } from './find-test-cluster.js';
import { startTestCluster, type TestCluster } from './test-cluster.js';

/**
 * One database cluster per test run, started by the first test file that asks: the runner's main process owns it, since
 * it outlives every worker. Workers ask over a unix socket whose path they inherit.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const directory = mkdtempSync(path.join(tmpdir(), 'sunlit-run-'));
  const socketPath = path.join(directory, 'cluster.sock');
  let cluster: Promise<TestCluster> | undefined;
  const server = createServer((connection) => {
    connection.on('error', () => undefined); // a worker that was stopped while asking
    cluster ??= startTestCluster();
    cluster.then(
      ({ admin, role }) => connection.end(JSON.stringify({ admin, role })),
      (cause: unknown) => connection.end(JSON.stringify({ failure: String(cause) })),
    );
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  process.env[clusterSocketVariable] = socketPath;
  return async () => {
    server.close();
    await cluster?.then((started) => started.stop());
    rmSync(directory, { recursive: true, force: true });
  };
}
