import type { Random } from '../random.js';

/** A key that names one intent: 128 random bits in hexadecimal. */
export function createIdempotencyKey(random: Random): string {
  let key = '';
  for (const byte of random.bytes(16)) key += byte.toString(16).padStart(2, '0');
  return key;
}
