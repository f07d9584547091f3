import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { settableClock } from '@sunlit/testkit/injected-platform';
import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PreparedBody } from '../../http/prepared-body.js';
import { bumpCatalogueRevision } from './lifecycle/store-derived.js';
import { PublicReads } from './public-reads.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ name: 'reads' });
});

afterAll(() => database.drop());

const textOf = (body: PreparedBody): string => body.identity.toString();

/** A door that a maker waits at until the test opens it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

function setUp() {
  const clock = settableClock();
  const reads = new PublicReads({ database: database.db, clock });
  let made = 0;
  const make = async () => {
    made += 1;
    return new PreparedBody('text/plain', `body ${made}`);
  };
  return { clock, reads, make, read: async () => textOf(await reads.prepared('key', make)) };
}

describe('a public body', () => {
  it('is made once, however many ask at a time', async () => {
    const { read } = setUp();
    expect(new Set(await Promise.all(Array.from({ length: 50 }, read)))).toEqual(new Set(['body 1']));
    expect(await read()).toBe('body 1');
  });

  it('is sent as it was while the new one is made, after a change made elsewhere', async () => {
    const { clock, reads, read } = setUp();
    await read();
    await bumpCatalogueRevision(database.db);
    expect(await read()).toBe('body 1');
    clock.advance(1_001);
    const { opened, open } = gate();
    const slow = async (): Promise<PreparedBody> => {
      await opened;
      return new PreparedBody('text/plain', 'new body');
    };
    expect(textOf(await reads.prepared('key', slow))).toBe('body 1');
    open();
    const made = await reads.prepared('key', slow);
    // Whoever comes after the maker has finished gets what it made.
    await new Promise((resolve) => setImmediate(resolve));
    expect(['body 1', 'new body']).toContain(textOf(made));
    expect(textOf(await reads.prepared('key', slow))).toBe('new body');
  });

  it('is never sent as it was when nobody looked for a while', async () => {
    const { clock, read } = setUp();
    await read();
    await bumpCatalogueRevision(database.db);
    clock.advance(60_000);
    expect(await read()).toBe('body 2');
  });

  it('is never sent as it was two seconds after a change elsewhere was seen', async () => {
    const { clock, reads, make, read } = setUp();
    await read();
    clock.advance(1_001);
    await bumpCatalogueRevision(database.db);
    await reads.view();
    clock.advance(2_001);
    expect(textOf(await reads.prepared('key', make))).toBe('body 2');
  });

  it('is new for the next reader after a change made through this process', async () => {
    const { reads, read } = setUp();
    await read();
    const response = new EventEmitter();
    reads.noteWrite(response);
    expect(await read()).toBe('body 1');
    await bumpCatalogueRevision(database.db);
    expect(await read()).toBe('body 2');
    await bumpCatalogueRevision(database.db);
    response.emit('finish');
    response.emit('close');
    expect(await read()).toBe('body 3');
    expect(await read()).toBe('body 3');
  });

  it('is new at midnight in Shanghai', async () => {
    const { clock, read } = setUp();
    clock.set('2026-11-22T15:59:59.900Z');
    expect(await read()).toBe('body 1');
    clock.set('2026-11-22T16:00:00Z');
    expect(await read()).toBe('body 2');
  });

  it('does not hide that it could not be made', async () => {
    const { reads, read } = setUp();
    const failing = () => Promise.reject(new Error('no'));
    await expect(reads.prepared('key', failing)).rejects.toThrow('no');
    expect(await read()).toBe('body 1');
  });

  it('makes room by forgetting what was asked for longest ago', async () => {
    const reads = new PublicReads({ database: database.db, clock: settableClock(), byteLimit: 5_000 });
    let made = 0;
    const make = async () => {
      made += 1;
      return new PreparedBody('text/plain', 'x'.repeat(1_000));
    };
    for (const key of ['a', 'b', 'a', 'c', 'a']) await reads.prepared(key, make);
    expect(made).toBe(3);
    await reads.prepared('b', make);
    expect(made).toBe(4);
  });

  it('stays readable when the database has gone away', async () => {
    const own = await createTestDatabase({ name: 'gone' });
    const clock = settableClock();
    const reads = new PublicReads({ database: own.db, clock });
    const make = async () => new PreparedBody('text/plain', 'kept');
    await reads.prepared('key', make);
    await own.drop();
    clock.advance(60_000);
    expect(textOf(await reads.prepared('key', make))).toBe('kept');
  });
});
