import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from './read-table.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sunlit-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('readTable', () => {
  it('reads a JSON list', async () => {
    const table = await readTable(await file('a.json', '[{"name":"食品经营许可"}]'));
    expect(table).toMatchObject({ format: 'json', rows: [{ rowNo: 1, raw: { name: '食品经营许可' } }] });
  });

  it('reads CSV with a BOM, quoted line breaks and a row that is too long', async () => {
    const table = await readTable(await file('b.csv', '\uFEFF名称,编码\r\n"两\n行",1\r\n三,2,多余\r\n'));
    expect(table.rows.map((row) => row.raw)).toEqual([
      { 名称: '两\n行', 编码: '1' },
      { 名称: '三', 编码: '2', 'column 3': '多余' },
    ]);
  });

  it('reads CSV in GB 18030', async () => {
    const bytes = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xcb, 0xae, 0x0a]); // 名称, 水
    expect((await readTable(await file('c.csv', bytes))).rows[0]?.raw).toEqual({ 名称: '水' });
  });

  it('reads the first sheet of a spreadsheet and skips blank rows', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('items');
    sheet.addRows([['事项名称', '事项编码'], ['甲', 'A-1'], [], [{ richText: [{ text: '乙' }, { text: '丙' }] }, 12]]);
    const table = await readTable(await file('d.xlsx', Buffer.from(await book.xlsx.writeBuffer())));
    expect(table.format).toBe('xlsx');
    expect(table.rows.map((row) => row.raw)).toEqual([
      { 事项名称: '甲', 事项编码: 'A-1' },
      { 事项名称: '乙丙', 事项编码: '12' },
    ]);
  });

  it.each([
    ['broken JSON', 'e.json', '[{"name":'],
    ['a broken spreadsheet', 'f.xlsx', 'PK\u0003\u0004 not a zip'],
    ['an empty file', 'g.csv', ''],
    ['JSON without a list', 'h.json', '{"a":1}'],
  ])('refuses %s with a typed problem', async (_what, name, content) => {
    await expect(readTable(await file(name, content))).rejects.toMatchObject({ code: 'import_unreadable' });
  });
});
