import { isIPv6 } from 'node:net';

/**
 * Names the caller for rate limits: the IPv4 address, or the /64 of an IPv6 address, since one household has all of it.
 *
 * `undefined` for the machine itself: behind a reverse proxy without `trustProxy` all citizens would be one caller, and
 * one busy morning would lock out a city.
 */
export function callerAddress(ip: string): string | undefined {
  const plain = ip.startsWith('::ffff:') && ip.includes('.') ? ip.slice('::ffff:'.length) : ip;
  if (plain === '::1' || plain.startsWith('127.')) return undefined;
  return isIPv6(plain) ? networkOf(plain) : plain;
}

function networkOf(ip: string): string {
  const [head = '', tail] = ip.split('%', 1).join('').split('::');
  const left = head === '' ? [] : head.split(':');
  if (tail === undefined) return `${left.slice(0, 4).join(':')}::/64`;
  const right = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
