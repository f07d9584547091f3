import type { ChartDirection, ChartLanguage } from '@sunlit/contract';
import { textOf } from './step-box.js';
import { TEXT_SIZES } from './text-sizes.js';
import { breakable, wrapText } from './wrap-text.js';

/** What is written on a line, measured; `along` and `across` are its sizes in the directions of the flow. */
export interface FlowLabel {
  readonly lines: readonly string[];
  readonly along: number;
  readonly across: number;
}

const WIDEST = { zh: 3.7, en: 5 } as const;
const NARROW = { zh: 2.75, en: 4 } as const;
const WIDEST_WORD = 6;
const MOST_LINES = { down: 4, right: 2 } as const;

/** Breaks a condition into short lines beside or above its line; `isNarrow` where it makes the chart wider. */
export function measureLabel(
  text: string,
  direction: ChartDirection,
  language: ChartLanguage,
  isNarrow = false,
): FlowLabel {
  const size = TEXT_SIZES.condition;
  const word = breakable(text, WIDEST_WORD / size).widest * size;
  const lines = wrapText(text, Math.max((isNarrow ? NARROW : WIDEST)[language], word) / size, MOST_LINES[direction]);
  const { width, height } = textOf(lines, size, 0);
  return direction === 'down' ? { lines, along: height, across: width } : { lines, along: width, across: height };
}
