import { migrate } from '../database/migrator.js';
import { openDatabase, type OpenDatabase } from '../database/open-database.js';
import { ApiProblem } from '../http/api-problem.js';
import { databaseOptions } from '../start/database-options.js';
import type { CommandContext } from './command.js';

/**
 * Runs a short command on the migrated database, beside a running platform or without one. Returns the exit code; a
 * refusal is printed as the platform would answer it.
 */
export async function withDatabase(
  context: CommandContext,
  act: (database: OpenDatabase['db']) => Promise<void>,
): Promise<number> {
  const database = await openDatabase({ ...databaseOptions(context.settings), poolSize: 2, log: () => undefined });
  try {
    await migrate(database.pool, { log: () => undefined });
    await act(database.db);
    return 0;
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) throw cause;
    const issues = (cause.details.issues ?? []).map(({ path, message }) => `  ${path}: ${message}\n`);
    context.errors.write(`${cause.message}\n${issues.join('')}`);
    return 1;
  } finally {
    await database.close();
  }
}
