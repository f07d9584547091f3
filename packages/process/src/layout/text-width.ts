/**
 * Widths in em of Latin letters, digits and signs, at least as wide as in the usual sans-serif faces (PingFang,
 * Microsoft YaHei, Noto Sans CJK, Segoe UI, Arial). Han and full-width signs are 1 em by definition.
 */
const GROUPS: readonly (readonly [string, number])[] = [
  ["ijl|!'.,:;`", 0.29],
  [' ()[]{}ftrI-/\\"*', 0.39],
  ['cksvxyzJ^_', 0.54],
  ['0123456789abdeghnopqu?$#+=<>~L', 0.6],
  ['ABCEFKPRSTVXYZ&', 0.68],
  ['DGHNOQUw', 0.79],
  ['mMW%@', 0.97],
];
const TABLE: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

/** Room that is kept for faces wider than the table. */
const RESERVE = 1.1;

/** Width of one character in em, without reserve. */
function characterWidth(character: string): number {
  const known = TABLE.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f)) return 0;
  if (code >= 0x1f000) return 1.3;
  return code >= 0x2010 ? 1 : 0.75;
}

/** Width of a line of text in em of its own size, a tenth of reserve included. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * RESERVE;
}
