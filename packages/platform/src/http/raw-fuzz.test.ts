import { connect } from 'node:net';
import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { proveRuns } from '@sunlit/testkit/prove';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** R-F2: 50,000 mutated byte requests. */
const { n, seed } = proveRuns('raw-fuzz', 50_000);
const AT_ONCE = 40;
const limits = { headersTimeout: 400, requestTimeout: 800, keepAliveTimeout: 200, checkInterval: 100 };
/** Longest a connection may live under these limits, with a busy machine in mind. */
const LONGEST_MS = 15_000;

let platform: InjectedPlatform;
let port: number;
let key: string;

beforeAll(async () => {
  platform = await createInjectedPlatform('raw-fuzz', { limits });
  key = (await platform.keyFor('administrator')).key;
  port = Number(new URL(await platform.app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => platform.close());

const BODY = '{"name":"局","origins":["https://a.example"],"elements":[]}';

function wellFormed(): readonly string[] {
  const staff = `Authorization: Bearer ${key}\r\nIdempotency-Key: raw\r\n`;
  return [
    'GET /health HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /v1/powers?q=%E9%A3%9F&limit=5 HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n',
    `POST /v1/sites HTTP/1.1\r\nHost: x\r\n${staff}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(BODY)}\r\n\r\n${BODY}`,
    `POST /v1/sites HTTP/1.1\r\nHost: x\r\n${staff}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    'OPTIONS /v1/powers HTTP/1.1\r\nHost: x\r\nOrigin: https://a.example\r\nAccess-Control-Request-Method: GET\r\n\r\n',
    'HEAD /openapi.json HTTP/1.0\r\n\r\n',
    'GET /health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  ];
}

const SPLICES = [
  '\r\n',
  '\n',
  '\0',
  ' ',
  ':',
  '\u00ff',
  '%00',
  '/../',
  '?',
  '#',
  'HTTP/1.1',
  'Content-Length: 99999999999999999999\r\n',
  'Transfer-Encoding: chunked\r\n',
  'ffffffffffffffff\r\n',
  'Expect: 100-continue\r\n',
  '\r\n\r\nGET / HTTP/1.1\r\n\r\n',
];

interface Mutation {
  readonly kind: 'flip' | 'splice' | 'cut' | 'repeat' | 'junk';
  readonly at: number;
  readonly value: number;
}

const mutationArbitrary: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'splice', 'splice', 'cut', 'repeat', 'junk'),
  at: fc.nat(1_000_000),
  value: fc.nat(1_000_000),
});

function mutate(bytes: Buffer, { kind, at, value }: Mutation): Buffer {
  const place = at % (bytes.length + 1);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, Buffer.of(value % 256), after.subarray(1)]);
    case 'splice':
      return Buffer.concat([before, Buffer.from(SPLICES[value % SPLICES.length] ?? '', 'latin1'), after]);
    case 'cut':
      return Buffer.concat([before, after.subarray(value % 20)]);
    case 'repeat':
      return Buffer.concat([before, after.subarray(0, 12), after.subarray(0, 12), after]);
    case 'junk':
      return Buffer.concat([
        before,
        Buffer.from(Array.from({ length: value % 30 }, (_, i) => (value * (i + 7)) % 256)),
        after,
      ]);
  }
}

interface Outcome {
  readonly heard: string;
  readonly milliseconds: number;
}

/** Sends bytes and listens until the server closes; the client's side stays open, so that only the server can end it. */
function speak(bytes: Buffer): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.on('error', () => undefined); // resets are an allowed answer; `close` follows
    socket.setTimeout(LONGEST_MS, () => {
      socket.destroy();
      reject(new Error(`Still open after ${LONGEST_MS} ms: ${JSON.stringify(bytes.toString('latin1'))}`));
    });
    socket.once('close', () => resolve({ heard, milliseconds: performance.now() - start }));
  });
}

function checkAnswer(bytes: Buffer, { heard }: Outcome): void {
  const sent = JSON.stringify(bytes.toString('latin1'));
  for (const [, status] of heard.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)) expect(Number(status), sent).toBeLessThan(500);
  if (heard !== '') expect(heard, sent).toMatch(/^HTTP\/1\.1 \d{3} /);
}

describe(`R-F2: ${n} mutated requests as raw bytes (seed ${seed})`, () => {
  it('R-F2: no crash, no answer of 500 or above, no connection beyond its limits', async () => {
    const originals = wellFormed().map((text) => Buffer.from(text));
    const plans = fc.sample(
      fc.tuple(fc.nat(originals.length - 1), fc.array(mutationArbitrary, { minLength: 1, maxLength: 4 })),
      { numRuns: n, seed },
    );
    const requests = plans.map(([which, mutations]) => mutations.reduce(mutate, originals[which] ?? Buffer.alloc(0)));
    let answered = 0;
    const worker = async (first: number): Promise<void> => {
      for (let i = first; i < requests.length; i += AT_ONCE) {
        const bytes = requests[i] ?? Buffer.alloc(0);
        const outcome = await speak(bytes);
        checkAnswer(bytes, outcome);
        if (outcome.heard !== '') answered += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => worker(first)));
    expect(answered).toBeGreaterThan(n / 2);
  }, 3_600_000);

  it('R-F2: the server is alive and kept no secret key in its log', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/ready`);
    expect(response.status).toBe(200);
    expect(platform.logLines.filter((line) => line.includes('unexpected_error'))).toEqual([]);
    expect(platform.logLines.join('')).not.toContain('sk_live_');
  });
});
