import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { EmbeddedPostgres } from './start-embedded-postgres.js';

const attempts = 40;
const pauseMilliseconds = 25;

/**
 * Tells whether any client but this question is connected. A server that cannot be asked is used by nobody.
 *
 * A backend lives on for a moment after its client has gone, longer on a busy machine. So that our own last connections
 * do not pass for somebody else's and leave the server running, it asks for up to a second before it believes it.
 */
export async function isUsedByOthers(server: EmbeddedPostgres): Promise<boolean> {
  const client = new pg.Client({ ...server.superuser, database: 'postgres' });
  try {
    await client.connect();
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      if (!(await hasOtherClients(client))) return false;
      await delay(pauseMilliseconds);
    }
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function hasOtherClients(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
  );
  return rows.length > 0;
}
