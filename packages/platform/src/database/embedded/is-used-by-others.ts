import pg from 'pg';
import type { EmbeddedPostgres } from './start-embedded-postgres.js';

/** Tells whether any client but this question is connected. A server that cannot be asked is used by nobody. */
export async function isUsedByOthers(server: EmbeddedPostgres): Promise<boolean> {
  const client = new pg.Client({ ...server.superuser, database: 'postgres' });
  try {
    await client.connect();
    const { rows } = await client.query(
      `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
    );
    return rows.length > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
