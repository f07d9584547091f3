import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.js';

const read = (env: Record<string, string>) =>
  readSettings({ env, platform: 'linux', isRoot: false, homeDirectory: '/home/x' });

describe('settings of a platform behind a proxy', () => {
  it('are none by default', () => {
    expect(read({})).toMatchObject({ publicOrigin: undefined, trustedProxies: [] });
  });

  it('name the origin citizens see and the proxies that are believed', () => {
    expect(
      read({ SUNLIT_PUBLIC_ORIGIN: 'https://power.example', SUNLIT_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8' }),
    ).toMatchObject({
      publicOrigin: 'https://power.example',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
    });
  });

  it.each([
    ['SUNLIT_PUBLIC_ORIGIN', 'https://power.example/'],
    ['SUNLIT_PUBLIC_ORIGIN', 'https://power.example:443'],
    ['SUNLIT_PUBLIC_ORIGIN', 'power.example'],
    ['SUNLIT_PUBLIC_ORIGIN', 'ftp://power.example'],
    ['SUNLIT_TRUST_PROXY', 'true'],
    ['SUNLIT_TRUST_PROXY', '10.0.0.0/33'],
    ['SUNLIT_TRUST_PROXY', '10.0.0.0/8/8'],
    ['SUNLIT_TRUST_PROXY', 'proxy.example'],
  ])('%s=%s stops the start', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} must be `));
  });
});
