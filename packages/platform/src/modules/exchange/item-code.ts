/**
 * Item codes of the national implementation lists as provinces really write them:
 * `<base>-<area 12>-<division 3>-<organisation>-<n>-<nn>`.
 *
 * Bases and organisations contain hyphens themselves, so the code is never split on `-` (`predecessor.md` 4.1).
 */
export interface ItemCodeParts {
  readonly base: string;
  readonly areaCode: string;
  readonly organization: string;
}

const FULL = /^(.+)-(\d{12})-\d{3}-(.+)-\d-\d{2}$/u;

/** The parts of a code, or `undefined` when it has another shape. */
export function parseItemCode(code: string): ItemCodeParts | undefined {
  const match = FULL.exec(code);
  const [, base, areaCode, organization] = match ?? [];
  if (base === undefined || areaCode === undefined || organization === undefined) return undefined;
  return { base, areaCode, organization };
}

/** Task types (national list, `domain.md` 2.4) that a letter in the base stands for. */
const TASK_TYPES_OF_LETTER: Readonly<Record<string, string>> = {
  A: '1',
  E: '9',
  F: '7',
  G: '5',
  H: '8',
  Z: '10',
  J: '10',
  B: '20',
  C: '20',
};

/**
 * The task type that the letter in the base hints at, or `undefined`.
 *
 * A hint only: 35 of 1,135 real items contradict it, so the type always comes from its own column.
 */
export function taskTypeHint(base: string): { letter: string; taskType: string } | undefined {
  const letter = /^\d{3}([A-Z])/.exec(base)?.[1] ?? /^\d?([A-Z])-/.exec(base)?.[1];
  const taskType = letter === undefined ? undefined : TASK_TYPES_OF_LETTER[letter];
  return letter !== undefined && taskType !== undefined ? { letter, taskType } : undefined;
}
