import { foldText } from '@sunlit/standards/text';
import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { addDepartment, testContent, TEST_AREA } from '@sunlit/testkit/power-library';
import { proveRuns } from '@sunlit/testkit/prove';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogueEntry } from './catalogue-entry.js';
import { codeKeyOf } from './code-key.js';
import { listEntries } from './list-entries.js';

const { n: powers, seed } = proveRuns('server-search-large', 60_000);
const WORDS = Math.ceil(powers / 60);
const DAY = '2026-11-22';
const BATCH = 500;

const PARTS = [
  ['对', '', '', '未经批准', '擅自', '外商投资企业', '个体工商户', '本市'],
  ['从事', '经营', '生产', '运输', '设立', '变更', '占用', '采用不正当手段取得'],
  [
    '食品',
    '药品',
    '危险化学品',
    '道路客运',
    '网络预约出租汽车',
    '人力资源服务',
    '民办学校',
    '取水',
    '燃气',
    '特种设备',
  ],
  ['活动', '场所', '许可证', '单位', '从业人员', '设施', '标志', '机构'],
  ['的处罚', '许可', '审批', '的行政强制', '奖励', '奖励', '奖励', '奖励'],
] as const;

let database: TestDatabase;
const names: string[] = [];
let state = seed;

function next(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

beforeAll(async () => {
  database = await createTestDatabase({ name: 'search_large' });
  const departmentId = await addDepartment(database.db);
  for (let start = 0; start < powers; start += BATCH) await insertBatch(departmentId, start);
  await sql`vacuum analyze catalogue_entries`.execute(database.db);
}, 600_000);

afterAll(() => database.drop());

async function insertBatch(departmentId: string, start: number): Promise<void> {
  const publishedAt = new Date('2026-01-01T00:00:00Z');
  const rows = Array.from({ length: Math.min(BATCH, powers - start) }, (_, offset) => {
    const index = start + offset;
    const name = PARTS.map((part) => part[next(part.length)] ?? '').join('');
    names.push(name);
    const code = `JS990100SC-CF-${String(index).padStart(6, '0')}`;
    const power = { id: `pow_large${index}`, code, codeKey: codeKeyOf(code), departmentId, areaCode: TEST_AREA };
    const version = { id: `pov_large${index}`, versionNo: 1, content: testContent({ name }) };
    // Hits of the last part lie together at the end of the order, which is the hard case for a search in order.
    const place = `${name.endsWith('奖励') ? 'z' : 'a'}${String(next(1e9)).padStart(9, '0')}`;
    const about = { power: { ...power, powerType: 'penalty', isDemo: false }, version, publishedAt };
    return { ...about, entry: buildCatalogueEntry({ ...about, effectiveFrom: '2026-01-01', sortKey: place }) };
  });
  const { db } = database;
  const created = { created_at: publishedAt };
  await db
    .insertInto('powers')
    .values(
      rows.map(({ power }) => ({
        ...created,
        id: power.id,
        code: power.code,
        code_scheme: 'opaque' as const,
        code_key: power.codeKey,
        department_id: departmentId,
        area_code: TEST_AREA,
        power_type: 'penalty',
      })),
    )
    .execute();
  await db
    .insertInto('power_versions')
    .values(
      rows.map(({ power, version }) => ({
        ...created,
        id: version.id,
        power_id: power.id,
        version_no: 1,
        change_scope: 'item' as const,
        content: '{}',
        content_hash: '',
        updated_at: publishedAt,
      })),
    )
    .execute();
  await db
    .insertInto('catalogue_entries')
    .values(rows.map(({ entry }) => entry))
    .execute();
}

/** Words of 1 to 8 characters cut out of names, one in ten reversed. */
function wordAt(index: number): string {
  const characters = Array.from(names[next(names.length)] ?? '');
  const length = 1 + (index % 8);
  const start = next(Math.max(1, characters.length - length + 1));
  const word = characters.slice(start, start + length);
  return (index % 10 === 9 ? word.reverse() : word).join('');
}

/** What a scan of every row finds, in order. */
async function scan(word: string): Promise<string[]> {
  const pattern = `%${foldText(word).replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{ power_id: string }>`
    select power_id from catalogue_entries where search_text like ${pattern} order by sort_key, version_id`.execute(
    database.db,
  );
  return rows.map((row) => row.power_id);
}

describe('the server search over many powers', () => {
  it(
    `finds what a scan of ${powers} rows finds: recall and precision 1, the pages and totals of ${WORDS} words`,
    { timeout: 3_600_000 },
    async () => {
      const met = { wanted: 0, found: 0, right: 0 };
      for (let index = 0; index < WORDS; index += 1) {
        const word = wordAt(index);
        const wanted = await scan(word);
        const first = await listEntries(database.db, { q: word, limit: 100 }, DAY);
        const second = await listEntries(database.db, { q: word, limit: 100, cursor: first.nextCursor }, DAY);
        const found = [...first.items, ...(first.nextCursor === undefined ? [] : second.items)].map(({ id }) =>
          String(id),
        );
        const page = new Set(wanted.slice(0, 200));
        met.wanted += page.size;
        met.found += found.length;
        met.right += found.filter((id) => page.has(id)).length;
        expect(found, `order of ${word}`).toEqual([...page]);
        expect([first.total, first.totalIsCapped ?? false], `total of ${word}`).toEqual([
          Math.min(wanted.length, 1_000),
          wanted.length > 1_000,
        ]);
      }
      expect({ recall: met.right / met.wanted, precision: met.right / met.found }).toEqual({ recall: 1, precision: 1 });
    },
  );
});
