import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDatabase } from '@sunlit/platform/database/embedded/ensure-database';
import { readPostmasterState } from '@sunlit/platform/database/embedded/postmaster-state';
import { throwAwaySettings } from '@sunlit/platform/database/embedded/server-options';
import {
  startEmbeddedPostgres,
  type ConnectionTarget,
} from '@sunlit/platform/database/embedded/start-embedded-postgres';

/** How to reach a cluster for tests. Plain data: it travels from the process that started it to the others. */
export interface TestClusterAccess {
  /** May make and drop databases. */
  readonly admin: ConnectionTarget & { readonly database: string };
  /** Owns the databases that tests get: the same kind of role as the platform's. */
  readonly role: ConnectionTarget;
}

export interface TestCluster extends TestClusterAccess {
  stop(): Promise<void>;
}

const prefix = 'sunlit-test-';

/**
 * Starts a real PostgreSQL in a temporary folder, without fsync. It stops when this process ends in any way; what a
 * killed run left on disk is removed by the next one.
 */
export async function startTestCluster(): Promise<TestCluster> {
  removeLeftovers();
  const directory = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(directory, 0o755); // as root the server runs as another account, which must get in
  const server = await startEmbeddedPostgres({
    directory,
    binariesDirectory: path.join(tmpdir(), 'sunlit-test-binaries'),
    randomToken: () => randomBytes(24).toString('hex'),
    settings: throwAwaySettings,
    log: () => undefined,
  });
  const { database: _, ...role } = await ensureDatabase(server);
  return {
    admin: { ...server.superuser, database: 'postgres' },
    role,
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^sunlit-test-(\d+)-/.exec(name)?.[1]);
    if (!(pid > 0) || isAlive(pid)) continue;
    const directory = path.join(tmpdir(), name);
    if (readPostmasterState(path.join(directory, 'data'))?.isAlive === true) continue;
    try {
      rmSync(directory, { recursive: true, force: true });
    } catch {
      // Another user's: theirs to remove.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
