const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Returns the check character of the first eight characters of an organisation code (GB 11714): `0`–`9` or `X`; or
 * `undefined` if they are not eight digits and capital letters.
 */
export function organisationCheckCharacter(body: string): string | undefined {
  if (!/^[0-9A-Z]{8}$/.test(body)) return undefined;
  let sum = 0;
  WEIGHTS.forEach((weight, index) => (sum += weight * Number.parseInt(body.charAt(index), 36)));
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
