import { afterEach, describe, expect, it } from 'vitest';
import { createClient } from './create-client.js';
import { isHostEnvironmentError } from './errors/local-errors.js';
import { createStaffClient } from './staff/create-staff-client.js';
import { sampleAnswers } from './test-support/sample-answers.js';

const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((run) => run()));

function pollute(target: object, name: string, value: unknown, enumerable = true): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  const descriptor = Object.assign(Object.create(null) as object, {
    value,
    enumerable,
    configurable: true,
    writable: true,
  });
  Object.defineProperty(target, name, descriptor);
  undo.push(() => {
    Reflect.deleteProperty(target, name);
    if (before !== undefined) Object.defineProperty(target, name, before);
  });
}

interface Sent {
  readonly method: string;
  readonly headers: readonly string[];
  readonly body: string;
}

const ANSWER = JSON.stringify(sampleAnswers.powers);

function observedClient() {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    sent.push({ method: request.method, headers: [...request.headers.keys()], body: await request.text() });
    return new Response(ANSWER);
  };
  const common = { platform: 'https://a.cn', fetch, retries: 0 };
  return {
    sent,
    client: createClient({ ...common, storage: false }),
    staff: createStaffClient({ ...common, secretKey: 'sk_0123456789' }),
  };
}

describe('a page that changed built-in objects', () => {
  it.each([
    'method',
    'headers',
    'signal',
    'retry',
    'body',
    'hooks',
    'json',
    'searchParams',
    'get',
    'set',
    'value',
    'then',
  ])('E5: Object.prototype.%s stops a call before anything is sent', async (name) => {
    const { sent, client } = observedClient();
    pollute(Object.prototype, name, name === 'method' ? 'DELETE' : undefined, false);
    const outcome = await client.powers.list().then(
      () => 'done',
      (error: unknown) => error,
    );
    // `expect` itself does not survive some of these.
    undo.splice(0).forEach((run) => run());
    expect(isHostEnvironmentError(outcome) && outcome.code).toBe('host_environment');
    expect(sent).toEqual([]);
  });

  it.each([true, false])('E4: a harmless addition changes nothing (enumerable: %s)', async (enumerable) => {
    const { sent, client } = observedClient();
    pollute(Object.prototype, 'extendWith', () => 'foreign', enumerable);
    pollute(Array.prototype, 'remove', () => 'foreign', enumerable);
    const page = await client.powers.list({ q: '食品' });
    expect(page.items[0]?.name).toBe('食品经营许可');
    expect(sent).toEqual([{ method: 'GET', headers: [], body: '' }]);
  });

  it('E6: a patched toJSON never changes a body; reading goes on', async () => {
    for (const type of [Array, String, Object]) {
      const { sent, client, staff } = observedClient();
      pollute(type.prototype, 'toJSON', () => 'replaced', false);
      const call = staff.sites.create({ name: '市监局网站', origins: ['https://a.cn'], elements: [] });
      await expect(call).rejects.toMatchObject({ code: 'host_environment' });
      expect(sent).toEqual([]);
      expect((await client.powers.list()).items).toHaveLength(1);
      undo.splice(0).forEach((run) => run());
    }
  });

  it('E7: natives patched after loading are not used, and keys stay unique', async () => {
    const { sent, client, staff } = observedClient();
    pollute(globalThis, 'fetch', () => expect.unreachable());
    pollute(JSON, 'parse', () => ({}));
    pollute(JSON, 'stringify', () => '"replaced"');
    pollute(Math, 'random', () => 0.5);
    pollute(Date, 'now', () => 0);
    pollute(globalThis, 'setTimeout', () => expect.unreachable());
    expect((await client.powers.list()).items[0]?.name).toBe('食品经营许可');
    for (let call = 0; call < 100; call += 1) {
      await staff.sites.create({ name: 'x', origins: [], elements: [] }).catch(() => undefined);
    }
    undo.splice(0).forEach((run) => run());
    expect(sent).toHaveLength(101);
    expect(new Set(sent.slice(1).map(({ body }) => body))).toEqual(
      new Set(['{"name":"x","origins":[],"elements":[]}']),
    );
  });
});
