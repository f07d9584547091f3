import { textWidth } from '../../layout/text-width.js';
import type { Box } from './plain-grid.js';

/** Pixels that modellers write the names of events and gateways with, and the width that they break lines at. */
const TEXT = 11;
const LINE = 14;
const WIDEST = 88;
const GAP = 5;

/** Sides of a shape that a line leaves or enters by. */
export interface UsedSides {
  readonly top: boolean;
  readonly bottom: boolean;
}

/**
 * Where the name of an event or gateway stands so that its own lines do not cross it: below, else above, else in the free
 * corner below and to the right.
 */
export function labelBox(name: string, shape: Box, { top, bottom }: UsedSides): Box {
  const full = textWidth(name) * TEXT;
  const [width, height] = [Math.min(full, WIDEST), Math.ceil(full / WIDEST) * LINE];
  const centre = shape.x + shape.width / 2;
  if (!bottom) return { x: centre - width / 2, y: shape.y + shape.height + GAP, width, height };
  if (!top) return { x: centre - width / 2, y: shape.y - GAP - height, width, height };
  return { x: centre + GAP, y: shape.y + shape.height - GAP, width, height };
}
