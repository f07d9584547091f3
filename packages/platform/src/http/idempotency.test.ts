import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let platform: InjectedPlatform;
let key: string;

beforeAll(async () => {
  platform = await createInjectedPlatform('idempotency');
  key = (await platform.keyFor('administrator')).key;
});
afterAll(() => platform.close());

interface Call {
  readonly intent: string;
  readonly body?: object;
  readonly url?: string;
  readonly key?: string;
}

function create({
  intent,
  body = { name: '局', origins: ['https://a.example'], elements: [] },
  url = '/v1/sites',
  key: own = key,
}: Call) {
  return platform.app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${own}`, 'idempotency-key': intent },
    payload: body,
  });
}

async function count(table: 'sites' | 'idempotency_keys'): Promise<number> {
  const { rows } = await platform.database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? -1;
}

describe('a creating request', () => {
  it('is carried out once: a repetition gets the same bytes and creates nothing', async () => {
    const first = await create({ intent: 'once' });
    const sites = await count('sites');
    const second = await create({ intent: 'once' });
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.body).toBe(first.body);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect(await count('sites')).toBe(sites);
  });

  it('with the key of another body is refused and changes nothing', async () => {
    await create({ intent: 'other-body' });
    const sites = await count('sites');
    const other = await create({
      intent: 'other-body',
      body: { name: '另', origins: ['https://a.example'], elements: [] },
    });
    expect([other.statusCode, other.json().code]).toEqual([422, 'idempotency_key_reused']);
    expect(await count('sites')).toBe(sites);
  });

  it('with the key of another address is refused', async () => {
    const site = (await create({ intent: 'address' })).json();
    const rotate = (siteId: string) => create({ intent: 'rotate', url: `/v1/sites/${siteId}/keys/rotate`, body: {} });
    expect((await rotate(site.id)).statusCode).toBe(201);
    expect((await rotate('sit_000000')).json().code).toBe('idempotency_key_reused');
  });

  it('never meets the key of another caller', async () => {
    const other = await platform.keyFor('administrator');
    const first = await create({ intent: 'shared' });
    const second = await create({ intent: 'shared', key: other.key });
    expect([second.statusCode, second.json().id === first.json().id]).toEqual([201, false]);
  });

  it('sent 50 times at once is carried out once; the others get the same answer or are told to wait', async () => {
    const before = await count('sites');
    const answers = await Promise.all(Array.from({ length: 50 }, () => create({ intent: 'parallel' })));
    expect(await count('sites')).toBe(before + 1);
    const made = answers.filter((answer) => answer.statusCode === 201);
    expect(new Set(made.map((answer) => answer.body)).size).toBe(1);
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201)) {
      expect(answer.json()).toMatchObject({ code: 'idempotency_in_progress', retryable: true });
      expect(answer.headers['retry-after']).toBe('1');
    }
  });

  it('sent 200 times with 200 keys never starves the pool', async () => {
    const before = await count('sites');
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => create({ intent: `many-${i}` })));
    expect(answers.every(({ statusCode }) => statusCode === 201)).toBe(true);
    expect(await count('sites')).toBe(before + 200);
  });

  it('that is refused leaves no record, and may be corrected under the same key', async () => {
    const records = await count('idempotency_keys');
    const refused = await create({
      intent: 'corrected',
      body: { name: '局', origins: ['https://a.example'], elements: [], departmentId: 'dep_000000' },
    });
    expect([refused.statusCode, refused.json().code]).toEqual([404, 'department_not_found']);
    expect(await count('idempotency_keys')).toBe(records);
    expect((await create({ intent: 'corrected' })).statusCode).toBe(201);
  });

  it('that fails in the middle leaves neither effect nor record', async () => {
    await platform.database.pool.query('alter table site_keys rename to site_keys_gone');
    const [sites, records] = [await count('sites'), await count('idempotency_keys')];
    const failed = await create({ intent: 'broken' });
    await platform.database.pool.query('alter table site_keys_gone rename to site_keys');
    expect(failed.statusCode).toBe(500);
    expect([await count('sites'), await count('idempotency_keys')]).toEqual([sites, records]);
    expect((await create({ intent: 'broken' })).statusCode).toBe(201);
  });

  it('is remembered for 30 days', async () => {
    const first = await create({ intent: 'old' });
    platform.clock.advance(30 * 86_400_000 - 1_000);
    expect((await create({ intent: 'old' })).json().id).toBe(first.json().id);
    platform.clock.advance(2_000);
    expect((await create({ intent: 'old' })).json().id).not.toBe(first.json().id);
  });

  it('leaves a fingerprint that the database alone cannot check against a guessed body', async () => {
    await create({ intent: 'fingerprint' });
    const other = await platform.keyFor('administrator');
    await create({ intent: 'fingerprint', key: other.key });
    const { rows } = await platform.database.pool.query(
      `select fingerprint from idempotency_keys where key = 'fingerprint'`,
    );
    expect(new Set(rows.map((row: { fingerprint: string }) => row.fingerprint)).size).toBe(2);
  });
});
