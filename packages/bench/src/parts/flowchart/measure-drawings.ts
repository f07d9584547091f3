import { createServer, type Server } from 'node:http';
import type { Flowchart, PublicLayer } from '@sunlit/contract';
import { layOutChart } from '@sunlit/process/layout/lay-out-chart';
import { outlineOf } from '@sunlit/process/outline/outline-of';
import type { Browser } from 'playwright-core';
import { composeChart } from '../../data/compose-chart.js';
import { bundleForBrowser } from '../../measure/bundle-page.js';
import { launchForMeasuring } from '../../measure/chromium.js';
import { Series } from '../../measure/series.js';
import { atMost } from '../../report/goals.js';
import type { Goal, PartResult, Progress, Row } from '../../report/part-result.js';
import { peersDirectory } from '../../repository-root.js';
import { SIZES } from './measure-layouts.js';

const WAYS = ['floor', 'sunlit', 'dagre', 'xyflow', 'bpmn', 'cytoscape', 'elk', 'mermaid'] as const;
type Way = (typeof WAYS)[number];

const NAMES: Readonly<Record<Way, string>> = {
  floor: 'floor: plain SVG, places given',
  sunlit: 'Sunlit, with the list',
  dagre: 'dagre + SVG',
  xyflow: 'xyflow + dagre',
  bpmn: 'bpmn-js, places given',
  cytoscape: 'cytoscape + dagre',
  elk: 'elk + SVG',
  mermaid: 'mermaid',
};

/** What the page found; `whole` and `select` of ours only. */
interface Measured {
  readonly paint: number;
  readonly longest: number;
  readonly whole?: number;
  readonly select?: number;
}

/** mermaid takes a minute for 2,000 steps, if it does not give up. */
const PATIENCE_MS = 120_000;

/** Draws charts in a real browser, way by way in turn: from the call to the frame on the glass. */
export async function measureDrawings(progress: Progress): Promise<PartResult> {
  const pages = await servePages(progress);
  const browser = await launchForMeasuring();
  const series = new Series();
  const notes: string[] = [];
  try {
    for (const size of SIZES) {
      const chart = chartFor(composeChart(size));
      const failed = new Set<Way>();
      const rounds = size >= 2000 ? 3 : size >= 500 ? 5 : 7;
      for (let round = 0; round < rounds; round += 1) {
        progress(`drawings of ${size} steps, round ${round + 1} of ${rounds}`);
        for (const way of WAYS) {
          if (failed.has(way)) continue;
          const found = await measureOne(browser, `${pages.origin}/${way}`, way, chart);
          if (typeof found === 'string') {
            failed.add(way);
            notes.push(`${size} steps by ${NAMES[way]}: ${found.slice(0, 90)}.`);
            continue;
          }
          for (const [what, value] of Object.entries(found) as [string, unknown][]) {
            if (typeof value === 'number') series.add(`${what} ${size} ${way}`, value);
          }
        }
      }
    }
  } finally {
    await browser.close();
    pages.close();
  }
  return { rows: rowsOf(series), goals: goalsOf(series), notes };
}

async function measureOne(browser: Browser, url: string, way: Way, chart: object): Promise<Measured | string> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(url);
    const run = page.evaluate(
      async ({ way, chart }) => {
        const load = (file: string) => import(file) as Promise<Record<string, unknown>>;
        const [{ measure }, drawing] = await Promise.all([load('/flow-measure.js'), load(`/flow-${way}.js`)]);
        const start = measure as (drawing: unknown, chart: unknown) => Promise<unknown>; // flow-measure.js exports it
        return start(drawing, chart);
      },
      { way, chart },
    );
    const found: unknown = await Promise.race([run, giveUp()]);
    return found as Measured; // what flow-measure.js returns
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  } finally {
    await context.close();
  }
}

function giveUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`given up after ${PATIENCE_MS / 1000} s`)), PATIENCE_MS).unref();
  });
}

/** The chart as the peers' pages take it, and as the platform sends it. */
function chartFor(layer: PublicLayer) {
  const laneOf = new Map(layer.lanes.map(({ id }, index) => [id, index]));
  const flowchart: Flowchart = {
    ...{
      powerId: 'pow_bench' as Flowchart['powerId'],
      code: 'JS990100XK0001',
      powerName: '许可',
      departmentName: '某局',
    },
    ...{ departmentId: 'dep_bench' as Flowchart['departmentId'], versionId: 'pov_bench' as Flowchart['versionId'] },
    ...{ versionNo: 1, standing: 'current', publicHash: '0'.repeat(64), effectiveFrom: '2026-01-01' },
    announcement: { kind: 'first_chart', announcedAt: '2025-12-01T00:00:00.000Z' },
    ...{ language: 'zh', direction: 'right', layer, pageUrl: 'http://localhost/powers/JS990100XK0001/flowchart' },
    drawing: layOutChart(layer, { direction: 'right', language: 'zh' }),
    outline: outlineOf(layer),
  };
  return {
    lanes: layer.lanes.length,
    nodes: layer.steps.map(({ id, kind, name, lane }) => ({ id, kind, label: name, lane: laneOf.get(lane) ?? 0 })),
    edges: layer.flows.map(({ id, from, to, condition }) => ({ id, from, to, label: condition ?? '' })),
    flowchart,
  };
}

async function servePages(progress: Progress): Promise<{ readonly origin: string; close(): void }> {
  const scripts = new Map<string, string>();
  const styles = new Map<string, string>();
  for (const name of ['host', 'flow-measure', ...WAYS.map((way) => `flow-${way}`)]) {
    progress(`bundling ${name}`);
    const bundle = await bundleForBrowser({ file: `${peersDirectory}pages/${name}.js` });
    scripts.set(`/${name}.js`, bundle.script);
    styles.set(name, bundle.styles);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const script = scripts.get(pathname);
    if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
<style>html,body{margin:0;font:14px/1.5 sans-serif}#app{width:1200px;height:800px}</style>
<style>${styles.get(`flow-${pathname.slice(1)}`) ?? ''}</style><script src="/host.js"></script><body><div id="app"></div></body></html>`);
  });
  return { origin: `http://127.0.0.1:${await listen(server)}`, close: () => server.close() };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function rowsOf(series: Series): Row[] {
  const figures = {
    paint: 'to the first frame',
    longest: 'longest task',
    whole: 'to the last step',
    select: 'opening a step',
  };
  return Object.entries(figures).flatMap(([what, figure]) =>
    SIZES.flatMap((size) =>
      WAYS.filter((way) => series.names.includes(`${what} ${size} ${way}`)).map((way): Row => {
        const sample = series.sample(`${what} ${size} ${way}`);
        return { figure: `${figure}, ${size} steps`, who: NAMES[way], unit: 'ms', sample };
      }),
    ),
  );
}

function goalsOf(series: Series): Goal[] {
  const has = (way: Way, size: number): boolean => series.names.includes(`paint ${size} ${way}`);
  return SIZES.flatMap((size): Goal[] => {
    if (!has('sunlit', size)) return [];
    const ratio = (peer: Way): number => series.ratio(`paint ${size} sunlit`, `paint ${size} ${peer}`);
    const at = `${size.toLocaleString('en')} steps`;
    const goals: Goal[] = [];
    if (size >= 40 && size <= 500) goals.push(atMost(`first frame, ${at}: Sunlit / floor`, ratio('floor'), 1.25, '×'));
    if (size >= 2000) goals.push(atMost(`first frame, ${at}: Sunlit / floor`, ratio('floor'), 0.5, '×'));
    if (has('bpmn', size) && size >= 40) {
      goals.push(atMost(`first frame, ${at}: Sunlit / bpmn-js`, ratio('bpmn'), 0.25, '×'));
    }
    if (size <= 500)
      goals.push(atMost(`longest task, ${at}`, series.sample(`longest ${size} sunlit`).median, 50, ' ms'));
    goals.push(atMost(`opening a step, ${at}`, series.sample(`select ${size} sunlit`).median, 16.7, ' ms'));
    return goals;
  });
}
