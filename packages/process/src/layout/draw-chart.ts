import type { DrawnFlow, DrawnStep, Drawing, LabelBox } from '@sunlit/contract';
import { measureChart, type Measures } from './chart-axes.js';
import { pointsOf, type FlowBox, type FlowPoint } from './chart-geometry.js';
import type { ChartModel } from './chart-model.js';
import { drawLanes } from './draw-lanes.js';
import { measureLabel, type FlowLabel } from './flow-label.js';
import { keyNeighbours } from './key-neighbours.js';
import { at, hundredths } from './numbers.js';
import { placeSteps, type Placement } from './place-steps.js';
import { routeFlows } from './route-flows.js';
import { createBoxMaker, type BoxText, type StepBox } from './step-box.js';
import { orderSteps } from './step-order.js';

/** Lays a chart out: order, places, ways, sizes, and from them the drawing. */
export function drawChart(model: ChartModel): Drawing {
  const { nodes, links, direction, language } = model;
  if (nodes.length === 0) return { width: 0, height: 0, lanes: [], steps: [], flows: [] };
  const order = orderSteps(model);
  const placement = placeSteps(model, order);
  const labels = links.map(({ label }) => (label === undefined ? undefined : measureLabel(label, direction, language)));
  const { routes, ports } = routeFlows(
    model,
    order,
    placement,
    labels.map((label) => label?.across ?? 0),
  );
  const makeBox = createBoxMaker(model);
  const stepBoxes = nodes.map((node, index) => stretched(makeBox(node), ports.lengthOf(index), direction));
  const boxes = stepBoxes.map((box) => flowBox(box, direction));
  const isPhone = direction === 'down' && model.bands.length <= 2;
  const narrowLabel = (link: number): FlowLabel | undefined => {
    const text = isPhone ? at(links, link).label : undefined;
    return text === undefined ? undefined : measureLabel(text, direction, language, true);
  };
  const measures = measureChart({ routes, boxes, labels, narrowLabel, placement, direction });
  const { lanes, head } = drawLanes(model, placement, measures);
  const turn = turner(direction, head);
  const flows = routes.map((route): DrawnFlow => {
    const { id, isReturn } = at(links, route.link);
    const points = pointsOf(route, boxes, placement, measures.axes).flatMap((point) => turn.point(point));
    return { id, from: at(nodes, route.from).id, to: at(nodes, route.to).id, isReturn, points };
  });
  addLabels(flows, placement, measures, turn);
  const steps = nodes.map((node, index) =>
    drawStep(node.id, at(stepBoxes, index), turn.point(middleOf(index, placement, measures))),
  );
  const neighbours = keyNeighbours(steps, flows);
  return {
    ...turn.size(measures.alongSize, measures.acrossSize),
    lanes: [...lanes],
    steps: steps.map((step) => ({ ...step, neighbours: neighbours.get(step.id) ?? {} })),
    flows,
  };
}

type Direction = ChartModel['direction'];

/** A step that must hold many lines is as long as they need. */
function stretched(box: StepBox, length: number, direction: Direction): StepBox {
  if (direction === 'down') return length <= box.width ? box : { ...box, width: length };
  if (length <= box.height) return box;
  const shift = (length - box.height) / 2;
  const moved = (text: BoxText): BoxText => ({ ...text, top: text.top + shift });
  return { ...box, height: length, label: moved(box.label), badge: box.badge && moved(box.badge) };
}

function flowBox({ shape, width, height }: StepBox, direction: Direction): FlowBox {
  const isDiamond = shape === 'decision';
  return direction === 'down'
    ? { along: height, across: width, isDiamond }
    : { along: width, across: height, isDiamond };
}

function middleOf(node: number, { row, column }: Placement, { axes }: Measures): FlowPoint {
  return { along: at(axes.rowMiddle, at(row, node)), across: at(axes.columnMiddle, at(column, node)) };
}

/** Turns the directions of the flow into those of the page. */
function turner(direction: Direction, head: number) {
  return {
    point: ({ along, across }: FlowPoint): [number, number] =>
      direction === 'down'
        ? [hundredths(across), hundredths(along + head)]
        : [hundredths(along + head), hundredths(across)],
    size: (along: number, across: number) =>
      direction === 'down'
        ? { width: hundredths(across), height: hundredths(along + head) }
        : { width: hundredths(along + head), height: hundredths(across) },
    box: (along: number, across: number): { width: number; height: number } =>
      direction === 'down'
        ? { width: hundredths(across), height: hundredths(along) }
        : { width: hundredths(along), height: hundredths(across) },
  };
}

function addLabels(
  flows: DrawnFlow[],
  placement: Placement,
  measures: Measures,
  turn: ReturnType<typeof turner>,
): void {
  for (const { link, node, lines, along, across, alongSize, acrossSize } of measures.labels) {
    const flow = flows[link];
    if (flow === undefined) continue;
    const middle = middleOf(node, placement, measures);
    const [x, y] = turn.point({ along: middle.along + along, across: middle.across + across });
    flow.label = { x, y, ...turn.box(alongSize, acrossSize), lines: [...lines] };
  }
}

function drawStep(id: string, box: StepBox, [x, y]: readonly [number, number]): Omit<DrawnStep, 'neighbours'> {
  const [left, top] = [x - box.width / 2, y - box.height / 2];
  const textBox = (text: BoxText): LabelBox => ({
    x: hundredths(x - text.width / 2),
    y: hundredths(top + text.top),
    width: hundredths(text.width),
    height: hundredths(text.height),
    lines: [...text.lines],
  });
  return {
    id,
    shape: box.shape,
    x: hundredths(left),
    y: hundredths(top),
    width: hundredths(box.width),
    height: hundredths(box.height),
    label: textBox(box.label),
    ...(box.badge === undefined ? {} : { badge: textBox(box.badge) }),
  };
}
