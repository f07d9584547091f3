import { createTextIndex, foldText } from '@sunlit/standards/text';
import { composePowers } from '../data/compose-powers.js';
import { seededRandom } from '../data/seeded-random.js';
import { QUERIES } from '../data/word-lists.js';
import { Series } from '../measure/series.js';
import { atLeast, atMost } from '../report/goals.js';
import type { Goal, Part, PartResult, Progress, Row } from '../report/part-result.js';
import { createFuse, createMinisearch, filterIncludes, joinedFloor, type Search } from './text/engines.js';

interface Size {
  readonly count: number;
  /** How often each query is asked of a fast engine. */
  readonly rounds: number;
  /** Words cut out of names whose hits are compared with brute force. */
  readonly words: number;
  readonly hasPeers: boolean;
}

const SIZES: readonly Size[] = [
  { count: 5_376, rounds: 100, words: 4_000, hasPeers: true },
  { count: 100_000, rounds: 10, words: 400, hasPeers: true },
  { count: 500_000, rounds: 3, words: 80, hasPeers: false },
];
/** An engine this slow is asked less often, or the bench would be about it alone. */
const SLOW_MS = 5;
const SUNLIT = 'Sunlit text index';

/** Search of Chinese names in memory, beside the libraries that pages use for it. */
export const text: Part = {
  name: 'text',
  title: 'Search of names in memory',
  run: async (progress) => {
    const results: PartResult[] = [];
    for (const size of SIZES) results.push(await measure(size, progress));
    return {
      rows: results.flatMap(({ rows }) => rows),
      goals: results.flatMap(({ goals }) => goals),
      notes: [
        `${QUERIES.length} queries that people type, all hits wanted; the engines take turns. Recall and precision by`.concat(
          ' words of 1 to 8 characters cut out of the names, one in ten reversed, against looking at every name.',
        ),
      ],
    };
  },
};

async function measure(size: Size, progress: Progress): Promise<PartResult> {
  const names = composePowers(size.count).map(({ name }) => foldText(name));
  const series = new Series();
  const build = async (who: string, make: () => Search | Promise<Search>): Promise<[string, Search]> => {
    progress(`${size.count} names: ${who}`);
    const begin = performance.now();
    const search = await make();
    series.add(`build ${who}`, performance.now() - begin);
    return [who, search];
  };
  const engines = [
    await build(SUNLIT, () => {
      const index = createTextIndex(names);
      return (query) => index.search(query);
    }),
    await build('floor: joined string', () => joinedFloor(names)),
    await build('filter(includes)', () => filterIncludes(names)),
    ...(size.hasPeers
      ? [
          await build('minisearch, bigrams', () => createMinisearch(names)),
          await build('fuse.js, exact', () => createFuse(names)),
        ]
      : []),
  ];
  takeTurns(engines, size.rounds, series);
  return { rows: rowsOf(engines, size, series), goals: goalsOf(engines, names, size, series), notes: [] };
}

/** Interleaved, so that a slow moment of the machine falls on all alike. */
function takeTurns(engines: readonly [string, Search][], rounds: number, series: Series): void {
  for (let round = 0; round < rounds; round += 1) {
    for (const query of QUERIES) {
      for (const [who, search] of engines) {
        if (round > 0 && series.sample(who).n >= QUERIES.length && series.sample(who).median > SLOW_MS) continue;
        const begin = performance.now();
        search(query);
        series.add(who, performance.now() - begin);
      }
    }
  }
}

function rowsOf(engines: readonly [string, Search][], { count }: Size, series: Series): Row[] {
  const figure = `search, ${count.toLocaleString('en')} names`;
  return engines.flatMap(([who]) => [
    { figure, who, unit: 'ms', sample: series.sample(who) },
    { figure: `build, ${count.toLocaleString('en')} names`, who, unit: 'ms', sample: series.sample(`build ${who}`) },
  ]);
}

function goalsOf(engines: readonly [string, Search][], names: readonly string[], size: Size, series: Series): Goal[] {
  const [ours, floor, brute] = engines.map(([, search]) => search);
  if (ours === undefined || floor === undefined || brute === undefined) return [];
  const { recall, precision } = compare(ours, brute, wordsOf(names, size.words));
  const at = `${size.count.toLocaleString('en')} names`;
  const ratio = series.sample(SUNLIT).median / series.sample('floor: joined string').median;
  return [
    atLeast(`recall, ${size.words} words, ${at}`, recall, 1),
    atLeast(`precision, ${size.words} words, ${at}`, precision, 1),
    atMost(`search, ${at}: Sunlit / floor`, ratio, 2, '×'),
  ];
}

function compare(ours: Search, brute: Search, words: readonly string[]): { recall: number; precision: number } {
  let [both, found, wanted] = [0, 0, 0];
  for (const word of words) {
    const truth = new Set(brute(word));
    const hits = ours(word);
    both += hits.filter((row) => truth.has(row)).length;
    found += hits.length;
    wanted += truth.size;
  }
  return { recall: both / wanted, precision: both / found };
}

function wordsOf(names: readonly string[], count: number): readonly string[] {
  const random = seededRandom(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, index) => {
    const characters = Array.from(names[below(names.length)] ?? '');
    const length = 1 + (index % 8);
    const start = below(Math.max(1, characters.length - length + 1));
    const word = characters.slice(start, start + length);
    return (index % 10 === 9 ? word.reverse() : word).join('');
  });
}
