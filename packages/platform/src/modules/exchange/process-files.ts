import type { ProcessDefinition, ProcessFileFormat, ProcessFileNote } from '@sunlit/contract';
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
import { demandFormat } from './demand-format.js';
import { demandSmallArchive } from './demand-small-archive.js';
import { readTableBytes } from './read-table.js';

/**
 * Writes a definition: BPMN holds both layers, a table the public one.
 *
 * @throws {ApiProblem} `process_incomplete`: a draft whose steps and flows do not fit together cannot be said in BPMN.
 */
export async function writeProcessFile(
  { definition, name }: { readonly definition: ProcessDefinition; readonly name: string },
  format: ProcessFileFormat,
): Promise<Buffer> {
  if (format === 'bpmn') return Buffer.from(await bpmnOf(definition, name));
  const table = exportTable(definition);
  return format === 'csv' ? Buffer.from(csvText([table.headings, ...table.rows])) : sheetOf(table);
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

export interface ReadProcessFile {
  readonly definition: ProcessDefinition;
  readonly notes: readonly ProcessFileNote[];
}

/**
 * Reads a definition from the bytes of a file, with each oddity of it. A table changes only what its cells say of the
 * definition from before; BPMN holds a definition whole.
 *
 * @throws {ApiProblem} `import_unreadable`: the file as a whole was refused.
 */
export async function readProcessFile(
  bytes: Buffer,
  format: ProcessFileFormat,
  before?: ProcessDefinition,
): Promise<ReadProcessFile> {
  demandFormat(bytes, format);
  try {
    return await (format === 'bpmn' ? readBpmn(bytes) : readStepTable(bytes, format, before));
  } catch (cause) {
    if (!(cause instanceof BpmnError || cause instanceof TableError)) throw cause;
    throw new ApiProblem('import_unreadable', { detail: `${cause.code}: ${cause.message}`, cause });
  }
}

async function readBpmn(bytes: Buffer): Promise<ReadProcessFile> {
  const { definition, issues } = await importBpmn(decodeXml(bytes));
  return {
    definition,
    notes: issues.map(({ kind: elementKind, ...note }) => ({ ...note, elementKind })),
  };
}

async function readStepTable(
  bytes: Buffer,
  format: 'csv' | 'xlsx',
  before: ProcessDefinition | undefined,
): Promise<ReadProcessFile> {
  if (format === 'xlsx') demandSmallArchive(bytes);
  const { rows, headings } = await readTableBytes(bytes, format);
  const records = rows.map(({ raw }) =>
    Object.fromEntries(
      Object.entries(raw).map(([heading, cell]) => [heading, typeof cell === 'string' ? plainCell(cell) : cell]),
    ),
  );
  const { definition, issues } = importTable(records, { before, headings });
  return {
    definition,
    notes: issues.map(({ kind: code, field: column, ...note }) => ({ code, column, ...note })),
  };
}
