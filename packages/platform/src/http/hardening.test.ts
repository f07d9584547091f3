import { problemSchema } from '@sunlit/contract';
import { createInjectedPlatform, TEST_ORIGINS, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let platform: InjectedPlatform;
let key: string;
let site: { name: string; origins: string[]; elements: string[] };
let intent = 0;

beforeAll(async () => {
  platform = await createInjectedPlatform('hardening', { limits: { publicReads: { perSecond: 1, burst: 5 } } });
  key = (await platform.keyFor('administrator')).key;
});
afterAll(() => platform.close());
beforeEach(() => {
  platform.logLines.length = 0;
  site = { name: '市场监管局', origins: ['https://www.gov.example'], elements: ['sunlit-power-catalogue'] };
});

interface Call {
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  readonly url?: string;
  readonly method?: 'POST' | 'GET' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD' | 'OPTIONS';
}

/** A request that would register a site, with something about it changed. */
function register({ headers = {}, body, url = '/v1/sites', method = 'POST' }: Call = {}) {
  return platform.app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': `intent-${(intent += 1)}`,
      ...headers,
    },
    payload: body ?? JSON.stringify(site),
  });
}

async function siteCount(): Promise<number> {
  const { rows } = await platform.database.pool.query<{ n: number }>('select count(*)::int as n from sites');
  return rows[0]?.n ?? -1;
}

describe('W5: cross-site requests', () => {
  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/xml'])(
    'W5: a %s body is refused with 415',
    async (type) => {
      const response = await register({ headers: { 'content-type': type } });
      expect([response.statusCode, response.json().code]).toEqual([415, 'media_type_unsupported']);
    },
  );

  it('W5: a JSON body without a type is refused with 415', async () => {
    const response = await platform.app.inject({
      method: 'POST',
      url: '/v1/sites',
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'x' },
      payload: Buffer.from('{}'),
    });
    expect(response.json().code).toBe('media_type_unsupported');
  });

  it.each(['cross-site', 'same-site', 'made-up'])('W5: Sec-Fetch-Site: %s is refused', async (value) => {
    const response = await platform.app.inject({
      method: 'POST',
      url: '/v1/sites',
      headers: { 'sec-fetch-site': value, 'content-type': 'application/json' },
      payload: '{}',
    });
    expect([response.statusCode, response.json().code]).toEqual([403, 'cross_site_request']);
  });

  it.each(['https://evil.example', 'null', 'https://power.example.evil.example'])(
    'W5: Origin %s is refused where Sec-Fetch-Site is missing',
    async (origin) => {
      const response = await platform.app.inject({
        method: 'DELETE',
        url: '/v1/sites/sit_000000/keys/sik_000000',
        headers: { origin },
      });
      expect([response.statusCode, response.json().code]).toEqual([403, 'cross_site_request']);
    },
  );

  it('W5: a method override in header or query changes nothing', async () => {
    const before = await siteCount();
    const header = await register({ method: 'GET', headers: { 'x-http-method-override': 'POST' } });
    expect([header.statusCode, header.json()]).toEqual([200, { items: [] }]);
    const query = await register({ method: 'POST', url: '/v1/sites?_method=PUT' });
    expect(query.json().code).toBe('request_invalid');
    const form = await register({ method: 'POST', url: '/health', headers: { 'x-method-override': 'GET' } });
    expect(form.statusCode).toBe(405);
    expect(await siteCount()).toBe(before);
  });
});

describe('W6: CORS', () => {
  it('W6: public reads are open to every origin, without credentials', async () => {
    const response = await platform.app.inject({ url: '/health', headers: { origin: 'https://anyone.example' } });
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(response.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('W6: staff addresses answer no origin, not even in preflights', async () => {
    for (const method of ['GET', 'OPTIONS', 'POST'] as const) {
      const response = await platform.app.inject({
        method,
        url: '/v1/sites',
        headers: { origin: 'https://www.gov.example', 'access-control-request-method': 'POST' },
      });
      expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(response.headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  it('W6: errors of public reads can be read by the page that asked', async () => {
    const response = await platform.app.inject({ url: '/health?x=1', headers: { origin: 'https://anyone.example' } });
    expect(response.statusCode).toBe(400);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['access-control-expose-headers']).toContain('Request-Id');
  });

  it('W6: a preflight of a public read allows reading only', async () => {
    const response = await platform.app.inject({
      method: 'OPTIONS',
      url: '/health',
      headers: { origin: 'https://anyone.example', 'access-control-request-method': 'GET' },
    });
    expect(response.statusCode).toBe(204);
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      allow: 'GET, HEAD, OPTIONS',
    });
  });
});

describe('W7: prototype poisoning', () => {
  it.each([
    ['__proto__', '{"name":"x","origins":["https://a.example"],"elements":[],"__proto__":{"polluted":true}}'],
    ['constructor', '{"constructor":{"prototype":{"polluted":true}}}'],
  ])('W7: %s in a body is refused with 400', async (_name, body) => {
    const response = await register({ body });
    expect([response.statusCode, response.json().code]).toEqual([400, 'request_malformed']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(['__proto__=1', '__proto__[polluted]=1', 'constructor.prototype.polluted=1', 'constructor=1'])(
    'W7: ?%s is refused with 400',
    async (query) => {
      const response = await platform.app.inject(`/health?${query}`);
      expect(response.statusCode).toBe(400);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );
});

describe('W8: parameter pollution and type juggling', () => {
  it.each([
    'limit=1&limit=2',
    'limit=1&%6cimit=2',
    'limit[]=1',
    'limit=1e3',
    'limit=-1',
    'limit=NaN',
    'limit=9007199254740993',
    'limit=%ff',
    'limit=%zz',
    'limit=1%00',
    'unknown=1',
  ])('W8: ?%s is refused with 400', async (query) => {
    const response = await register({ method: 'GET', url: `/v1/imports?${query}`, body: '' });
    expect(response.statusCode).toBe(400);
    expect(problemSchema.safeParse(response.json()).success).toBe(true);
  });

  it.each([
    ['an array for a text', (body: object) => ({ ...body, name: ['a'] })],
    ['a number for a text', (body: object) => ({ ...body, name: 1 })],
    ['a text for a list', (body: object) => ({ ...body, origins: 'https://a.example' })],
    ['a text for a boolean', (body: object) => ({ ...body, isTest: 'false' })],
    ['null for a text', (body: object) => ({ ...body, name: null })],
    ['an unknown field', (body: object) => ({ ...body, recordedAt: '2020-01-01T00:00:00Z' })],
    ['a list', (body: object) => [body]],
    ['a text', () => 'x'],
    ['null', () => null],
    ['NUL in a text', (body: object) => ({ ...body, name: 'a\0b' })],
    ['a lone surrogate in a text', (body: object) => ({ ...body, name: 'a\ud800' })],
  ])('W8: %s is refused with 422 and names the place', async (_name, change) => {
    const response = await register({ body: JSON.stringify(change(site)) });
    expect([response.statusCode, response.json().code]).toEqual([422, 'body_invalid']);
    expect(response.json().issues.length).toBeGreaterThan(0);
  });

  it.each([
    ['repeated keys', '{"name":"a","name":"b"}'],
    ['a byte order mark', '\uFEFF{}'],
    ['UTF-16', Buffer.from('{"name":"a"}', 'utf16le')],
    ['a trailing comma', '{"name":"a",}'],
    ['10,000 levels', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['nothing', ''],
  ])('W8: a body with %s is refused with 400', async (_name, body) => {
    const response = await register({ body });
    expect([response.statusCode, response.json().code]).toEqual([400, 'request_malformed']);
  });

  it.each(['application/json; charset=utf-16', 'application/json; charset=gbk'])(
    'W8: %s is refused with 415',
    async (type) => {
      expect((await register({ headers: { 'content-type': type } })).statusCode).toBe(415);
    },
  );

  it('W8: a compressed body is refused with 415', async () => {
    expect((await register({ headers: { 'content-encoding': 'gzip' } })).statusCode).toBe(415);
  });

  it('W8: charset=utf-8 is JSON too', async () => {
    expect((await register({ headers: { 'content-type': 'application/json; charset=UTF-8' } })).statusCode).toBe(201);
  });
});

describe('W9: large requests', () => {
  it('W9: 2 MB of JSON are refused with 413 before they are read', async () => {
    const response = await register({ body: JSON.stringify({ ...site, name: 'x'.repeat(2_000_000) }) });
    expect([response.statusCode, response.json().code]).toEqual([413, 'body_too_large']);
  });

  it('W9: a caller beyond its share gets 429 with Retry-After, others do not', async () => {
    const from = (remoteAddress: string) => platform.app.inject({ url: '/health', remoteAddress });
    for (let i = 0; i < 5; i += 1) expect((await from('203.0.113.9')).statusCode).toBe(200);
    const refused = await from('203.0.113.9');
    expect([refused.statusCode, refused.json().code, refused.headers['retry-after']]).toEqual([
      429,
      'rate_limited',
      '1',
    ]);
    expect((await from('203.0.113.10')).statusCode).toBe(200);
    platform.clock.advance(1_000);
    expect((await from('203.0.113.9')).statusCode).toBe(200);
  });

  it('W9: X-Forwarded-For of strangers is not believed', async () => {
    const spoofed = { url: '/health', remoteAddress: '203.0.113.11' };
    for (let i = 0; i < 5; i += 1)
      await platform.app.inject({ ...spoofed, headers: { 'x-forwarded-for': `198.51.100.${i}` } });
    expect((await platform.app.inject(spoofed)).statusCode).toBe(429);
  });
});

describe('W10: caches', () => {
  it('W10: staff answers are never stored and carry no ETag', async () => {
    const response = await register({ method: 'GET', body: '' });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers).not.toHaveProperty('etag');
  });

  it('W10: errors are never stored', async () => {
    for (const url of ['/health?x=1', '/nowhere', '/v1/sites']) {
      expect((await platform.app.inject(url)).headers['cache-control']).toBe('no-store');
    }
  });
});

describe('W11: errors', () => {
  const failures: [string, () => ReturnType<typeof register>, number, string][] = [
    ['an unknown address', () => platform.app.inject('/nowhere'), 404, 'route_not_found'],
    ['a broken address', () => platform.app.inject('/v1/%zz'), 400, 'request_malformed'],
    ['an endless address', () => platform.app.inject(`/v1/sites/${'a'.repeat(5000)}`), 404, 'route_not_found'],
    ['an unknown method', () => register({ method: 'PATCH' }), 405, 'method_not_allowed'],
    ['no key', () => platform.app.inject('/v1/sites'), 401, 'credentials_missing'],
    ['a wrong key', () => register({ headers: { authorization: 'Bearer sk_live_wrong' } }), 401, 'credentials_invalid'],
    ['an unknown id', () => register({ method: 'GET', url: '/v1/sites/sit_000000', body: '' }), 404, 'site_not_found'],
    ['a malformed id', () => register({ method: 'GET', url: '/v1/sites/x', body: '' }), 400, 'request_invalid'],
    ['no Idempotency-Key', () => register({ headers: { 'idempotency-key': '' } }), 400, 'idempotency_key_missing'],
    ['an odd Idempotency-Key', () => register({ headers: { 'idempotency-key': 'a b' } }), 400, 'request_invalid'],
  ];

  it.each(failures)(
    'W11: %s is a problem with code, request id and nothing from inside',
    async (_name, call, status, code) => {
      const response = await call();
      const problem = problemSchema.parse(response.json());
      expect([response.statusCode, problem.status, problem.code]).toEqual([status, status, code]);
      expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(problem.requestId).toBe(response.headers['request-id']);
      expect(problem.requestId).toMatch(/^req_[0-9a-z]{10}$/);
      expect(problem.next).toBeTruthy();
      expect(response.body).not.toMatch(/\bat |node_modules|select |fastify|kysely|\/work|\.ts\b/i);
      expect(response.headers).not.toHaveProperty('server');
      expect(response.headers).not.toHaveProperty('x-powered-by');
    },
  );

  it('W11: 405 names the methods there are', async () => {
    expect((await register({ method: 'PATCH' })).headers['allow']).toBe('GET, HEAD, OPTIONS, POST');
  });

  it('W11: what nobody foresaw is logged with its cause and answered without it', async () => {
    await platform.database.pool.query('alter table sites rename to sites_gone');
    const response = await register();
    await platform.database.pool.query('alter table sites_gone rename to sites');
    expect([response.statusCode, response.json().code]).toEqual([500, 'internal_error']);
    expect(response.body).not.toContain('sites_gone');
    expect(response.body).not.toContain('relation');
    const line = platform.logLines.find((text) => text.includes('unexpected_error'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ requestId: response.headers['request-id'], level: 'error' });
    expect(line).not.toContain('市场监管局');
  });

  it('W11: a request id of the caller is not taken over', async () => {
    const response = await platform.app.inject({
      url: '/health',
      headers: { 'request-id': 'req_attacker00', 'x-request-id': 'y' },
    });
    expect(response.headers['request-id']).not.toBe('req_attacker00');
  });
});

describe('every answer', () => {
  it.each(['/health', '/nowhere', '/v1/sites', '/v1/%zz', '/health?x=1'])(
    'of %s has the security headers',
    async (url) => {
      const { headers } = await platform.app.inject(url);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['request-id']).toMatch(/^req_/);
    },
  );

  it('to HEAD has the headers of GET and no body', async () => {
    const response = await platform.app.inject({ method: 'HEAD', url: '/health' });
    expect([response.statusCode, response.body, response.headers['content-length']]).toEqual([200, '', '15']);
  });
});

describe('I5: log injection', () => {
  it('I5: one line per event, whatever stands in path and headers', async () => {
    const evil = 'x%0d%0a{"level":"error"}%1b[31m%e2%80%a8%c2%9b31m';
    await platform.app.inject({ url: `/${evil}`, headers: { 'user-agent': '\u001b[2Jfake' } });
    await register({ body: JSON.stringify({ ...site, name: 'a\r\n{"level":"error"}\u001b[31m' }) });
    expect(platform.logLines.length).toBe(2);
    for (const line of platform.logLines) {
      expect(line.endsWith('\n')).toBe(true);
      expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]/);
      expect(JSON.parse(line)).toMatchObject({ event: 'request' });
    }
  });

  it('I5: bodies and query values are not logged', async () => {
    await register({ body: JSON.stringify({ ...site, name: '张三丰' }) });
    await platform.app.inject('/health?name=%E5%BC%A0');
    expect(platform.logLines.join('')).not.toMatch(/张三丰|%E5/);
  });
});

describe('K6: secret keys', () => {
  it('K6: never appear in log or error bodies, wherever a caller puts them', async () => {
    const bodies = [
      await platform.app.inject(`/${key}`),
      await platform.app.inject(`/health?${key}=1`),
      await platform.app.inject(`/v1/sites?key=${key}`),
      await register({ url: `/v1/sites/${key}`, method: 'GET', body: '' }),
      await register({ body: JSON.stringify({ ...site, [key]: 1 }) }),
      await register({ headers: { origin: TEST_ORIGINS.public } }),
      await register({ headers: { authorization: `Basic ${key}` } }),
    ].map((response) => response.body);
    expect(bodies.join('')).not.toContain(key);
    expect(platform.logLines.join('')).not.toContain('sk_live_');
  });
});
