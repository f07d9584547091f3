import { createHash, randomBytes } from 'node:crypto';
import { migrate, migrationsDirectory, readMigrations } from '@sunlit/platform/database/migrator';
import { openDatabase, type DatabaseConnection, type OpenDatabase } from '@sunlit/platform/database/open-database';
import { findTestCluster } from './find-test-cluster.js';
import type { TestClusterAccess } from './test-cluster.js';

/** A database of one test file. */
export interface TestDatabase extends Pick<OpenDatabase, 'db' | 'pool'> {
  /** `postgres://…`, for a process that takes DATABASE_URL. */
  readonly url: string;
  /** Closes the pool and removes the database. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Part of the database's name, to recognise it in a list. */
  readonly name?: string;
  /** Without tables: for tests of migrations and of restoring. */
  readonly isEmpty?: boolean;
}

/**
 * Returns a new database with all migrations applied, copied from a template that the first caller of a run migrates.
 * Takes about 30 ms. Call it in `beforeAll`, `drop` it in `afterAll`.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const cluster = await findTestCluster();
  const database = `sunlit_test_${safeName(options.name)}${randomBytes(6).toString('hex')}`;
  await withAdmin(cluster, async (admin) => {
    const template = options.isEmpty === true ? 'template0' : await ensureTemplate(admin, cluster);
    await createDatabase(admin, database, template, cluster);
  });
  const url = toUrl({ ...cluster.role, database });
  const opened = await openDatabase({ url, log: () => undefined });
  return {
    db: opened.db,
    pool: opened.pool,
    url,
    drop: async () => {
      await opened.close();
      await withAdmin(cluster, (admin) => admin.query(`drop database if exists ${database} with (force)`));
    },
  };
}

function safeName(name: string | undefined): string {
  const safe = (name ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 30);
  return safe === '' ? '' : `${safe}_`;
}

async function withAdmin<T>(cluster: TestClusterAccess, act: (admin: DatabaseConnection) => Promise<T>): Promise<T> {
  const { pool, close } = await openDatabase({ url: toUrl(cluster.admin), poolSize: 1, log: () => undefined });
  const admin = await pool.connect();
  try {
    return await act(admin);
  } finally {
    admin.release();
    await close();
  }
}

/** Named after its migrations, so that a server kept between runs never hands out old tables. */
async function ensureTemplate(admin: DatabaseConnection, cluster: TestClusterAccess): Promise<string> {
  const migrations = await readMigrations(migrationsDirectory);
  const digest = createHash('sha256')
    .update(migrations.map(({ checksum }) => checksum).join())
    .digest('hex');
  const template = `sunlit_template_${digest.slice(0, 16)}`;
  await admin.query(`select pg_advisory_lock(hashtext('sunlit test template'))`);
  try {
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (rows.length === 0) await makeTemplate(admin, cluster, template);
  } finally {
    await admin.query(`select pg_advisory_unlock(hashtext('sunlit test template'))`);
  }
  return template;
}

/** It gets its name when it is finished: a run that was killed half way leaves no broken template. */
async function makeTemplate(admin: DatabaseConnection, cluster: TestClusterAccess, template: string): Promise<void> {
  const unfinished = `${template}_${randomBytes(4).toString('hex')}`;
  await createDatabase(admin, unfinished, 'template0', cluster);
  const opened = await openDatabase({
    url: toUrl({ ...cluster.role, database: unfinished }),
    poolSize: 1,
    log: () => undefined,
  });
  try {
    await migrate(opened.pool, { log: () => undefined });
  } finally {
    await opened.close();
  }
  await admin.query(`alter database ${unfinished} rename to ${template}`);
}

/** `file_copy` is three times as fast as the default where fsync is off. */
async function createDatabase(
  admin: DatabaseConnection,
  name: string,
  template: string,
  cluster: TestClusterAccess,
): Promise<void> {
  await admin.query(`create database ${name} template ${template} strategy file_copy owner ${cluster.role.user}`);
}

function toUrl({ host, port, user, password, database }: TestClusterAccess['admin']): string {
  const url = new URL(`postgres://localhost:${port}/${database}`);
  url.username = user;
  url.password = password;
  if (host.startsWith('/')) url.searchParams.set('host', host);
  else url.hostname = host;
  return url.href;
}
