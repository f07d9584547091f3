import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { layerHash } from './layer-hash.js';
import { sha256 } from './sha256.js';

describe('sha256', () => {
  it.each(['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), '流程图🚩'.repeat(400), '\u0000'.repeat(119)])(
    'is what the standard says (%#)',
    (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    },
  );
});

describe('layerHash', () => {
  it('does not depend on the order of fields, and on that of lists it does', () => {
    expect(layerHash({ a: [{ c: 1, b: undefined }, 2], 一: null })).toBe(layerHash({ 一: null, a: [{ c: 1 }, 2] }));
    expect(layerHash([1, 2])).not.toBe(layerHash([2, 1]));
  });
});
