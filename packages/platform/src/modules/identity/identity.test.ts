import { allEndpoints } from '@sunlit/contract/endpoints/index';
import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiProblem } from '../../http/api-problem.js';
import { demandRole } from './demand-role.js';
import { listSecretKeys } from './repository.js';
import { createSecretKey, revokeSecretKey } from './secret-keys.js';
import { systemSecrets } from './secret-source.js';
import { randomIds } from '../../runtime/ids.js';

let platform: InjectedPlatform;

beforeAll(async () => {
  platform = await createInjectedPlatform('identity');
});
afterAll(() => platform.close());

const read = (key: string, headers: Record<string, string> = {}) =>
  platform.app.inject({ url: '/v1/sites', headers: { authorization: `Bearer ${key}`, ...headers } });

const answer = async (response: ReturnType<typeof read>): Promise<[number, string | undefined]> => {
  const { statusCode, ...rest } = await response;
  return [statusCode, rest.json().code];
};

describe('a secret key', () => {
  it('opens staff addresses for its person', async () => {
    const { key } = await platform.keyFor('administrator');
    expect(key).toMatch(/^sk_live_[0-9a-z]{40}$/);
    expect((await read(key)).statusCode).toBe(200);
  });

  it('is not in the database, only its hash', async () => {
    const { key } = await platform.keyFor('clerk');
    const { rows } = await platform.database.pool.query('select * from secret_keys');
    expect(JSON.stringify(rows)).not.toContain(key.slice('sk_live_'.length));
  });

  it('opens nothing after it expired', async () => {
    const expiresAt = new Date(platform.clock.now().getTime() + 1_000);
    const { key } = await platform.keyFor('administrator', { expiresAt });
    expect((await read(key)).statusCode).toBe(200);
    platform.clock.advance(1_000);
    expect(await answer(read(key))).toEqual([401, 'credentials_invalid']);
  });

  it('opens nothing from the moment it is revoked, and stays revoked at its first time', async () => {
    const { key, id } = await platform.keyFor('administrator');
    await revokeSecretKey(platform.database.db, platform.clock, id);
    expect(await answer(read(key))).toEqual([401, 'credentials_invalid']);
    const revokedAt = (await listSecretKeys(platform.database.db)).find((entry) => entry.id === id)?.revokedAt;
    platform.clock.advance(60_000);
    await revokeSecretKey(platform.database.db, platform.clock, id);
    expect((await listSecretKeys(platform.database.db)).find((entry) => entry.id === id)?.revokedAt).toEqual(revokedAt);
    await expect(revokeSecretKey(platform.database.db, platform.clock, 'sek_000000')).rejects.toMatchObject({
      code: 'secret_key_not_found',
    });
  });

  it.each([
    ['with one letter changed', (key: string) => `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`],
    ['in upper case', (key: string) => key.toUpperCase()],
    ['cut short', (key: string) => key.slice(0, 30)],
    ['twice', (key: string) => `${key}, ${key}`],
    ['empty', () => ''],
    ['as SQL', () => `sk_live_' or '1'='1`],
  ])('%s is refused with 401', async (_name, change) => {
    const { key } = await platform.keyFor('administrator');
    expect(await answer(read(change(key)))).toEqual([401, 'credentials_invalid']);
  });

  it('is made only for a known department and a known person', async () => {
    const tools = { clock: platform.clock, ids: randomIds, secrets: systemSecrets };
    const make = (extra: object) =>
      createSecretKey(platform.database.db, tools, { role: 'clerk', label: 'x', person: { name: '甲' }, ...extra });
    await expect(make({ departmentId: 'dep_000000' })).rejects.toMatchObject({ code: 'department_not_found' });
    await expect(make({ person: { id: 'per_000000' } })).rejects.toMatchObject({ code: 'request_invalid' });
    const first = await make({});
    expect((await make({ person: { id: first.personId } })).personId).toBe(first.personId);
  });
});

describe('K1: a site key on staff addresses', () => {
  const staff = allEndpoints.filter(({ access }) => access === 'staff');

  it.each(staff.map((endpoint) => [endpoint.name, endpoint] as const))(
    'K1: %s answers 403',
    async (_name, endpoint) => {
      const url = endpoint.path.replace(/\{\w+\}/g, 'xxx_000000');
      const ways = [
        { url, headers: { authorization: 'Bearer pk_live_0123456789abcdef01234567' } },
        { url, headers: { 'sunlit-site': 'pk_live_0123456789abcdef01234567' } },
        { url: `${url}?site=pk_live_0123456789abcdef01234567` },
      ];
      for (const way of ways) {
        const response = await platform.app.inject({ method: endpoint.method, ...way });
        if (response.json().code === 'route_not_found') continue; // not mounted in this build
        expect([response.statusCode, response.json().code]).toEqual([403, 'site_key_insufficient']);
      }
    },
  );
});

describe('K3: a secret key out of a browser page', () => {
  it.each([
    ['Origin', { origin: 'https://www.gov.example' }],
    ['the own Origin', { origin: 'https://power.example' }],
    ['Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin' }],
    ['Sec-Fetch-Site: none', { 'sec-fetch-site': 'none' }],
  ])('K3: with %s is refused with a message saying why, and logged without the key', async (_name, headers) => {
    const { key } = await platform.keyFor('administrator');
    platform.logLines.length = 0;
    const response = await read(key, headers);
    expect([response.statusCode, response.json().code]).toEqual([403, 'secret_key_in_browser']);
    expect(response.json().next).toContain('Revoke this key now');
    expect(platform.logLines.filter((line) => line.includes('"event":"secret_key_in_browser"'))).toHaveLength(1);
    expect(platform.logLines.join('')).not.toContain('sk_');
  });

  it('K3: is refused on public addresses too', async () => {
    const { key } = await platform.keyFor('administrator');
    const response = await platform.app.inject({
      url: '/health',
      headers: { authorization: `Bearer ${key}`, origin: 'https://www.gov.example' },
    });
    expect(response.json().code).toBe('secret_key_in_browser');
  });
});

describe('K4: keys of the other mode', () => {
  it('K4: a test key opens nothing on a live platform', async () => {
    const { key } = await platform.keyFor('administrator', { isTest: true });
    expect(key).toMatch(/^sk_test_/);
    expect(await answer(read(key))).toEqual([401, 'credentials_invalid']);
  });

  it('K4: a live key opens nothing on a test platform', async () => {
    const other = await createInjectedPlatform('identity-test', { keyMode: 'test' });
    const [live, test] = [await other.keyFor('administrator'), await other.keyFor('administrator', { isTest: true })];
    const status = async (key: string) =>
      (await other.app.inject({ url: '/v1/sites', headers: { authorization: `Bearer ${key}` } })).statusCode;
    expect([await status(live.key), await status(test.key)]).toEqual([401, 200]);
    await other.close();
  });

  it('K4: a test key that was renamed to a live one is unknown', async () => {
    const { key } = await platform.keyFor('administrator', { isTest: true });
    expect(await answer(read(key.replace('sk_test_', 'sk_live_')))).toEqual([401, 'credentials_invalid']);
  });
});

describe('refused credentials', () => {
  it('beyond a share per address get 429 before the database is asked', async () => {
    const from = (remoteAddress: string) =>
      platform.app.inject({ url: '/v1/sites', remoteAddress, headers: { authorization: 'Bearer sk_live_x' } });
    for (let i = 0; i < 60; i += 1) expect((await from('203.0.113.9')).statusCode).toBe(401);
    expect((await from('203.0.113.9')).statusCode).toBe(429);
    expect((await from('203.0.113.10')).statusCode).toBe(401);
  });
});

describe('demandRole', () => {
  const actor = { kind: 'staff', personId: 'per_000001', personName: '甲', via: 'cli' } as const;
  const own = 'dep_aaaaaa';
  const refusal = (act: () => unknown): string | undefined => {
    try {
      act();
      return undefined;
    } catch (thrown) {
      return thrown instanceof ApiProblem ? thrown.code : String(thrown);
    }
  };

  it.each([
    ['the role, the whole deployment, any department', 'clerk', undefined, own, undefined],
    ['the role, the own department', 'clerk', own, own, undefined],
    ['the role, another department', 'clerk', 'dep_bbbbbb', own, 'role_not_allowed'],
    ['another role, the own department', 'publisher', own, own, 'role_not_allowed'],
    ['the role, an act without a department', 'clerk', own, undefined, undefined],
  ] as const)('with %s', (_name, role, departmentId, asked, expected) => {
    const staff = {
      ...actor,
      personId: actor.personId as never,
      role,
      ...(departmentId && { departmentId: departmentId as never }),
    };
    expect(refusal(() => demandRole(staff, ['clerk'], asked))).toBe(expected);
  });

  it('refuses the public', () => {
    expect(refusal(() => demandRole({ kind: 'public' }, ['clerk']))).toBe('credentials_missing');
  });
});
