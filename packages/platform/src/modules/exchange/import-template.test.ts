import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildImportTemplate } from './import-template.js';
import { inspectTable } from './inspect-table.js';
import { readTable } from './read-table.js';

it('exports a spreadsheet that the import itself takes without a question about its columns (LIB-34)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sunlit-template-'));
  try {
    const file = join(folder, 'template.xlsx');
    await writeFile(file, await buildImportTemplate());
    const [row] = inspectTable((await readTable(file)).rows);
    expect(row).toMatchObject({ kind: 'accepted', powerType: 'license', areaCode: '990100000000' });
    expect(row?.issues.map((issue) => issue.code)).not.toContain('unknown_column');
    expect(row?.kind === 'accepted' ? row.content : undefined).toMatchObject({
      statutoryLimit: { value: 20, unit: 'working_day' },
      legalBases: [{ title: '中华人民共和国食品安全法', article: '第三十五条第一款' }],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
