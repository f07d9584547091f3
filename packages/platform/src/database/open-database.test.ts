import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPostmasterState } from './embedded/postmaster-state.js';
import { openDatabase, type OpenDatabase, type OpenDatabaseOptions } from './open-database.js';

const opened: OpenDatabase[] = [];
async function open(options: Omit<OpenDatabaseOptions, 'log'>): Promise<OpenDatabase> {
  const database = await openDatabase({ ...options, log: () => undefined });
  opened.push(database);
  return database;
}
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

const owner = { pid: process.pid, host: 'this-machine' };
const lock = (onLost: (reason: Error) => void = () => undefined): OpenDatabaseOptions['lock'] => ({ owner, onLost });

describe('openDatabase on a server', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ name: 'open', isEmpty: true });
  });
  afterAll(() => database.drop());

  it('refuses a second platform and names the first', async () => {
    await open({ url: database.url, lock: lock() });
    await expect(open({ url: database.url, lock: lock() })).rejects.toMatchObject({
      code: 'platform_running',
      message: expect.stringContaining(`Process ${process.pid} on this-machine`),
    });
  });

  it('lets a command in beside a running platform', async () => {
    await open({ url: database.url, lock: lock() });
    const command = await open({ url: database.url });
    expect((await command.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('gives the lock back when closed', async () => {
    await (await open({ url: database.url, lock: lock() })).close();
    await open({ url: database.url, lock: lock() });
  });

  it('reports once that the lock was lost', async () => {
    const onLost = vi.fn();
    await open({ url: database.url, lock: lock(onLost) });
    const terminate = `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'sunlit:%'
      and datname = current_database()`;
    await database.pool.query(terminate);
    await expect.poll(() => onLost.mock.calls.length).toBe(1);
    expect(onLost).toHaveBeenCalledWith(expect.any(Error));
  });

  it('survives the loss of an idle connection', async () => {
    const { pool } = await open({ url: database.url });
    const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await expect.poll(() => pool.totalCount).toBe(0);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('says what is wrong with an address that does not answer, without the password', async () => {
    const failure = open({ url: 'postgres://somebody:hunter2@127.0.0.1:1/none', lock: lock() });
    await expect(failure).rejects.toMatchObject({ code: 'database_unreachable' });
    await expect(failure).rejects.not.toMatchObject({ message: expect.stringContaining('hunter2') });
  });
});

describe('openDatabase on the embedded server', () => {
  let base: string;
  beforeAll(() => {
    base = mkdtempSync(path.join(tmpdir(), 'sunlit-open-'));
    chmodSync(base, 0o755);
  });
  afterAll(() => rmSync(base, { recursive: true }));

  const embedded = (): NonNullable<OpenDatabaseOptions['embedded']> => ({
    directory: path.join(base, 'postgresql'),
    binariesDirectory: path.join(base, 'binaries'),
    randomToken: () => 'long-enough-for-a-test',
  });
  const isRunning = (): boolean => readPostmasterState(path.join(base, 'postgresql', 'data'))?.isAlive ?? false;

  it('works as a role that is no superuser, and stops the server at the end', async () => {
    const database = await open({ embedded: embedded(), lock: lock() });
    const { rows } = await database.pool.query('select rolsuper from pg_roles where rolname = current_user');
    expect(rows).toEqual([{ rolsuper: false }]);
    await database.close();
    expect(isRunning()).toBe(false);
  });

  it('leaves the server to whoever still uses it: the last one stops it', async () => {
    const command = await open({ embedded: embedded() });
    const platform = await open({ embedded: embedded(), lock: lock() });
    await command.close();
    expect((await platform.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await platform.close();
    expect(isRunning()).toBe(false);
  });

  it('waits for a server that is stopping and starts it again', async () => {
    const first = await open({ embedded: embedded(), lock: lock() });
    const pid = readPostmasterState(path.join(base, 'postgresql', 'data'))?.pid ?? 0;
    process.kill(pid, 'SIGINT');
    const second = await open({ embedded: embedded(), lock: lock() });
    expect((await second.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await first.abandon();
  });
});
