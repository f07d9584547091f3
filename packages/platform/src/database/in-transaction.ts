import type { Transaction } from 'kysely';
import type { Database, Queryable } from './schema.js';

/** Runs `work` in a transaction: the one that is open already, else a new one. */
export function inTransaction<T>(db: Queryable, work: (transaction: Transaction<Database>) => Promise<T>): Promise<T> {
  return isOpen(db) ? work(db) : db.transaction().execute(work);
}

function isOpen(db: Queryable): db is Transaction<Database> {
  return db.isTransaction;
}
