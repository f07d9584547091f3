/**
 * Columns an import understands: the name in JSON and the headings offices write (LIB-34).
 *
 * A column that is not here is kept in the raw row and reported as `unknown_column`.
 */
export const IMPORT_COLUMNS = {
  name: ['事项名称', '权力名称', '名称'],
  itemCode: ['事项编码', '权力编码', '实施编码', '编码'],
  department: ['实施部门', '部门', '部门名称', '实施主体'],
  taskType: ['事项类型', '权力类型', '类型'],
  areaCode: ['行政区划代码', '区划代码'],
  deptCode: ['部门编码', '部门代码'],
  creditCode: ['统一社会信用代码'],
  mainItem: ['主项名称', '主项'],
  link: ['办事指南链接', '链接'],
  lawTitle: ['设定依据', '法律名称'],
  lawArticle: ['依据条款', '条款'],
  lawText: ['条文内容'],
  condition: ['受理条件'],
  statutoryLimit: ['法定办结时限', '法定时限'],
  statutoryLimitUnit: ['法定时限单位'],
  promisedLimit: ['承诺办结时限', '承诺时限'],
  promisedLimitUnit: ['承诺时限单位'],
  hasFee: ['是否收费'],
  feeBasis: ['收费依据'],
  feeStandard: ['收费标准'],
  materials: ['申请材料'],
  resultName: ['办理结果', '结果名称'],
  address: ['办理地点'],
  hours: ['办理时间'],
  consultationPhone: ['咨询电话', '咨询方式'],
  complaintPhone: ['监督投诉电话', '投诉电话', '监督投诉方式'],
  applyLink: ['在线办理链接', '网办地址'],
} as const;

export type ImportColumn = keyof typeof IMPORT_COLUMNS;

/** What the import reads of a row: text as it came. Missing and blank cells are absent. */
export type ImportCells = Partial<Record<ImportColumn, string>>;

const BY_HEADING = new Map<string, ImportColumn>(
  (Object.keys(IMPORT_COLUMNS) as ImportColumn[]).flatMap((column) =>
    // Object.keys loses the key type
    [column, ...IMPORT_COLUMNS[column]].map((heading): [string, ImportColumn] => [heading, column]),
  ),
);

/** The column a heading means, or `undefined`. Blanks, a BOM and a trailing mark for "required" are ignored. */
export function columnOfHeading(heading: string): ImportColumn | undefined {
  return BY_HEADING.get(heading.replace(/^\uFEFF/, '').replace(/[\s*＊]/g, ''));
}

/** Splits one raw row into known cells and the headings nobody knows. */
export function readCells(raw: Readonly<Record<string, unknown>>): { cells: ImportCells; unknown: string[] } {
  const cells: ImportCells = {};
  const unknown: string[] = [];
  for (const [heading, value] of Object.entries(raw)) {
    const column = columnOfHeading(heading);
    if (column === undefined) unknown.push(heading);
    else {
      const text = cellText(value);
      if (text !== undefined) cells[column] = text;
    }
  }
  return { cells, unknown };
}

function cellText(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return JSON.stringify(value);
}
