import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ProcessDefinition } from '@sunlit/contract';
import { BpmnError } from '@sunlit/process/bpmn/bpmn-error';
import { exportBpmn } from '@sunlit/process/bpmn/export/export-bpmn';
import { importBpmn } from '@sunlit/process/bpmn/import/import-bpmn';
import { LayoutRefusedError } from '@sunlit/process/layout/layout-refused-error';
import { layOutChart } from '@sunlit/process/layout/lay-out-chart';
import { exportTable, type StepTable } from '@sunlit/process/table/export-table';
import { importTable } from '@sunlit/process/table/import-table';
import { TableError } from '@sunlit/process/table/table-error';
import ExcelJS from 'exceljs';
import { ApiProblem } from '../../http/api-problem.js';
import { csvText, plainCell } from './csv-text.js';
import { decodeXml } from './decode-xml.js';
import { readTable } from './read-table.js';

/** Kinds of files that a process is exchanged as, by the end of their name. */
export const PROCESS_FILE_KINDS = ['.bpmn', '.csv', '.xlsx'] as const;
export type ProcessFileKind = (typeof PROCESS_FILE_KINDS)[number];

export function processFileKind(path: string): ProcessFileKind | undefined {
  const end = extname(path).toLowerCase();
  return PROCESS_FILE_KINDS.find((kind) => kind === (end === '.xml' ? '.bpmn' : end));
}

/** One oddity of a file: where it is, its kind and what became of it. */
export interface ProcessFileIssue {
  /** Id of an element, or row and column. */
  readonly place: string;
  readonly kind: string;
  readonly message: string;
}

/**
 * Writes a definition: BPMN holds both layers, a table the public one.
 *
 * @throws {ApiProblem} `process_incomplete`: a draft whose steps and flows do not fit together cannot be said in BPMN.
 */
export async function writeProcessFile(
  { definition, name }: { readonly definition: ProcessDefinition; readonly name: string },
  path: string,
  kind: ProcessFileKind,
): Promise<void> {
  if (kind === '.bpmn') {
    await writeFile(path, await bpmnOf(definition, name));
    return;
  }
  const table = exportTable(definition);
  await writeFile(path, kind === '.csv' ? csvText([table.headings, ...table.rows]) : await sheetOf(table));
}

async function bpmnOf(definition: ProcessDefinition, name: string): Promise<string> {
  try {
    return await exportBpmn(definition, { name, drawing: drawingOf(definition) });
  } catch (cause) {
    if (!(cause instanceof BpmnError)) throw cause;
    throw new ApiProblem('process_incomplete', { detail: cause.message, cause });
  }
}

/** A draft that cannot be drawn yet is written all the same, on a plain grid. */
function drawingOf({ publicLayer }: ProcessDefinition) {
  try {
    return layOutChart(publicLayer, { direction: 'right', language: 'zh' });
  } catch (cause) {
    if (cause instanceof LayoutRefusedError) return undefined;
    throw cause;
  }
}

async function sheetOf({ headings, rows }: StepTable): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('流程步骤', { views: [{ state: 'frozen', ySplit: 1 }] });
  // Text: a number cell would change numbers of steps.
  sheet.columns = headings.map((header) => ({
    header,
    width: 18,
    style: { numFmt: '@', alignment: { wrapText: true } },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRows(rows.map((cells) => [...cells]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/**
 * Reads a definition from a file, with each oddity of it.
 *
 * @throws {ApiProblem} `import_unreadable`: the file as a whole was refused.
 */
export async function readProcessFile(
  path: string,
  kind: ProcessFileKind,
): Promise<{ definition: ProcessDefinition; issues: readonly ProcessFileIssue[] }> {
  try {
    return await (kind === '.bpmn' ? readBpmn(path) : readStepTable(path));
  } catch (cause) {
    if (!(cause instanceof BpmnError || cause instanceof TableError)) throw cause;
    throw new ApiProblem('import_unreadable', { detail: `${cause.code}: ${cause.message}`, cause });
  }
}

async function readBpmn(path: string) {
  const { definition, issues } = await importBpmn(decodeXml(await readFile(path)));
  return {
    definition,
    issues: issues.map(({ code, kind, element = '', name, message }) => ({
      place: [kind, element, name ?? ''].filter((part) => part !== '').join(' '),
      kind: code,
      message,
    })),
  };
}

async function readStepTable(path: string) {
  const { rows } = await readTable(path);
  const records = rows.map(({ raw }) =>
    Object.fromEntries(
      Object.entries(raw).map(([heading, cell]) => [heading, typeof cell === 'string' ? plainCell(cell) : cell]),
    ),
  );
  const { definition, issues } = importTable(records);
  return {
    definition,
    issues: issues.map(({ row, field, kind, message }) => ({ place: `第 ${String(row)} 行 ${field}`, kind, message })),
  };
}
