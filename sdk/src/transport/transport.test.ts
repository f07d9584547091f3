import { startFaultProxy, type Fault, type FaultProxy } from '@sunlit/testkit/fault-proxy';
import { proveRuns } from '@sunlit/testkit/prove';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionOptions } from '../client-options.js';
import { readConnection } from '../client-options.js';
import { isApiError, isConflictError, isRateLimitedError } from '../errors/api-errors.js';
import { isAbortError, isNetworkError, isTimeoutError } from '../errors/local-errors.js';
import { isSunlitError } from '../errors/sunlit-error.js';
import type { RetryNotice } from '../hooks.js';
import type { JsonEndpoint } from '../reading/client-endpoint.js';
import { createReader } from '../reading/reader.js';
import { FakeClock } from '../test-support/fake-clock.js';
import { SeededRandom } from '../test-support/seeded-random.js';
import { Transport } from './transport.js';

const read: JsonEndpoint<{ items: string[] }> = {
  name: 'test.read',
  method: 'GET',
  path: '/v1/things',
  access: 'public',
  response: createReader({ items: ['[]', 's'] }),
};
const write: JsonEndpoint<{ items: string[] }> = { ...read, name: 'test.write', method: 'POST', idempotent: true };
const plainWrite: JsonEndpoint<{ items: string[] }> = { ...read, name: 'test.plain', method: 'POST' };
const UNAVAILABLE: Fault = { kind: 'status', status: 503 };

describe('the transport', () => {
  let platform: FaultProxy;
  let proxy: FaultProxy;
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);

  beforeAll(async () => {
    process.on('unhandledRejection', note);
    platform = await startFaultProxy({});
    proxy = await startFaultProxy({ target: platform.origin });
  });
  afterAll(async () => {
    await proxy.close();
    await platform.close();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
  beforeEach(() => {
    proxy.reset();
    platform.reset();
    platform.always(() => ({ kind: 'status', status: 200, problem: { items: ['a'] } }));
  });

  interface Setup {
    readonly transport: Transport;
    readonly clock: FakeClock;
    readonly retries: RetryNotice[];
  }

  /** A transport whose waits between attempts are over at once, by a clock that jumps. */
  function setUp(options: Partial<ConnectionOptions> = {}): Setup {
    const clock = new FakeClock();
    const retries: RetryNotice[] = [];
    const onRetry = (notice: RetryNotice): void => {
      retries.push(notice);
      setImmediate(() => clock.advance(notice.delayMs));
    };
    const connection = readConnection({
      platform: proxy.origin,
      clock,
      random: new SeededRandom(7),
      hooks: { onRetry },
      ...options,
    });
    return { transport: new Transport(connection, { siteKey: undefined, secretKey: undefined }), clock, retries };
  }

  const failure = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => expect.unreachable('The call succeeded.'),
      (error: unknown) => error,
    );

  it('returns the checked answer with one plain GET and no header of its own', async () => {
    const { transport, clock } = setUp();
    expect(await transport.call(read)).toEqual({ items: ['a'] });
    expect(proxy.requests).toHaveLength(1);
    const usual = [
      'host',
      'connection',
      'accept',
      'accept-language',
      'accept-encoding',
      'sec-fetch-mode',
      'user-agent',
    ];
    expect(Object.keys(proxy.requests[0]?.headers ?? {}).filter((name) => !usual.includes(name))).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  it.each<Fault>([
    { kind: 'drop_before' },
    { kind: 'drop_after' },
    { kind: 'reset_mid_body' },
    { kind: 'truncated_gzip' },
    { kind: 'html' },
    { kind: 'malformed_json' },
    { kind: 'empty' },
    { kind: 'status', status: 408 },
    { kind: 'status', status: 425 },
    { kind: 'status', status: 429, retryAfter: '2' },
    { kind: 'status', status: 429, retryAfter: 'soon, perhaps' },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 502 },
    { kind: 'status', status: 503, retryAfter: 'Sun, 06 Nov 1994 08:49:37 GMT' },
    { kind: 'status', status: 504 },
    { kind: 'status', status: 409, problem: { code: 'idempotency_in_progress', retryable: true } },
  ])('gets over %o by asking again', async (fault) => {
    proxy.next(fault);
    const { transport, retries } = setUp();
    expect(await transport.call(read)).toEqual({ items: ['a'] });
    expect(retries).toHaveLength(1);
  });

  it('R-N3: makes at most 3 attempts a call, 100 retries a client, and stays within its time', async () => {
    proxy.always(() => ({ ...UNAVAILABLE, retryAfter: '86400' }));
    const patient = setUp();
    const error = await failure(patient.transport.call(read));
    expect(error).toMatchObject({ name: 'ApiError', status: 503, attempts: 1, retryAt: '2026-11-23T02:00:00.000Z' });
    expect(proxy.requests).toHaveLength(1);

    proxy.reset();
    proxy.always(() => UNAVAILABLE);
    const { transport, retries, clock } = setUp();
    for (let call = 0; call < 200; call += 1) {
      const startedAt = clock.now();
      const last = await failure(transport.call(read));
      expect(isApiError(last)).toBe(true);
      expect(clock.now() - startedAt).toBeLessThanOrEqual(60_000);
    }
    expect(retries).toHaveLength(100);
    expect(proxy.requests).toHaveLength(300);
    expect(Math.max(...retries.map((notice) => notice.attempt))).toBe(2);
  });

  it('a success fills the budget of retries again', async () => {
    const { transport, retries } = setUp();
    for (let call = 0; call < 150; call += 1) {
      proxy.next(UNAVAILABLE, UNAVAILABLE);
      await transport.call(read);
    }
    expect(retries).toHaveLength(300);
  });

  it('waits as long as the server asks, and with full jitter otherwise', async () => {
    proxy.next({ kind: 'status', status: 429, retryAfter: '7' });
    const { transport, retries } = setUp();
    await transport.call(read);
    expect(retries[0]?.delayMs).toBe(7000);

    proxy.next(UNAVAILABLE, UNAVAILABLE);
    const other = setUp({ random: { fraction: () => 0.999, bytes: (length) => new Uint8Array(length) } });
    await other.transport.call(read);
    expect(other.retries.map((notice) => notice.delayMs)).toEqual([499, 999]);
  });

  it('R-N9: a date in Retry-After counts by the clock of the server, however wrong the clock here is', async () => {
    for (const wrong of ['1970-01-01T00:00:00Z', '2038-01-19T03:14:08Z']) {
      const clock = new FakeClock(Date.parse(wrong));
      const retries: RetryNotice[] = [];
      const onRetry = (notice: RetryNotice): void => {
        retries.push(notice);
        setImmediate(() => clock.advance(notice.delayMs));
      };
      proxy.next({ kind: 'status', status: 503, retryAfter: new Date(Date.now() + 20_000).toUTCString() });
      await setUp({ clock, hooks: { onRetry } }).transport.call(read);
      expect(retries[0]?.delayMs).toBeGreaterThan(17_000);
      expect(retries[0]?.delayMs).toBeLessThanOrEqual(20_000);
    }
  });

  it.each([400, 401, 403, 404, 405, 410, 412, 413, 422, 428])(
    'R-N5: asks once when the answer is %i',
    async (status) => {
      proxy.always(() => ({ kind: 'status', status, problem: { code: 'some_code' } }));
      const { transport } = setUp();
      expect(await failure(transport.call(read))).toMatchObject({ status, code: 'some_code', attempts: 1 });
      expect(proxy.requests).toHaveLength(1);
    },
  );

  it('R-N5: never repeats a POST without a key, and keeps one key over all attempts of a POST with one', async () => {
    proxy.always(() => UNAVAILABLE);
    const { transport } = setUp();
    await failure(transport.call(plainWrite, { body: { a: 1 } }));
    expect(proxy.requests).toHaveLength(1);

    proxy.reset();
    proxy.next({ kind: 'drop_after' }, UNAVAILABLE);
    await transport.call(write, { body: { a: [1, { b: '阳光' }] } });
    await transport.call(write, { body: {} });
    await transport.call(write, { body: {}, idempotencyKey: 'mine' });
    const keys = proxy.requests.map((request) => request.headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
    expect(keys[4]).toBe('mine');
    expect(proxy.requests.slice(0, 3).map((request) => request.body)).toEqual(Array(3).fill('{"a":[1,{"b":"阳光"}]}'));
  });

  it('does not repeat what the server calls useless', async () => {
    proxy.always(() => ({ kind: 'status', status: 503, problem: { code: 'not_ready', retryable: false } }));
    const { transport } = setUp();
    expect(await failure(transport.call(read))).toMatchObject({ retryable: false, attempts: 1 });
    expect(proxy.requests).toHaveLength(1);
  });

  it('gives errors their kind, code, next step and request id', async () => {
    const current = { revision: 7 };
    const problem = { code: 'revision_conflict', next: 'Merge.', requestId: 'req_1', detail: 'Changed.', current };
    proxy.next({ kind: 'status', status: 409, problem });
    const { transport } = setUp();
    const conflict = await failure(transport.call(read));
    expect(isConflictError(conflict) && conflict.current).toEqual(current);
    expect(conflict).toMatchObject({ message: 'Changed.', next: 'Merge.', requestId: 'req_1', name: 'ConflictError' });

    proxy.always(() => ({ kind: 'status', status: 429, retryAfter: '3600', problem: { code: 'rate_limited' } }));
    const limited = await failure(transport.call(read));
    expect(isRateLimitedError(limited) && limited.retryAt).toBe('2026-11-22T03:00:00.000Z');
  });

  it('a proxy page with an error status is an ApiError, not a fault of parsing', async () => {
    proxy.always(() => ({ kind: 'status', status: 404 }));
    const { transport } = setUp();
    expect(await failure(transport.call(read))).toMatchObject({
      name: 'NotFoundError',
      code: 'http_error',
      status: 404,
    });
  });

  it('names the place where an answer breaks the contract, and the request id', async () => {
    proxy.next({ kind: 'status', status: 200, problem: { items: ['a', 5] } });
    const { transport } = setUp();
    expect(await failure(transport.call(read))).toMatchObject({
      name: 'ContractError',
      code: 'response_invalid',
      path: 'items.1',
      requestId: 'req_faultproxy',
      retryable: false,
    });
    expect(proxy.requests).toHaveLength(1);
  });

  it('ends an attempt after its time and the call after the whole time', async () => {
    proxy.always(() => ({ kind: 'delay', milliseconds: 60_000 }));
    const { transport, clock, retries } = setUp({ timeouts: { attempt: 15_000, total: 40_000 } });
    const call = failure(transport.call(read));
    // Each advance stands for an attempt that got no answer.
    const ticking = setInterval(() => clock.advance(5000), 20);
    const error = await call;
    clearInterval(ticking);
    expect(isTimeoutError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'request_timed_out', retryable: true });
    expect(proxy.requests.length).toBeLessThanOrEqual(3);
    expect(retries.length).toBeGreaterThanOrEqual(1);
    expect(clock.waiting).toBe(0);
  });

  it('ends in time even when fetch never settles and ignores its signal', async () => {
    const clock = new FakeClock();
    const fetch = (): Promise<Response> => new Promise(() => undefined);
    const { transport } = setUp({ fetch, clock, retries: 0 });
    const call = failure(transport.call(read));
    await new Promise(setImmediate);
    clock.advance(15_000);
    expect(isTimeoutError(await call)).toBe(true);
  });

  it('R-N6: an abort at 20 random moments of every method rejects within 50 ms and sends nothing more', async () => {
    const random = new SeededRandom(20_260_101);
    for (const endpoint of [read, write, plainWrite]) {
      for (let point = 0; point < 20; point += 1) {
        proxy.reset();
        proxy.always(() => random.pick<Fault>([{ kind: 'delay', milliseconds: 30 }, UNAVAILABLE, { kind: 'none' }]));
        const connection = readConnection({ platform: proxy.origin, random });
        const controller = new AbortController();
        const call = new Transport(connection, { siteKey: undefined, secretKey: undefined }).call(
          endpoint,
          endpoint === read ? {} : { body: {} },
          {
            signal: controller.signal,
          },
        );
        const outcome = call.then(
          () => 'done',
          (error: unknown) => error,
        );
        await new Promise((resolve) => setTimeout(resolve, random.below(40)));
        const abortedAt = performance.now();
        controller.abort();
        const result = await outcome;
        if (result === 'done' || isApiError(result)) continue; // it was over before
        expect(isAbortError(result)).toBe(true);
        expect(performance.now() - abortedAt).toBeLessThan(50);
        const sent = proxy.requests.length;
        await new Promise((resolve) => setTimeout(resolve, 5));
        expect(proxy.requests.length).toBeLessThanOrEqual(sent + 1); // one may have been on its way
      }
    }
  });

  it('R-N6: an aborted signal sends nothing, and the own reason comes back', async () => {
    const { transport } = setUp();
    const reason = new Error('The citizen left.');
    expect(await failure(transport.call(read, {}, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(isAbortError(await failure(transport.call(read, {}, { signal: AbortSignal.abort() })))).toBe(true);
    expect(proxy.requests).toHaveLength(0);
  });

  it('a platform that cannot be reached is a NetworkError after 3 attempts', async () => {
    const { transport, retries } = setUp({ platform: 'http://127.0.0.1:9' });
    const error = await failure(transport.call(read));
    expect(isNetworkError(error)).toBe(true);
    expect(error).toMatchObject({ attempts: 3, code: 'network_failed', retryable: true });
    expect(retries).toHaveLength(2);
  });

  it('follows no redirect, whoever sends it', async () => {
    const fetch: typeof globalThis.fetch = (input, init) => {
      expect(init).toMatchObject({ redirect: 'error', credentials: 'omit' });
      return globalThis.fetch(input, init);
    };
    await setUp({ fetch }).transport.call(read);
    expect(proxy.requests).toHaveLength(1);
  });

  it('tells hooks what happens without query, headers or bodies, and survives hooks that throw', async () => {
    proxy.next(UNAVAILABLE);
    const seen: unknown[] = [];
    const clock = new FakeClock();
    const hooks = {
      beforeRequest: (notice: object) => {
        seen.push(notice);
        throw new Error('bad hook');
      },
      afterResponse: async (notice: object) => {
        seen.push(notice);
        throw new Error('bad async hook');
      },
      onRetry: ({ delayMs }: RetryNotice) => void setImmediate(() => clock.advance(delayMs)),
    };
    const { transport } = setUp({ clock, hooks });
    await transport.call(read, { query: { q: '张三' } });
    expect(proxy.requests[1]?.url).toBe('/v1/things?q=%E5%BC%A0%E4%B8%89');
    expect(seen).toHaveLength(4);
    expect(seen[0]).toEqual({ endpoint: 'test.read', method: 'GET', url: `${proxy.origin}/v1/things`, attempt: 1 });
    expect(seen[1]).toMatchObject({ status: 503, requestId: 'req_faultproxy' });
    expect(JSON.stringify(seen)).not.toContain('%E5');
  });

  it('R-N7: random schedules of faults end in a valid answer or a typed error', async () => {
    const { n, seed } = proveRuns('sdk-fault-schedules', 4_000);
    const random = new SeededRandom(seed);
    const faults: readonly [Fault, ...Fault[]] = [
      { kind: 'none' },
      { kind: 'drop_before' },
      { kind: 'drop_after' },
      { kind: 'reset_mid_body' },
      { kind: 'truncated_gzip' },
      { kind: 'html' },
      { kind: 'malformed_json' },
      { kind: 'wrong_schema' },
      { kind: 'empty' },
      { kind: 'status', status: 409 },
      { kind: 'status', status: 429, retryAfter: '86400' },
      { kind: 'status', status: 503, retryAfter: 'garbage' },
    ];
    proxy.always(() => random.pick(faults));
    for (let call = 0; call < n; call += 1) {
      const { transport } = setUp({ random });
      const result = await transport.call(read).catch((error: unknown) => error);
      if (isSunlitError(result)) expect(result.code).toMatch(/^[a-z_]+$/);
      else expect(result).toEqual({ items: ['a'] });
    }
  }, 300_000);
});
