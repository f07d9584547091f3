import { listChanges } from '@sunlit/contract/endpoints/changes';
import { retrieveCatalogue } from '@sunlit/contract/endpoints/catalogue';
import { listPowers, retrievePower } from '@sunlit/contract/endpoints/powers';
import { proveRuns } from '@sunlit/testkit/prove';
import { describe, expect, it } from 'vitest';
import { isSunlitError } from '../errors/sunlit-error.js';
import * as endpoints from '../generated/public-endpoints.js';
import { SeededRandom } from '../test-support/seeded-random.js';
import { sampleAnswers } from '../test-support/sample-answers.js';
import { readAnswer } from '../transport/read-response.js';
import type { Reader } from './reader.js';

const CASES: readonly [keyof typeof sampleAnswers, Reader<unknown>, Reader<unknown>][] = [
  ['catalogue', endpoints.retrieveCatalogue.response, retrieveCatalogue.response],
  ['powers', endpoints.listPowers.response, listPowers.response],
  ['power', endpoints.retrievePower.response, retrievePower.response],
  ['changes', endpoints.listChanges.response, listChanges.response],
];
const ODD_VALUES: readonly [unknown, ...unknown[]] = [
  null,
  0,
  -1,
  1.5,
  '',
  'x',
  [],
  {},
  true,
  2 ** 53,
  '\u0000',
  [[]],
  { a: 1 },
];

describe('reading mutated answers', () => {
  it('reads every sample exactly as the contract does', () => {
    for (const [name, reader, schema] of CASES) {
      const ours = reader.safeParse(structuredClone(sampleAnswers[name]));
      expect(ours, name).toMatchObject({ success: true });
      const theirs = schema.safeParse(sampleAnswers[name]);
      expect(ours.success && ours.data, name).toEqual(theirs.success && theirs.data);
    }
  });

  it('R-F3: ends in a valid answer or a typed error, nothing else, and never refuses what the contract accepts', () => {
    const { n, seed } = proveRuns('sdk-response-fuzz', 100_000);
    const random = new SeededRandom(seed);
    const ends = { valid: 0, typed: 0 };
    for (let run = 0; run < n; run += 1) {
      const [name, reader, schema] = random.pick(CASES as readonly [(typeof CASES)[0], ...typeof CASES]);
      const text = mutate(JSON.stringify(sampleAnswers[name]), random);
      const answer = { status: 200, ok: true, headers: new Headers({ 'request-id': 'req_1' }), text };
      const accepted = acceptedByContract(text, schema);
      try {
        const value = readAnswer(answer, reader, { attempts: 1, now: 0 });
        ends.valid += 1;
        if (accepted !== undefined) expect(value).toEqual(accepted);
      } catch (error) {
        expect(accepted, `refused what the contract accepts: ${text.slice(0, 300)}`).toBeUndefined();
        if (!isSunlitError(error)) throw error;
        expect(['response_invalid', 'response_unreadable']).toContain(error.code);
        expect(error.requestId).toBe('req_1');
        ends.typed += 1;
      }
    }
    // Both ends must really occur, or the mutations prove nothing.
    expect(Math.min(ends.valid, ends.typed)).toBeGreaterThan(n / 20);
  });
});

function acceptedByContract(text: string, schema: Reader<unknown>): unknown {
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

function mutate(text: string, random: SeededRandom): string {
  const changes = random.below(3);
  let changed = text;
  for (let change = 0; change <= changes; change += 1) {
    changed = random.below(4) === 0 ? mutateText(changed, random) : mutateValue(changed, random);
  }
  return changed;
}

function mutateText(text: string, random: SeededRandom): string {
  const at = random.below(text.length + 1);
  const kinds = [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + String.fromCharCode(random.below(0x1_0000)) + text.slice(at),
    () => text.slice(at) + text.slice(0, at),
  ] as const;
  return random.pick(kinds)();
}

/** Replaces, removes, renames or adds one value somewhere in the tree. */
function mutateValue(text: string, random: SeededRandom): string {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return text;
  }
  const places: { holder: object; key: string }[] = [];
  collect(root, places);
  if (places.length === 0) return text;
  const { holder, key } = random.pick(places as [(typeof places)[0], ...typeof places]);
  const kinds = [
    () => Reflect.set(holder, key, random.pick(ODD_VALUES)),
    () => Reflect.deleteProperty(holder, key),
    () => Reflect.set(holder, `${key}New`, Reflect.get(holder, key)),
    () => Object.defineProperty(holder, '__proto__', { value: { polluted: 1 }, enumerable: true, configurable: true }),
  ] as const;
  random.pick(kinds)();
  return JSON.stringify(root);
}

function collect(value: unknown, places: { holder: object; key: string }[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    places.push({ holder: value, key });
    collect(inner, places);
  }
}
