import { accepted, refused, type Checked } from '../finding.js';
import { readTypedCode } from '../typed-code.js';

export type AreaCodeFinding = 'area_code_length' | 'area_code_digits' | 'area_code_no_province' | 'area_code_gap';

/** Levels of areas, from the whole to the part. */
export type AreaLevel = 'province' | 'city' | 'county' | 'township' | 'village';

/** What the shape of an area code says. Whether the area exists is a question to the area table, not to this rule. */
export interface AreaCodeFacts {
  readonly level: AreaLevel;
  /** Code of the next area above, twelve digits; `null` for a province. A city without counties is parent of its townships. */
  readonly parent: string | null;
  /** Six digits down to the county, nine for a township, twelve for a village. */
  readonly display: string;
}

const LEVELS: readonly { readonly level: AreaLevel; readonly end: number; readonly shown: number }[] = [
  { level: 'province', end: 2, shown: 6 },
  { level: 'city', end: 4, shown: 6 },
  { level: 'county', end: 6, shown: 6 },
  { level: 'township', end: 9, shown: 9 },
  { level: 'village', end: 12, shown: 12 },
];
const LENGTH = 12;

/**
 * Reads an area code: GB/T 2260 (six digits: 2 province, 2 city, 2 county) with the statistics code (3 township, 3 village).
 * `value` has twelve digits; two, four, six and nine are filled with zeros. Checks the shape only.
 */
export function checkAreaCode(raw: string): Checked<AreaCodeFinding, AreaCodeFacts> {
  const { text } = readTypedCode(raw);
  if (!/^\d*$/.test(text)) return refused('area_code_digits');
  if (![2, 4, 6, 9, 12].includes(text.length)) return refused('area_code_length');
  const value = text.padEnd(LENGTH, '0');
  if (value.startsWith('00')) return refused('area_code_no_province');
  const depth = depthOf(value);
  // A village in no township: its parent could not be named.
  if (LEVELS[depth]?.level === 'village' && value.slice(6, 9) === '000') return refused('area_code_gap');
  const { level, shown } = LEVELS[depth] ?? { level: 'province', shown: 6 };
  return accepted(value, { level, parent: parentOf(value, depth), display: value.slice(0, shown) }, []);
}

/** Tells whether `inner` lies in `outer` or is it, by their codes. */
export function isAreaWithin(inner: string, outer: string): boolean {
  const [inside, around] = [checkAreaCode(inner), checkAreaCode(outer)];
  if (inside.verdict === 'refuse' || around.verdict === 'refuse') return false;
  return inside.value.startsWith(around.value.slice(0, LEVELS[depthOf(around.value)]?.end));
}

/** Kind of a township by the statistics code: 001–099 street office, 100–199 town, 200–399 township, 400–599 other. */
export function townshipKind(areaCode: string): 'subdistrict' | 'town' | 'township' | 'special' | undefined {
  const checked = checkAreaCode(areaCode);
  const number = checked.verdict === 'refuse' ? 0 : Number(checked.value.slice(6, 9));
  if (number === 0 || number >= 600) return undefined;
  if (number < 100) return 'subdistrict';
  if (number < 200) return 'town';
  return number < 400 ? 'township' : 'special';
}

function depthOf(value: string): number {
  let depth = 0;
  LEVELS.forEach(({ end }, index) => {
    if (Number(value.slice(LEVELS[index - 1]?.end ?? 0, end)) > 0) depth = index;
  });
  return depth;
}

function parentOf(value: string, depth: number): string | null {
  const above = LEVELS[depth - 1];
  return above === undefined ? null : value.slice(0, above.end).padEnd(LENGTH, '0');
}
