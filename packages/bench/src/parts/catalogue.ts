import { readFileSync } from 'node:fs';
import type { CatalogueSnapshot } from '@sunlit/contract';
import { loadDemoCity } from '@sunlit/platform/demo/load-demo-city';
import { startTestPlatform } from '@sunlit/testkit/running-platform';
import { launchForMeasuring } from '../measure/chromium.js';
import { sampleOf } from '../measure/sample.js';
import { atMost } from '../report/goals.js';
import type { Goal, Part, PartResult, Progress, Row } from '../report/part-result.js';
import { repositoryRoot } from '../repository-root.js';
import { LISTS, LIST_NAMES, servePages } from './catalogue/list-server.js';
import { measureLists, type ListFigures } from './catalogue/measure-lists.js';
import { measureLoading, type Visit } from './catalogue/measure-loading.js';

const RUNS = 5;
const THROTTLES = [1, 4] as const;

/** The catalogue in a real browser, beside bare and ready-made lists of the same 5,376 powers. */
export const catalogue: Part = {
  name: 'catalogue',
  title: 'Catalogue in the browser',
  run: async (progress) => {
    progress('loading the demo city');
    const platform = await startTestPlatform({ seed: (db, context) => loadDemoCity(db, context) });
    const pages = await servePages(platform.origin, cdnEntry());
    const browser = await launchForMeasuring();
    try {
      const answer = await fetch(`${platform.origin}/v1/catalogue`);
      const snapshot = (await answer.json()) as CatalogueSnapshot; // our own platform's, held by its tests
      const results: PartResult[] = [await loading(browser, pages.origin, progress)];
      for (const throttle of THROTTLES) {
        const options = { origin: pages.origin, snapshot, throttle, runs: RUNS, progress };
        results.push(listResult(await measureLists(browser, options), throttle));
      }
      return {
        rows: results.flatMap(({ rows }) => rows),
        goals: results.flatMap(({ goals }) => goals),
        notes: results.flatMap(({ notes }) => notes),
      };
    } finally {
      await browser.close();
      pages.close();
      await platform.close();
    }
  },
};

/** The file that the snippet names. */
function cdnEntry(): string {
  const files: unknown = JSON.parse(readFileSync(`${repositoryRoot}components/dist/cdn/sri.json`, 'utf8'));
  const entry = Object.entries(Object(files) as Record<string, { isEntry?: boolean }>).find(([, file]) => file.isEntry);
  if (entry === undefined) throw new Error('components/dist/cdn has no entry: build the bundles first.');
  return entry[0];
}

async function loading(
  browser: Awaited<ReturnType<typeof launchForMeasuring>>,
  origin: string,
  progress: Progress,
): Promise<PartResult> {
  const visits: { cold: Visit; warm: Visit }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    progress(`visits, run ${run + 1} of ${RUNS}`);
    visits.push(await measureLoading(browser, origin));
  }
  const all = (kind: 'cold' | 'warm', of: (visit: Visit) => number) => sampleOf(visits.map((visit) => of(visit[kind])));
  const row = (figure: string, unit: string, sample: Row['sample']): Row => ({ figure, who: 'Sunlit', unit, sample });
  const requests = (kind: 'cold' | 'warm') => all(kind, (visit) => visit.requests.length);
  const bytes = all('cold', (visit) => visit.bytes / 1000);
  return {
    rows: [
      row(
        'cold visit: first rows',
        'ms',
        all('cold', (visit) => visit.firstRows),
      ),
      row(
        'warm visit: first rows',
        'ms',
        all('warm', (visit) => visit.firstRows),
      ),
      row('cold visit: requests before', '', requests('cold')),
      row('cold visit: bytes before', 'kB', bytes),
      row('warm visit: requests before', '', requests('warm')),
    ],
    goals: [
      atMost('cold visit: requests before the first rows', requests('cold').median, 2),
      atMost('cold visit: kB before the first rows', bytes.median, 200),
      atMost('warm visit: requests before the first rows', requests('warm').median, 0),
    ],
    notes: [
      `Cold: ${visits[0]?.cold.requests.join(', ') ?? ''}. Warm: ${visits[0]?.warm.requests.join(', ') || 'none'}.`,
    ],
  };
}

function listResult({ series, wrong }: ListFigures, throttle: number): PartResult {
  const of = (kind: string, list: string) => series.sample(`${kind} ${list}`);
  const rows = (['mount', 'keys', 'frames'] as const).flatMap((kind) =>
    LISTS.map((list): Row => ({
      figure: `${FIGURES[kind]}, ${throttle}×`,
      who: LIST_NAMES[list],
      unit: 'ms',
      sample: of(kind, list),
    })),
  );
  const ratio = (peer: string): number => series.ratio('mount sunlit', `mount ${peer}`);
  const ownGoals: Goal[] = [
    atMost(`first rows, ${throttle}×: Sunlit / bare window`, ratio('window'), 1.2, '×'),
    atMost(`first rows, ${throttle}×: Sunlit / AG Grid`, ratio('aggrid'), 0.12, '×'),
    atMost(`keystroke to painted p95, ${throttle}×`, of('keys', 'sunlit').p95, throttle === 1 ? 16.7 : 50, ' ms'),
  ];
  if (throttle === 1) ownGoals.push(atMost('two-frame scroll p95', of('frames', 'sunlit').p95, 16.7, ' ms'));
  const bad = [...wrong].filter(([, count]) => count > 0).map(([list, count]) => `${LIST_NAMES[list]} ${count}`);
  const notes =
    bad.length === 0 ? [] : [`At ${throttle}× the right first row never came after: ${bad.join(', ')} keystrokes.`];
  return { rows, goals: ownGoals, notes };
}

const FIGURES = { mount: 'first rows', keys: 'keystroke to painted', frames: 'two-frame scroll' } as const;
