import { retrieveFlowchart } from '@sunlit/contract/endpoints/flowcharts';
import { listPowers } from '@sunlit/contract/endpoints/powers';
import { loadDemoCity } from '@sunlit/platform/demo/load-demo-city';
import { systemClock } from '@sunlit/platform/runtime/clock';
import { randomIds } from '@sunlit/platform/runtime/ids';
import { createTestDatabase } from '@sunlit/testkit/database';
import { load } from '../measure/autocannon.js';
import { startServerProcess, type ServerProcess } from '../measure/server-process.js';
import { Series } from '../measure/series.js';
import { atMost } from '../report/goals.js';
import type { Part, PartResult, Progress, Row } from '../report/part-result.js';
import type { PreparedAnswer, ServerSettings } from './public-pages/servers.js';

const ROUNDS = 9;
const SECONDS = 1;
const CONNECTIONS = 50;

/** What is asked; `isKnown` sends the ETag and gets a 304. */
interface Case {
  readonly name: string;
  readonly path: string;
  readonly isKnown: boolean;
}

const CASES: readonly Case[] = [
  { name: 'catalogue, 304', path: '/v1/catalogue', isKnown: true },
  { name: 'catalogue, 200 (br)', path: '/v1/catalogue', isKnown: false },
  { name: '20 powers, 200 (br)', path: '/v1/powers?limit=20', isKnown: false },
  { name: '20 powers, 304', path: '/v1/powers?limit=20', isKnown: true },
  { name: 'departments, 200 (br)', path: '/v1/departments', isKnown: false },
  { name: 'page /powers, 200 (br)', path: '/powers', isKnown: false },
];

const OURS = 'Sunlit, all hardening on';
const FASTIFY = 'our server and hooks, constant buffer';
const NODE_HTTP = 'floor: node:http, prepared buffer';

/** What a public page costs the server, beside bare servers that send the same bytes. */
export const publicPages: Part = {
  name: 'public-pages',
  title: 'Public pages of the server',
  run: async (progress) => {
    progress('loading the demo city');
    const database = await createTestDatabase({ name: 'bench_pages' });
    const servers: ServerProcess[] = [];
    try {
      await loadDemoCity(database.db, { clock: systemClock, ids: randomIds });
      const platform = await start({ kind: 'platform', databaseUrl: database.url });
      servers.push(platform);
      const cases = await servedCases(platform.origin);
      const answers = await prepare(platform.origin, cases);
      const floor = await start({ kind: 'node_http', answers });
      const fastify = await start({ kind: 'fastify', answers });
      servers.push(floor, fastify);
      const series = await takeTurns(
        { [NODE_HTTP]: floor, [FASTIFY]: fastify, [OURS]: platform },
        cases,
        answers,
        progress,
      );
      return toResult(series, cases);
    } finally {
      for (const server of servers) await server.stop();
      await database.drop();
    }
  },
};

const start = (settings: ServerSettings): Promise<ServerProcess> =>
  startServerProcess(new URL('./public-pages/server-main.js', import.meta.url), settings);

const HEADERS = { 'accept-encoding': 'br' };

/** Pages of the catalogue and, of the first power that has one, those of its chart. */
async function servedCases(origin: string): Promise<readonly Case[]> {
  const { items } = listPowers.response.parse(await (await fetch(`${origin}/v1/powers?limit=100`)).json());
  for (const { id, code } of items) {
    const path = `/v1/powers/${id}/flowchart`;
    const answer = await fetch(`${origin}${path}`);
    if (!answer.ok) continue;
    const { versionNo } = retrieveFlowchart.response.parse(await answer.json());
    return [
      ...CASES,
      { name: 'chart, JSON, 200 (br)', path, isKnown: false },
      { name: 'chart, JSON, 304', path, isKnown: true },
      { name: 'chart, SVG, 200 (br)', path: `/v1/powers/${id}/versions/${versionNo}/flowchart.svg`, isKnown: false },
      { name: 'chart, page, 200 (br)', path: `/powers/${code}/flowchart`, isKnown: false },
    ];
  }
  throw new Error('None of the first hundred powers of the demo city has a chart.');
}

/** The platform's own bytes and heads, for the floors to send. `fetch` would decompress: the raw bytes are asked. */
async function prepare(origin: string, cases: readonly Case[]): Promise<readonly PreparedAnswer[]> {
  const paths = [...new Set(cases.map(({ path }) => path))];
  return Promise.all(paths.map((path) => rawAnswer(origin, path)));
}

async function rawAnswer(origin: string, path: string): Promise<PreparedAnswer> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers: HEADERS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const { 'content-type': type = '', 'content-encoding': encoding, etag = '' } = response.headers;
        const body = Buffer.concat(chunks);
        const headers = {
          'content-type': type,
          ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
          'content-length': String(body.length),
          etag,
        };
        resolve({ path, body, headers, etag });
      });
    }).once('error', reject);
  });
}

async function takeTurns(
  servers: Readonly<Record<string, ServerProcess>>,
  cases: readonly Case[],
  answers: readonly PreparedAnswer[],
  progress: Progress,
): Promise<Series> {
  const series = new Series();
  for (let round = 0; round <= ROUNDS; round += 1) {
    progress(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`);
    for (const { name, path, isKnown } of cases) {
      const etag = answers.find((answer) => answer.path === path)?.etag ?? '';
      const headers = { ...HEADERS, ...(isKnown ? { 'if-none-match': etag } : {}) };
      for (const [who, server] of Object.entries(servers)) {
        const before = await server.cpu();
        const seconds = round === 0 ? 1 : SECONDS;
        const answer = await load({ url: `${server.origin}${path}`, connections: CONNECTIONS, seconds, headers });
        const used = (await server.cpu()) - before;
        const wanted = answer.statuses[isKnown ? '3xx' : '2xx'];
        if (wanted < answer.requests * 0.99) throw new Error(`${who}, ${name}: ${JSON.stringify(answer.statuses)}`);
        if (round > 0) series.add(`${name} ${who}`, used / answer.requests);
      }
    }
  }
  return series;
}

function toResult(series: Series, cases: readonly Case[]): PartResult {
  const rows = cases.flatMap(({ name }) =>
    [OURS, FASTIFY, NODE_HTTP].map((who): Row => {
      return { figure: name, who, unit: 'µs CPU', sample: series.sample(`${name} ${who}`) };
    }),
  );
  const goals = cases.flatMap(({ name }) => {
    const ratio = (who: string): number => series.ratio(`${name} ${OURS}`, `${name} ${who}`);
    return [
      atMost(`${name}: Sunlit / node:http`, ratio(NODE_HTTP), 1.6, '×'),
      atMost(`${name}: Sunlit / same hooks, constant buffer`, ratio(FASTIFY), 1.1, '×'),
    ];
  });
  const notes = [
    `CPU time of the server process per request, ${CONNECTIONS} connections on loopback, ${SECONDS} s each, in turn. Goals: the median of the quotients of each turn.`,
  ];
  return { rows, goals, notes };
}
