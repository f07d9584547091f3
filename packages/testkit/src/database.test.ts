import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.js';

const open: TestDatabase[] = [];
async function create(...args: Parameters<typeof createTestDatabase>): Promise<TestDatabase> {
  const database = await createTestDatabase(...args);
  open.push(database);
  return database;
}

afterAll(() => Promise.all(open.map((database) => database.drop())));

describe('createTestDatabase', () => {
  it('gives two callers at once databases that do not see each other', async () => {
    const [one, other] = await Promise.all([create({ name: 'One' }), create({ name: 'Other' })]);
    await one.pool.query('create table only_here (id int)');
    const { rows } = await other.pool.query(`select to_regclass('only_here') as found`);
    expect(rows).toEqual([{ found: null }]);
  });

  it('has all migrations applied, by a role that is no superuser', async () => {
    const { pool } = await create();
    const versions = await pool.query<{ n: number }>('select count(*) as n from schema_migrations');
    const role = await pool.query('select rolsuper from pg_roles where rolname = current_user');
    expect(versions.rows[0]?.n).toBeGreaterThan(0);
    expect(role.rows).toEqual([{ rolsuper: process.env['TEST_DATABASE_URL'] ? expect.any(Boolean) : false }]);
  });

  it('reads a legal day as text and a count as a number', async () => {
    const { pool } = await create({ isEmpty: true });
    const { rows } = await pool.query(
      `select date '2026-02-17' as day, count(*) as n, now() as at from pg_class where false`,
    );
    expect(rows).toEqual([{ day: '2026-02-17', n: 0, at: expect.any(Date) }]);
  });

  it('leaves nothing behind when dropped', async () => {
    const gone = await createTestDatabase({ isEmpty: true });
    const { pool } = await create({ isEmpty: true });
    const name = new URL(gone.url).pathname.slice(1);
    await gone.drop();
    const { rows } = await pool.query('select 1 from pg_database where datname = $1', [name]);
    expect(rows).toEqual([]);
  });
});
