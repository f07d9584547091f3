import { at, range } from './numbers.js';

/**
 * A piece of a line inside a channel, from `low` to `high`. At each end the line turns out of the channel: −1 towards
 * lower levels, 1 towards higher ones.
 */
export interface ChannelPiece {
  readonly low: number;
  readonly high: number;
  readonly lowTurn: -1 | 1;
  readonly highTurn: -1 | 1;
}

const CROSSING = 1;
/** Two lines would lie on each other: never, if there is another order. */
const COVERING = 1000;
/** With more pieces than this in one channel, neighbours are compared only. */
const MOST_COMPARED = 80;
const SAME = 0.05;
/** With more, pieces only get different levels: no definition that people make has so many lines side by side. */
const MOST_ORDERED = 1500;

/**
 * Gives each piece a level, so that pieces that meet have different ones, and orders them so that few cross.
 *
 * @param isExact Says whether two ends at this place are really at the same place.
 */
export function assignLevels(pieces: readonly ChannelPiece[], isExact: (place: number) => boolean): number[] {
  if (pieces.length > MOST_ORDERED) return stackLevels(pieces);
  const order = orderPieces(pieces, isExact);
  const levels = pieces.map(() => 0);
  const placed: number[] = [];
  for (const index of order) {
    const piece = at(pieces, index);
    let level = 0;
    for (const other of placed) {
      if (at(levels, other) >= level && meet(at(pieces, other), piece)) level = at(levels, other) + 1;
    }
    levels[index] = level;
    placed.push(index);
  }
  return levels;
}

/** Levels in the order of where pieces begin; a level is used again as soon as it is free. */
function stackLevels(pieces: readonly ChannelPiece[]): number[] {
  const levels = pieces.map(() => 0);
  const ends: number[] = [];
  let free = 0;
  for (const index of [...range(pieces.length)].sort((a, b) => at(pieces, a).low - at(pieces, b).low || a - b)) {
    const { low, high } = at(pieces, index);
    const reused = free < ends.length && at(ends, free) + SAME < low - SAME ? free : ends.length;
    levels[index] = reused;
    ends[reused] = high;
    if (reused === free) free += 1;
  }
  return levels;
}

/** True if two lines would cover each other at a turn, for given levels. */
export function isCovered(lower: ChannelPiece, higher: ChannelPiece): boolean {
  return orderCost(lower, higher, () => true) >= COVERING;
}

const meet = (a: ChannelPiece, b: ChannelPiece): boolean => a.low <= b.high + SAME && b.low <= a.high + SAME;

function orderPieces(pieces: readonly ChannelPiece[], isExact: (place: number) => boolean): number[] {
  const cost = (lower: number, higher: number): number =>
    meet(at(pieces, lower), at(pieces, higher)) ? orderCost(at(pieces, lower), at(pieces, higher), isExact) : 0;
  const order = [...range(pieces.length)].sort((a, b) => at(pieces, a).low - at(pieces, b).low || a - b);
  if (pieces.length <= MOST_COMPARED) {
    const score = pieces.map((_, a) => pieces.reduce((sum, _piece, b) => sum + cost(a, b) - cost(b, a), 0));
    order.sort((a, b) => at(score, a) - at(score, b));
  }
  for (let pass = 0, isChanged = true; isChanged && pass < Math.min(pieces.length, 40); pass += 1) {
    isChanged = false;
    for (let place = 0; place + 1 < order.length; place += 1) {
      const [a, b] = [at(order, place), at(order, place + 1)];
      if (cost(b, a) >= cost(a, b)) continue;
      [order[place], order[place + 1]] = [b, a];
      isChanged = true;
    }
  }
  return order;
}

/** What it costs if `lower` has the lower level. */
function orderCost(lower: ChannelPiece, higher: ChannelPiece, isExact: (place: number) => boolean): number {
  let cost = 0;
  for (const end of turnsTo(higher, -1)) {
    if (end > lower.low + SAME && end < lower.high - SAME) cost += CROSSING;
    for (const other of turnsTo(lower, 1)) if (Math.abs(other - end) <= SAME && isExact(end)) cost += COVERING;
  }
  for (const end of turnsTo(lower, 1)) {
    if (end > higher.low + SAME && end < higher.high - SAME) cost += CROSSING;
  }
  return cost;
}

function turnsTo({ low, high, lowTurn, highTurn }: ChannelPiece, turn: -1 | 1): readonly number[] {
  if (lowTurn === turn) return highTurn === turn ? [low, high] : [low];
  return highTurn === turn ? [high] : [];
}
