import { listPowers } from '@sunlit/contract/endpoints/powers';
import { createClient } from '@sunlit/sdk';
import ky from 'ky';
import { Worker } from 'node:worker_threads';
import { Series } from '../measure/series.js';
import type { Goal, Part, PartResult, Progress, Row } from '../report/part-result.js';

const READS = 2000;
const WARM_UP = 300;
const FLOOR = 'floor: fetch + json';
const FIGURE = 'one page of 20 items over loopback';

/** Answers every request with the same page, in a thread of its own: its work is nobody's time here. */
const SERVER = `
  const { createServer } = require('node:http');
  const { parentPort, workerData } = require('node:worker_threads');
  const headers = { 'content-type': 'application/json', 'request-id': 'req_bench', 'content-length': Buffer.byteLength(workerData) };
  const server = createServer((_, answer) => answer.writeHead(200, headers).end(workerData));
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

type Reader = () => Promise<unknown>;

/** What the SDK costs beside a bare `fetch`: sequential reads, variants taken in turn. */
export const sdk: Part = {
  name: 'sdk',
  title: 'SDK: sequential reads',
  run: async (progress) => {
    const { origin, stop } = await startServer(samplePage());
    try {
      return toResult(await measure(readers(origin), progress));
    } finally {
      await stop();
    }
  },
};

function readers(origin: string): Record<string, Reader> {
  const url = `${origin}/v1/powers?limit=20`;
  const client = createClient({ platform: origin, storage: false });
  return {
    [FLOOR]: async (): Promise<unknown> => (await fetch(url)).json(),
    ky: async () => ky(url, { retry: 0, timeout: false }).json(),
    'ky + zod/mini': async () => listPowers.response.parse(await ky(url, { retry: 0, timeout: false }).json()),
    'Sunlit SDK (retry, timeout, abort, validation on)': async () => client.powers.list({ limit: 20 }),
  };
}

async function measure(variants: Record<string, Reader>, progress: Progress): Promise<Series> {
  const series = new Series();
  const names = Object.keys(variants);
  for (let round = 0; round < READS + WARM_UP; round += 1) {
    if (round % 500 === 0) progress(`round ${round} of ${READS + WARM_UP}`);
    // Another one goes first each time, so that none profits from its neighbour's warm caches.
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length] ?? FLOOR;
      const startedAt = performance.now();
      await variants[name]?.();
      if (round >= WARM_UP) series.add(name, performance.now() - startedAt);
    }
  }
  return series;
}

function toResult(series: Series): PartResult {
  const rows = series.names.map((who): Row => ({ figure: FIGURE, who, unit: 'ms', sample: series.sample(who) }));
  const floor = series.sample(FLOOR).median;
  const ours = rows.find(({ who }) => who.startsWith('Sunlit'))?.sample.median ?? Number.NaN;
  const ratio = ours / floor;
  const goal: Goal = { text: 'p50 at most 1.2 × fetch + json', value: `${ratio.toFixed(2)} ×`, isMet: ratio <= 1.2 };
  return { rows, goals: [goal], notes: [`${READS} sequential reads each, in turn, after ${WARM_UP} to warm up.`] };
}

function samplePage(): string {
  const items = Array.from({ length: 20 }, (_, index) => ({
    id: `pow_${String(index).padStart(10, '0')}`,
    code: `JS990100SC-XK-${String(index).padStart(4, '0')}`,
    name: '食品经营许可（连锁总部核查）',
    departmentId: 'dep_0123456789',
    areaCode: '990100000000',
    powerType: 'license',
    class: 'administrative_power',
    status: 'active',
    audiences: ['enterprise', 'natural_person'],
    runsOnline: true,
    hasFee: false,
    isDemo: true,
  }));
  return JSON.stringify({ items, nextCursor: 'abc', total: 1001, totalIsCapped: true });
}

async function startServer(page: string): Promise<{ origin: string; stop: () => Promise<unknown> }> {
  const worker = new Worker(SERVER, { eval: true, workerData: page });
  const port = await new Promise<unknown>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  return { origin: `http://127.0.0.1:${String(port)}`, stop: () => worker.terminate() };
}
