import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { ApiProblem } from '../../http/api-problem.js';

export interface RawRow {
  /** Row of the file as an office counts it: 1 is the first row below the headings (JSON: the first entry). */
  readonly rowNo: number;
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface RawTable {
  readonly format: 'json' | 'csv' | 'xlsx';
  readonly sha256: string;
  /** Headings of a table, also those of columns without a value; of JSON none. */
  readonly headings: readonly string[];
  readonly rows: readonly RawRow[];
}

/**
 * Reads a JSON array, a CSV or the first sheet of a spreadsheet, each row as it came.
 *
 * CSV may be UTF-8 (with or without BOM) or GB 18030, which is what spreadsheet programs of most offices save.
 *
 * @throws {ApiProblem} `import_unreadable`: not one of these formats; nothing was stored.
 */
export async function readTable(path: string): Promise<RawTable> {
  const bytes = await readFile(path);
  return readTableBytes(bytes, formatOf(path, bytes));
}

/**
 * The same of a file that is in memory already, in a known format.
 *
 * @throws {ApiProblem} `import_unreadable`
 */
export async function readTableBytes(bytes: Buffer, format: RawTable['format']): Promise<RawTable> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const { headings, records } = await readRecords(bytes, format);
    return { format, sha256, headings, rows: records.map((raw, index) => ({ rowNo: index + 1, raw })) };
  } catch (cause) {
    if (cause instanceof ApiProblem) throw cause;
    throw unreadable(cause instanceof Error ? cause.message : 'unknown reason', cause);
  }
}

function formatOf(path: string, bytes: Buffer): RawTable['format'] {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'xlsx';
  const first = decode(bytes.subarray(0, 200))
    .replace(/^\uFEFF/, '')
    .trimStart()[0];
  if (extname(path).toLowerCase() === '.json' || first === '[' || first === '{') return 'json';
  return 'csv';
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

type Raw = Record<string, unknown>;

interface Records {
  readonly headings: readonly string[];
  readonly records: readonly Raw[];
}

async function readRecords(bytes: Buffer, format: RawTable['format']): Promise<Records> {
  if (format === 'json') return { headings: [], records: readJson(bytes) };
  return format === 'xlsx' ? readSheet(bytes) : readCsv(bytes);
}

function readJson(bytes: Buffer): Raw[] {
  const value: unknown = JSON.parse(decode(bytes).replace(/^\uFEFF/, ''));
  const list = Array.isArray(value) ? value : isRecord(value) ? Object.values(value).find(Array.isArray) : undefined;
  if (!Array.isArray(list)) throw unreadable('a JSON file must hold a list of items');
  return list.map((entry: unknown) => (isRecord(entry) ? entry : { value: entry }));
}

function readCsv(bytes: Buffer): Records {
  const records: string[][] = parse(decode(bytes), { bom: true, relaxColumnCount: true, skipEmptyLines: true });
  const [headings, ...rows] = records;
  if (headings === undefined) throw unreadable('the file is empty');
  const toRecord = (cells: readonly string[]): Raw =>
    Object.fromEntries(cells.map((cell, index) => [headings[index] ?? `column ${String(index + 1)}`, cell]));
  return { headings, records: rows.map(toRecord) };
}

async function readSheet(bytes: Buffer): Promise<Records> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer, {
    ignoreNodes: ['dataValidations'], // for whole columns they are a million cells, and say nothing of the content
  }); // a Buffer's memory is never shared here
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw unreadable('the workbook has no sheet');
  const headings: string[] = [];
  sheet.getRow(1).eachCell({ includeEmpty: false }, (cell, column) => {
    headings[column] = cell.text;
  });
  const rows: Raw[] = [];
  sheet.eachRow((row, index) => {
    if (index === 1) return;
    const raw: Raw = {};
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      raw[headings[column] ?? `column ${String(column)}`] = cell.text;
    });
    if (Object.keys(raw).length > 0) rows.push(raw);
  });
  return { headings: headings.filter((heading) => heading), records: rows };
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(detail: string, cause?: unknown): ApiProblem {
  return new ApiProblem('import_unreadable', { detail, cause });
}
