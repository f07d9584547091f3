import { describe, expect, it } from 'vitest';
import { callerAddress } from './caller-address.js';
import { RateLimiter } from './rate-limiter.js';

describe('the rate limiter', () => {
  it('lets a burst through, then one per interval, and says when to come again', () => {
    const limiter = new RateLimiter({ perSecond: 2, burst: 3 });
    expect([0, 0, 0].map((now) => limiter.take('a', now))).toEqual([0, 0, 0]);
    expect(limiter.take('a', 0)).toBe(1);
    expect(limiter.take('b', 0)).toBe(0);
    expect(limiter.take('a', 500)).toBe(0);
    expect(limiter.take('a', 500)).toBe(1);
    expect([60_000, 60_000, 60_000, 60_000].map((now) => limiter.take('a', now))).toEqual([0, 0, 0, 1]);
  });

  it('does not lock anybody out for as long as the clock was set back', () => {
    const limiter = new RateLimiter({ perSecond: 2, burst: 3 });
    limiter.take('a', 7_200_000);
    expect(limiter.isExhausted('a', 0)).toBe(false);
    expect([0, 0, 0, 0].map((now) => limiter.take('a', now))).toEqual([0, 0, 0, 1]);
  });

  it('says whether a caller is exhausted without taking from it', () => {
    const limiter = new RateLimiter({ perSecond: 1, burst: 1 });
    expect(limiter.isExhausted('a', 0)).toBe(false);
    limiter.take('a', 0);
    expect(limiter.isExhausted('a', 0)).toBe(true);
    expect(limiter.isExhausted('a', 1_000)).toBe(false);
  });

  it('remembers a bounded number of callers, the oldest goes first', () => {
    const limiter = new RateLimiter({ perSecond: 1, burst: 1 }, 2);
    for (const caller of ['a', 'b', 'c']) limiter.take(caller, 0);
    expect(limiter.take('c', 0)).toBe(1);
    expect(limiter.take('a', 0)).toBe(0);
  });
});

describe('the caller of a request', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['127.0.0.1', undefined],
    ['::1', undefined],
    ['::ffff:127.0.0.1', undefined],
  ])('at %s counts as %s', (ip, expected) => {
    expect(callerAddress(ip)).toBe(expected);
  });
});
