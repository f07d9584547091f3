import type { CatalogueSnapshot } from '@sunlit/contract';
import type { Browser } from 'playwright-core';
import { Series } from '../../measure/series.js';
import type { Progress } from '../../report/part-result.js';
import { LISTS, type List } from './list-server.js';

/** Milliseconds, and how many keystrokes never showed the right first row. */
interface Measured {
  readonly mount: number;
  readonly keys: readonly number[];
  readonly frames: readonly number[];
  readonly wrong: number;
  readonly rows: number;
}

export interface ListFigures {
  readonly series: Series;
  /** Keystrokes after which a list never showed the right row, in all runs. */
  readonly wrong: ReadonlyMap<List, number>;
}

interface Options {
  readonly origin: string;
  readonly snapshot: CatalogueSnapshot;
  readonly throttle: number;
  readonly runs: number;
  readonly progress: Progress;
}

/** Measures every list on the same items, list by list within each run. */
export async function measureLists(browser: Browser, options: Options): Promise<ListFigures> {
  const series = new Series();
  const wrong = new Map<List, number>();
  for (let run = 0; run < options.runs; run += 1) {
    options.progress(`lists at ${options.throttle}×, run ${run + 1} of ${options.runs}`);
    for (const list of LISTS) {
      const measured = await measureOne(browser, list, options);
      series.add(`mount ${list}`, measured.mount);
      series.add(`keys ${list}`, ...measured.keys);
      series.add(`frames ${list}`, ...measured.frames);
      wrong.set(list, (wrong.get(list) ?? 0) + measured.wrong);
    }
  }
  return { series, wrong };
}

async function measureOne(browser: Browser, list: List, { origin, snapshot, throttle }: Options): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/page/${list}`);
    const session = await context.newCDPSession(page);
    if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const items = list === 'sunlit' ? namesOf(snapshot) : itemsOf(snapshot);
    const input = { list, items, extra: list === 'sunlit' ? { snapshot } : {} };
    const found: unknown = await page.evaluate(async ({ list, items, extra }) => {
      const load = (file: string): Promise<Record<string, unknown>> => import(file) as Promise<Record<string, unknown>>;
      const [{ measure }, page] = await Promise.all([load('/measure.js'), load(`/${list}.js`)]);
      const run = measure as (page: unknown, items: unknown, extra: unknown) => Promise<unknown>; // measure.js exports it
      return run(page, items, extra);
    }, input);
    return found as Measured; // what measure.js returns
  } finally {
    await context.close();
  }
}

const namesOf = ({ items }: CatalogueSnapshot) => items.names.map((name) => ({ name }));

function itemsOf({ items, departments, powerTypes }: CatalogueSnapshot) {
  return items.ids.map((id, row) => ({
    id,
    name: items.names[row] ?? '',
    code: items.codes[row] ?? '',
    type: powerTypes[items.powerTypes[row] ?? 0]?.name ?? '',
    department: departments[items.departments[row] ?? 0]?.shortName ?? '',
  }));
}
