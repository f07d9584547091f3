import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { startSourceProcess, type SourceProcess } from '@sunlit/testkit/source-process';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROWS = 4_000;
let folder = '';
let file = '';
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sunlit-killed-'));
  file = join(folder, 'items.json');
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    name: `事项${String(index)}`,
    itemCode: `killed-${String(index)}`,
    department: `第${String(index % 20)}局`,
    taskType: '1',
    areaCode: '990100000000',
  }));
  await writeFile(file, JSON.stringify(rows));
  database = await createTestDatabase({ name: 'import killed' });
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function importFile(): SourceProcess {
  return startSourceProcess({
    file: 'packages/platform/src/cli/main.ts',
    args: ['import', 'powers', file],
    env: { DATABASE_URL: database.url, SUNLIT_DATA: folder },
  });
}

async function countImported(): Promise<number> {
  const { n } = await database.db
    .selectFrom('powers')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

it('kill -9 during an import loses nothing acknowledged, and a rerun completes', async () => {
  const killed = importFile();
  const [, acknowledged] = await killed.waitForLine(/Rows: ([1-9]\d*) of 4000/);
  killed.kill('SIGKILL');
  expect(await killed.ended).toBe('SIGKILL');
  const stored = await countImported();
  expect(stored).toBeGreaterThanOrEqual(Number(acknowledged));
  expect(stored).toBeLessThan(ROWS);

  const rerun = importFile();
  expect(await rerun.ended).toBe(0);
  expect(rerun.output()).toContain(`${String(ROWS - stored).padStart(8)}  created`);
  expect(await countImported()).toBe(ROWS);
}, 120_000);
