/** Sides of a box in the directions of the flow: `start` is where it comes from, `plus` lies towards later columns. */
export type Side = 'start' | 'end' | 'minus' | 'plus';

/**
 * A piece of a line inside a channel: corridor `k` lies across the flow before row `k`, gutter `g` along the flow before
 * column `g`. Lines in one channel get levels, so that none covers another.
 */
export interface Run {
  readonly kind: 'corridor' | 'gutter';
  readonly index: number;
  level: number;
}

/** The way of one line: out at a side, through channels in turn, in at a side. Offsets are measured across the flow. */
export interface Route {
  readonly link: number;
  readonly from: number;
  readonly to: number;
  readonly exit: Side;
  readonly entry: Side;
  readonly exitOffset: number;
  entryOffset: number;
  readonly runs: readonly Run[];
}
