import type { Structure } from './structure.js';

/** The largest sum of lengths along one way through a structure, ways back left aside. */
export function longestWay({ order, forward }: Structure, lengthOf: (step: string) => number): number {
  const upTo = new Map<string, number>();
  let longest = 0;
  for (const step of order) {
    const before = forward.incoming(step).map(({ from }) => upTo.get(from) ?? 0);
    const sum = lengthOf(step) + Math.max(0, ...before);
    upTo.set(step, sum);
    longest = Math.max(longest, sum);
  }
  return longest;
}
