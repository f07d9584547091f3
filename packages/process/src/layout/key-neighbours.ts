import type { DrawnFlow, DrawnStep, Neighbours } from '@sunlit/contract';

type Key = 'up' | 'down' | 'left' | 'right';
const OPPOSITE = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;

/** What the keys of one step lead to. */
type Keys = Partial<Record<Key, string>>;

/**
 * Where arrow keys lead: along flows in the direction in which they leave a step, then in the direction from which they
 * enter it. A flow whose key is taken gets another free one, so that keys reach whatever lines reach.
 */
export function keyNeighbours(
  steps: readonly Omit<DrawnStep, 'neighbours'>[],
  flows: readonly DrawnFlow[],
): ReadonlyMap<string, Neighbours> {
  const keys = new Map<string, Keys>(steps.map(({ id }) => [id, {}]));
  const places = new Map(steps.map((step) => [step.id, step]));
  const waiting: { step: string; other: string }[] = [];
  const wish = (step: string, other: string, key: Key): void => {
    const own = keys.get(step);
    if (own === undefined || step === other || Object.values(own).includes(other)) return;
    if (own[key] === undefined) own[key] = other;
    else waiting.push({ step, other });
  };
  for (const { from, to, points } of flows) wish(from, to, headingOf(points, 0));
  for (const { from, to, points } of flows) wish(to, from, OPPOSITE[headingOf(points, points.length - 4)]);
  for (const { step, other } of waiting) {
    const own = keys.get(step);
    const [a, b] = [places.get(step), places.get(other)];
    if (own === undefined || a === undefined || b === undefined || Object.values(own).includes(other)) continue;
    const free = keysTowards(b.x + b.width / 2 - a.x - a.width / 2, b.y + b.height / 2 - a.y - a.height / 2).find(
      (key) => own[key] === undefined,
    );
    if (free !== undefined) own[free] = other;
  }
  return keys;
}

/** Direction of the piece of a line that begins at `index`. */
function headingOf(points: readonly number[], index: number): Key {
  const [x = 0, y = 0, nextX = 0, nextY = 0] = points.slice(index, index + 4);
  if (Math.abs(nextX - x) > Math.abs(nextY - y)) return nextX > x ? 'right' : 'left';
  return nextY > y ? 'down' : 'up';
}

/** Keys in the order in which they point to something that lies at a distance. */
function keysTowards(x: number, y: number): readonly Key[] {
  const [across, along]: readonly [Key, Key] = [x < 0 ? 'left' : 'right', y < 0 ? 'up' : 'down'];
  const [first, second] = Math.abs(x) > Math.abs(y) ? [across, along] : [along, across];
  return [first, second, OPPOSITE[second], OPPOSITE[first]];
}
