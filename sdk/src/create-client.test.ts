import { describe, expect, it, vi } from 'vitest';
import type { ClientOptions } from './client-options.js';
import { createClient } from './create-client.js';
import { isConfigurationError } from './errors/local-errors.js';

const refusal = (options: unknown): string => {
  try {
    createClient(options as ClientOptions); // tests of what the types forbid
  } catch (error) {
    if (isConfigurationError(error)) return error.option;
    throw error;
  }
  return 'accepted';
};

describe('createClient', () => {
  it.each([
    'https://sunlit.example.gov.cn',
    'https://sunlit.example.gov.cn/',
    'https://example.gov.cn/sunlit/',
    'HTTPS://EXAMPLE.GOV.CN:8443',
    'http://intranet.local',
    new URL('http://localhost:3000'),
  ])('accepts the platform %s', (platform) => {
    expect(createClient({ platform }).platform).toBe(String(platform).toLowerCase().replace(/\/+$/, ''));
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.gov.cn',
    '//example.gov.cn',
    '/v1',
    'example.gov.cn',
    'https:example.gov.cn',
    ' https://example.gov.cn',
    'https://example.gov.cn\\@evil.example',
    'https://user:secret@example.gov.cn',
    'https://example.gov.cn?x=1',
    'https://example.gov.cn/#x',
    'https://',
    '',
    undefined,
    null,
    5,
    {},
  ])('E13: refuses the platform %s', (platform) => {
    expect(refusal({ platform })).toBe('platform');
  });

  it.each([
    [{ siteKey: 'pk_"><script>' }, 'siteKey'],
    [{ siteKey: 'pk_a\nb' }, 'siteKey'],
    [{ siteKey: 'sk_secret_value' }, 'siteKey'],
    [{ siteKey: '' }, 'siteKey'],
    [{ sitekey: 'pk_abc' }, 'sitekey'],
    [{ retries: 50 }, 'retries'],
    [{ timeouts: { attempt: 0 } }, 'timeouts.attempt'],
    [{ timeouts: { total: Infinity } }, 'timeouts.total'],
    [{ clock: {} }, 'clock'],
    [{ random: { fraction: () => 0 } }, 'random'],
    [{ storage: { get: () => undefined } }, 'storage'],
    [{ storage: true }, 'storage'],
    [{ logger: {} }, 'logger'],
    [{ fetch: 'fetch' }, 'fetch'],
  ])('E13: refuses %o', (options, option) => {
    expect(refusal({ platform: 'https://example.gov.cn', ...options })).toBe(option);
  });

  it('says what to write instead, and never repeats a secret', () => {
    expect(() => createClient({ platform: 'https://a.cn', siteKey: 'sk_very_secret' })).toThrow(
      expect.objectContaining({ code: 'configuration_invalid', message: expect.not.stringContaining('very_secret') }),
    );
    expect(refusal(undefined)).toBe('options');
  });

  it('takes no option from a polluted prototype', () => {
    Object.defineProperty(Object.prototype, 'siteKey', { value: 'pk_foreign', configurable: true });
    try {
      expect(createClient({ platform: 'https://a.cn' }).powers.exportUrl('csv')).toBe(
        'https://a.cn/v1/powers/export.csv',
      );
    } finally {
      Reflect.deleteProperty(Object.prototype, 'siteKey');
    }
  });

  it('importing the SDK and making a client touches neither network, storage, clock nor chance', async () => {
    const touched = vi.fn();
    vi.resetModules();
    for (const name of ['fetch', 'setTimeout', 'XMLHttpRequest', 'indexedDB', 'localStorage', 'postMessage'])
      vi.stubGlobal(name, touched);
    const spies = [vi.spyOn(Date, 'now'), vi.spyOn(Math, 'random'), vi.spyOn(crypto, 'getRandomValues')];
    const { createClient: create } = await import('./index.js');
    create({ platform: 'https://a.cn' });
    vi.unstubAllGlobals();
    expect([touched, ...spies].map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0, 0]);
    vi.restoreAllMocks();
  });

  it('sends and stores nothing until it is asked, and clients share nothing', async () => {
    const sent: string[] = [];
    const fetch = (name: string) => async (input: RequestInfo | URL) => {
      sent.push(`${name} ${input instanceof Request ? input.url : String(input)}`);
      return new Response('{"items":[]}');
    };
    const first = createClient({ platform: 'https://one.cn', fetch: fetch('one') });
    const second = createClient({ platform: 'https://two.cn/base/', fetch: fetch('two'), siteKey: 'pk_two' });
    expect(sent).toEqual([]);
    await second.areas.list();
    await first.departments.list({ areaCode: '990100000000' });
    expect(sent).toEqual([
      'two https://two.cn/base/v1/areas?site=pk_two',
      'one https://one.cn/v1/departments?areaCode=990100000000',
    ]);
  });

  it('writes links without sending anything', () => {
    const client = createClient({ platform: 'https://a.cn', siteKey: 'pk_x' });
    expect(client.powers.exportUrl('xlsx', { q: '食品 许可&x', powerType: 'license' })).toBe(
      'https://a.cn/v1/powers/export.xlsx?q=%E9%A3%9F%E5%93%81+%E8%AE%B8%E5%8F%AF%26x&powerType=license',
    );
    expect(client.changes.feedUrl()).toBe('https://a.cn/v1/changes.atom');
  });

  it.each(['..', '.', '', 'a/b', '../staff', 'a?b', '%2e%2e'])(
    'refuses the id %s, which would lead elsewhere',
    async (id) => {
      const client = createClient({ platform: 'https://a.cn', fetch: () => expect.unreachable() });
      const call = client.powers.retrieve(id as Parameters<typeof client.powers.retrieve>[0]);
      await expect(call).rejects.toMatchObject({ code: 'argument_invalid', option: 'powerId' });
    },
  );
});
