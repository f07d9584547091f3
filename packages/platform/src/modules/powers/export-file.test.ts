import exceljs from 'exceljs';
import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { addDepartment, addPower } from '@sunlit/testkit/power-library';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safeCell } from './safe-cell.js';

let platform: InjectedPlatform;

const FORMULAS = ['=HYPERLINK("http://x.test")', '+1', '-1', '@SUM(1)', '\t=1', '＝1', ' =1'];

beforeAll(async () => {
  platform = await createInjectedPlatform('export');
  const departmentId = await addDepartment(platform.database.db);
  for (const name of [...FORMULAS, '食品"经营",许可']) {
    await addPower(platform.database.db, { departmentId, versions: [{ name }] });
  }
});

afterAll(() => platform.close());

async function names(format: 'csv' | 'xlsx' | 'json'): Promise<unknown[]> {
  const response = await platform.app.inject(`/v1/powers/export.${format}`);
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-disposition']).toContain(`.${format}`);
  if (format === 'json') return response.json().items.map((item: { name: string }) => item.name);
  if (format === 'csv') {
    const rows: string[][] = parse(response.body, { bom: true });
    return rows.slice(1).map((row) => row[1]);
  }
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(response.rawPayload as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet(1);
  return (sheet?.getColumn(2).values ?? []).slice(2);
}

const expected = [...FORMULAS.map((name) => `'${name}`), '食品"经营",许可'];

describe('an exported file', () => {
  it('I4: makes text of what a spreadsheet would run, in CSV', async () => {
    expect(await names('csv')).toEqual(expected);
  });

  it('I4: makes text of what a spreadsheet would run, in XLSX', async () => {
    expect(await names('xlsx')).toEqual(expected);
  });

  it('catalogue row 28: carries names as they are in JSON', async () => {
    expect(await names('json')).toEqual([...FORMULAS, '食品"经营",许可']);
  });

  it('I4: a NUL before a formula does not hide it', () => {
    expect(safeCell('\0=1')).toBe("'=1");
  });
});
