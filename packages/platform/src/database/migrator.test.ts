import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrationsDirectory, readMigrations } from './migrator.js';

let database: TestDatabase;
let directory: string;

beforeEach(async () => {
  database = await createTestDatabase({ name: 'migrator', isEmpty: true });
  directory = await mkdtemp(path.join(tmpdir(), 'sunlit-migrations-'));
});

afterEach(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

const write = (name: string, sql: string): Promise<void> => writeFile(path.join(directory, name), sql);
const run = (): ReturnType<typeof migrate> => migrate(database.pool, { directory, log: () => undefined });
const recorded = async (): Promise<unknown[]> =>
  (await database.pool.query('select version, name from schema_migrations order by version')).rows;

describe('migrate', () => {
  it('applies what is new, in order, once', async () => {
    await write('0001-first.sql', 'create table a (id int);');
    expect(await run()).toEqual({ version: 1, applied: ['0001-first'] });
    await write('0002-second.sql', 'alter table a add b int; create index on a (b);');
    expect(await run()).toEqual({ version: 2, applied: ['0002-second'] });
    expect(await run()).toEqual({ version: 2, applied: [] });
  });

  it('lets four processes that start at once apply each file exactly once', async () => {
    await write('0001-first.sql', 'create table a (id int); select pg_sleep(0.05);');
    await write('0002-second.sql', 'insert into a values (1);');
    const results = await Promise.all([run(), run(), run(), run()]);
    expect(results.flatMap(({ applied }) => applied).sort()).toEqual(['0001-first', '0002-second']);
    expect((await database.pool.query('select * from a')).rows).toHaveLength(1);
  });

  it('rolls a failing file back whole and keeps the ones before it', async () => {
    await write('0001-first.sql', 'create table a (id int);');
    await write('0002-broken.sql', 'create table b (id int); select 1 / 0;');
    await expect(run()).rejects.toMatchObject({ code: 'migration_failed' });
    expect(await recorded()).toEqual([{ version: 1, name: '0001-first' }]);
    expect((await database.pool.query(`select to_regclass('b') as b`)).rows).toEqual([{ b: null }]);
    await write('0002-broken.sql', 'create table b (id int);');
    expect((await run()).version).toBe(2);
  });

  it('refuses a database whose migration was edited afterwards', async () => {
    await write('0001-first.sql', 'create table a (id int);');
    await run();
    await write('0001-first.sql', 'create table a (id bigint);');
    await expect(run()).rejects.toMatchObject({
      code: 'migration_edited',
      message: expect.stringContaining('0001-first'),
    });
  });

  it('counts a file with Windows line ends as the same file', async () => {
    await write('0001-first.sql', 'create table a (\n id int);\n');
    await run();
    await write('0001-first.sql', 'create table a (\r\n id int);\r\n');
    expect((await run()).applied).toEqual([]);
  });

  it('refuses a database that a newer version has used', async () => {
    await write('0001-first.sql', 'create table a (id int);');
    await write('0002-second.sql', 'create table b (id int);');
    await run();
    await rm(path.join(directory, '0002-second.sql'));
    await expect(run()).rejects.toMatchObject({
      code: 'database_newer',
      message: expect.stringContaining('0002-second'),
    });
  });

  it.each(['0002-gap.sql', '0001_underscore.sql', '1-short.sql', '0001-Upper.sql'])(
    'refuses the file name %s',
    async (name) => {
      await write(name, 'select 1;');
      await expect(run()).rejects.toMatchObject({ code: 'migration_files_wrong' });
    },
  );

  it('applies the platform’s own migrations', async () => {
    const own = await readMigrations(migrationsDirectory);
    const result = await migrate(database.pool, { log: () => undefined });
    expect(result).toEqual({ version: own.length, applied: own.map(({ name }) => name) });
  });
});
