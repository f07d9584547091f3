import { listEntries } from '@sunlit/platform/modules/powers/list-entries';
import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { addDepartment, TEST_AREA } from '@sunlit/testkit/power-library';
import { sql } from 'kysely';
import { argv, stdout } from 'node:process';

/**
 * Search on the server over many names, beside a scan with LIKE for the same page and total.
 *
 * `node … server-search.ts [rows] [runs]`; 500,000 rows and 15 interleaved runs when missing.
 */

const TODAY = '2026-11-22';
const CHUNK = 10_000;

const SUBJECTS =
  '食品 药品 道路运输 危险化学品 特种设备 建设工程 城市绿化 水土保持 排污 烟草专卖 出版物 旅游 农药 种子 兽药 燃气 供水 消防 专利 商标 计量 价格 广告 网络 殡葬 火化 户外 河道 森林 草原';
const ACTS = '经营 生产 运输 储存 销售 使用 安装 改造 维修 检验 登记 转让 出租 占用 开挖 排放 倾倒 捕捞 采伐 引进';
const OBJECTS = '活动 场所 单位 人员 设施 项目 资质 车辆 船舶 产品 标识 记录 档案 合同 保证金 方案 报告 制度 义务 区域';
const ENDINGS = '许可 行政处罚 行政强制 登记 备案 审批 确认 检查 行政审批 裁决';

const lists = [SUBJECTS, ACTS, OBJECTS, ENDINGS].map((text) => text.split(' '));
const INITIALS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Skewed as real lists are: the first words of each list are taken far more often than the last. The order of the
 * catalogue goes by the end of the name, as it goes by type and department: hits of a word lie together.
 */
function nameAt(index: number): string {
  let state = (index * 2_654_435_761) >>> 0;
  return lists
    .map((words) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return words[Math.floor((state / 2 ** 32) ** 2 * words.length)] ?? '';
    })
    .join('');
}

async function fill({ db }: TestDatabase, rows: number): Promise<void> {
  const departmentId = await addDepartment(db);
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'catalogue_entries' and indexdef like '%gin%'`.execute(db);
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db);
  for (let start = 0; start < rows; start += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, rows - start) }, (_, index) => start + index);
    await insertChunk(db, numbers, departmentId);
    stdout.write(`\r${start + numbers.length} rows`);
  }
  for (const { definition } of indexes) await sql.raw(definition).execute(db);
  await sql`vacuum analyze catalogue_entries`.execute(db);
  stdout.write('\n');
}

async function insertChunk(db: TestDatabase['db'], numbers: readonly number[], departmentId: string): Promise<void> {
  const names = numbers.map(nameAt);
  const initials = names.map((name) => Array.from(name, (c) => INITIALS[(c.codePointAt(0) ?? 0) % 26]).join(''));
  await sql`insert into powers (id, code, code_scheme, code_key, department_id, area_code, power_type, created_at)
    select 'pow_b' || lpad(n::text, 7, '0'), 'B' || n, 'opaque', 'B' || n, ${departmentId}, ${TEST_AREA}, 'license', now()
    from unnest(${numbers}::int[]) n`.execute(db);
  await sql`insert into power_versions (id, power_id, version_no, change_scope, content, content_hash, created_at, updated_at)
    select 'pov_b' || lpad(n::text, 7, '0'), 'pow_b' || lpad(n::text, 7, '0'), 1, 'item', '{}', '', now(), now() from unnest(${numbers}::int[]) n`.execute(
    db,
  );
  await sql`insert into catalogue_entries (version_id, power_id, version_no, code, code_key, name, department_id, area_code,
      power_type, class, runs_online, has_benchmark, search_text, initials, sort_key, effective_from, published_at)
    select 'pov_b' || lpad(n::text, 7, '0'), 'pow_b' || lpad(n::text, 7, '0'), 1, 'B' || n, 'B' || n, name, ${departmentId}, ${TEST_AREA}, 'license',
      'administrative_power', true, false, name || E'\nb' || n, initials, reverse(name) || n, '2026-01-01', now()
    from unnest(${numbers}::int[], ${names}::text[], ${initials}::text[]) as t (n, name, initials)`.execute(db);
}

/** The floor: every row looked at, page and total in one statement. */
async function likeScan({ db }: TestDatabase, word: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select power_id, name, (count(*) over ())::int as total from catalogue_entries
    where search_text like ${`%${word}%`} and effective_from <= ${TODAY} and (effective_to is null or effective_to > ${TODAY})
    order by sort_key limit 20`.execute(db);
  return rows[0]?.total ?? 0;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function measure(database: TestDatabase, word: string, runs: number): Promise<string> {
  const search: number[] = [];
  const scan: number[] = [];
  const hits = await likeScan(database, word);
  await listEntries(database.db, { q: word }, TODAY);
  for (let run = 0; run < runs; run += 1) {
    search.push(await timed(() => listEntries(database.db, { q: word }, TODAY)));
    scan.push(await timed(() => likeScan(database, word)));
  }
  const [ours, theirs] = [quantile(search, 0.5), quantile(scan, 0.5)];
  const cells = [word.padEnd(10, '　'), hits, ours.toFixed(1), quantile(search, 0.95).toFixed(1), theirs.toFixed(1)];
  return `${cells.join(' | ')} | ${(ours / theirs).toFixed(3)}`;
}

async function main(): Promise<void> {
  const rows = Number(argv[2] ?? 500_000);
  const runs = Number(argv[3] ?? 15);
  const database = await createTestDatabase({ name: 'bench' });
  try {
    await fill(database, rows);
    stdout.write(`${rows} rows, ${runs} runs each\nword | hits | search p50 ms | p95 | LIKE scan p50 ms | ratio\n`);
    const words = [
      '行政',
      '食品',
      '专利',
      '火化',
      '草原',
      '引进',
      '裁决',
      '行政审批',
      '食品经营',
      '草原引进',
      '食',
      '政审',
      '不存在',
      '食品 裁决',
      'b49999',
    ];
    for (const word of words) stdout.write(`${await measure(database, word, runs)}\n`);
  } finally {
    await database.drop();
  }
}

await main();
