import { LINE_HEIGHT, TEXT_SIZES } from './text-sizes.js';
import { textWidth } from './text-width.js';
import { breakable, wrapText, type Breakable } from './wrap-text.js';

/** Text that really fits inside a diamond: every line between the two slopes. */
export interface DiamondText {
  readonly height: number;
  readonly lines: readonly string[];
  readonly badge: readonly string[];
}

const BADGE_LINE = LINE_HEIGHT * TEXT_SIZES.badge;
const BADGE_GAP = 0.15;
/** Distance of text from a slope, measured along the line. */
const INSET = 0.25;
const MOST_LINES = 9;
const LOWEST = 3.6;
const HIGHEST = 18;

/** The lowest diamond of a given width that holds a name and a badge below it; `undefined` if none of a sane height does. */
export function fitDiamond(
  name: string,
  badges: readonly (readonly string[])[],
  width: number,
): DiamondText | undefined {
  const text = breakable(name, 0.75 * width);
  let best: DiamondText | undefined;
  const fewest = Math.max(1, Math.ceil(text.total / width));
  for (const badge of badges) {
    for (let lines = fewest; lines <= Math.min(MOST_LINES, fewest + 4); lines += 1) {
      const found = lowestOf(text, badge, lines, width, best?.height ?? HIGHEST);
      if (found !== undefined && found.height < (best?.height ?? HIGHEST) - 0.1) best = found;
    }
  }
  return best;
}

/** A name that no diamond holds ends in an ellipsis. */
export function fitShortened(name: string, width: number): DiamondText {
  return { height: (3 * LINE_HEIGHT) / 0.4, lines: wrapText(name, 0.5 * width, 3), badge: [] };
}

function lowestOf(
  text: Breakable,
  badge: readonly string[],
  count: number,
  width: number,
  limit: number,
): DiamondText | undefined {
  const stack = count * LINE_HEIGHT + (badge.length === 0 ? 0 : badge.length * BADGE_LINE + BADGE_GAP);
  const badgeNeed = badge.reduce((most, line, index) => {
    const below = stack / 2 - (badge.length - 1 - index) * BADGE_LINE;
    return Math.max(most, heightFor(textWidth(line) * TEXT_SIZES.badge, below, width));
  }, stack + 0.6);
  const attempt = (height: number): string[] | undefined => {
    const lines = text.fill(roomIn(width, height, stack), count);
    return lines?.length === count && isWellBroken(lines) ? lines : undefined;
  };
  let [low, high] = [Math.max(LOWEST, badgeNeed), limit];
  if (low >= high) return undefined;
  let lines = attempt(low);
  if (lines !== undefined) return { height: low, lines, badge };
  lines = attempt(high);
  if (lines === undefined) return undefined;
  while (high - low > 0.2) {
    const middle = (low + high) / 2;
    const found = attempt(middle);
    if (found === undefined) low = middle;
    else [lines, high] = [found, middle];
  }
  return { height: high, lines, badge };
}

/** No line of a single character. */
function isWellBroken(lines: readonly string[]): boolean {
  return lines.length === 1 || lines.every((line) => line.length > 1);
}

/** Room of each line of a stack in the middle of a diamond. */
function roomIn(width: number, height: number, stack: number): (line: number) => number {
  return (line) => {
    const top = line * LINE_HEIGHT - stack / 2;
    const farthest = Math.max(Math.abs(top), Math.abs(top + LINE_HEIGHT));
    return width * (1 - (2 * farthest) / height) - 2 * INSET;
  };
}

/** Height of a diamond in which a line of `text` ends at `distance` from the middle; infinite if none is high enough. */
function heightFor(text: number, distance: number, width: number): number {
  const share = 1 - (text + 2 * INSET) / width;
  return share <= 0 ? Number.POSITIVE_INFINITY : (2 * distance) / share;
}
