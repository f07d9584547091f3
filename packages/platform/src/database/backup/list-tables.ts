import type { DatabaseConnection } from '../open-database.js';

/** Record of migrations: made by migrating, never copied. */
const own = 'schema_migrations';

export interface TableShape {
  readonly name: string;
  /** Columns that can be written: generated ones compute themselves again. Quoted for SQL. */
  readonly columns: readonly string[];
}

/** Returns all tables that hold data, by name. */
export async function listTables(connection: DatabaseConnection): Promise<TableShape[]> {
  const { rows } = await connection.query<{ name: string; columns: string[] }>(
    `select quote_ident(class.relname) as name,
            array_agg(quote_ident(attribute.attname) order by attribute.attnum) as columns
       from pg_class class
       join pg_attribute attribute on attribute.attrelid = class.oid
      where class.relnamespace = current_schema()::regnamespace and class.relkind = 'r' and class.relname <> $1
        and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
      group by class.relname
      order by class.relname`,
    [own],
  );
  return rows;
}
