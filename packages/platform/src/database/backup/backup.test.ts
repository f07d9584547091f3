import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

let directory: string;
let file: string;
let source: TestDatabase;
let target: TestDatabase;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'sunlit-backup-'));
  file = path.join(directory, 'sunlit.backup');
  source = await createTestDatabase({ name: 'backup' });
  target = await createTestDatabase({ name: 'restore', isEmpty: true });
});

afterEach(async () => {
  await Promise.all([source.drop(), target.drop()]);
  await rm(directory, { recursive: true });
});

const createdAt = new Date('2026-03-01T00:00:00Z');

/** Areas that refer to each other across batches, an odd character each, and a time finer than JavaScript's. */
async function fill(): Promise<void> {
  await source.pool.query(
    `insert into areas (code, name, level, parent_code, valid_from)
     select '99' || lpad(n::text, 10, '0'), '区' || chr(19968 + n) || '"\\' || n, 'city',
            case when n < 1200 then '99' || lpad((n + 1)::text, 10, '0') end, date '2026-01-01' from generate_series(1200, 1, -1) n`,
  );
  await source.pool.query(
    `insert into persons (id, name, created_at) values ('per_1', $1, '2026-03-01T01:02:03.123456Z')`,
    ['𠮷 name with \n and \t'],
  );
}

async function contents({ pool }: TestDatabase): Promise<Record<string, unknown>> {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`,
  );
  const all: Record<string, unknown> = {};
  for (const { name } of rows) {
    if (name === 'schema_migrations') continue;
    const digest = `select count(*) as n, md5(string_agg(each::text, '' order by each::text)) as digest from ${name} each`;
    all[name] = (await pool.query(digest)).rows[0];
  }
  return all;
}

const constraints = `select conrelid::regclass::text as t, conname, pg_get_constraintdef(oid) as d, convalidated
  from pg_constraint order by 1, 2`;
const triggers = `select tgrelid::regclass::text as t, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`;

describe('backup and restore', () => {
  it('brings every row, key and trigger back, to the last character', async () => {
    await fill();
    const rows = await writeBackup(source.pool, file, { createdAt });
    expect(await restoreBackup(target.pool, file)).toBe(rows);
    expect(rows).toBeGreaterThanOrEqual(1200);
    expect(await contents(target)).toEqual(await contents(source));
    for (const query of [constraints, triggers]) {
      expect((await target.pool.query(query)).rows).toEqual((await source.pool.query(query)).rows);
    }
  });

  it('writes a file that only its owner reads, and never over another', async () => {
    await writeBackup(source.pool, file, { createdAt });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(writeBackup(source.pool, file, { createdAt })).rejects.toMatchObject({ code: 'backup_file_exists' });
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 20)],
    [
      'changed in one byte',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === 400 ? byte ^ 1 : byte))),
    ],
    ['no backup', () => Buffer.from('{"format":"sunlit-backup-1"}\n')],
  ])('refuses a file that is %s, before it touches the database', async (_name, damage) => {
    await fill();
    await writeBackup(source.pool, file, { createdAt });
    await writeFile(file, damage(await readFile(file)));
    await expect(restoreBackup(target.pool, file)).rejects.toMatchObject({ code: 'backup_damaged' });
    expect((await target.pool.query(`select to_regclass('areas') as t`)).rows).toEqual([{ t: null }]);
  });

  it('refuses a database that holds data', async () => {
    await writeBackup(source.pool, file, { createdAt });
    const other = await createTestDatabase();
    await other.pool.query(`insert into persons select * from json_populate_record(null::persons, $1)`, [
      JSON.stringify({ id: 'per_1', name: '张三', created_at: '2026-01-01T00:00:00Z' }),
    ]);
    await expect(restoreBackup(other.pool, file)).rejects.toMatchObject({ code: 'database_not_empty' });
    await other.drop();
  });
});
