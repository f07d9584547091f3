const SCRIPT_HAN = /^\p{Script=Han}$/u;

/**
 * Tells whether a character is an ideograph as GB 18030-2022 knows them, with radicals, 〇 and 々.
 *
 * The planes 2 and 3 and the extensions are listed by number because an engine knows only the characters of its own
 * Unicode version: Chromium 86 (Unicode 13) does not count Extension H and I as Han.
 */
export function isHanCharacter(character: string): boolean {
  const point = character.codePointAt(0);
  if (point === undefined || character.length !== (point > 0xffff ? 2 : 1)) return false;
  if (point < 0x2e80) return false;
  if (point >= 0x4e00 && point <= 0x9fff) return true;
  if (point >= 0x3400 && point <= 0x4dbf) return true;
  if (point >= 0xf900 && point <= 0xfaff) return true;
  if (point >= 0x20000 && point <= 0x3fffd) return (point & 0xfffe) !== 0xfffe;
  return SCRIPT_HAN.test(character);
}
