import type { DrawnFlow, DrawnStep, Drawing, Flow, PublicLayer, Step } from '@sunlit/contract';
import { publicGraph } from '@sunlit/process/graph/layer-graph';
import { topologicalOrder } from '@sunlit/process/graph/directed-graph';
import type { ChartLook } from './chart-drawing.js';

const STEP = { width: 12, height: 4 };
const GAP = 3;

/** One step after the other in its lane, flows as straight pieces. Used until charts are laid out properly. */
export function plainDrawing(layer: PublicLayer, { language, direction }: ChartLook): Drawing {
  const order = [...topologicalOrder(publicGraph(layer))];
  const ranked = [...layer.steps].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const text = (named: { name: string; nameEn?: string | undefined }): string =>
    language === 'en' ? (named.nameEn ?? named.name) : named.name;
  const laneAt = (id: string): number =>
    Math.max(
      0,
      layer.lanes.findIndex((lane) => lane.id === id),
    );
  const isDown = direction === 'down';
  const place = (along: number, across: number): { x: number; y: number } => {
    const [x, y] = isDown ? [across, along] : [along, across];
    return { x: GAP + x * (STEP.width + GAP), y: GAP + y * (STEP.height + GAP) };
  };
  const steps = ranked.map((step, rank): DrawnStep => {
    const box = { ...place(rank + 1, laneAt(step.lane)), ...STEP };
    return { id: step.id, shape: shapeOf(step), ...box, label: { ...box, lines: [text(step)] }, neighbours: {} };
  });
  const boxOf = new Map(steps.map((step) => [step.id, step]));
  const [length, breadth] = [ranked.length + 1, Math.max(1, layer.lanes.length)];
  const end = isDown ? place(length, breadth) : place(length, breadth);
  return {
    width: end.x,
    height: end.y,
    lanes: layer.lanes.map((lane, index) => {
      const start = place(0, index);
      const stop = place(length, index + 1);
      const size = { width: stop.x - start.x, height: stop.y - start.y };
      return { id: lane.id, ...start, ...size, label: { ...start, ...STEP, lines: [text(lane)] } };
    }),
    steps,
    flows: layer.flows.flatMap((flow) => drawnFlow(flow, boxOf.get(flow.from), boxOf.get(flow.to))),
  };
}

function shapeOf({ kind }: Step): string {
  if (kind === 'decision') return 'decision';
  if (kind === 'task') return 'process';
  return kind === 'start' || kind === 'end' ? 'terminator' : 'parallel';
}

function drawnFlow(flow: Flow, from: DrawnStep | undefined, to: DrawnStep | undefined): DrawnFlow[] {
  if (from === undefined || to === undefined) return [];
  const [x1, y1, x2, y2] = [from.x + STEP.width / 2, from.y + STEP.height / 2, to.x + STEP.width / 2, to.y];
  return [{ id: flow.id, from: from.id, to: to.id, isReturn: flow.isReturn, points: [x1, y1, x2, y1, x2, y2] }];
}
