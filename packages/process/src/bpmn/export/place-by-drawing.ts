import type { Drawing, PublicLayer } from '@sunlit/contract';
import { boxAround, sizeOf, type Places } from './place-by-grid.js';
import type { Box } from './plain-grid.js';

/** Pixels of one em, which drawings are measured in. */
const EM = 16;
const TITLE = 30;
const EMPTY_LANE = 60;

/**
 * Places as in the chart that is published. Events and gateways are smaller in modellers, so their lines go on to them.
 * `undefined` if the drawing is not one of this layer.
 */
export function placeByDrawing(layer: PublicLayer, drawing: Drawing): Places | undefined {
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
  const steps = new Map(
    layer.steps.map(({ id, kind }) => {
      const box = boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
      const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      return [id, kind === 'task' ? box : boxAround(centre, sizeOf(kind))] as const;
    }),
  );
  const flows = new Map(
    layer.flows.map(({ id, from, to }) => {
      const points = (lines.get(id)?.points ?? []).map((value, at) => value * EM + (at % 2 === 0 ? shift.x : shift.y));
      const start = lead([points[0] ?? 0, points[1] ?? 0], boxes.get(from), steps.get(from));
      const end = lead([points[points.length - 2] ?? 0, points[points.length - 1] ?? 0], boxes.get(to), steps.get(to));
      return [id, [...flat([...start].reverse()), ...points, ...flat(end)]] as const;
    }),
  );
  const size = { width: drawing.width * EM + shift.x, height: drawing.height * EM + shift.y };
  return { isHorizontal, ...placeLanes(layer, drawing, pixels, size), steps, flows };
}

type Point = readonly [x: number, y: number];

/** From a point on the border of the drawn box along that border to its middle, then straight to the smaller shape. */
function lead([x, y]: Point, box: Box | undefined, shape: Box | undefined): readonly Point[] {
  if (box === undefined || shape === undefined || box === shape) return [];
  const [left, right] = [Math.abs(x - box.x), Math.abs(x - box.x - box.width)];
  const [top, bottom] = [Math.abs(y - box.y), Math.abs(y - box.y - box.height)];
  const nearest = Math.min(left, right, top, bottom);
  const centre = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
  if (nearest === top) return corner([centre.x, y], [centre.x, shape.y], [x, y]);
  if (nearest === bottom) return corner([centre.x, y], [centre.x, shape.y + shape.height], [x, y]);
  if (nearest === left) return corner([x, centre.y], [shape.x, centre.y], [x, y]);
  return corner([x, centre.y], [shape.x + shape.width, centre.y], [x, y]);
}

function corner(bend: Point, end: Point, from: Point): readonly Point[] {
  return bend[0] === from[0] && bend[1] === from[1] ? [end] : [bend, end];
}

function flat(points: readonly Point[]): readonly number[] {
  return points.flatMap(([x, y]) => [x, y]);
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
