import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { settableClock } from '@sunlit/testkit/injected-platform';
import type { FastifyInstance } from 'fastify';
import { get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlatform, type PlatformOptions } from '../create-platform.js';
import { bumpCatalogueRevision } from '../modules/powers/lifecycle/store-derived.js';
import { randomIds } from '../runtime/ids.js';

const ORIGIN = 'http://127.0.0.1';

let database: TestDatabase;
let app: FastifyInstance;
let longWay: number;
const clock = settableClock();

beforeEach(async () => {
  database = await createTestDatabase({ name: 'early' });
  await start();
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

async function start(options: Partial<PlatformOptions> = {}): Promise<void> {
  const origins = { public: ORIGIN, embed: ORIGIN, console: ORIGIN };
  app = createPlatform({ database: database.db, clock, ids: randomIds, origins, trustProxy: '127.0.0.1', ...options });
  longWay = 0;
  app.addHook('onSend', (_request, _reply, _payload, done) => {
    longWay += 1;
    done();
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
}

interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Received> {
  const { port } = app.server.address() as AddressInfo; // it listens on a port
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const body = Buffer.concat(chunks).toString('latin1');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.once('error', reject);
  });
}

/** What may differ from one answer to the next. */
function steady({ status, headers, body }: Received) {
  const { date: _date, 'request-id': _id, ...rest } = headers;
  return { status, headers: rest, body };
}

describe('a public page that was answered before', () => {
  it.each(['/v1/catalogue', '/v1/powers?limit=20', '/v1/powers?q=%E8%AE%B8', '/powers', '/powers?lang=en'])(
    'W1: %s gets the same head and body without the long way, and a request id of its own',
    async (path) => {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const headers = { 'accept-encoding': encoding };
        const first = await ask(path, headers);
        longWay = 0;
        const second = await ask(path, headers);
        expect(longWay).toBe(0);
        expect(steady(second)).toEqual(steady(first));
        expect(second.headers['request-id']).toMatch(/^req_/);
        expect(second.headers['request-id']).not.toBe(first.headers['request-id']);
      }
    },
  );

  it('is 304 with the same head, whether a whole answer was sent before or not', async () => {
    const { etag = '' } = (await ask('/powers', { 'accept-encoding': 'br' })).headers;
    await app.close();
    await start();
    const first = await ask('/powers', { 'accept-encoding': 'br', 'if-none-match': etag });
    longWay = 0;
    const second = await ask('/powers', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect([first.status, second.status, longWay]).toEqual([304, 304, 0]);
    expect(steady(second)).toEqual(steady(first));
    expect((await ask('/powers', { 'accept-encoding': 'br', 'if-none-match': '"other"' })).status).toBe(200);
    expect(longWay).toBe(0);
  });

  it('is asked for anew after a change and on the next day', async () => {
    await ask('/v1/catalogue');
    await bumpCatalogueRevision(database.db);
    clock.advance(1_001);
    longWay = 0;
    await ask('/v1/catalogue');
    expect(longWay).toBe(1);
    await ask('/v1/catalogue');
    clock.advance(86_400_000);
    await ask('/v1/catalogue');
    expect(longWay).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['another method', {}, 'HEAD', 200],
    [
      'a secret key from a page',
      { authorization: 'Bearer sk_live_0123456789', origin: 'https://x.example' },
      'GET',
      403,
    ],
    ['a caller not met before', { 'x-forwarded-for': '192.0.2.77' }, 'GET', 200],
  ])('takes the long way for %s', async (_what, headers, method, status) => {
    await ask('/v1/catalogue');
    longWay = 0;
    expect((await ask('/v1/catalogue', headers, method)).status).toBe(status);
    expect(longWay).toBe(1);
  });

  it('counts against the limit of its caller, which refuses as ever', async () => {
    await app.close();
    await start({ limits: { publicReads: { perSecond: 1, burst: 5 } } });
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    const statuses = [];
    for (let round = 0; round < 7; round += 1) statuses.push((await ask('/v1/catalogue', headers)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(longWay).toBe(3);
    expect((await ask('/v1/catalogue', { 'x-forwarded-for': '192.0.2.2' })).status).toBe(200);
  });

  it('is never noted for a site, whose right depends on the origin', async () => {
    await ask('/v1/catalogue?site=pk_unknown');
    longWay = 0;
    await ask('/v1/catalogue?site=pk_unknown');
    expect(longWay).toBe(1);
  });
});
