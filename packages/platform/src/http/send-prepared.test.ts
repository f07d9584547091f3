import { describe, expect, it } from 'vitest';
import { chooseEncoding } from './send-prepared.js';

describe('the encoding of a public body', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['br;q=0.5', 'br'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['', 'identity'],
  ] as const)('for Accept-Encoding "%s" is %s', (header, expected) => {
    expect(chooseEncoding(header, 10_000)).toBe(expected);
  });

  it('is none without the header, and for bodies that fit into one packet', () => {
    expect(chooseEncoding(undefined, 10_000)).toBe('identity');
    expect(chooseEncoding('br', 999)).toBe('identity');
  });
});
