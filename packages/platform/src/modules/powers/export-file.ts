import { PassThrough, Readable } from 'node:stream';
import exceljs from 'exceljs';
import type { ExportRow } from './export-rows.js';
import { csvLine, safeCell } from './safe-cell.js';

export type ExportFormat = 'csv' | 'json' | 'xlsx';

export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly value: (row: ExportRow) => string;
}

const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? '是' : '否');

const COLUMNS: readonly Column[] = [
  { heading: '权力编码', width: 22, value: (row) => row.code },
  { heading: '权力名称', width: 60, value: (row) => row.name },
  { heading: '权力类型', width: 14, value: (row) => row.powerType },
  { heading: '实施部门', width: 28, value: (row) => row.department },
  { heading: '区划代码', width: 14, value: (row) => row.areaCode },
  { heading: '状态', width: 8, value: (row) => (row.status === 'suspended' ? '挂起' : '在用') },
  { heading: '法律依据', width: 60, value: (row) => row.legalBases.join('；') },
  { heading: '承办机构', width: 24, value: (row) => row.handlingOffice ?? '' },
  { heading: '法定期限', width: 14, value: (row) => row.statutoryLimit ?? '' },
  { heading: '承诺期限', width: 14, value: (row) => row.promisedLimit ?? '' },
  { heading: '是否收费', width: 10, value: (row) => yesNo(row.hasFee) },
  { heading: '网上运行', width: 10, value: (row) => yesNo(row.runsOnline) },
  { heading: '施行日期', width: 12, value: (row) => row.effectiveFrom },
  { heading: '版本', width: 6, value: (row) => String(row.versionNo) },
  { heading: '公开页面', width: 50, value: (row) => row.pageUrl },
  { heading: '演示数据', width: 10, value: (row) => yesNo(row.isDemo) },
];

/** Streams the rows as a file. Cells that a spreadsheet would run are made text (I4); JSON carries them as they are. */
export function exportFile(format: ExportFormat, batches: AsyncIterable<readonly ExportRow[]>): Readable {
  switch (format) {
    case 'csv':
      return Readable.from(csv(batches), { objectMode: false });
    case 'json':
      return Readable.from(json(batches), { objectMode: false });
    case 'xlsx':
      return xlsx(batches);
  }
}

/** Without the mark spreadsheets read UTF-8 as the machine's own encoding, and Chinese becomes noise. */
const BYTE_ORDER_MARK = '\uFEFF';

async function* csv(batches: AsyncIterable<readonly ExportRow[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map((column) => column.heading));
  for await (const rows of batches) yield rows.map((row) => csvLine(COLUMNS.map(({ value }) => value(row)))).join('');
}

async function* json(batches: AsyncIterable<readonly ExportRow[]>): AsyncGenerator<string> {
  yield '{"items":[';
  let separator = '';
  for await (const rows of batches) {
    yield separator + rows.map((row) => JSON.stringify(row)).join(',\n');
    separator = ',\n';
  }
  yield ']}\n';
}

function xlsx(batches: AsyncIterable<readonly ExportRow[]>): Readable {
  const stream = new PassThrough();
  writeWorkbook(stream, batches).catch((cause: unknown) =>
    stream.destroy(cause instanceof Error ? cause : new Error(String(cause))),
  );
  return stream;
}

async function writeWorkbook(stream: PassThrough, batches: AsyncIterable<readonly ExportRow[]>): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet('行政权力清单', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(({ heading, width }) => ({ header: heading, width }));
  for await (const rows of batches) {
    for (const row of rows) sheet.addRow(COLUMNS.map(({ value }) => safeCell(value(row)))).commit();
    if (stream.destroyed) return;
  }
  sheet.commit();
  await workbook.commit();
}
