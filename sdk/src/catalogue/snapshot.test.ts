import { describe, expect, it } from 'vitest';
import { createClient } from '../create-client.js';
import type { SunlitClient } from '../client.js';
import { isNetworkError } from '../errors/local-errors.js';
import type { Storage } from '../storage/storage.js';
import { FakeClock } from '../test-support/fake-clock.js';
import { sampleAnswers } from '../test-support/sample-answers.js';
import { SeededRandom } from '../test-support/seeded-random.js';
import type { LoadedSnapshot } from './snapshot-loader.js';

/** Keeps copies, as IndexedDB does. */
class CopyingStorage implements Storage {
  readonly values = new Map<string, unknown>();
  async get(key: string): Promise<unknown> {
    return structuredClone(this.values.get(key));
  }
  async set(key: string, value: unknown): Promise<void> {
    this.values.set(key, structuredClone(value));
  }
}

interface Visit {
  readonly client: SunlitClient;
  readonly clock: FakeClock;
  readonly sent: string[];
}

let answer: () => Promise<Response> = async () => new Response(JSON.stringify(sampleAnswers.catalogue));
const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

function visit(storage: Storage | false, clock = new FakeClock()): Visit {
  const sent: string[] = [];
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    sent.push(input instanceof Request ? input.url : String(input));
    return answer();
  };
  return { client: createClient({ platform: 'https://a.cn', fetch, clock, storage, retries: 0 }), clock, sent };
}

const online = (change: object = {}): void => {
  answer = async () => new Response(JSON.stringify({ ...sampleAnswers.catalogue, ...change }));
};

describe('the catalogue between visits', () => {
  it('is asked for when nothing is stored', async () => {
    online();
    const { client, sent } = visit(new CopyingStorage());
    const loaded = await client.powers.snapshot();
    expect(loaded).toMatchObject({ isStale: false, storedAt: '2026-11-22T02:00:00.000Z', error: undefined });
    expect(loaded.snapshot.items.names).toEqual(['食品经营许可', '食品生产许可']);
    expect(sent).toEqual(['https://a.cn/v1/catalogue']);
  });

  it('shows what is stored before any request, then what the platform confirms', async () => {
    const storage = new CopyingStorage();
    online();
    await visit(storage).client.powers.snapshot();
    online({ version: 'v2' });
    const { client, sent, clock } = visit(storage);
    clock.advance(3_600_000);
    const seen: LoadedSnapshot[] = [];
    const requestsBefore: number[] = [];
    const last = await client.powers.watchSnapshot((loaded) => {
      seen.push(loaded);
      requestsBefore.push(sent.length);
    });
    expect(requestsBefore).toEqual([0, 1]);
    expect(seen).toMatchObject([
      { isStale: true, storedAt: '2026-11-22T02:00:00.000Z', snapshot: { version: 'v1' } },
      { isStale: false, storedAt: '2026-11-22T03:00:00.000Z', snapshot: { version: 'v2' } },
    ]);
    expect(last).toBe(seen[1]);
  });

  it('sends nothing before the promise of the one who draws the stored catalogue is kept', async () => {
    const storage = new CopyingStorage();
    online();
    await visit(storage).client.powers.snapshot();
    const { client, sent } = visit(storage);
    const sentWhenDrawn: number[] = [];
    await client.powers.watchSnapshot(async ({ isStale }) => {
      // As many turns of the loop as a frame of a browser takes.
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      if (isStale) sentWhenDrawn.push(sent.length);
    });
    expect(sentWhenDrawn).toEqual([0]);
    expect(sent).toHaveLength(1);
  });

  it('asks nothing any more when it is aborted while the stored catalogue is drawn', async () => {
    const storage = new CopyingStorage();
    online();
    await visit(storage).client.powers.snapshot();
    const { client, sent } = visit(storage);
    const leaving = new AbortController();
    const watched = client.powers.watchSnapshot(() => leaving.abort(), { signal: leaving.signal });
    await expect(watched).rejects.toMatchObject({ name: 'AbortError' });
    expect(sent).toEqual([]);
  });

  it('offline is the last one with its time and the reason', async () => {
    const storage = new CopyingStorage();
    online();
    await visit(storage).client.powers.snapshot();
    answer = offline;
    const loaded = await visit(storage).client.powers.snapshot();
    expect(loaded).toMatchObject({ isStale: true, storedAt: '2026-11-22T02:00:00.000Z' });
    expect(isNetworkError(loaded.error)).toBe(true);
    await expect(visit(new CopyingStorage()).client.powers.snapshot()).rejects.toMatchObject({
      code: 'network_failed',
    });
  });

  it('first takes the stored one without any request; off asks and keeps nothing', async () => {
    const storage = new CopyingStorage();
    online();
    const first = visit(storage);
    await first.client.powers.snapshot({ cache: 'off' });
    expect(storage.values.size).toBe(0);
    await first.client.powers.snapshot({ cache: 'first' });
    const second = visit(storage);
    expect(await second.client.powers.snapshot({ cache: 'first' })).toMatchObject({ isStale: true });
    expect(second.sent).toEqual([]);
  });

  it('an unchanged catalogue is confirmed without writing it again', async () => {
    const storage = new CopyingStorage();
    online();
    await visit(storage).client.powers.snapshot();
    const writes: string[] = [];
    const counting: Storage = {
      get: (key) => storage.get(key),
      set: (key, value) => (writes.push(key), storage.set(key, value)),
    };
    await visit(counting).client.powers.snapshot();
    expect(writes).toEqual(['catalogue-seen:https://a.cn']);
  });

  it('columns that do not fit each other are a contract error, never half a list', async () => {
    const { items } = sampleAnswers.catalogue;
    online({ items: { ...items, names: ['only one'] } });
    await expect(visit(false).client.powers.snapshot()).rejects.toMatchObject({ path: 'items.names' });
    online({ items: { ...items, departments: [0, 7] } });
    await expect(visit(false).client.powers.snapshot()).rejects.toMatchObject({ path: 'items.departments.1' });
  });

  it('R-S2: a storage that throws, rejects or never answers costs at most 2 seconds', async () => {
    online();
    const never = new Promise<never>(() => undefined);
    const broken: (() => Promise<never>)[] = [
      () => Promise.reject(new Error('blocked')),
      () => {
        throw new Error('SecurityError');
      },
      () => never,
    ];
    for (const fail of broken) {
      const clock = new FakeClock();
      const { client } = visit({ get: fail, set: fail }, clock);
      const startedAt = clock.now();
      const call = client.powers.snapshot();
      const ticking = setInterval(() => clock.advance(500), 5);
      expect(await call).toMatchObject({ isStale: false });
      clearInterval(ticking);
      expect(clock.now() - startedAt).toBeLessThanOrEqual(2500);
      answer = offline;
      expect(await client.powers.snapshot()).toMatchObject({ isStale: true });
      online();
    }
  });

  it('R-S1: a full storage changes nothing for the citizen', async () => {
    online();
    const storage = new CopyingStorage();
    const full: Storage = {
      get: (key) => storage.get(key),

      set: () => Promise.reject(new Error('QuotaExceededError')),
    };
    expect(await visit(full).client.powers.snapshot()).toMatchObject({ isStale: false });
  });

  it('R-S3: a thousand damaged, old or hostile stored values are dropped', async () => {
    const random = new SeededRandom(20_260_101);
    online();
    const good = new CopyingStorage();
    await visit(good).client.powers.snapshot();
    const [key = '', seenKey = ''] = [...good.values.keys()];
    for (let run = 0; run < 1000; run += 1) {
      const storage = new CopyingStorage();
      const hostile = [
        undefined,
        null,
        5,
        'text',
        [],
        { schemaVersion: 0, value: sampleAnswers.catalogue },
        { schemaVersion: 1, value: { ...sampleAnswers.catalogue, items: null } },
        { schemaVersion: 1, value: JSON.parse('{"__proto__":{"polluted":1}}') as unknown },
        {
          schemaVersion: 1,
          value: { ...sampleAnswers.catalogue, items: { ...sampleAnswers.catalogue.items, flags: [1] } },
        },
      ] as const;
      storage.values.set(key, random.pick(hostile));
      storage.values.set(
        seenKey,
        random.pick([good.values.get(seenKey), undefined, 'yesterday', { schemaVersion: 1, value: 5 }]),
      );
      const { client, sent } = visit(storage);
      expect(await client.powers.snapshot({ cache: 'first' })).toMatchObject({ isStale: false });
      expect(sent).toHaveLength(1);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    }
  });
});
