// `npm run check:import -- FILE`: the promises of an import, tested on any file, in a throw-away database.
import { readTable } from '@sunlit/platform/modules/exchange/read-table';
import { commandLineActor } from '@sunlit/platform/modules/exchange/command-line-actor';
import { randomIds } from '@sunlit/platform/runtime/ids';
import { systemClock } from '@sunlit/platform/runtime/clock';
import { checkImport } from './check-import.js';
import { createTestDatabase } from './database.js';

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('Usage: npm run check:import -- FILE\n');
  process.exit(2);
}
const table = await readTable(file);
const database = await createTestDatabase({ name: 'check import' });
try {
  const dependencies = { db: database.db, clock: systemClock, ids: randomIds };
  const { report, failures } = await checkImport(
    dependencies,
    table,
    await commandLineActor(database.db, dependencies),
  );
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${String(count)}`)
      .join(', ');
  process.stdout.write(
    `${String(table.rows.length)} rows: ${list(report.counts)}\noddities: ${list(report.issueCounts)}\n`,
  );
  for (const failure of failures.slice(0, 50)) process.stdout.write(`✗ ${failure}\n`);
  process.stdout.write(
    failures.length === 0 ? 'Every promise holds.\n' : `${String(failures.length)} promises broken.\n`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  await database.drop();
}
