import { setImmediate } from 'node:timers/promises';

/** Does one piece of work after the other, in order, and lets whoever waits have a turn after each. */
export async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(work(item));
    await setImmediate();
  }
  return results;
}
