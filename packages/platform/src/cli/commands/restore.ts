import { restoreBackup } from '../../database/backup/restore-backup.js';
import { openDatabase } from '../../database/open-database.js';
import { databaseOptions } from '../../start/database-options.js';
import { startProgress } from '../../start/progress.js';
import { UsageProblem, type Command } from '../command.js';

export const restoreCommand: Command = {
  summary: 'Fill an empty database from a backup; no platform may run on it.',
  usage: [
    'Usage: npx sunlit restore FILE',
    '',
    'Fills an empty database (a new SUNLIT_DATA folder, or DATABASE_URL) from a file that `backup` wrote, all or',
    'nothing. The file is checked from end to end before anything is written.',
  ],
  async run(args, context) {
    const [file, ...more] = args;
    if (file === undefined || more.length > 0) throw new UsageProblem('Name one backup file.');
    const database = await openDatabase({
      ...databaseOptions(context.settings),
      lock: {
        owner: context.process,
        onLost: () => context.errors.write('The database was lost; nothing was restored.\n'),
      },
      poolSize: 1,
      log: () => undefined,
    });
    const progress = startProgress('Rows', context.errors);
    try {
      const rows = await restoreBackup(database.pool, file, { onRows: progress.update });
      progress.finish();
      context.output.write(`${rows} rows restored.\n`);
      return 0;
    } finally {
      progress.finish();
      await database.close();
    }
  },
};
