import { randomBytes } from 'node:crypto';
import { ID_ALPHABET } from '@sunlit/contract';

/** Source of unguessable text. Tests give one that counts. */
export interface SecretSource {
  /** `length` characters of Crockford base 32, five random bits each. */
  next(length: number): string;
}

/** The operating system's randomness. */
export const systemSecrets: SecretSource = {
  next(length) {
    let text = '';
    for (const byte of randomBytes(length)) text += ID_ALPHABET[byte & 31] ?? '';
    return text;
  },
};
