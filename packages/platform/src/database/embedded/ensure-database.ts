import pg from 'pg';
import type { ConnectionTarget, EmbeddedPostgres } from './start-embedded-postgres.js';

const databaseName = 'sunlit';
const roleName = 'sunlit';

/**
 * Makes the platform's role and database where they are missing, and returns how to connect as that role. It is no
 * superuser: a fault in the platform cannot read files of the machine or change what PostgreSQL logs.
 */
export async function ensureDatabase(
  server: EmbeddedPostgres,
): Promise<ConnectionTarget & { readonly database: string }> {
  const target = { ...server.superuser, user: roleName, password: server.rolePassword, database: databaseName };
  const client = new pg.Client({ ...server.superuser, database: 'postgres' });
  await client.connect();
  try {
    // One at a time: `create database` cannot run in a transaction, so a session lock keeps two first starts apart.
    await client.query(`select pg_advisory_lock(hashtext('sunlit database'))`);
    if (!(await exists(client, 'select 1 from pg_roles where rolname = $1', roleName))) {
      await client.query(`create role ${roleName} login password ${pg.escapeLiteral(server.rolePassword)}`);
    }
    if (!(await exists(client, 'select 1 from pg_database where datname = $1', databaseName))) {
      await client.query(`create database ${databaseName} owner ${roleName}`);
    }
  } finally {
    await client.end();
  }
  return target;
}

async function exists(client: pg.Client, query: string, name: string): Promise<boolean> {
  const { rows } = await client.query(query, [name]);
  return rows.length > 0;
}
