import { migrate } from '../migrator.js';
import type { DatabaseConnection, OpenDatabase } from '../open-database.js';
import { StartProblem } from '../start-problem.js';
import { listTables, type TableShape } from './list-tables.js';
import { readBatches, verifyBackup } from './read-backup.js';

/**
 * Fills an empty database from a backup, all or nothing, and brings it to this version. The whole file is checked
 * before the first write, and every foreign key after the last. Returns how many rows came in.
 *
 * @throws {StartProblem} `backup_damaged`, `database_not_empty` or, for a newer version's backup, `database_newer`.
 */
export async function restoreBackup(
  pool: OpenDatabase['pool'],
  file: string,
  options: { readonly onRows?: (done: number, total: number) => void } = {},
): Promise<number> {
  const { header, rowCount } = await verifyBackup(file);
  const silent = { log: () => undefined };
  await requireEmpty(pool);
  await migrate(pool, { ...silent, upTo: header.migration });
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    await fill(connection, file, (done) => options.onRows?.(done, rowCount));
    await connection.query('commit');
  } catch (cause) {
    await connection.query('rollback').catch(() => undefined); // the connection itself may be what broke
    throw cause;
  } finally {
    connection.release();
  }
  await migrate(pool, silent);
  return rowCount;
}

/** Tables whose rows only people make; migrations fill others with fixed words. */
const tellingTables = ['departments', 'powers', 'persons', 'sites', 'secret_keys', 'import_runs'];

async function requireEmpty(pool: OpenDatabase['pool']): Promise<void> {
  for (const name of tellingTables) {
    const { rows } = await pool.query<{ found: boolean }>('select to_regclass($1) is not null as found', [name]);
    if (rows[0]?.found !== true) continue;
    const { rowCount } = await pool.query(`select 1 from ${name} limit 1`);
    if (rowCount === 0) continue;
    throw new StartProblem(
      'database_not_empty',
      `The database holds data already (table ${name}), and a restore replaces nothing. Nothing was changed. ` +
        'Set SUNLIT_DATA to a new folder, or DATABASE_URL to an empty database.',
    );
  }
}

async function fill(connection: DatabaseConnection, file: string, onRows: (done: number) => void): Promise<void> {
  const tables = new Map((await listTables(connection)).map((table) => [table.name, table]));
  const restoreKeys = await liftForeignKeys(connection);
  for (const { name } of tables.values()) await connection.query(`alter table ${name} disable trigger user`);
  await connection.query(`truncate ${[...tables.keys()].join(', ')}`);
  let done = 0;
  for await (const { table, rows } of readBatches(file)) {
    const shape = tables.get(table);
    if (shape === undefined) throw new Error(`the backup's table ${table} does not exist at its migration`);
    await insert(connection, shape, rows);
    onRows((done += rows.length));
  }
  for (const { name } of tables.values()) await connection.query(`alter table ${name} enable trigger user`);
  await advanceSequences(connection);
  await restoreKeys();
}

/** The rows are JSON texts in a JSON array: joined as they are, so that PostgreSQL reads what PostgreSQL wrote. */
async function insert(connection: DatabaseConnection, table: TableShape, rows: readonly unknown[]): Promise<void> {
  const columns = table.columns.join(', ');
  await connection.query(
    `insert into ${table.name} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${table.name}, $1::json)`,
    [`[${rows.join(',')}]`],
  );
}

/** Takes all foreign keys away (rows refer to later ones) and returns what puts them back, which checks every row. */
async function liftForeignKeys(connection: DatabaseConnection): Promise<() => Promise<void>> {
  const { rows } = await connection.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of rows) await connection.query(`alter table ${table} drop constraint ${name}`);
  return async () => {
    for (const { table, name, definition } of rows) {
      await connection.query(`alter table ${table} add constraint ${name} ${definition}`);
    }
  };
}

async function advanceSequences(connection: DatabaseConnection): Promise<void> {
  const { rows } = await connection.query<{ table: string; column: string; sequence: string }>(
    `select quote_ident(class.relname) as table, quote_ident(attribute.attname) as column,
            pg_get_serial_sequence(quote_ident(class.relname), attribute.attname) as sequence
       from pg_class class join pg_attribute attribute on attribute.attrelid = class.oid
      where class.relnamespace = current_schema()::regnamespace and class.relkind = 'r' and attribute.attnum > 0
        and not attribute.attisdropped and pg_get_serial_sequence(quote_ident(class.relname), attribute.attname) is not null`,
  );
  for (const { table, column, sequence } of rows) {
    await connection.query(`select setval($1, coalesce(max(${column}), 0) + 1, false) from ${table}`, [sequence]);
  }
}
