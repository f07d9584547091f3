import { writeBackup } from '../../database/backup/write-backup.js';
import { migrate } from '../../database/migrator.js';
import { openDatabase } from '../../database/open-database.js';
import { databaseOptions } from '../../start/database-options.js';
import { UsageProblem, type Command } from '../command.js';

export const backupCommand: Command = {
  summary: 'Write all data into one file; a running platform goes on.',
  usage: [
    'Usage: npx sunlit backup FILE',
    '',
    'Writes all data, as they stand at one moment, into the new file FILE, compressed and with a checksum. It can be',
    'read by its owner only: it holds personal data.',
  ],
  async run(args, context) {
    const [file, ...more] = args;
    if (file === undefined || more.length > 0) throw new UsageProblem('Name one new file.');
    const database = await openDatabase({ ...databaseOptions(context.settings), poolSize: 1, log: () => undefined });
    try {
      await migrate(database.pool, { log: () => undefined });
      const rows = await writeBackup(database.pool, file, { createdAt: context.clock.now(), signal: context.stop });
      context.output.write(`${rows} rows written to ${file}.\n`);
      return 0;
    } finally {
      await database.close();
    }
  },
};
