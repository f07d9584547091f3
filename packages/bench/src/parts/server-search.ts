import type { Database } from '@sunlit/platform/database/schema';
import { listEntries } from '@sunlit/platform/modules/powers/list-entries';
import { createTestDatabase } from '@sunlit/testkit/database';
import { sql, type Kysely } from 'kysely';
import { composePowers } from '../data/compose-powers.js';
import { loadDepartments, loadPowers } from '../data/load-powers.js';
import { Series } from '../measure/series.js';
import { atMost } from '../report/goals.js';
import type { Goal, Part, Progress, Row } from '../report/part-result.js';

/** The curve: what a county, a city and a province have. */
const COUNTS = [5_000, 50_000, 500_000] as const;
const MOST = 500_000;
const ROUNDS = 15;
const DAY = '2026-11-22';

interface Word {
  readonly text: string;
  readonly label: string;
  /** Rows that have it. */
  readonly hits: number;
}

/** Search over half a million names in PostgreSQL: a page of 20 with its total, beside a LIKE scan. */
export const serverSearch: Part = {
  name: 'server-search',
  title: 'Search on the server',
  run: async (progress) => {
    const database = await createTestDatabase({ name: 'bench_search' });
    try {
      return await measureCurve(database.db, progress);
    } finally {
      await database.drop();
    }
  },
};

async function measureCurve(db: Kysely<Database>, progress: Progress) {
  progress(`composing ${MOST.toLocaleString('en')} powers`);
  const powers = composePowers(MOST);
  await loadDepartments(db);
  // It would run while we load; we analyse ourselves when a size is reached.
  await sql`alter table catalogue_entries set (autovacuum_enabled = false)`.execute(db);
  const words = chooseWords(powers.map(({ name }) => name));
  const rows: Row[] = [];
  const goals: Goal[] = [];
  let loaded = 0;
  for (const count of COUNTS) {
    progress(`loading up to ${count.toLocaleString('en')}`);
    await withoutGramIndexes(db, () => loadPowers(db, powers.slice(loaded, count), loaded));
    loaded = count;
    await sql`vacuum analyze catalogue_entries`.execute(db);
    progress(`asking at ${count.toLocaleString('en')}`);
    const series = await takeTurns(db, words);
    rows.push(...rowsOf(words, count, series));
    if (count === MOST) goals.push(...goalsOf(words, series));
  }
  const shares = words.map(({ text, hits }) => `${text} in ${((hits / MOST) * 100).toFixed(2)} %`).join(', ');
  const notes = [
    `Words at ${MOST.toLocaleString('en')} rows: ${shares}. Ours counts hits up to 1,000 and says so above; LIKE counts all.`,
    'PostgreSQL of the test cluster: fsync off, default memory settings; data in its cache. Both are asked in turn.',
  ];
  return { rows, goals, notes };
}

/** Loading row by row into the indexes of grams takes far longer than making them once; they are the migration's own. */
async function withoutGramIndexes(db: Kysely<Database>, act: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ indexname: string; indexdef: string }>`
    select indexname, indexdef from pg_indexes
    where tablename = 'catalogue_entries' and indexdef like '%gin%'`.execute(db);
  for (const { indexname } of rows) await sql`drop index ${sql.ref(indexname)}`.execute(db);
  await act();
  for (const { indexdef } of rows) await sql.raw(indexdef).execute(db);
}

/** Interleaved; the first round warms up and is not counted. */
async function takeTurns(db: Kysely<Database>, words: readonly Word[]): Promise<Series> {
  const series = new Series();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { text } of words) {
      const ours = await timed(() => listEntries(db, { q: text, limit: 20 }, DAY));
      const like = await timed(() => likeScan(db, text));
      if (round === 0) continue;
      series.add(`Sunlit ${text}`, ours);
      series.add(`LIKE ${text}`, like);
    }
  }
  return series;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await act();
  return performance.now() - begin;
}

/** What is written without thinking: one scan that finds, counts and sorts. */
async function likeScan(db: Kysely<Database>, word: string): Promise<unknown> {
  return sql`
    select e.version_id, e.power_id, e.code, e.name, e.department_id, e.area_code, e.power_type, e.class, e.runs_online,
      e.sort_key, count(*) over () as total
    from catalogue_entries e
    where e.name like ${`%${word}%`} and e.effective_from <= ${DAY} and (e.effective_to is null or e.effective_to > ${DAY})
    order by e.sort_key, e.version_id
    limit 20`.execute(db);
}

/** A word of two characters near 9 % of the rows, two rarer ones, one of four characters, and one that is nowhere. */
function chooseWords(names: readonly string[]): readonly Word[] {
  const hits = (text: string): number => names.reduce((sum, name) => sum + (name.includes(text) ? 1 : 0), 0);
  const pairs = ['经营', '登记', '安全', '食品', '规划', '运输', '道路', '药品', '消防', '医师', '校车', '取水'].map(
    (text) => ({
      text,
      hits: hits(text),
    }),
  );
  const nearest = (share: number): { text: string; hits: number } =>
    pairs.reduce((best, pair) =>
      Math.abs(pair.hits - share * MOST) < Math.abs(best.hits - share * MOST) ? pair : best,
    );
  return [
    { label: 'two characters, frequent', ...nearest(0.09) },
    { label: 'two characters, rarer', ...nearest(0.02) },
    { label: 'two characters, rare', ...nearest(0) },
    { label: 'four characters', text: '消防安全', hits: hits('消防安全') },
    { label: 'four characters, long name', text: '不正当手', hits: hits('不正当手') },
    { label: 'nowhere', text: '核电站', hits: hits('核电站') },
  ];
}

function rowsOf(words: readonly Word[], count: number, series: Series): Row[] {
  return words.flatMap(({ text, label }) =>
    ['Sunlit', 'LIKE'].map((who) => ({
      figure: `${label}, ${count.toLocaleString('en')}`,
      who: who === 'LIKE' ? 'LIKE scan' : who,
      unit: 'ms',
      sample: series.sample(`${who} ${text}`),
    })),
  );
}

function goalsOf(words: readonly Word[], series: Series): Goal[] {
  return words.map(({ text, label }) => {
    if (label.startsWith('four')) {
      return atMost(`${label} (${text})`, series.sample(`Sunlit ${text}`).median, 25, ' ms');
    }
    const ratio = series.ratio(`Sunlit ${text}`, `LIKE ${text}`);
    return atMost(`${label} (${text}): Sunlit / LIKE`, ratio, label.includes('frequent') ? 0.2 : 0.03, '×');
  });
}
