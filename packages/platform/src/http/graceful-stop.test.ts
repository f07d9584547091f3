import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { randomIds } from '../runtime/ids.js';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './limits.js';
import { createSecureServer } from './secure-server.js';

interface Running {
  readonly app: ReturnType<typeof createSecureServer>;
  readonly port: number;
  /** Resolves when a request has reached the slow address. */
  readonly entered: Promise<void>;
  readonly finish: () => void;
}

async function start(drainTimeout: number): Promise<Running> {
  const app = createSecureServer({
    clock: { now: () => new Date() },
    ids: randomIds,
    log: false,
    origins: { public: 'http://localhost', embed: 'http://localhost', console: 'http://localhost' },
    limits: { ...DEFAULT_LIMITS, drainTimeout },
    trustProxy: false,
  });
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  let enter = (): void => undefined;
  const entered = new Promise<void>((resolve) => (enter = resolve));
  app.get('/slow', async () => {
    enter();
    await finished;
    return { done: true };
  });
  app.get('/quick', () => ({ quick: true }));
  const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  return { app, port, entered, finish: () => finish() };
}

function get(port: number, path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path }, resolve).once('error', reject).end();
  });
}

/** Two requests on one connection: the second is sent when the stop has begun and the first still runs. */
async function talkThroughStop({ app, port, entered, finish }: Running): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const heard = text(socket);
  socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
  await entered;
  const closed = app.close();
  while (app.server.listening) await new Promise((resolve) => setImmediate(resolve));
  const arrived = new Promise((resolve) => app.server.once('request', resolve));
  socket.write('GET /quick HTTP/1.1\r\nHost: x\r\n\r\n');
  await arrived;
  finish();
  await closed;
  return heard;
}

describe('a stop', () => {
  it('lets running requests finish and refuses new ones on open connections with shutting_down', async () => {
    const running = await start(10_000);
    const heard = await talkThroughStop(running);
    expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 503']);
    expect(heard).toContain('{"done":true}');
    expect(heard).toContain('"code":"shutting_down"');
    expect(heard.toLowerCase()).toContain('retry-after: 2');
    expect(heard).not.toContain('quick');
    await expect(get(running.port, '/quick')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('cuts requests that run longer than the drain', async () => {
    const { app, port, entered } = await start(100);
    const slow = get(port, '/slow');
    await entered;
    const begin = performance.now();
    await Promise.all([app.close(), expect(slow).rejects.toMatchObject({ code: 'ECONNRESET' })]);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
