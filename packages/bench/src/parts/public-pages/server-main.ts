import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createPlatform } from '@sunlit/platform/create-platform';
import { openDatabase } from '@sunlit/platform/database/open-database';
import { DEFAULT_LIMITS } from '@sunlit/platform/http/limits';
import { createSecureServer } from '@sunlit/platform/http/secure-server';
import { systemClock } from '@sunlit/platform/runtime/clock';
import { randomIds } from '@sunlit/platform/runtime/ids';
import { findFreePort } from '@sunlit/platform/database/embedded/find-free-port';
import { serveMeasured } from '../../measure/server-process.js';
import type { PreparedAnswer, ServerSettings } from './servers.js';

/** One address asks everything here: the limiter stays on, but lets it. */
const limits = { ...DEFAULT_LIMITS, publicReads: { perSecond: 1_000_000_000, burst: 1_000_000_000 } };

const HOST = '127.0.0.1';

serveMeasured(async (settings) => {
  const port = await findFreePort();
  await listen(settings as ServerSettings, port); // sent by our own main process
  return port;
});

async function listen(settings: ServerSettings, port: number): Promise<void> {
  if (settings.kind === 'node_http') return listenNodeHttp(settings.answers, port);
  const origin = `http://${HOST}:${port}`;
  const origins = { public: origin, embed: origin, console: origin };
  if (settings.kind === 'fastify') return listenFastify(settings.answers, origins, port);
  const { db } = await openDatabase({ url: settings.databaseUrl, log: () => undefined });
  const app = createPlatform({ database: db, clock: systemClock, ids: randomIds, origins, limits });
  await app.listen({ host: HOST, port });
}

/** The floor: prepared bytes, nothing else. */
async function listenNodeHttp(answers: readonly PreparedAnswer[], port: number): Promise<void> {
  const byPath = new Map(answers.map((answer) => [answer.path, answer]));
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const found = byPath.get(request.url ?? '');
    if (found === undefined) response.writeHead(404).end();
    else if (request.headers['if-none-match'] === found.etag) response.writeHead(304, { etag: found.etag }).end();
    else response.writeHead(200, found.headers).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(port, HOST, resolve));
}

/** Our server with all its hooks and limits, sending constant bytes. */
async function listenFastify(
  answers: readonly PreparedAnswer[],
  origins: { public: string; embed: string; console: string },
  port: number,
): Promise<void> {
  const app = createSecureServer({
    clock: systemClock,
    ids: randomIds,
    log: false,
    origins,
    limits,
    trustProxy: false,
  });
  for (const { path, body, headers, etag } of answers) {
    const url = path.split('?', 1)[0] ?? path;
    app.get(url, { config: { profile: url.startsWith('/v1/') ? 'public_read' : 'page' } }, (request, reply) => {
      if (request.headers['if-none-match'] === etag) return reply.header('etag', etag).code(304).send();
      return reply.headers(headers).send(body);
    });
  }
  await app.listen({ host: HOST, port });
}
