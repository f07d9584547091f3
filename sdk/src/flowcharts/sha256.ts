/** Whole parts of the fractions of roots of the first primes, as the standard (FIPS 180-4) makes its constants. */
function fractions(count: number, power: number): number[] {
  const found: number[] = [];
  for (let candidate = 2, primes: number[] = []; found.length < count; candidate += 1) {
    if (primes.some((prime) => candidate % prime === 0)) continue;
    primes = [...primes, candidate];
    found.push(((candidate ** power % 1) * 2 ** 32) | 0);
  }
  return found;
}

const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

/** The text in UTF-8, filled up to whole blocks, as words. */
function wordsOf(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * 16).fill(0);
  const put = (index: number, byte: number): void => {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - 8 * (index & 3)));
  };
  bytes.forEach((byte, index) => put(index, byte));
  put(bytes.length, 0x80);
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

/** Sixteen words of a block made sixty-four. */
function schedule(block: readonly number[]): number[] {
  const all = [...block];
  const at = (index: number): number => all[index] ?? 0;
  for (let index = 16; index < 64; index += 1) {
    const [early, late] = [at(index - 15), at(index - 2)];
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    all.push((at(index - 16) + low + at(index - 7) + high) | 0);
  }
  return all;
}

/**
 * SHA-256 of a text, in hex. By own code: `crypto.subtle` is missing on pages without https, and departments have such
 * pages.
 */
export function sha256(text: string): string {
  const constants = fractions(64, 1 / 3);
  let state = fractions(8, 1 / 2);
  const words = wordsOf(text);
  for (let start = 0; start < words.length; start += 16) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    schedule(words.slice(start, start + 16)).forEach((word, round) => {
      const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const first = (h + mixed + ((e & f) ^ (~e & g)) + (constants[round] ?? 0) + word) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
    });
    const before = state;
    state = [a, b, c, d, e, f, g, h].map((value, index) => (value + (before[index] ?? 0)) | 0);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
