import { tenths, units } from './svg-node.js';

const RADIUS = 6;
const HEAD = { length: 8, half: 3.5 };

type Point = readonly [x: number, y: number];

/** Line and arrowhead of a flow. */
export interface FlowPath {
  readonly line: string;
  readonly head: string;
}

/** The corners of a flow, x and y in turn, as a line with rounded bends that ends behind its arrowhead. */
export function flowPath(points: readonly number[]): FlowPath {
  const corners = points.slice(1).flatMap((y, index): Point[] => {
    const x = points[index];
    return index % 2 === 0 && x !== undefined ? [[units(x), units(y)]] : [];
  });
  const end = corners[corners.length - 1] ?? [0, 0];
  const before = corners[corners.length - 2] ?? end;
  const line = corners.map((corner, index) => {
    const [last, next] = [corners[index - 1], corners[index + 1]];
    if (last === undefined) return `M${corner.join(' ')}`;
    if (next === undefined) return `L${towards(end, before, HEAD.length - 1).join(' ')}`;
    const bend = Math.min(RADIUS, distance(last, corner) / 2, distance(corner, next) / 2);
    return `L${towards(corner, last, bend).join(' ')}Q${corner.join(' ')} ${towards(corner, next, bend).join(' ')}`;
  });
  const [x, y] = towards(end, before, HEAD.length);
  const isFlat = end[1] === before[1];
  const [across, along] = isFlat ? [0, HEAD.half] : [HEAD.half, 0];
  const head = `M${end.join(' ')}L${tenths(x + across)} ${tenths(y + along)}L${tenths(x - across)} ${tenths(y - along)}Z`;
  return { line: line.join(''), head };
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.abs(ax - bx) + Math.abs(ay - by);

/** The point at most this far from one corner on the way to the next; pieces are flat or upright. */
function towards(from: Point, to: Point, length: number): Point {
  const far = Math.min(length, distance(from, to));
  return [tenths(from[0] + Math.sign(to[0] - from[0]) * far), tenths(from[1] + Math.sign(to[1] - from[1]) * far)];
}
