/** A laid-out chart, whoever laid it out. */
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly DrawnLine[];
}

export interface DrawnNode {
  readonly id: string;
  readonly lane: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnLine {
  readonly from: string;
  readonly to: string;
  readonly points: readonly (readonly [number, number])[];
}

/** How well a chart can be read, counted. */
export interface Quality {
  /** Places at which two lines cross. */
  readonly crossings: number;
  /** Steps that a line which neither begins nor ends there runs through. */
  readonly throughSteps: number;
  /** Steps that stand among those of another lane. */
  readonly strayed: number;
  /** Pieces of lines that are neither upright nor level. */
  readonly slanted: number;
}

type Piece = readonly [ax: number, ay: number, bx: number, by: number, line: number];

/** Counts faults. Lanes are bands across the flow: a step strays if its middle is inside the range of another lane. */
export function qualityOf({ nodes, lines }: DrawnGraph, isDown: boolean): Quality {
  const pieces = lines.flatMap(({ points }, line) =>
    points.slice(1).map((point, index): Piece => {
      const [ax, ay] = points[index] ?? point;
      return [ax, ay, point[0], point[1], line];
    }),
  );
  let crossings = 0;
  pieces.forEach((piece, index) => {
    for (const other of pieces.slice(index + 1)) if (piece[4] !== other[4] && cross(piece, other)) crossings += 1;
  });
  const through = pieces.flatMap((piece) => {
    const line = lines[piece[4]];
    return nodes.filter((node) => node.id !== line?.from && node.id !== line?.to && enters(piece, node));
  });
  const slanted = pieces.filter(([ax, ay, bx, by]) => Math.abs(ax - bx) > 0.5 && Math.abs(ay - by) > 0.5).length;
  return { crossings, throughSteps: through.length, strayed: strayedOf(nodes, isDown), slanted };
}

function cross([ax, ay, bx, by]: Piece, [cx, cy, dx, dy]: Piece): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

/** True if a piece of a line comes into the inner part of a box. */
function enters([ax, ay, bx, by]: Piece, { x, y, width, height }: DrawnNode): boolean {
  const [left, right] = [x + 0.1 * width, x + 0.9 * width];
  const [top, bottom] = [y + 0.1 * height, y + 0.9 * height];
  let [from, to] = [0, 1];
  for (const [start, delta, low, high] of [
    [ax, bx - ax, left, right],
    [ay, by - ay, top, bottom],
  ] as const) {
    if (Math.abs(delta) < 1e-9) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / delta, (high - start) / delta];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from < to;
}

function strayedOf(nodes: readonly DrawnNode[], isDown: boolean): number {
  const middle = ({ x, y, width, height }: DrawnNode): number => (isDown ? x + width / 2 : y + height / 2);
  const ranges = new Map<string, { low: number; high: number }>();
  for (const node of nodes) {
    const at = middle(node);
    const range = ranges.get(node.lane) ?? { low: at, high: at };
    ranges.set(node.lane, { low: Math.min(range.low, at), high: Math.max(range.high, at) });
  }
  return nodes.filter((node) =>
    [...ranges].some(([lane, { low, high }]) => lane !== node.lane && middle(node) > low && middle(node) < high),
  ).length;
}
