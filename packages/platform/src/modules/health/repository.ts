import { sql } from 'kysely';
import type { Queryable } from '../../database/schema.js';

/** Number of the newest migration that ran on this database. */
export async function readMigrationLevel(db: Queryable): Promise<number | undefined> {
  const { rows } = await sql<{ level: number }>`select max(version) as level from schema_migrations`.execute(db);
  return rows[0]?.level;
}
