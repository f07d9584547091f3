import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startTestCluster, type TestClusterAccess } from './test-cluster.js';

/** Names the socket on which the test runner's main process hands out its cluster. */
export const clusterSocketVariable = 'SUNLIT_TEST_CLUSTER_SOCKET';

let found: Promise<TestClusterAccess> | undefined;

/**
 * Returns the cluster of this test run: the server that `TEST_DATABASE_URL` names, else the run's own, else (outside
 * vitest) one that belongs to this process.
 */
export function findTestCluster(): Promise<TestClusterAccess> {
  found ??= find();
  return found;
}

async function find(): Promise<TestClusterAccess> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url !== undefined && url !== '') return fromUrl(new URL(url));
  const socketPath = process.env[clusterSocketVariable];
  return socketPath === undefined ? startTestCluster() : askRunner(socketPath);
}

function fromUrl(url: URL): TestClusterAccess {
  const role = {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
  return { role, admin: { ...role, database: decodeURIComponent(url.pathname.slice(1)) || 'postgres' } };
}

async function askRunner(socketPath: string): Promise<TestClusterAccess> {
  const answer = JSON.parse(await text(connect(socketPath))) as TestClusterAccess | { failure: string }; // our own setup file
  if ('failure' in answer) throw new Error(`The test database did not start: ${answer.failure}`);
  return answer;
}
