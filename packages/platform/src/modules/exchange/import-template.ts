import ExcelJS from 'exceljs';
import { IMPORT_COLUMNS, type ImportColumn } from './import-columns.js';

const REQUIRED: readonly ImportColumn[] = ['name', 'itemCode', 'department', 'taskType', 'areaCode'];

const EXAMPLE: Partial<Record<ImportColumn, string>> = {
  name: '食品经营许可（示例，请删除本行）',
  itemCode: 'JS990100SJXK0001',
  department: '市市场监督管理局',
  taskType: '1',
  areaCode: '990100000000',
  lawTitle: '中华人民共和国食品安全法',
  lawArticle: '第三十五条第一款',
  statutoryLimit: '20',
  statutoryLimitUnit: '工作日',
  promisedLimit: '10',
  promisedLimitUnit: '工作日',
  hasFee: '否',
  resultName: '食品经营许可证',
};

/** The clearing form with one example row, as a spreadsheet (LIB-34, seed 001 attachment 4). Headings with ＊ are required. */
export async function buildImportTemplate(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('事项清单', { views: [{ state: 'frozen', ySplit: 1 }] });
  const columns = Object.keys(IMPORT_COLUMNS) as ImportColumn[]; // Object.keys loses the key type
  sheet.columns = columns.map((column) => ({
    header: `${IMPORT_COLUMNS[column][0]}${REQUIRED.includes(column) ? '＊' : ''}`,
    key: column,
    width: column === 'name' ? 40 : 18,
    // Text: a number cell would round codes of more than 15 digits.
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRow(EXAMPLE);
  const notes = book.addWorksheet('填写说明');
  notes.addRows([
    ['标有＊的列必填；其余各列缺项即为缺项，系统不会代填。'],
    ['事项类型：1 许可 2 处罚 3 强制 4 征收 5 给付 6 检查 7 确认 8 奖励 9 裁决 10 其他 20 公共服务'],
    ['时限单位：工作日、自然日、小时、月、年'],
    ['导入的事项一律为草稿，附数据质量提示；不会被修正，也不会自动公布。'],
  ]);
  notes.getColumn(1).width = 90;
  return Buffer.from(await book.xlsx.writeBuffer());
}
