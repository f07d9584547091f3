import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { DatabaseConnection, OpenDatabase } from '../open-database.js';
import { StartProblem } from '../start-problem.js';
import { backupFormat, type BackupBatch, type BackupLine } from './backup-format.js';
import { listTables, type TableShape } from './list-tables.js';

const rowsPerBatch = 500;

/**
 * Writes all data, as they stood at one moment, into one new file of mode 0600; a running platform goes on meanwhile.
 * The file gets its name when it is complete and on disk. Returns how many rows it holds.
 *
 * @throws {StartProblem} `backup_file_exists`.
 */
export async function writeBackup(
  pool: OpenDatabase['pool'],
  file: string,
  options: { readonly createdAt: Date; readonly onRows?: (rows: number) => void; readonly signal?: AbortSignal },
): Promise<number> {
  if (await exists(file)) {
    throw new StartProblem('backup_file_exists', `${file} is there already and was not touched. Name a new file.`);
  }
  const connection = await pool.connect();
  const unfinished = `${file}.unfinished`;
  try {
    await connection.query('begin isolation level repeatable read read only');
    const counter = { rows: 0 };
    const lines = Readable.from(backupLines(connection, options.createdAt, counter, options.onRows));
    const target = createWriteStream(unfinished, { mode: 0o600 });
    await pipeline(lines, createGzip(), target, options.signal === undefined ? {} : { signal: options.signal });
    await flush(unfinished);
    await rename(unfinished, file);
    return counter.rows;
  } finally {
    await connection.query('rollback').catch(() => undefined); // nothing was written to the database
    connection.release();
    await rm(unfinished, { force: true });
  }
}

async function* backupLines(
  connection: DatabaseConnection,
  createdAt: Date,
  counter: { rows: number },
  onRows: ((rows: number) => void) | undefined,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const toLine = (value: BackupLine): string => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  const { rows } = await connection.query<{ version: number }>('select max(version) as version from schema_migrations');
  yield toLine({ format: backupFormat, migration: rows[0]?.version ?? 0, createdAt: createdAt.toISOString() });
  for (const table of await listTables(connection)) {
    for await (const batch of readTable(connection, table)) {
      counter.rows += batch.rows.length;
      onRows?.(counter.rows);
      yield toLine(batch);
    }
  }
  yield `${JSON.stringify({ rowCount: counter.rows, sha256: hash.digest('hex') })}\n`;
}

/** PostgreSQL writes each row as JSON itself: no value passes through JavaScript, so no digit or microsecond is lost. */
async function* readTable(connection: DatabaseConnection, table: TableShape): AsyncGenerator<BackupBatch> {
  const columns = table.columns.join(', ');
  await connection.query(
    `declare backup no scroll cursor for select to_json(row)::text as row from (select ${columns} from ${table.name}) row`,
  );
  for (;;) {
    const { rows } = await connection.query<{ row: string }>(`fetch ${rowsPerBatch} from backup`);
    if (rows.length === 0) break;
    yield { table: table.name, rows: rows.map(({ row }) => row) };
  }
  await connection.query('close backup');
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
