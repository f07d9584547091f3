import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../../database/migrator.js';
import { openDatabase } from '../../database/open-database.js';
import { ApiProblem } from '../../http/api-problem.js';
import { importPowers, type ImportReport } from '../../modules/exchange/import-powers.js';
import { buildImportTemplate } from '../../modules/exchange/import-template.js';
import { readTable } from '../../modules/exchange/read-table.js';
import { commandLineActor } from '../../modules/exchange/command-line-actor.js';
import { databaseOptions } from '../../start/database-options.js';
import { startProgress } from '../../start/progress.js';
import { UsageProblem, type Command, type CommandContext } from '../command.js';

export const importCommand: Command = {
  summary: 'Import power items from JSON, CSV or XLSX as drafts.',
  usage: [
    'Usage: npx sunlit import powers FILE [--source NAME] [--area CODE] [--dry-run] [--report FILE]',
    '       npx sunlit import template FILE.xlsx',
    '',
    'Every row that can be taken becomes a draft with its oddities beside it; nothing is published or repaired.',
    'Running the same file again completes what is missing and doubles nothing.',
    '',
    '  --source NAME   the list the rows come from (default: the name of the file); with the item code it is the key',
    '  --area CODE     12-digit area of rows that name none',
    '  --dry-run       look and report, write nothing',
    '  --report FILE   write what became of each row, with its oddities, as JSON',
  ],
  async run(args, context) {
    const { values, positionals } = readArguments(args);
    const [what, file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageProblem('Name one file.');
    if (what === 'template') return writeTemplate(file, context);
    if (what !== 'powers') throw new UsageProblem(`There is nothing called "${what ?? ''}" to import.`);
    return importFile(file, values, context);
  },
};

interface ImportFlags {
  readonly source?: string | undefined;
  readonly area?: string | undefined;
  readonly report?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

function readArguments(args: readonly string[]): { values: ImportFlags; positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        area: { type: 'string' },
        report: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new UsageProblem(cause instanceof Error ? cause.message : 'The options cannot be read.');
  }
}

async function writeTemplate(file: string, { output }: CommandContext): Promise<number> {
  await writeFile(file, await buildImportTemplate());
  output.write(`Wrote the template with its example to ${file}.\n`);
  return 0;
}

async function importFile(file: string, flags: ImportFlags, context: CommandContext): Promise<number> {
  const isDryRun = flags['dry-run'] === true;
  try {
    const table = await readTable(file);
    const report = await importTable(file, table, flags, context);
    if (flags.report !== undefined) await writeFile(flags.report, `${JSON.stringify(report, undefined, 2)}\n`);
    summarize(report, isDryRun, context);
    return 0;
  } catch (cause) {
    if (cause instanceof ApiProblem) {
      context.errors.write(`${cause.message}\nNothing of this file was stored.\n`);
      return 1;
    }
    if (isMissingFile(cause)) throw new UsageProblem(`There is no file ${file}.`);
    throw cause;
  }
}

async function importTable(
  file: string,
  table: Awaited<ReturnType<typeof readTable>>,
  flags: ImportFlags,
  context: CommandContext,
): Promise<ImportReport> {
  const database = await openDatabase({ ...databaseOptions(context.settings), poolSize: 2, log: () => undefined });
  const progress = startProgress('Rows', context.output);
  try {
    await migrate(database.pool, { log: () => undefined });
    const runtime = { clock: context.clock, ids: await context.loadIds() };
    return await importPowers(
      { db: database.db, ...runtime },
      {
        table,
        source: flags.source ?? basename(file),
        fileName: basename(file),
        actor: await commandLineActor(database.db, runtime),
        isDryRun: flags['dry-run'] === true,
        onProgress: (done, total) => progress.update(done, total),
        ...(flags.area === undefined ? {} : { areaCode: flags.area }),
      },
    );
  } finally {
    progress.finish();
    await database.close();
  }
}

function summarize(report: ImportReport, isDryRun: boolean, { output }: CommandContext): void {
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `  ${String(count).padStart(6)}  ${name}\n`)
      .join('');
  output.write(isDryRun ? '\nDry run: nothing was written. It would be:\n' : '\nRows:\n');
  output.write(list(report.counts));
  if (Object.keys(report.issueCounts).length > 0)
    output.write(`Oddities (reported, not repaired):\n${list(report.issueCounts)}`);
  for (const row of report.rows.filter((entry) => entry.outcome === 'refused').slice(0, 20)) {
    const why = row.issues.filter((issue) => issue.severity === 'error').map((issue) => `${issue.code} ${issue.path}`);
    output.write(`  row ${String(row.rowNo)} refused: ${why.join(', ')}\n`);
  }
}

function isMissingFile(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
