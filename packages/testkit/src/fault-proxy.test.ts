import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFaultProxy, type Fault, type FaultProxy } from './fault-proxy.js';

describe('the fault proxy', () => {
  let target: Server;
  let arrived: string[] = [];
  let proxy: FaultProxy;

  beforeAll(async () => {
    target = createServer((incoming, outgoing) => {
      arrived.push(`${incoming.method} ${incoming.url}`);
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true,"text":"阳光权力"}');
    });
    await new Promise<void>((resolve) => target.listen(0, 'localhost', resolve));
    proxy = await startFaultProxy({ target: `http://localhost:${(target.address() as AddressInfo).port}` });
  });
  afterAll(async () => {
    await proxy.close();
    target.close();
  });
  beforeEach(() => {
    arrived = [];
    proxy.reset();
  });

  const ask = (): Promise<string> => fetch(`${proxy.origin}/v1/x?y=1`).then((response) => response.text());

  it('passes what it is not told to break', async () => {
    expect(await ask()).toBe('{"ok":true,"text":"阳光权力"}');
    expect(arrived).toEqual(['GET /v1/x?y=1']);
    expect(proxy.requests).toMatchObject([{ method: 'GET', url: '/v1/x?y=1', body: '', index: 0 }]);
  });

  it.each<[Fault, number]>([
    [{ kind: 'drop_before' }, 0],
    [{ kind: 'drop_after' }, 1],
    [{ kind: 'reset_mid_body' }, 1],
  ])('%o gives the client no answer, and the platform sees %i requests', async (fault, seen) => {
    proxy.next(fault);
    await expect(ask()).rejects.toThrow();
    expect(arrived).toHaveLength(seen);
    expect(await ask()).toContain('ok');
  });

  it('answers a status with Retry-After and a problem', async () => {
    proxy.next({ kind: 'status', status: 429, retryAfter: '7', problem: { code: 'rate_limited' } });
    const response = await fetch(proxy.origin);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toMatchObject({ status: 429, code: 'rate_limited' });
  });

  it.each<[Fault, string]>([
    [{ kind: 'html' }, '<!doctype html>'],
    [{ kind: 'malformed_json' }, '{"items": [{"id": '],
    [{ kind: 'wrong_schema' }, '{"rows"'],
    // Node unpacks what arrived and says nothing; browsers fail. Either way it is no JSON.
    [{ kind: 'truncated_gzip' }, '{"items":[{'],
  ])('answers %o with a body that is none', async (fault, start) => {
    proxy.next(fault);
    const text = await ask();
    expect(text.startsWith(start)).toBe(true);
  });
});
