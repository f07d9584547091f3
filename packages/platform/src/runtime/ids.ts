import { randomFillSync } from 'node:crypto';
import { ID_ALPHABET, ID_LENGTH, ID_PREFIXES, type IdKind } from '@sunlit/contract';

/** Source of opaque ids. Tests give one that counts. */
export interface Ids {
  next(kind: IdKind): string;
}

/** Random bytes in stock: asking the operating system for each id would cost every request as much as its routing. */
const stock = Buffer.alloc(4_096);
let used = stock.length;

/** Random ids from the operating system; only entry points build it. */
export const randomIds: Ids = {
  next(kind) {
    if (used + ID_LENGTH > stock.length) {
      randomFillSync(stock);
      used = 0;
    }
    let text = `${ID_PREFIXES[kind]}_`;
    for (const end = used + ID_LENGTH; used < end; used += 1) text += ID_ALPHABET[(stock[used] ?? 0) & 31] ?? '';
    return text;
  },
};
