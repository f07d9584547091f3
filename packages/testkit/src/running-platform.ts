import { createPlatform, type PlatformOptions } from '@sunlit/platform/create-platform';
import { systemClock, type Clock } from '@sunlit/platform/runtime/clock';
import { randomIds, type Ids } from '@sunlit/platform/runtime/ids';
import { findFreePort } from '@sunlit/platform/database/embedded/find-free-port';
import { createTestDatabase, type TestDatabase } from './database.js';

/** A whole platform on a loopback port, with a database of its own. */
export interface TestPlatform {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly database: TestDatabase;
  /** Ends running requests, closes the port and drops the database. */
  close(): Promise<void>;
}

export interface TestPlatformOptions extends Omit<Partial<PlatformOptions>, 'database' | 'origins'> {
  /** Fills the database before the platform is built. */
  readonly seed?: (db: TestDatabase['db'], context: { readonly clock: Clock; readonly ids: Ids }) => Promise<unknown>;
  /** Port to listen on; any free one when missing. */
  readonly port?: number;
}

/** Starts the real platform: real HTTP, real PostgreSQL, everything injected that tests want to hold still. */
export async function startTestPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const { seed, clock = systemClock, ids = randomIds, port = await findFreePort(), ...rest } = options;
  const origin = `http://localhost:${port}`;
  const database = await createTestDatabase({ name: 'platform' });
  try {
    await seed?.(database.db, { clock, ids });
    const origins = { public: origin, embed: origin, console: origin };
    const app = createPlatform({ ...rest, clock, ids, origins, database: database.db });
    await app.listen({ host: 'localhost', port });
    const close = async (): Promise<void> => {
      await app.close();
      await database.drop();
    };
    return { origin, database, close };
  } catch (cause) {
    await database.drop();
    throw cause;
  }
}
