import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The documented limits, a thirtieth as long. */
const limits = { headersTimeout: 300, requestTimeout: 800, keepAliveTimeout: 300, checkInterval: 50 };

let platform: InjectedPlatform;
let port: number;

beforeAll(async () => {
  platform = await createInjectedPlatform('slow-requests', { limits });
  port = Number(new URL(await platform.app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => platform.close());

interface Outcome {
  readonly text: string;
  readonly milliseconds: number;
}

/** Sends parts with pauses and waits until the server closes the connection. */
async function converse(parts: readonly string[], pause = 0): Promise<Outcome> {
  const start = performance.now();
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => undefined); // writing into a connection that was cut
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  void send(socket, parts, pause);
  await closed;
  return { text: Buffer.concat(chunks).toString(), milliseconds: performance.now() - start };
}

async function send(socket: Socket, parts: readonly string[], pause: number): Promise<void> {
  for (const part of parts) {
    if (socket.destroyed || !socket.writable) return;
    socket.write(part);
    if (pause > 0) await delay(pause);
  }
}

function expectProblem(text: string, status: number, code: string): void {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head.toLowerCase()).toContain('content-type: application/problem+json');
  expect(head.toLowerCase()).toContain("content-security-policy: default-src 'none'");
  expect(JSON.parse(body)).toMatchObject({ status, code });
  expect(head.toLowerCase()).toContain(`request-id: ${JSON.parse(body).requestId}`);
}

describe('W9: slow and broken requests', () => {
  it('W9: a head that drips in is cut at the limit with 408', async () => {
    const drip = Array.from('GET /health HTTP/1.1\r\nHost: x\r\nX-A: 1\r\nX-B: 2\r\nX-C: 3\r\n');
    const { text, milliseconds } = await converse(drip, 20);
    expectProblem(text, 408, 'request_timeout');
    expect(milliseconds).toBeLessThan(1_000);
  });

  it('W9: a body of one byte at a time is cut at the limit', async () => {
    const head = 'POST /v1/sites HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n';
    const key = (await platform.keyFor('administrator')).key;
    const started = head.replace('\r\n\r\n', `\r\nAuthorization: Bearer ${key}\r\nIdempotency-Key: a\r\n\r\n`);
    const { text, milliseconds } = await converse([started, ...Array.from(' '.repeat(100))], 20);
    expectProblem(text, 408, 'request_timeout');
    expect(milliseconds).toBeLessThan(1_800);
  });

  it('W9: connections that say nothing are closed, and others are answered meanwhile', async () => {
    const silent = Array.from({ length: 1_000 }, () => converse([]));
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    const outcomes = await Promise.all(silent);
    expect(Math.max(...outcomes.map(({ milliseconds }) => milliseconds))).toBeLessThan(20_000); // cut at all: 1,000 sockets on a busy machine
  });

  it('W9: a connection that was used and falls silent is closed', async () => {
    const { text, milliseconds } = await converse(['GET /health HTTP/1.1\r\nHost: x\r\n\r\n']);
    expect(text).toContain('HTTP/1.1 200 OK');
    expect(milliseconds).toBeLessThan(2_500);
  });

  it('W9: 10,000 headers are refused with 431', async () => {
    const headers = Array.from({ length: 10_000 }, (_, i) => `x-${i}: 1\r\n`).join('');
    const { text } = await converse([`GET /health HTTP/1.1\r\nHost: x\r\n${headers}\r\n`]);
    expectProblem(text, 431, 'headers_too_large');
  });

  it.each([
    ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000'],
    ['an unknown version', 'GET /health HTTP/9.9\r\nHost: x\r\n\r\n'],
    ['a made-up method', 'BREW /health HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['two different lengths', 'POST /v1/sites HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    [
      'a length and chunks',
      'POST /v1/sites HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a line break in a header', 'GET /health HTTP/1.1\r\nHost: x\r\nX-A: a\nGET /v1/sites HTTP/1.1\r\n\r\n'],
    ['no Host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ])('W9: %s is refused with 400', async (_name, request) => {
    expectProblem((await converse([request])).text, 400, 'request_malformed');
  });

  it('W9: an expectation nobody can meet is refused', async () => {
    const { text } = await converse(['GET /health HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n']);
    expect(text).toContain('HTTP/1.1 417 ');
  });

  it('W9: the server is alive after all of it', async () => {
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
  });
});
