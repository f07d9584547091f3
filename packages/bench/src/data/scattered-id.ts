const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const SPACE = 2n ** 50n;
const ODD = 6364136223846793005n;

/** Ten characters for a number, a different one for each, that look and compress like those of a real id. */
export function scatteredId(number: number): string {
  let rest = (BigInt(number + 1) * ODD) % SPACE;
  rest ^= rest >> 23n;
  rest = (rest * ODD) % SPACE;
  let id = '';
  for (let digit = 0; digit < 10; digit += 1) {
    id += LETTERS[Number(rest & 31n)] ?? '';
    rest >>= 5n;
  }
  return id;
}
