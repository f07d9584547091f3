import type { Role } from '@sunlit/contract';
import { createPlatform, randomIds, type PlatformOptions } from '@sunlit/platform';
import { createSecretKey } from '@sunlit/platform/modules/identity/secret-keys';
import { systemSecrets } from '@sunlit/platform/modules/identity/secret-source';
import { createTestDatabase, type TestDatabase } from './database.js';

/** A clock that stands still until it is told to move. */
export interface SettableClock {
  now(): Date;
  set(instant: string | Date): void;
  advance(milliseconds: number): void;
}

export function settableClock(start: string | Date = '2026-11-22T02:00:00Z'): SettableClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (instant) => void (now = new Date(instant)),
    advance: (milliseconds) => void (now = new Date(now.getTime() + milliseconds)),
  };
}

export interface StaffKeyOptions {
  readonly departmentId?: string;
  readonly expiresAt?: Date;
  readonly isTest?: boolean;
  readonly personName?: string;
}

/** The real platform on a database of its own, called by `app.inject`. */
export interface InjectedPlatform {
  readonly app: ReturnType<typeof createPlatform>;
  readonly database: TestDatabase;
  readonly clock: SettableClock;
  /** Lines it logged, as they were written. */
  readonly logLines: string[];
  /** A new secret key of a new person. */
  keyFor(role: Role, options?: StaffKeyOptions): Promise<{ id: string; key: string; personId: string }>;
  close(): Promise<void>;
}

export const TEST_ORIGINS = {
  public: 'https://power.example',
  embed: 'https://embed.example',
  console: 'https://console.example',
};

/** Builds the platform for one test file. Call it in `beforeAll`, `close` in `afterAll`. */
export async function createInjectedPlatform(
  name: string,
  options: Partial<Omit<PlatformOptions, 'database' | 'clock' | 'log'>> = {},
): Promise<InjectedPlatform> {
  const database = await createTestDatabase({ name });
  const clock = settableClock();
  const logLines: string[] = [];
  const log = { level: 'debug', stream: { write: (line: string) => void logLines.push(line) } } as const;
  const app = createPlatform({ ids: randomIds, origins: TEST_ORIGINS, ...options, database: database.db, clock, log });
  await app.ready();
  return {
    app,
    database,
    clock,
    logLines,
    keyFor: (role, { personName = '演示人员', ...rest } = {}) =>
      createSecretKey(
        database.db,
        { clock, ids: randomIds, secrets: systemSecrets },
        { role, label: 'test', person: { name: personName }, ...rest },
      ),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
