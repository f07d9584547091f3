import type { DrawnStep } from '@sunlit/contract';
import { EM, svgNode, units } from '../drawing/svg-node.js';

export type ChipKind = 'here' | 'after' | 'load' | 'risk' | 'added' | 'removed' | 'changed';

/** A small label at a corner of a step: always words, never a colour alone. */
export interface Chip {
  readonly kind: ChipKind;
  readonly text: string;
}

const SIZE = 0.8125;
const HEIGHT = 20;
const PADDING = 6;
const GAP = 4;
const DISC = 5.5;
const OVERHANG = 8;

/** Where a kind of chip sits: on the upper edge from the left, or on the lower edge from the right. */
const IS_BELOW: Readonly<Record<ChipKind, boolean>> = {
  here: false,
  after: false,
  added: false,
  removed: false,
  changed: false,
  risk: true,
  load: true,
};

/**
 * The chips of one step, side by side on its upper edge from the left and its lower edge from the right: off the middle,
 * where lines enter and leave when a chart runs downwards, and off the words beside the tips of a diamond.
 */
export function chipNodes(chips: readonly Chip[], step: DrawnStep, direction: string): SVGGElement[] {
  const [left, right] = [units(step.x), units(step.x + step.width)];
  const [top, bottom] = [units(step.y), units(step.y + step.height)];
  const middle = (left + right) / 2;
  const isDiamond = step.shape === 'decision';
  const isDown = direction === 'down' || isDiamond;
  let above = left - OVERHANG;
  let below = isDiamond ? middle - OVERHANG : right + OVERHANG;
  return chips.map((chip) => {
    const disc = chip.kind === 'here' ? DISC * 2 + GAP : 0;
    const width = Math.ceil(textWidth(chip.text, SIZE) + disc) + PADDING * 2;
    if (IS_BELOW[chip.kind]) {
      const x = isDiamond || !isDown ? below - width : Math.max(below - width, middle + OVERHANG);
      below = x - GAP;
      return chipNode(chip, { x, y: bottom - (isDiamond ? HEIGHT : 5), width, disc });
    }
    const x = isDown ? Math.max(2, Math.min(above, middle - OVERHANG - width)) : above;
    above = x + width + GAP;
    return chipNode(chip, { x, y: Math.max(1, top - (isDiamond ? 2 : HEIGHT - 4)), width, disc });
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly disc: number;
}

function chipNode({ kind, text }: Chip, { x, y, width, disc }: Place): SVGGElement {
  const ground = svgNode('rect', { class: 'chip-ground', x, y, width, height: HEIGHT, rx: kind === 'here' ? 10 : 3 });
  const middle = y + HEIGHT / 2;
  const sun = disc === 0 ? [] : [svgNode('circle', { class: 'sun', cx: x + PADDING + DISC, cy: middle, r: DISC })];
  const words = svgNode(
    'text',
    { 'aria-hidden': 'true', class: 'chip-text', x: x + (width + disc) / 2, y: middle + 4.7 },
    text,
  );
  return svgNode('g', { class: `chip is-${kind}` }, [ground, ...sun, words]);
}

/** Room that a line of text takes, in units at this size: full for Han, what most faces need for the rest. */
function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) em += char > '\u2e7f' || '＋－≠·'.includes(char) ? 1 : char === ' ' ? 0.3 : 0.62;
  return em * size * EM;
}
