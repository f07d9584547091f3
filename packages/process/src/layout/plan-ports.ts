import type { ChartModel } from './chart-model.js';
import { at } from './numbers.js';
import type { Placement } from './place-steps.js';
import type { Side } from './route.js';
import type { StepOrder } from './step-order.js';

/** Least distance of two lines at one side of a step. */
const PORT_DISTANCE = 1;
/** Of a line that has no words between it and the middle. */
const TIGHT_DISTANCE = 1.3;
const LABEL_GAP = 0.6;

/** Where lines leave and enter steps, as distances from the middle across the flow. */
export interface Ports {
  exitOffset(link: number): number;
  entryOffset(link: number): number;
  /** A further place at the end of a step whose other sides are taken. */
  extraExit(node: number, towards: number): number;
  isSideOpen(node: number, side: Side): boolean;
  takeSide(node: number, side: Side): void;
  /** How long the step must be across the flow to hold its ports. */
  lengthOf(node: number): number;
}

/** Spreads the lines of forks and joins along their bars, in the order of where they lead. */
export function planPorts(
  model: ChartModel,
  order: StepOrder,
  placement: Placement,
  labelAcross: readonly number[],
): Ports {
  const exits = new Map<number, number>();
  const entries = new Map<number, number>();
  const lengths = new Map<number, number>();
  const extras = new Map<string, number>();
  const distances = new Map<number, number>();
  const isBar = (node: number): boolean => {
    const { kind } = at(model.nodes, node);
    return kind === 'fork' || kind === 'join';
  };
  const need = (node: number, offset: number): void => {
    lengths.set(node, Math.max(lengths.get(node) ?? 0, 2 * Math.abs(offset) + PORT_DISTANCE));
  };
  const distanceFor = (links: readonly number[]): number =>
    links.reduce((most, link) => Math.max(most, labelled(at(labelAcross, link))), PORT_DISTANCE);
  model.nodes.forEach((_, node) => {
    if (!isBar(node)) return;
    const own = at(placement.column, node);
    const ownRow = at(placement.row, node);
    const spread = (links: readonly number[], otherEnd: (link: number) => number, into: Map<number, number>): void => {
      const distance = distanceFor(links);
      const shiftOf = (link: number): number => at(placement.column, otherEnd(link)) - own;
      // Below a fork: how far down; above a join: how far up, less than nothing.
      const farOf = (link: number): number => at(placement.row, otherEnd(link)) - ownRow;
      for (const [link, place] of aroundOwn(links, shiftOf, farOf)) {
        into.set(link, place * distance);
        need(node, place * distance);
      }
    };
    const isForward = (link: number): boolean => order.isForward[link] === true;
    const leaving = at(order.outgoing, node).filter(isForward);
    spread(leaving, (link) => at(model.links, link).to, exits);
    for (const link of leaving) {
      const offset = exits.get(link) ?? 0;
      const key = `${node} ${offset < 0 ? -1 : 1}`;
      extras.set(key, Math.max(extras.get(key) ?? 0, Math.abs(offset)));
    }
    spread(at(order.incoming, node).filter(isForward), (link) => at(model.links, link).from, entries);
  });
  const taken = new Set<string>();
  return {
    exitOffset: (link) => exits.get(link) ?? 0,
    entryOffset: (link) => entries.get(link) ?? 0,
    extraExit: (node, towards) => {
      const sign = towards < 0 ? -1 : 1;
      const key = `${node} ${sign}`;
      const before = extras.get(key);
      const isOtherFree = !extras.has(`${node} ${-sign}`);
      // The words of the middle line go to the side that is free; those of a further line to its far side.
      const isTight = before === undefined && isOtherFree && !isBar(node);
      const distance = isTight ? TIGHT_DISTANCE : (distances.get(node) ?? distanceFor(at(order.outgoing, node)));
      distances.set(node, isTight ? distanceFor(at(order.outgoing, node)) : distance);
      const offset = (before ?? 0) + distance;
      extras.set(key, offset);
      need(node, offset);
      return sign * offset;
    },
    isSideOpen: (node, side) => !taken.has(`${node} ${side}`),
    takeSide: (node, side) => void taken.add(`${node} ${side}`),
    lengthOf: (node) => lengths.get(node) ?? 0,
  };
}

const labelled = (across: number): number => (across === 0 ? 0 : across + LABEL_GAP);

/**
 * Numbers links around the middle, in the order of where they lead; the one that leads straight on stands in the middle.
 * What goes around others of its own column leaves a fork on one side and enters a join on the other: on the same side
 * the two would cross.
 */
function aroundOwn(
  links: readonly number[],
  shiftOf: (link: number) => number,
  farOf: (link: number) => number,
): readonly (readonly [number, number])[] {
  const sorted = [...links].sort((a, b) => shiftOf(a) - shiftOf(b) || farOf(b) - farOf(a));
  const straight = sorted.filter((link) => shiftOf(link) === 0).sort((a, b) => Math.abs(farOf(a)) - Math.abs(farOf(b)));
  const [nearest] = straight;
  const middle = nearest === undefined ? (sorted.length - 1) / 2 : sorted.indexOf(nearest);
  return sorted.map((link, index) => [link, index - middle] as const);
}
