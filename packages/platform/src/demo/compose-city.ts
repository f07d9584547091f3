import { canonicalJson } from '../modules/powers/canonical-json.js';
import { powerContentSchema, type PowerContent } from '@sunlit/contract';
import { jiangsuScheme, lettersOfType } from '@sunlit/standards';
import { composeContent, type ComposeContext } from './compose-content.js';
import { composeMatters } from './compose-matters.js';
import type { DemoData, FullPower } from './demo-data.js';
import { DEMO_POWER_TYPES, type DemoPowerType } from './power-counts.js';

/** A power of the demo city, without ids and without its history. */
export interface DemoPower {
  readonly type: DemoPowerType;
  readonly departmentLetters: string;
  readonly isVerticallyManaged: boolean;
  /** As people write it: `JS990100SC-XK-0001`. */
  readonly code: string;
  readonly content: PowerContent;
  readonly isFull: boolean;
}

/**
 * Composes all 5,376 powers that are in force. Pure and without chance: the same data give the same city, down to each
 * character (the ids are given when it is loaded).
 */
export function composeCity(data: DemoData): DemoPower[] {
  const context: ComposeContext = { places: data.places, statutes: data.statutes };
  const nextCode = codeGiver(data.places.city.code);
  const full = new Map(data.fullPowers.map((power) => [fullKey(power.type, power.content.name), power]));
  const powers = DEMO_POWER_TYPES.flatMap((type) =>
    composeMatters(type, data.departments).map((matter): DemoPower => {
      const { letters, isVerticallyManaged } = matter.department;
      const key = fullKey(type, matter.name);
      const more = full.get(key);
      full.delete(key);
      return {
        type,
        departmentLetters: letters,
        isVerticallyManaged,
        code: nextCode(letters, type),
        content: carryOut(composeContent(matter, type, context), more),
        isFull: more !== undefined,
      };
    }),
  );
  const [lost] = full.keys();
  if (lost !== undefined) throw new Error(`Nothing is composed under the name of a power carried out in full: ${lost}`);
  return powers;
}

function fullKey(type: DemoPowerType, name: string): string {
  return `${type} ${name}`;
}

function carryOut(composed: PowerContent, more: FullPower | undefined): PowerContent {
  return more === undefined ? composed : powerContentSchema.parse({ ...composed, ...more.content });
}

/** Gives the codes 0001, 0002 … of each body and type, as the coding office does. */
export function codeGiver(areaCode: string): (letters: string, type: DemoPowerType) => string {
  const given = new Map<string, number>();
  return (letters, type) => {
    const stem = `JS${areaCode.slice(0, 6)}${letters}${lettersOfType(type)[0] ?? ''}`;
    const serial = (given.get(stem) ?? 0) + 1;
    given.set(stem, serial);
    return jiangsuScheme.format(stem + String(serial).padStart(4, '0'));
  };
}

/** One text for the whole city, to tell whether two compositions are the same. */
export function cityText(powers: readonly DemoPower[]): string {
  return powers.map(({ code, content }) => `${code} ${canonicalJson(content)}`).join('\n');
}
