import type { ChartDirection, ChartLanguage, StepShape } from '@sunlit/contract';
import type { ChartModel, ChartNode } from './chart-model.js';
import { fitDiamond, fitShortened, type DiamondText } from './fit-diamond.js';
import { at } from './numbers.js';
import { LINE_HEIGHT, TEXT_SIZES } from './text-sizes.js';
import { textWidth } from './text-width.js';
import { breakable, wrapText } from './wrap-text.js';

/** Lines of text in a step; `top` is measured from the top of the box, lines are centred across it. */
export interface BoxText {
  readonly lines: readonly string[];
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Size of a step and its texts. */
export interface StepBox {
  readonly shape: StepShape;
  readonly width: number;
  readonly height: number;
  readonly label: BoxText;
  readonly badge: BoxText | undefined;
}

interface Room {
  /** Widest line of a name, and of a word that cannot be broken. */
  readonly text: number;
  readonly word: number;
  /** Widest diamond. */
  readonly diamond: number;
}

/** Narrow for phones (two lanes stand side by side on 360 px), wider for desks. */
const ROOMS: Readonly<Record<ChartDirection, Readonly<Record<ChartLanguage, Room>>>> = {
  down: { zh: { text: 6.6, word: 9, diamond: 8.4 }, en: { text: 6.4, word: 9, diamond: 8.8 } },
  right: { zh: { text: 7.7, word: 10, diamond: 9.4 }, en: { text: 8.6, word: 10, diamond: 10.4 } },
};

/** For names that fit no usual diamond. */
const WIDE_DIAMONDS = [12, 15] as const;
const PADDING = { x: 0.5, y: 0.55 } as const;
const LOWEST = { process: 2.6, terminator: 2.2 } as const;
const ROUND_ENDS = 1.5;
const BARS = 0.9;
const BADGE_GAP = 0.2;
const MOST_LINES = 8;
/** A fork or join: a bar across the flow. */
const BAR = { thickness: 0.5, length: 5 } as const;

/** Measures steps; steps with the same texts share their box. */
export function createBoxMaker({ direction, language }: Pick<ChartModel, 'direction' | 'language'>) {
  const room = ROOMS[direction][language];
  const known = new Map<string, StepBox>();
  return (node: ChartNode): StepBox => {
    const key = `${node.kind} ${node.isPredefined} ${node.limit ?? ''}\n${node.name}`;
    const box = known.get(key) ?? makeBox(node, room, direction);
    known.set(key, box);
    return box;
  };
}

function makeBox(node: ChartNode, room: Room, direction: ChartDirection): StepBox {
  switch (node.kind) {
    case 'fork':
    case 'join':
      return barBox(direction);
    case 'decision':
      return diamondBox(node, room);
    case 'start':
    case 'end':
      return plainBox(node, room, 'terminator');
    case 'task':
      return plainBox(node, room, node.isPredefined ? 'predefined' : 'process');
  }
}

function plainBox({ name, limit }: ChartNode, room: Room, shape: 'terminator' | 'process' | 'predefined'): StepBox {
  const sides = shape === 'terminator' ? ROUND_ENDS : shape === 'predefined' ? 2 * PADDING.x + BARS : 2 * PADDING.x;
  const usual = room.text + 2 * PADDING.x - sides;
  const widest = Math.max(usual, Math.min(room.word, breakable(name, room.word).widest));
  const lines = wrapText(name, widest, MOST_LINES);
  const badgeLines = limit === undefined ? undefined : [limit];
  const badge = badgeLines && textOf(badgeLines, TEXT_SIZES.badge, 0);
  const text = textOf(lines, TEXT_SIZES.step, 0);
  const needed = Math.max(text.width, badge?.width ?? 0) + sides;
  const width = shape === 'terminator' ? Math.max(5, needed) : Math.max(room.text + 2 * PADDING.x, needed);
  const stack = text.height + (badge === undefined ? 0 : badge.height + BADGE_GAP);
  const lowest = shape === 'terminator' ? LOWEST.terminator : LOWEST.process;
  const height = Math.max(lowest, stack + 2 * PADDING.y);
  return { shape, width, height, ...stacked(text, badge, BADGE_GAP, height) };
}

function diamondBox({ name, limit }: ChartNode, room: Room): StepBox {
  const badges = limit === undefined ? [[]] : [[limit], wrapText(limit, 5.5, 2)];
  const usual = bestDiamond(name, badges, [room.text + 1, room.diamond]);
  const { width, text } = usual ?? bestDiamond(name, badges, WIDE_DIAMONDS) ?? shortDiamond(name);
  const height = Math.max(4, text.height);
  const badge = text.badge.length === 0 ? undefined : textOf(text.badge, TEXT_SIZES.badge, 0);
  return { shape: 'decision', width, height, ...stacked(textOf(text.lines, TEXT_SIZES.step, 0), badge, 0.15, height) };
}

function bestDiamond(name: string, badges: readonly (readonly string[])[], widths: readonly number[]) {
  let best: { width: number; cost: number; text: DiamondText } | undefined;
  for (const width of widths) {
    const text = fitDiamond(name, badges, width);
    if (text === undefined) continue;
    const cost = text.height + 1.2 * width;
    if (best === undefined || cost < best.cost) best = { width, cost, text };
  }
  return best;
}

function shortDiamond(name: string): { width: number; text: DiamondText } {
  const width = at(WIDE_DIAMONDS, 0);
  return { width, text: fitShortened(name, width) };
}

function barBox(direction: ChartDirection): StepBox {
  const [width, height] = direction === 'down' ? [BAR.length, BAR.thickness] : [BAR.thickness, BAR.length];
  return { shape: 'parallel', width, height, label: textOf([], 1, height / 2), badge: undefined };
}

/** The texts one below the other in the middle of the height. */
function stacked(label: BoxText, badge: BoxText | undefined, gap: number, height: number) {
  const stack = label.height + (badge === undefined ? 0 : badge.height + gap);
  const top = (height - stack) / 2;
  return {
    label: { ...label, top },
    badge: badge && { ...badge, top: top + label.height + gap },
  };
}

/** Measures lines of a given size. */
export function textOf(lines: readonly string[], size: number, top: number): BoxText {
  const width = lines.reduce((widest, line) => Math.max(widest, textWidth(line)), 0) * size;
  return { lines, top, width, height: lines.length * LINE_HEIGHT * size };
}
