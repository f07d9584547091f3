import { randomBytes } from 'node:crypto';
import { ID_ALPHABET, ID_LENGTH, ID_PREFIXES, type IdKind } from '@sunlit/contract';

/** Source of opaque ids. Tests give one that counts. */
export interface Ids {
  next(kind: IdKind): string;
}

/** Random ids from the operating system; only entry points build it. */
export const randomIds: Ids = {
  next(kind) {
    const bytes = randomBytes(ID_LENGTH);
    let text = '';
    for (const byte of bytes) text += ID_ALPHABET[byte & 31] ?? '';
    return `${ID_PREFIXES[kind]}_${text}`;
  },
};
