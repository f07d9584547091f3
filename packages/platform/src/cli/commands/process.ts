import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { PROCESS_FILE_FORMATS, type ProcessFileFormat, type ProcessFileNote } from '@sunlit/contract';
import { commandLineActor } from '../../modules/exchange/command-line-actor.js';
import { readProcessFile, writeProcessFile } from '../../modules/exchange/process-files.js';
import { findDefinition } from '../../modules/processes/find-definition.js';
import { lintProcess } from '../../modules/processes/definition-lint.js';
import { retrieveDefinition } from '../../modules/processes/staff/read-process.js';
import { findStaffVersion } from '../../modules/processes/staff/staff-version.js';
import { updateProcess } from '../../modules/processes/staff/update-process.js';
import { UsageProblem, type Command, type CommandContext } from '../command.js';
import { parseCommandArguments } from '../parse-command-arguments.js';
import { withDatabase } from '../with-database.js';

export const processCommand: Command = {
  summary: 'Write the process of a power version to a file, or take one in for a draft.',
  usage: [
    'Usage: npx sunlit process export VERSION FILE',
    '       npx sunlit process import VERSION FILE [--report FILE] [--dry-run]',
    '',
    'VERSION is the id of a power version (pov_…). The end of FILE says what it is:',
    '',
    '  .bpmn, .xml     BPMN 2.0, both layers with integrity risks: for the office, not for the public',
    '  .csv, .xlsx     the table of steps: the public layer; importing one changes what its cells say otherwise',
    '',
    'Importing replaces the process of a draft. What a definition cannot hold is listed, and so is what the lint finds.',
    '',
    '  --report FILE   write that list as JSON',
    '  --dry-run       read and list, write nothing to the database',
  ],
  async run(args, context) {
    const { values, positionals } = parseCommandArguments(args, {
      report: { type: 'string' },
      'dry-run': { type: 'boolean' },
    });
    const [what, versionId, path, ...more] = positionals;
    if (versionId === undefined || path === undefined || more.length > 0) {
      throw new UsageProblem('Name one power version and one file.');
    }
    const format = formatOf(path);
    if (format === undefined) throw new UsageProblem('A process file ends with .bpmn, .xml, .csv or .xlsx.');
    const work = { versionId, path, format, report: values.report, isDryRun: values['dry-run'] === true };
    if (what === 'export') return exportProcess(work, context);
    if (what === 'import') return importProcess(work, context);
    throw new UsageProblem(`A process cannot be asked to "${what ?? ''}".`);
  },
};

function formatOf(path: string): ProcessFileFormat | undefined {
  const end = extname(path).toLowerCase();
  return PROCESS_FILE_FORMATS.find((format) => `.${format}` === (end === '.xml' ? '.bpmn' : end));
}

interface Line {
  readonly place: string;
  readonly kind: string;
  readonly message: string;
}

interface ProcessWork {
  readonly versionId: string;
  readonly path: string;
  readonly format: ProcessFileFormat;
  readonly report: string | undefined;
  readonly isDryRun: boolean;
}

function exportProcess({ versionId, path, format }: ProcessWork, context: CommandContext): Promise<number> {
  return withDatabase(context, async (db) => {
    const actor = await commandLineActor(db, { clock: context.clock, ids: await context.loadIds() });
    const { content } = await findStaffVersion(db, actor, versionId);
    const { definition } = await retrieveDefinition(db, versionId);
    await writeFile(path, await writeProcessFile({ definition, name: content.name }, format));
    context.output.write(`Wrote the process of ${content.name} to ${path}.\n`);
  });
}

function importProcess(work: ProcessWork, context: CommandContext): Promise<number> {
  return withDatabase(context, async (db) => {
    const bytes = await readFileOrExplain(work.path);
    const runtime = { clock: context.clock, ids: await context.loadIds() };
    // Whoever holds the machine acts as the clerk of the unit would; the trail names them as the operator.
    const actor = { ...(await commandLineActor(db, runtime)), role: 'clerk' as const };
    const version = await findStaffVersion(db, actor, work.versionId);
    const held = await findDefinition(db, work.versionId);
    const { definition, notes } = await readProcessFile(bytes, work.format, held?.definition);
    if (!work.isDryRun) {
      const { revision } = version;
      await updateProcess({ db, actor, ...runtime }, { versionId: work.versionId, revision, definition });
    }
    const findings = lintProcess(definition, version);
    if (work.report !== undefined) {
      await writeFile(work.report, `${JSON.stringify({ notes, findings }, undefined, 2)}\n`);
    }
    const found = findings.map(({ severity, code, step = '', message }) => ({
      place: `${severity} ${step}`.trim(),
      kind: code,
      message,
    }));
    list('Of the file, this did not come in as it was', notes.map(lineOf), context);
    list('The lint finds', found, context);
    const { steps } = definition.publicLayer;
    context.output.write(
      `${work.isDryRun ? 'Would store' : 'Stored'} a process of ${String(steps.length)} steps for ${version.content.name}.\n`,
    );
  });
}

async function readFileOrExplain(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      throw new UsageProblem(`There is no file ${path}.`);
    }
    throw cause;
  }
}

function lineOf({ code, element = '', elementKind = '', name = '', row, column = '', message }: ProcessFileNote): Line {
  const place = [elementKind, element, name, row === undefined ? '' : `第 ${String(row)} 行`, column];
  return { place: place.filter(Boolean).join(' '), kind: code, message };
}

function list(title: string, issues: readonly Line[], { output }: CommandContext): void {
  if (issues.length === 0) return;
  output.write(`${title}:\n`);
  for (const { place, kind, message } of issues) output.write(`  ${kind}\t${place}\t${message}\n`);
}
