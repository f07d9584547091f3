import type { DrawnFlow, DrawnStep, Drawing, LabelBox } from '@sunlit/contract';
import { TEXT_SIZES } from '../layout/text-sizes.js';
import { textWidth } from '../layout/text-width.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of a line. */
interface Piece {
  readonly flow: DrawnFlow;
  readonly index: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Rounding to hundredths moves a border by at most this. */
const TOLERANCE = 0.025;
const CELL = 12;

/** Everything in a drawing that a reader would stumble over, in words. An empty list is a drawing without fault. */
export function drawingFaults(drawing: Drawing, laneOf: (step: string) => string | undefined): string[] {
  const faults: string[] = [];
  const pieces = drawing.flows.flatMap(piecesOf);
  const labels = drawing.flows.flatMap(({ id, label }) => (label === undefined ? [] : [{ id, label }]));
  const index = new BoxIndex(drawing.steps);
  const labelIndex = new BoxIndex(labels.map(({ id, label }) => ({ id, ...label })));
  for (const step of drawing.steps) {
    for (const other of index.near(step)) {
      if (other.id > step.id && overlap(step, other)) faults.push(`${step.id} lies on ${other.id}`);
    }
    faults.push(...textFaults(step), ...laneFaults(drawing, step, laneOf(step.id)));
    if (!isInside(step, drawing)) faults.push(`${step.id} is outside the drawing`);
  }
  for (const piece of pieces) {
    const name = `${piece.flow.id}[${piece.index}]`;
    if (piece.x1 !== piece.x2 && piece.y1 !== piece.y2) faults.push(`${name} is slanted`);
    if (!isInside(boxOf(piece), drawing)) faults.push(`${name} is outside the drawing`);
    for (const step of index.near(boxOf(piece))) if (entersStep(piece, step)) faults.push(`${name} crosses ${step.id}`);
    for (const label of labelIndex.near(boxOf(piece))) {
      if (overlap(boxOf(piece), label)) faults.push(`${name} crosses the words of ${label.id}`);
    }
  }
  for (const { id, label } of labels) {
    if (!isInside(label, drawing)) faults.push(`the words of ${id} are outside the drawing`);
    for (const step of index.near(label)) if (overlap(label, step)) faults.push(`the words of ${id} lie on ${step.id}`);
    for (const other of labelIndex.near(label)) {
      if (other.id > id && overlap(label, other)) faults.push(`the words of ${id} lie on those of ${other.id}`);
    }
    faults.push(...linesFaults(id, label, TEXT_SIZES.condition));
  }
  for (const { id, label } of drawing.lanes) faults.push(...linesFaults(id, label, TEXT_SIZES.lane));
  return faults;
}

/** How long lines of different flows lie on each other, in em; what leads into the same step may share its last piece. */
export function sharedLength(drawing: Drawing): number {
  const pieces = drawing.flows.flatMap(piecesOf);
  const index = new BoxIndex(pieces.map((piece, number) => ({ id: String(number), ...boxOf(piece) })));
  let length = 0;
  pieces.forEach((piece, number) => {
    for (const { id } of index.near(boxOf(piece))) {
      const other = pieces[Number(id)];
      if (other === undefined || Number(id) <= number || other.flow.id === piece.flow.id) continue;
      if (piece.flow.to === other.flow.to && isLast(piece) && isLast(other)) continue;
      length += common(piece, other);
    }
  });
  return length;
}

/** How many times lines cross each other. */
export function crossingCount(drawing: Drawing): number {
  const pieces = drawing.flows.flatMap(piecesOf);
  const upright = pieces.filter(({ x1, x2 }) => x1 === x2);
  const level = new BoxIndex(
    pieces.flatMap((piece, number) => (piece.y1 === piece.y2 ? [{ id: String(number), ...boxOf(piece) }] : [])),
  );
  let count = 0;
  for (const piece of upright) {
    for (const { id } of level.near(boxOf(piece))) {
      const other = pieces[Number(id)];
      if (other === undefined || other.flow.id === piece.flow.id) continue;
      const isAcross = between(piece.x1, other.x1, other.x2) && between(other.y1, piece.y1, piece.y2);
      if (isAcross) count += 1;
    }
  }
  return count;
}

function piecesOf(flow: DrawnFlow): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at + 3 < flow.points.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = flow.points.slice(at, at + 4);
    pieces.push({ flow, index: at / 2, x1, y1, x2, y2 });
  }
  return pieces;
}

const isLast = ({ flow, index }: Piece): boolean => 2 * index + 4 === flow.points.length;

function between(value: number, a: number, b: number): boolean {
  return value > Math.min(a, b) + TOLERANCE && value < Math.max(a, b) - TOLERANCE;
}

function common(a: Piece, b: Piece): number {
  const isUpright = a.x1 === a.x2;
  if (isUpright !== (b.x1 === b.x2)) return 0;
  if (Math.abs(isUpright ? a.x1 - b.x1 : a.y1 - b.y1) > TOLERANCE) return 0;
  const [p, q, r, s] = isUpright ? [a.y1, a.y2, b.y1, b.y2] : [a.x1, a.x2, b.x1, b.x2];
  return Math.max(0, Math.min(Math.max(p, q), Math.max(r, s)) - Math.max(Math.min(p, q), Math.min(r, s)) - TOLERANCE);
}

function boxOf({ x1, y1, x2, y2 }: Piece): Box {
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x1 - x2), height: Math.abs(y1 - y2) };
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width - TOLERANCE &&
    b.x < a.x + a.width - TOLERANCE &&
    a.y < b.y + b.height - TOLERANCE &&
    b.y < a.y + a.height - TOLERANCE
  );
}

function isInside(inner: Box, outer: { readonly width: number; readonly height: number } & Partial<Box>): boolean {
  const [x, y] = [outer.x ?? 0, outer.y ?? 0];
  return (
    inner.x >= x - TOLERANCE &&
    inner.y >= y - TOLERANCE &&
    inner.x + inner.width <= x + outer.width + TOLERANCE &&
    inner.y + inner.height <= y + outer.height + TOLERANCE
  );
}

/** True if a line is inside a step; where it begins or ends it may touch the border, and the slope of a diamond. */
function entersStep(piece: Piece, step: DrawnStep): boolean {
  if (step.shape !== 'decision') return overlap(boxOf(piece), step);
  const isOwn = piece.flow.from === step.id || piece.flow.to === step.id;
  if (!isOwn) return overlap(boxOf(piece), step);
  const samples = [0.02, 0.25, 0.5, 0.75, 0.98];
  return samples.some((share) => {
    const x = piece.x1 + share * (piece.x2 - piece.x1) - step.x - step.width / 2;
    const y = piece.y1 + share * (piece.y2 - piece.y1) - step.y - step.height / 2;
    return Math.abs(x) / (step.width / 2) + Math.abs(y) / (step.height / 2) < 1 - TOLERANCE;
  });
}

function laneFaults(drawing: Drawing, step: DrawnStep, laneId: string | undefined): string[] {
  const lane = drawing.lanes.find(({ id }) => id === laneId);
  return lane === undefined || isInside(step, lane) ? [] : [`${step.id} is outside its lane`];
}

function linesFaults(id: string, { lines, width }: LabelBox, size: number): string[] {
  return lines.filter((line) => textWidth(line) * size > width + TOLERANCE).map((line) => `${id}: ${line} is too wide`);
}

/** Every line of a step lies inside its outline, by the width table. */
function textFaults(step: DrawnStep): string[] {
  const texts = [
    { box: step.label, size: TEXT_SIZES.step },
    ...(step.badge === undefined ? [] : [{ box: step.badge, size: TEXT_SIZES.badge }]),
  ];
  return texts.flatMap(({ box, size }) =>
    box.lines.flatMap((line, index) => {
      const height = box.height / box.lines.length;
      const width = textWidth(line) * size;
      const place = { x: box.x + (box.width - width) / 2, y: box.y + index * height, width, height };
      return isTextInside(place, step) ? [] : [`${step.id}: ${line} is outside its outline`];
    }),
  );
}

function isTextInside(place: Box, step: DrawnStep): boolean {
  if (step.shape !== 'decision') return isInside(place, step);
  const [x, y] = [step.x + step.width / 2, step.y + step.height / 2];
  return [place.x, place.x + place.width].every((cornerX) =>
    [place.y, place.y + place.height].every(
      (cornerY) =>
        Math.abs(cornerX - x) / (step.width / 2) + Math.abs(cornerY - y) / (step.height / 2) <= 1 + TOLERANCE,
    ),
  );
}

/** Finds boxes near a place without looking at all of them. */
class BoxIndex<T extends Box & { readonly id: string }> {
  readonly #cells = new Map<string, T[]>();

  constructor(boxes: readonly T[]) {
    for (const box of boxes) {
      for (const key of this.#keys(box)) {
        const cell = this.#cells.get(key);
        if (cell === undefined) this.#cells.set(key, [box]);
        else cell.push(box);
      }
    }
  }

  near(box: Box): ReadonlySet<T> {
    const found = new Set<T>();
    for (const key of this.#keys(box)) for (const each of this.#cells.get(key) ?? []) found.add(each);
    return found;
  }

  *#keys({ x, y, width, height }: Box): Iterable<string> {
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
      for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) yield `${column} ${row}`;
    }
  }
}
