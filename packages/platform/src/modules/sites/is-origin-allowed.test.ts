import { describe, expect, it } from 'vitest';
import { isOriginAllowed } from './is-origin-allowed.js';

const site = { origins: ['https://www.gov.example', 'http://old.gov.example:8080', 'https://xn--fiqs8s.example'] };

describe('W6: an origin is allowed only as it is registered, letter by letter', () => {
  it.each(site.origins)('%s is registered', (origin) => {
    expect(isOriginAllowed(site, origin)).toBe(true);
  });

  it.each([
    ['another site', 'https://evil.example'],
    ['null', 'null'],
    ['a suffix trick', 'https://www.gov.example.evil.example'],
    ['a prefix trick', 'https://evil-www.gov.example'],
    ['a subdomain', 'https://a.www.gov.example'],
    ['another port', 'https://www.gov.example:8443'],
    ['the default port', 'https://www.gov.example:443'],
    ['http for https', 'http://www.gov.example'],
    ['an IDN homograph', 'https://www.gоv.example'],
    ['the Unicode form of a punycode name', 'https://中国.example'],
    ['upper case', 'https://WWW.GOV.EXAMPLE'],
    ['a trailing slash', 'https://www.gov.example/'],
    ['credentials', 'https://a@www.gov.example'],
    ['nothing', ''],
  ])('%s is not', (_name, origin) => {
    expect(isOriginAllowed(site, origin)).toBe(false);
  });

  it('null is nobody even when it was registered by mistake', () => {
    expect(isOriginAllowed({ origins: ['null'] }, 'null')).toBe(false);
  });
});
