/** Random choices from a source of numbers in [0, 1). */
export interface Dice {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in `share` of all throws. */
  happens(share: number): boolean;
  /** @throws {RangeError} There is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item;
}

export function createDice(random: () => number): Dice {
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  return {
    between,
    happens: (share) => random() < share,
    pick: <Item>(items: readonly Item[]) => {
      if (items.length === 0) throw new RangeError('There is nothing to pick from.');
      return items[between(0, items.length - 1)] as Item; // undefined may be one of the items
    },
  };
}
