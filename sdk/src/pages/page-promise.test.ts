import type { Page } from '@sunlit/contract/page';
import { describe, expect, it } from 'vitest';
import { PagePromise } from './page-promise.js';

/** A list of `count` numbers in pages of ten. */
function numbers(count: number): { readonly list: PagePromise<number>; readonly asked: (string | undefined)[] } {
  const asked: (string | undefined)[] = [];
  const list = new PagePromise<number>(async (cursor): Promise<Page<number>> => {
    asked.push(cursor);
    const start = Number(cursor ?? 0);
    const end = Math.min(start + 10, count);
    const items = Array.from({ length: end - start }, (_, index) => start + index);
    return { items, total: count, ...(end < count && { nextCursor: String(end) }) };
  });
  return { list, asked };
}

describe('a list', () => {
  it('asks nothing until somebody waits for it', () => {
    expect(numbers(50).asked).toEqual([]);
  });

  it('awaited is its first page', async () => {
    const { list, asked } = numbers(50);
    expect(await list).toMatchObject({ total: 50, nextCursor: '10' });
    expect((await list).items).toHaveLength(10);
    expect(asked).toEqual([undefined]);
  });

  it('iterated gives all items and asks for each page once', async () => {
    const { list, asked } = numbers(35);
    const seen: number[] = [];
    for await (const item of list) seen.push(item);
    expect(seen).toEqual(Array.from({ length: 35 }, (_, index) => index));
    expect(asked).toEqual([undefined, '10', '20', '30']);
  });

  it('asks no more after a break', async () => {
    const { list, asked } = numbers(1000);
    for await (const item of list) if (item === 12) break;
    expect(asked).toEqual([undefined, '10']);
    expect(await list.toArray({ limit: 15 })).toHaveLength(15);
    expect(asked).toEqual([undefined, '10', '10']);
  });

  it('by page gives totals', async () => {
    const sizes: number[] = [];
    for await (const page of numbers(25).list.byPage()) sizes.push(page.items.length);
    expect(sizes).toEqual([10, 10, 5]);
  });

  it('toArray needs a limit', async () => {
    await expect(numbers(5).list.toArray({ limit: 0 })).rejects.toMatchObject({ option: 'limit' });
    expect(await numbers(5).list.toArray({ limit: 100 })).toEqual([0, 1, 2, 3, 4]);
  });

  it('that leads in a circle ends with a typed error', async () => {
    const list = new PagePromise<number>(async () => ({ items: [1], nextCursor: 'same' }));
    await expect(list.toArray({ limit: 10 })).rejects.toMatchObject({ code: 'response_invalid', path: 'nextCursor' });
  });

  it('is a promise in every way', async () => {
    const failing = new PagePromise<number>(() => Promise.reject(new Error('x')));
    expect(await failing.catch(() => 'caught')).toBe('caught');
    let ended = false;
    await numbers(1).list.finally(() => {
      ended = true;
    });
    expect(ended).toBe(true);
  });
});
