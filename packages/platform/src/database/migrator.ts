import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { StartProblem } from './start-problem.js';

/** One numbered SQL file. */
export interface Migration {
  readonly version: number;
  /** File name without `.sql`, for example `0001-powers`. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 in hex over the text with LF line ends, so that a checkout on Windows counts as the same file. */
  readonly checksum: string;
}

export interface MigrationResult {
  /** Version of the database now; 0 if there are no migrations at all. */
  readonly version: number;
  /** Names applied by this call, in order. */
  readonly applied: readonly string[];
}

/** The migrations that belong to this build of the platform. */
export const migrationsDirectory = fileURLToPath(new URL('../../migrations/', import.meta.url));

const fileName = /^(\d{4})-([a-z0-9]+(?:-[a-z0-9]+)*)\.sql$/;

/**
 * Returns the migrations of a folder in order.
 *
 * @throws {StartProblem} `migration_files_wrong`: a name that is not `NNNN-kebab-name.sql`, or a gap or a double number.
 */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map((name, index) => readMigration(directory, name, index + 1)));
}

async function readMigration(directory: string, name: string, expected: number): Promise<Migration> {
  const version = Number(fileName.exec(name)?.[1]);
  if (version !== expected) {
    throw new StartProblem(
      'migration_files_wrong',
      `${path.join(directory, name)} should be migration ${String(expected).padStart(4, '0')}, named NNNN-kebab-name.sql ` +
        'without gaps. The database was not touched. Restore the folder from the release.',
    );
  }
  const sql = (await readFile(path.join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
  return {
    version,
    name: name.slice(0, -'.sql'.length),
    sql,
    checksum: createHash('sha256').update(sql).digest('hex'),
  };
}

/**
 * Brings the database to the newest version: forward only, each file in one transaction of its own together with the
 * record that it ran, one process at a time.
 *
 * @throws {StartProblem} `migration_edited`, `database_newer` or `migration_failed`; what ran before stays, the failing
 * file is rolled back whole.
 */
export async function migrate(
  pool: pg.Pool,
  options: {
    readonly directory?: string;
    /** Stop after this version; for a restore, which fills the tables as they were. */
    readonly upTo?: number;
    readonly log: (message: string) => void;
  },
): Promise<MigrationResult> {
  const migrations = await readMigrations(options.directory ?? migrationsDirectory);
  const last = options.upTo ?? migrations.length;
  if (last > migrations.length) throw newer(`migration ${last}`);
  const applied: string[] = [];
  for (;;) {
    const name = await applyNext(pool, migrations, last);
    if (name === undefined) return { version: last, applied };
    options.log(`Applied migration ${name}`);
    applied.push(name);
  }
}

/** Lock key beside the platform's: another number, since migrations also run from commands and tests. */
const migrationLockKeys = [0x53554e4c, 2] as const;

async function applyNext(pool: pg.Pool, migrations: readonly Migration[], last: number): Promise<string | undefined> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1, $2)', [...migrationLockKeys]);
    await client.query(
      `create table if not exists schema_migrations (
         version integer primary key, name text not null, checksum text not null,
         applied_at timestamptz not null default now())`,
    );
    const done = checkRecorded(await readRecorded(client), migrations);
    const next = done < last ? migrations[done] : undefined;
    if (next !== undefined) await apply(client, next);
    await client.query('commit');
    return next?.name;
  } catch (cause) {
    await client.query('rollback').catch(() => undefined); // the connection itself may be what broke
    throw cause;
  } finally {
    client.release();
  }
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
  } catch (cause) {
    throw new StartProblem(
      'migration_failed',
      `Migration ${migration.name} failed (${cause instanceof Error ? cause.message : String(cause)}) and was rolled back; ` +
        'the database is as it was before it. Restore a backup only if somebody changed the tables by hand.',
      { cause },
    );
  }
  await client.query('insert into schema_migrations (version, name, checksum) values ($1, $2, $3)', [
    migration.version,
    migration.name,
    migration.checksum,
  ]);
}

interface RecordedMigration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

async function readRecorded(client: pg.PoolClient): Promise<RecordedMigration[]> {
  const { rows } = await client.query<RecordedMigration>(
    'select version, name, checksum from schema_migrations order by version',
  );
  return rows;
}

/** Returns how many migrations have run, after making sure that they are the ones we know. */
function checkRecorded(recorded: readonly RecordedMigration[], known: readonly Migration[]): number {
  for (const row of recorded) {
    const ours = known[row.version - 1];
    if (ours === undefined) {
      throw newer(`migration ${row.name}`);
    }
    if (ours.checksum !== row.checksum) {
      throw new StartProblem(
        'migration_edited',
        `Migration ${ours.name} was edited after it had run on this database, so nobody knows what its tables look like. ` +
          'Nothing was changed. Put the released file back and write the change as a new migration.',
      );
    }
  }
  return recorded.length;
}

function newer(what: string): StartProblem {
  return new StartProblem(
    'database_newer',
    `These data have ${what}, which this version of Sunlit does not know: a newer one used them. ` +
      'Nothing was changed. Start the newer version again, or restore a backup made by this one.',
  );
}
