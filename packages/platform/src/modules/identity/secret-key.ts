import { createHash, timingSafeEqual } from 'node:crypto';
import type { SecretSource } from './secret-source.js';

/** 40 × 5 bits = 200 bits. */
const LENGTH = 40;

const FORM = /^sk_(live|test)_[0-9a-z]{32,80}$/;

/** Keys of one mode open nothing in the other (K4): a test key that leaks cannot touch what is real. */
export type KeyMode = 'live' | 'test';

export function makeSecretKey(mode: KeyMode, secrets: SecretSource): string {
  return `sk_${mode}_${secrets.next(LENGTH)}`;
}

/** The mode a text claims if it has the form of a secret key. */
export function secretKeyMode(text: string): KeyMode | undefined {
  const mode = FORM.exec(text)?.[1];
  return mode === 'live' || mode === 'test' ? mode : undefined;
}

/** What is stored. A plain hash is enough: nobody can try 2^200 keys. */
export function hashSecretKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Compares hashes in a time that says nothing about how much of them agrees. */
export function isSameHash(a: string, b: string): boolean {
  const left = Buffer.from(a, 'hex');
  const right = Buffer.from(b, 'hex');
  return left.length === right.length && timingSafeEqual(left, right);
}
