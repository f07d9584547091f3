import type { Site } from '@sunlit/contract';
import { createInjectedPlatform, TEST_ORIGINS, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, revokeSiteKey } from './service.js';
import { randomIds } from '../../runtime/ids.js';
import { systemSecrets } from '../identity/secret-source.js';

let platform: InjectedPlatform;
let key: string;
let intent = 0;

beforeAll(async () => {
  platform = await createInjectedPlatform('sites');
  key = (await platform.keyFor('administrator')).key;
});
afterAll(() => platform.close());

function call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, own = key) {
  return platform.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${own}`, 'idempotency-key': `intent-${(intent += 1)}` },
    ...(payload && { payload }),
  });
}

async function register(body: object = {}): Promise<Site> {
  const wanted = {
    name: '市场监管局',
    origins: ['https://www.gov.example'],
    elements: ['sunlit-power-catalogue'],
    ...body,
  };
  const response = await call('POST', '/v1/sites', wanted);
  expect(response.statusCode).toBe(201);
  return response.json();
}

/** A public read of a page that names its site. */
async function readAs(
  siteKey: string | undefined,
  headers: Record<string, string> = {},
): Promise<[number, string | undefined]> {
  const response = await platform.app.inject({ url: `/health?site=${siteKey}`, headers });
  return [response.statusCode, response.json().code];
}

describe('the register of sites', () => {
  it('registers a site with its first key, shows it, changes it', async () => {
    const site = await register();
    expect(site.keys.map(({ key: text }) => text)).toEqual([expect.stringMatching(/^pk_live_[0-9a-z]{24}$/)]);
    expect((await call('GET', `/v1/sites/${site.id}`)).json()).toEqual(site);
    const changed = await call('PUT', `/v1/sites/${site.id}`, { origins: ['https://new.gov.example'] });
    expect(changed.json()).toEqual({ ...site, origins: ['https://new.gov.example'] });
    expect((await call('PUT', `/v1/sites/${site.id}`, {})).json()).toEqual(changed.json());
    expect((await call('GET', '/v1/sites')).json().items).toContainEqual(changed.json());
  });

  it('is open to administrators only', async () => {
    const site = await register();
    for (const role of ['clerk', 'publisher', 'supervisor', 'integrator'] as const) {
      const { key: own } = await platform.keyFor(role);
      const answers = await Promise.all([
        call('GET', '/v1/sites', undefined, own),
        call('GET', `/v1/sites/${site.id}`, undefined, own),
        call('POST', '/v1/sites', { name: 'x', origins: ['https://x.example'], elements: [] }, own),
        call('PUT', `/v1/sites/${site.id}`, {}, own),
        call('POST', `/v1/sites/${site.id}/keys/rotate`, {}, own),
        call('DELETE', `/v1/sites/${site.id}/keys/${site.keys[0]?.id}`, undefined, own),
      ]);
      expect(answers.map((answer) => answer.json().code)).toEqual(Array(6).fill('role_not_allowed'));
    }
  });

  it.each([
    'https://www.gov.example/',
    'https://www.gov.example:443',
    'http://www.gov.example:80',
    'https://WWW.gov.example',
    'https://*.gov.example',
    'https://user@www.gov.example',
    'https://政府.example',
    'https://www.gov.example:99999',
    'ftp://www.gov.example',
    'null',
    'javascript:alert(1)',
  ])('W6: refuses to register %s, which no browser sends as an origin', async (origin) => {
    const response = await call('POST', '/v1/sites', { name: 'x', origins: [origin], elements: [] });
    expect([response.statusCode, response.json().code]).toEqual([422, 'body_invalid']);
  });

  it('takes a body away from a DELETE', async () => {
    const site = await register();
    const response = await call('DELETE', `/v1/sites/${site.id}/keys/${site.keys[0]?.id}`, { all: true });
    expect([response.statusCode, response.json().code]).toEqual([400, 'request_malformed']);
  });
});

describe('K2: a site key', () => {
  it('K2: names its site from its registered origin, from the platform itself, and without an origin', async () => {
    const site = await register();
    const text = site.keys[0]?.key;
    expect(await readAs(text, { origin: 'https://www.gov.example' })).toEqual([200, undefined]);
    expect(await readAs(text, { origin: TEST_ORIGINS.public })).toEqual([200, undefined]);
    expect(await readAs(text)).toEqual([200, undefined]);
  });

  it('K2: from another origin is refused, readable for that page', async () => {
    const site = await register();
    const response = await platform.app.inject({
      url: `/health?site=${site.keys[0]?.key}`,
      headers: { origin: 'https://evil.example' },
    });
    expect([response.statusCode, response.json().code]).toEqual([403, 'origin_not_allowed']);
    expect(response.headers).toMatchObject({ 'access-control-allow-origin': '*', vary: 'Accept-Encoding, Origin' });
  });

  it.each(['pk_live_000000000000000000000000', 'pk_live_x', '', 'sk_live_0000', `pk_live_'--`])(
    'K2: an unknown one (%s) is refused',
    async (text) => expect(await readAs(text)).toEqual([403, 'site_key_unknown']),
  );

  it('K4: of a test site is refused on a live platform, and cannot be registered there', async () => {
    const tools = { clock: platform.clock, ids: randomIds, secrets: systemSecrets, keyMode: 'test' } as const;
    const body = { name: 'x', origins: ['https://www.gov.example'], elements: [], isTest: true };
    const test = await createSite(platform.database.db, tools, body);
    expect(await readAs(test.keys[0]?.key)).toEqual([403, 'site_key_unknown']);
    expect((await call('POST', '/v1/sites', body)).json().code).toBe('body_invalid');
  });
});

describe('K5: rotation and revocation', () => {
  it('K5: old and new key work during the overlap, the old one not after it', async () => {
    const site = await register();
    const rotated: Site = (await call('POST', `/v1/sites/${site.id}/keys/rotate`, { overlapHours: 1 })).json();
    const [fresh, old] = rotated.keys;
    expect(rotated.keys).toHaveLength(2);
    expect(old?.key).toBe(site.keys[0]?.key);
    expect([await readAs(fresh?.key), await readAs(old?.key)]).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    platform.clock.advance(3_599_000);
    expect(await readAs(old?.key)).toEqual([200, undefined]);
    platform.clock.advance(1_000);
    expect([await readAs(fresh?.key), (await readAs(old?.key))[1]]).toEqual([[200, undefined], 'site_key_unknown']);
  });

  it('K5: a second rotation never lengthens the life of an old key', async () => {
    const site = await register();
    await call('POST', `/v1/sites/${site.id}/keys/rotate`, { overlapHours: 1 });
    const second: Site = (await call('POST', `/v1/sites/${site.id}/keys/rotate`, { overlapHours: 72 })).json();
    const oldest = second.keys.find(({ key: text }) => text === site.keys[0]?.key);
    expect(Date.parse(oldest?.expiresAt ?? '') - platform.clock.now().getTime()).toBe(3_600_000);
  });

  it('K5: a key revoked here is dead at the next request', async () => {
    const site = await register();
    const [first] = site.keys;
    expect(await readAs(first?.key)).toEqual([200, undefined]);
    const revoked = await call('DELETE', `/v1/sites/${site.id}/keys/${first?.id}`);
    expect(revoked.json().keys[0].revokedAt).toBe(platform.clock.now().toISOString());
    expect(await readAs(first?.key)).toEqual([403, 'site_key_unknown']);
  });

  it('K5: a key revoked by another process is dead after 5 seconds at most', async () => {
    const site = await register();
    const [first] = site.keys;
    expect(await readAs(first?.key)).toEqual([200, undefined]);
    await revokeSiteKey(platform.database.db, platform.clock, site.id, first?.id ?? '');
    platform.clock.advance(5_000);
    expect(await readAs(first?.key)).toEqual([403, 'site_key_unknown']);
  });

  it('K5: keys of other sites and unknown sites are not found', async () => {
    const [a, b] = [await register(), await register()];
    const foreign = await call('DELETE', `/v1/sites/${a.id}/keys/${b.keys[0]?.id}`);
    const nowhere = await call('DELETE', `/v1/sites/sit_000000/keys/${b.keys[0]?.id}`);
    expect([foreign.json().code, nowhere.json().code]).toEqual(['site_key_not_found', 'site_not_found']);
    expect(await readAs(b.keys[0]?.key)).toEqual([200, undefined]);
  });

  it('K5: an origin taken from the register is refused at once', async () => {
    const site = await register();
    const origin = 'https://www.gov.example';
    expect(await readAs(site.keys[0]?.key, { origin })).toEqual([200, undefined]);
    await call('PUT', `/v1/sites/${site.id}`, { origins: ['https://new.gov.example'] });
    expect(await readAs(site.keys[0]?.key, { origin })).toEqual([403, 'origin_not_allowed']);
  });
});
