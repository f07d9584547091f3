import { foldText, grams, initialsPattern, queryWords, wordSpellings } from '@sunlit/standards/text';
import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { addDepartment, testContent, TEST_AREA } from '@sunlit/testkit/power-library';
import { proveRuns } from '@sunlit/testkit/prove';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogueEntry } from './catalogue-entry.js';
import { codeKeyOf } from './code-key.js';
import { listEntries } from './list-entries.js';

const SUBJECTS = [
  '食品',
  '药品',
  '道路运输',
  '危险化学品',
  '网络_预约',
  '银行',
  '重大',
  '100%控股',
  'Ａ类',
  '（特种）设备',
  '行\\业',
];
const ACTS = [
  '经营',
  '生产',
  '非法占用',
  '未取得许可从事',
  '长期停放',
  '违反GB 7718-2011从事',
  '“虚假”宣传',
  '会计核算',
];
const OBJECTS = ['活动', '场所', '人员资格', '𬱖氏企业', '单位', '车辆', '机构，擅自', '重复行为'];
const ENDINGS = ['许可', '的处罚', '的登记', '的备案', '的行政强制'];

const names = SUBJECTS.flatMap((subject) =>
  ACTS.flatMap((act) => OBJECTS.flatMap((object) => ENDINGS.map((ending) => `${subject}${act}${object}${ending}`))),
).filter((_, index) => index % 2 === 0);

interface Known {
  readonly sortKey: string;
  readonly searched: string;
  readonly initials: string;
  readonly name: string;
}

/** Some have more of them than an index takes beside the order. */
const keywordsOf = (index: number): string[] => {
  if (index % 50 === 7) return Array.from({ length: 60 }, (_, line) => `又名${index}之${line}的事项和它的办理`);
  return index % 9 === 0 ? ['办照', 'Café'] : [];
};

let database: TestDatabase;
const known: Known[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ name: 'search' });
  await fill(database);
});

afterAll(() => database.drop());

async function fill({ db }: TestDatabase): Promise<void> {
  const departmentId = await addDepartment(db);
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const rows = names.map((name, index) => {
    const code = `JS990100SC-XK-${String(index).padStart(4, '0')}`;
    const codeKey = codeKeyOf(code);
    const ids = { power: `pow_search${index}`, version: `pov_search${index}` };
    const power = {
      id: ids.power,
      code,
      codeKey,
      departmentId,
      areaCode: TEST_AREA,
      powerType: 'license',
      isDemo: false,
    };
    // Not in the order of insertion, so that an unordered page shows.
    const sortKey = String((index * 7919) % 100_003).padStart(6, '0');
    const content = testContent({ name, keywords: keywordsOf(index) });
    const version = { id: ids.version, versionNo: 1, content };
    const entry = buildCatalogueEntry({ power, version, effectiveFrom: '2026-01-01', publishedAt: createdAt, sortKey });
    known.push({ sortKey, searched: entry.search_text, initials: entry.initials, name });
    const powerRow = { ...ids, code, codeKey };
    return { powerRow, content, entry };
  });
  const chunk = 200;
  for (let start = 0; start < rows.length; start += chunk) {
    const part = rows.slice(start, start + chunk);
    const powers = part.map(({ powerRow }) => ({
      id: powerRow.power,
      code: powerRow.code,
      code_scheme: 'opaque',
      code_key: powerRow.codeKey,
      department_id: departmentId,
      area_code: TEST_AREA,
      power_type: 'license',
      created_at: createdAt,
    }));
    await db.insertInto('powers').values(powers).execute();
    const versions = part.map(({ powerRow, content }) => ({
      id: powerRow.version,
      power_id: powerRow.power,
      version_no: 1,
      change_scope: 'item' as const,
      content: JSON.stringify(content),
      content_hash: '',
      created_at: createdAt,
      updated_at: createdAt,
    }));
    await db.insertInto('power_versions').values(versions).execute();
    await db
      .insertInto('catalogue_entries')
      .values(part.map(({ entry }) => entry))
      .execute();
  }
  known.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
}

/** The slow way: every row, every word. */
function bruteForce(query: string): string[] {
  const words = queryWords(query);
  const has = (row: Known, word: string): boolean =>
    wordSpellings(word).some((spelling) => row.searched.split('\n').some((line) => line.includes(spelling))) ||
    (initialsPattern(word) !== undefined && row.initials.split('\n').some((line) => line.includes(word)));
  return known.filter((row) => words.every((word) => has(row, word))).map((row) => row.name);
}

/** Every hit, page by page. */
async function search(q: string): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listEntries(database.db, { q, limit: 100, cursor }, '2026-11-22');
    found.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** Words cut out of names, 1 to 8 characters, some of them nowhere to be found. */
function words(n: number, seed: number): string[] {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: n }, (_, index) => {
    const characters = Array.from(names[next(names.length)] ?? '');
    const length = 1 + (index % 8);
    const start = next(Math.max(1, characters.length - length));
    const word = characters.slice(start, start + length).join('');
    return index % 10 === 9 ? Array.from(word).reverse().join('') : word;
  });
}

describe('the server search', () => {
  it('catalogue row 16: finds exactly what looking at every name finds, in the order of the catalogue, for words of 1 to 8 characters', async () => {
    const { n, seed } = proveRuns('server-search', 2_000);
    for (const word of words(n, seed)) expect(await search(word), `word ${word}`).toEqual(bruteForce(word));
  });

  it.each([
    'spjy',
    'yhhj',
    'zdscxk',
    'js990100sc-xk-0001',
    '0001',
    '许可 食品',
    'sp 登记',
    '办照',
    'café',
    'CAFÉ',
    '%',
    '_',
    '\\',
    '“',
    'gb 7718',
    'a类',
    '𬱖',
    'xyzxyz',
  ])('catalogue row 19: finds exactly what looking at every name finds for %s', async (query) => {
    expect(await search(query)).toEqual(bruteForce(query));
  });

  it('shows every hit in order also when there are more than it counts', async () => {
    const page = await listEntries(database.db, { q: '的' }, '2026-11-22');
    expect([page.total, page.totalIsCapped]).toEqual([1_000, true]);
    expect(bruteForce('的').length).toBeGreaterThan(1_000);
    expect(await search('的')).toEqual(bruteForce('的'));
  });
});

describe('search_grams of the database', () => {
  it('makes the same grams as the browser', async () => {
    for (const text of [...names.slice(0, 50), 'a', '', '𬱖氏', 'ab\ncd']) {
      const folded = foldText(text);
      const { rows } = await sql<{ g: string[] }>`select search_grams(${folded}) as g`.execute(database.db);
      expect(new Set(rows[0]?.g)).toEqual(new Set(grams(folded)));
    }
  });
});
