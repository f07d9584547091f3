import type { Drawing, DrawnFlow, DrawnStep, LabelBox, PublicLayer } from '@sunlit/contract';

/** How far a condition may stand from its own line, and what rounding may move, in em. */
const BESIDE = 0.5;
const ROUNDING = 0.02;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Tells whether boxes and lines stand where they say what they name: each step in its lane and over no other, each line
 * from its step to its step, each word at what it speaks of, each arrow key along a line. Where exactly is the layout's
 * business: a picture that was laid out by an earlier version still holds.
 */
export function drawingHolds(drawing: Drawing, drawn: PublicLayer): boolean {
  const steps = new Map(drawing.steps.map((step) => [step.id, step]));
  const lanes = new Map(drawing.lanes.map((lane) => [lane.id, lane]));
  const laneOf = new Map(drawn.steps.map(({ id, lane }) => [id, lanes.get(lane)]));
  const joined = new Set(drawing.flows.flatMap(({ from, to }) => [pair(from, to), pair(to, from)]));
  return (
    drawing.lanes.every(({ label, ...lane }) => isAt(label, lane)) &&
    drawing.steps.every(
      (step) =>
        isInside(step, laneOf.get(step.id) ?? step) &&
        isAt(step.label, step) &&
        (step.badge === undefined || isAt(step.badge, step)) &&
        Object.values(step.neighbours).every((other) => other === undefined || joined.has(pair(step.id, other))),
    ) &&
    !overlapping(drawing.steps) &&
    drawing.flows.every((flow) => joins(flow, steps.get(flow.from), steps.get(flow.to)))
  );
}

/** Ids hold no blank. */
function pair(from: string, to: string): string {
  return `${from} ${to}`;
}

/** Whether any step lies over another; each is only compared with those beside it. */
function overlapping(steps: readonly DrawnStep[]): boolean {
  const byTop = [...steps].sort((one, other) => one.y - other.y);
  return byTop.some((step, index) => {
    for (let next = index + 1; next < byTop.length; next += 1) {
      const other = byTop[next];
      if (other === undefined || other.y >= step.y + step.height) return false;
      if (other.x < step.x + step.width && step.x < other.x + other.width) return true;
    }
    return false;
  });
}

function joins({ points, label }: DrawnFlow, from: DrawnStep | undefined, to: DrawnStep | undefined): boolean {
  if (from === undefined || to === undefined || points.length < 4) return false;
  const corners = cornersOf(points);
  const pieces = corners.slice(1).map((corner, index) => boxAround(corners[index] ?? corner, corner));
  const [first, last] = [corners[0], corners[corners.length - 1]];
  return (
    first !== undefined &&
    last !== undefined &&
    isOnEdge(first, from) &&
    isOnEdge(last, to) &&
    pieces.every(({ width, height }) => width === 0 || height === 0) &&
    (label === undefined || pieces.some((piece) => distance(label, piece) <= BESIDE))
  );
}

function cornersOf(points: readonly number[]): Box[] {
  return Array.from({ length: points.length / 2 }, (_, index) => ({
    x: points[index * 2] ?? NaN,
    y: points[index * 2 + 1] ?? NaN,
    width: 0,
    height: 0,
  }));
}

function boxAround(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x, y, width: Math.max(one.x, other.x) - x, height: Math.max(one.y, other.y) - y };
}

/** On the edge of a step. The slanted sides of a decision lie inside its box. */
function isOnEdge(point: Box, step: DrawnStep): boolean {
  if (distance(point, step) > ROUNDING) return false;
  const inward = Math.min(
    point.x - step.x,
    step.x + step.width - point.x,
    point.y - step.y,
    step.y + step.height - point.y,
  );
  return inward <= ROUNDING || step.shape === 'decision';
}

/** Whether the middle of a label lies on what it names. */
function isAt({ x, y, width, height }: LabelBox, box: Box): boolean {
  return isInside({ x: x + width / 2, y: y + height / 2, width: 0, height: 0 }, box);
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - ROUNDING &&
    inner.y >= outer.y - ROUNDING &&
    inner.x + inner.width <= outer.x + outer.width + ROUNDING &&
    inner.y + inner.height <= outer.y + outer.height + ROUNDING
  );
}

function distance(one: Box, other: Box): number {
  const across = Math.max(other.x - one.x - one.width, one.x - other.x - other.width, 0);
  const down = Math.max(other.y - one.y - one.height, one.y - other.y - other.height, 0);
  return Math.hypot(across, down);
}
