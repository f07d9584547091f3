/**
 * Path data of a line with rounded bends.
 *
 * @param points Corners, x and y in turn.
 * @param radius Rounding of a bend; less where a piece is too short for it.
 * @param shortening How much the last piece ends before its corner: an arrowhead covers the rest.
 */
export function roundedPath(points: readonly number[], radius: number, shortening = 0): string {
  const corners = pairs(points);
  const last = corners.at(-1);
  const before = corners.at(-2);
  const first = corners[0];
  if (first === undefined || last === undefined || before === undefined) return '';
  const end = towards(last, before, Math.min(shortening, distance(last, before)));
  const parts = [`M${text(first)}`];
  for (let index = 1; index + 1 < corners.length; index += 1) {
    const [from, corner, to] = [corners[index - 1], corners[index], corners[index + 1]];
    if (from === undefined || corner === undefined || to === undefined) break;
    const bend = Math.min(radius, distance(from, corner) / 2, distance(corner, to) / 2);
    parts.push(`L${text(towards(corner, from, bend))}Q${text(corner)} ${text(towards(corner, to, bend))}`);
  }
  parts.push(`L${text(end)}`);
  return parts.join('');
}

type Corner = readonly [number, number];

function pairs(points: readonly number[]): readonly Corner[] {
  return Array.from({ length: points.length >> 1 }, (_, index) => [points[2 * index] ?? 0, points[2 * index + 1] ?? 0]);
}

const distance = ([ax, ay]: Corner, [bx, by]: Corner): number => Math.abs(ax - bx) + Math.abs(ay - by);

/** The point `length` from `a` on the way to `b`. */
function towards([ax, ay]: Corner, [bx, by]: Corner, length: number): Corner {
  return [ax + Math.sign(bx - ax) * length, ay + Math.sign(by - ay) * length];
}

const text = ([x, y]: Corner): string => `${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}`;
