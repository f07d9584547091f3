import { Agent, get } from 'node:http';
import { createTestDatabase } from '@sunlit/testkit/database';
import { composePowers } from '../data/compose-powers.js';
import { loadDepartments, loadPowers } from '../data/load-powers.js';
import { sampleOf, percentile } from '../measure/sample.js';
import { startServerProcess } from '../measure/server-process.js';
import { atLeast, atMost } from '../report/goals.js';
import type { Part, PartResult, Progress } from '../report/part-result.js';
import type { ServerSettings } from './public-pages/servers.js';

const ITEMS = 10_000;
const PER_SECOND = 300;
const SECONDS = 30;

/** Asked in turn. The first visit of each gets a body and its ETag; later ones send the ETag, as browsers do. */
const PATHS = [
  '/v1/catalogue',
  '/v1/powers?limit=20',
  '/v1/departments',
  '/v1/power-types',
  '/v1/powers?q=%E9%A3%9F%E5%93%81',
];

interface Answer {
  /** Milliseconds from when the request was due, not from when it left: a server that lags does not hide it. */
  readonly latency: number;
  readonly status: number;
  readonly etag: string;
  readonly hadEtag: boolean;
}

/** R-L2: reads that arrive on their own time, whether the server keeps up or not. */
export const openLoop: Part = {
  name: 'open-loop',
  title: 'Reads at a fixed rate (R-L2)',
  run: async (progress) => {
    progress(`loading ${ITEMS.toLocaleString('en')} powers`);
    const database = await createTestDatabase({ name: 'bench_reads' });
    try {
      await loadDepartments(database.db);
      await loadPowers(database.db, composePowers(ITEMS));
      const settings: ServerSettings = { kind: 'platform', databaseUrl: database.url };
      const server = await startServerProcess(new URL('./public-pages/server-main.js', import.meta.url), settings);
      try {
        return await measure(server.origin, progress);
      } finally {
        await server.stop();
      }
    } finally {
      await database.drop();
    }
  },
};

async function measure(origin: string, progress: Progress): Promise<PartResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const etags = new Map<string, string>();
  for (const path of PATHS) etags.set(path, (await ask(origin, path, '', performance.now(), agent)).etag);
  progress(`${PER_SECOND} requests a second for ${SECONDS} s`);
  const answers = await Promise.all(schedule((path, due) => ask(origin, path, etags.get(path) ?? '', due, agent)));
  const changed = await changedBodies(origin, etags, agent);
  agent.destroy();
  const latencies = answers.map(({ latency }) => latency);
  const withEtag = answers.filter(({ hadEtag }) => hadEtag);
  const known = withEtag.filter(({ status }) => status === 304).length / withEtag.length;
  const failed = answers.filter(({ status }) => status !== 304 && status !== 200).length;
  const p99 = percentile(latencies, 0.99);
  return {
    rows: [
      {
        figure: `latency at ${PER_SECOND}/s, ${ITEMS.toLocaleString('en')} items`,
        who: 'Sunlit',
        unit: 'ms',
        sample: sampleOf(latencies),
      },
    ],
    goals: [
      atMost('p99', p99, 100, ' ms'),
      atLeast('304 of requests with an ETag', known * 100, 95, ' %'),
      atMost('bodies that changed', changed, 0),
      atMost('failed requests', failed, 0),
    ],
    notes: [
      `Open loop: one in ten comes without an ETag. Load generator and server share the machine. Paths: ${PATHS.join(', ')}.`,
    ],
  };
}

/** Every request leaves at its own time. */
function schedule(send: (path: string, due: number) => Promise<Answer>): Promise<Answer>[] {
  const begin = performance.now() + 200;
  return Array.from({ length: PER_SECOND * SECONDS }, async (_, index) => {
    const due = begin + (index * 1000) / PER_SECOND;
    // Timers drop fractions of a millisecond: rounded up, nothing leaves before it is due and looks quicker than it was.
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(due - performance.now())));
    return send(PATHS[index % PATHS.length] ?? '/', due);
  });
}

let serial = 0;

function ask(origin: string, path: string, etag: string, due: number, agent: Agent): Promise<Answer> {
  serial += 1;
  const hadEtag = etag !== '' && serial % 10 !== 0;
  const headers = { 'accept-encoding': 'br', ...(hadEtag ? { 'if-none-match': etag } : {}) };
  return new Promise((resolve) => {
    get(`${origin}${path}`, { agent, headers }, (response) => {
      response.resume();
      response.once('end', () => {
        const { statusCode: status = 0 } = response;
        resolve({ latency: performance.now() - due, status, etag: response.headers.etag ?? '', hadEtag });
      });
    }).once('error', () => resolve({ latency: performance.now() - due, status: 0, etag: '', hadEtag }));
  });
}

/** The strong ETag is the hash of the body. */
async function changedBodies(origin: string, etags: ReadonlyMap<string, string>, agent: Agent): Promise<number> {
  const now = await Promise.all([...etags].map(([path]) => ask(origin, path, '', performance.now(), agent)));
  return [...etags.values()].filter((etag, index) => now[index]?.etag !== etag).length;
}
