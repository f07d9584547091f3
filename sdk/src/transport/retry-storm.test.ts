import { proveRuns } from '@sunlit/testkit/prove';
import { describe, expect, it } from 'vitest';
import { readConnection } from '../client-options.js';
import type { JsonEndpoint } from '../reading/client-endpoint.js';
import { createReader } from '../reading/reader.js';
import { FakeClock } from '../test-support/fake-clock.js';
import { SeededRandom } from '../test-support/seeded-random.js';
import { backoffDelay } from './retry-policy.js';
import { Transport } from './transport.js';

const CLIENTS = 500;
/** Each client reads so often, whatever became of its last read. */
const PERIOD_MS = 10_000;
const OUTAGE_MS = 60_000;
const AFTERWARDS_MS = 20_000;
const STEP_MS = 20;
const WINDOW_MS = 1_000;
const STEADY = (CLIENTS * WINDOW_MS) / PERIOD_MS;

const read: JsonEndpoint<{ items: string[] }> = {
  name: 'test.read',
  method: 'GET',
  path: '/v1/things',
  access: 'public',
  response: createReader({ items: ['[]', 's'] }),
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One outage as 500 clients live through it: when each request left, and what share of its ceiling each wait was. */
async function liveThrough(seed: number): Promise<{ sentAt: number[]; shares: number[] }> {
  const clock = new FakeClock(0);
  const chance = new SeededRandom(seed);
  const sentAt: number[] = [];
  const shares: number[] = [];
  const pending = new Set<Promise<unknown>>();
  const fetch = async (): Promise<Response> => {
    sentAt.push(clock.now());
    return clock.now() < OUTAGE_MS ? new Response('', { status: 503 }) : new Response('{"items":[]}');
  };
  const starts = Array.from({ length: CLIENTS }, (_, client) => {
    const connection = readConnection({
      platform: 'https://platform.example',
      fetch,
      clock,
      random: new SeededRandom(chance.below(2 ** 32)),
      hooks: { onRetry: ({ attempt, delayMs }) => shares.push(delayMs / backoffDelay(attempt, 1, undefined)) },
    });
    const transport = new Transport(connection, { siteKey: undefined, secretKey: undefined });
    // One after the other, so that the steady rate has no peaks of its own.
    return { transport, phase: (client % (PERIOD_MS / STEP_MS)) * STEP_MS };
  });
  for (let now = 0; now < OUTAGE_MS + AFTERWARDS_MS; now += STEP_MS) {
    for (const { transport, phase } of starts) {
      if (now % PERIOD_MS === phase) {
        const call = transport.call(read).catch(() => undefined);
        pending.add(call);
        void call.finally(() => pending.delete(call));
      }
    }
    // Answers arrive at once: a few turns and everybody waits again.
    for (let turns = 0; turns < 3; turns += 1) await turn();
    clock.advance(STEP_MS);
  }
  return { sentAt, shares };
}

/** Most requests of any second that begins after the return, looked at every tenth of a second. */
function peakAfter(sentAt: readonly number[]): number {
  let peak = 0;
  for (let start = OUTAGE_MS; start + WINDOW_MS <= OUTAGE_MS + AFTERWARDS_MS; start += 100) {
    peak = Math.max(peak, sentAt.filter((at) => at >= start && at < start + WINDOW_MS).length);
  }
  return peak;
}

/** Largest distance between the shares and an even spread from 0 to 1 (Kolmogorov–Smirnov). */
function distanceFromUniform(shares: readonly number[]): number {
  const sorted = [...shares].sort((a, b) => a - b);
  return sorted.reduce(
    (most, share, index) => Math.max(most, share - index / sorted.length, (index + 1) / sorted.length - share),
    0,
  );
}

describe('the return of a platform after an outage', () => {
  it(
    'R-N4: 500 clients ask at most twice as often as ever, and their waits are spread evenly',
    { timeout: 600_000 },
    async () => {
      const { n, seed } = proveRuns('retry-storm', 20);
      for (let run = 0; run < n; run += 1) {
        const { sentAt, shares } = await liveThrough(seed + run);
        expect(peakAfter(sentAt) / STEADY, `peak of outage ${run}`).toBeLessThanOrEqual(2);
        expect(shares.length).toBeGreaterThan(CLIENTS);
        // 1.63 / √n: an even spread is farther off in one of a hundred samples; ten times rarer for twenty outages.
        expect(distanceFromUniform(shares)).toBeLessThan(1.95 / Math.sqrt(shares.length));
      }
    },
  );
});
