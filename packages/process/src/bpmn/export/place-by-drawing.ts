import type { Drawing, PublicLayer } from '@sunlit/contract';
import { boxAround, sizeOf, type Places } from './place-by-grid.js';
import { labelBox } from './label-box.js';
import type { Box } from './plain-grid.js';

/** Pixels of one em, which drawings are measured in. */
const EM = 16;
const TITLE = 30;
const EMPTY_LANE = 60;
/** A sub-process shows a mark below its name. */
const LEAST_SUB_PROCESS = 64;
/** A line that misses the middle by less stays straight. */
const NEAR = 3;

/**
 * Places as in the chart that is published. Events and gateways are smaller in modellers, so their lines go on to them.
 * `undefined` if the drawing is not one of this layer.
 */
export function placeByDrawing(
  layer: PublicLayer,
  drawing: Drawing,
  isSubProcess: (step: string) => boolean,
): Places | undefined {
  const drawn = new Map(drawing.steps.map((step) => [step.id, step]));
  const lines = new Map(drawing.flows.map((flow) => [flow.id, flow]));
  const isWhole = layer.steps.every(({ id }) => drawn.has(id)) && layer.flows.every(({ id }) => lines.has(id));
  if (!isWhole) return undefined;
  const [first, second] = drawing.lanes;
  const isHorizontal = second === undefined ? drawing.width > drawing.height : first?.x === second.x;
  const shift = isHorizontal ? { x: TITLE, y: 0 } : { x: 0, y: TITLE };
  const pixels = ({ x, y, width, height }: Box): Box => ({
    ...{ x: x * EM + shift.x, y: y * EM + shift.y },
    ...{ width: width * EM, height: height * EM },
  });
  const boxes = new Map(drawing.steps.map((step) => [step.id, pixels(step)]));
  const steps = placeSteps(layer, boxes, isSubProcess);
  const flows = new Map(
    layer.flows.map(({ id, from, to }) => {
      const points = pairs(lines.get(id)?.points ?? []).map(([x, y]): Point => [x * EM + shift.x, y * EM + shift.y]);
      const forth = reach(points, boxes.get(to), steps.get(to));
      const both = reach([...forth].reverse(), boxes.get(from), steps.get(from));
      return [id, [...both].reverse().flat()] as const;
    }),
  );
  const size = { width: drawing.width * EM + shift.x, height: drawing.height * EM + shift.y };
  return {
    isHorizontal,
    ...placeLanes(layer, drawing, pixels, size),
    ...{ steps, flows, stepLabels: placeNames(layer, steps, flows) },
    flowLabels: new Map(drawing.flows.flatMap(({ id, label }) => (label === undefined ? [] : [[id, pixels(label)]]))),
  };
}

/** Events and gateways in the size that modellers know, tasks as they are drawn. */
function placeSteps(
  { steps }: PublicLayer,
  boxes: ReadonlyMap<string, Box>,
  isSubProcess: (step: string) => boolean,
): ReadonlyMap<string, Box> {
  return new Map(
    steps.map(({ id, kind }) => {
      const box = boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
      const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (kind !== 'task') return [id, boxAround(centre, sizeOf(kind))] as const;
      const height = isSubProcess(id) ? Math.max(box.height, LEAST_SUB_PROCESS) : box.height;
      return [id, boxAround(centre, { width: box.width, height })] as const;
    }),
  );
}

function placeNames(
  { steps, flows }: PublicLayer,
  shapes: ReadonlyMap<string, Box>,
  lines: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, Box> {
  const ends = new Map<string, number[]>();
  for (const { id, from, to } of flows) {
    const points = lines.get(id) ?? [];
    ends.set(from, [...(ends.get(from) ?? []), ...points.slice(1, 2)]);
    ends.set(to, [...(ends.get(to) ?? []), ...points.slice(-1)]);
  }
  const named = steps.filter(({ kind }) => kind !== 'task');
  return new Map(
    named.map(({ id, name }) => {
      const shape = shapes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
      const heights = ends.get(id) ?? [];
      const isAt = (edge: number) => heights.some((y) => Math.abs(y - edge) < NEAR);
      return [id, labelBox(name, shape, { top: isAt(shape.y), bottom: isAt(shape.y + shape.height) })] as const;
    }),
  );
}

type Point = readonly [x: number, y: number];

function pairs(points: readonly number[]): readonly Point[] {
  return points.flatMap((x, at): Point[] => (at % 2 === 0 ? [[x, points[at + 1] ?? 0]] : []));
}

/**
 * Leads a line that ends on the border of the drawn box on to the shape: along that border to its middle, then straight.
 * A line to a larger shape ends earlier.
 */
function reach(points: readonly Point[], box: Box | undefined, shape: Box | undefined): readonly Point[] {
  const end = points[points.length - 1];
  if (end === undefined || box === undefined || shape === undefined) return points;
  const [x, y] = end;
  const [left, right] = [Math.abs(x - box.x), Math.abs(x - box.x - box.width)];
  const [top, bottom] = [Math.abs(y - box.y), Math.abs(y - box.y - box.height)];
  const nearest = Math.min(left, right, top, bottom);
  const isUpright = nearest === top || nearest === bottom;
  const border = isUpright
    ? shape.y + (nearest === top ? 0 : shape.height)
    : shape.x + (nearest === left ? 0 : shape.width);
  const isGrown = shape.height >= box.height && shape.width >= box.width;
  const centre = isUpright ? shape.x + shape.width / 2 : shape.y + shape.height / 2;
  const at = isUpright ? x : y;
  const on = isGrown || Math.abs(centre - at) < NEAR ? at : centre;
  const target: Point = isUpright ? [on, border] : [border, on];
  if (on === at) return [...points.slice(0, -1), target];
  return [...points, isUpright ? [on, y] : [x, on], target];
}

/** Lanes without a step are not drawn, but a pool shows them all: they stand after the others. */
function placeLanes(
  { lanes }: PublicLayer,
  drawing: Drawing,
  pixels: (box: Box) => Box,
  size: { readonly width: number; readonly height: number },
): Pick<Places, 'pool' | 'lanes'> {
  const drawn = new Map(drawing.lanes.map((lane) => [lane.id, pixels(lane)]));
  const [first] = drawn.values();
  const isHorizontal = first === undefined || first.width >= first.height;
  let end = isHorizontal ? size.height : size.width;
  const placed = lanes.map(({ id }) => {
    const box = drawn.get(id);
    if (box !== undefined) return [id, box] as const;
    const at = end;
    end += EMPTY_LANE;
    const across = isHorizontal
      ? { x: TITLE, y: at, width: size.width - TITLE, height: EMPTY_LANE }
      : { x: at, y: TITLE, width: EMPTY_LANE, height: size.height - TITLE };
    return [id, across] as const;
  });
  const pool = isHorizontal ? { width: size.width, height: end } : { width: end, height: size.height };
  return { pool: { x: 0, y: 0, ...pool }, lanes: new Map(placed) };
}
