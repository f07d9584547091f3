import type { Drawing, DrawnFlow, LabelBox } from '@sunlit/contract';
import { PROCESS_TEMPLATES } from '@sunlit/process/templates/templates';
import { sampleDefinition } from '@sunlit/testkit/sample-process';
import { describe, expect, it } from 'vitest';
import { ALL_LOOKS, drawChart, drawnPart, type ChartLook, type ChartPicture } from './chart-drawing.js';
import { pictureFits } from './picture-fits.js';

const LOOK: ChartLook = { language: 'zh', direction: 'down' };
const FACTS = { department: '市市场监督管理局', materials: [] };

const drawn = drawnPart(sampleDefinition().publicLayer, LOOK.language);

/** The picture of the sample, with something else in it. */
function altered(alter: (picture: ChartPicture) => void): ChartPicture {
  const picture = structuredClone(drawChart(drawn, LOOK));
  alter(picture);
  return picture;
}

interface Placed {
  x: number;
  y: number;
}

function swapPlaces(one: Placed, other: Placed): void {
  [one.x, one.y, other.x, other.y] = [other.x, other.y, one.x, one.y];
}

function endElsewhere([first, ...others]: DrawnFlow[]): void {
  const other = others.find(({ to }) => to !== first?.to);
  if (first === undefined || other === undefined) throw new Error('all lines of the sample lead to one step');
  const [x = NaN, y = NaN] = other.points.slice(-2);
  first.points.push(x, first.points[first.points.length - 1] ?? NaN, x, y);
}

function twoAnswers({ flows }: Drawing): [LabelBox, LabelBox] {
  const [one, other] = flows.flatMap(({ label }) => label ?? []);
  if (one === undefined || other === undefined) throw new Error('the sample has no two answers');
  return [one, other];
}

describe('a stored picture', () => {
  it('fits the chart that it was made of, in every language and direction', () => {
    const layers = [
      sampleDefinition().publicLayer,
      ...PROCESS_TEMPLATES.map((template) => template.build(FACTS).publicLayer),
    ];
    for (const layer of layers) {
      for (const look of ALL_LOOKS) {
        const part = drawnPart(layer, look.language);
        expect(pictureFits(drawChart(part, look), part, look.language), JSON.stringify(look)).toBe(true);
      }
    }
  });

  it.each<[string, (picture: ChartPicture) => void]>([
    ['another name of a step', ({ drawing }) => void (drawing.steps[1]!.label.lines = ['快速受理'])],
    ['another limit', ({ drawing }) => void (drawing.steps.find(({ badge }) => badge)!.badge!.lines = ['90 个工作日'])],
    [
      'no limit',
      ({ drawing }) =>
        void Reflect.deleteProperty(
          drawing.steps.find(({ badge }) => badge)!,
          'badge',
        ),
    ],
    ['another lane', ({ drawing }) => void (drawing.lanes[0]!.label.lines = ['局长'])],
    ['another answer', ({ drawing }) => void (drawing.flows.find(({ label }) => label)!.label!.lines = ['一律不予'])],
    ['a flow that leads elsewhere', ({ drawing }) => void (drawing.flows[0]!.to = 'granted')],
    ['a flow less', ({ drawing }) => void drawing.flows.pop()],
    ['a step less', ({ drawing }) => void drawing.steps.pop()],
    ['a step twice', ({ drawing }) => void (drawing.steps[0] = drawing.steps[1]!)],
    ['a list without a step', ({ outline }) => void outline.pop()],
    ['a list that goes on elsewhere', ({ outline }) => void (outline[0]!.next = outline[2]!.next)],
    ['a list in another order', ({ outline }) => void outline.reverse()],
    ['two steps that changed places', ({ drawing: { steps } }) => swapPlaces(steps[1]!, steps[2]!)],
    [
      'a step in another lane',
      ({ drawing: { steps, lanes } }) => void (steps[1]!.x = lanes[lanes.length - 1]!.x + 0.1),
    ],
    ['a line that ends at another step', ({ drawing: { flows } }) => endElsewhere(flows)],
    ['a line that begins nowhere', ({ drawing: { flows } }) => void (flows[0]!.points[1]! -= 1)],
    ['a slanted line', ({ drawing: { flows } }) => void flows[0]!.points.splice(2, 0, -1, -1)],
    ['answers that changed places', ({ drawing }) => swapPlaces(...twoAnswers(drawing))],
    ['names of lanes that changed places', ({ drawing: { lanes } }) => swapPlaces(lanes[0]!.label, lanes[1]!.label)],
    ['a step over another', ({ drawing: { steps } }) => void (steps[1]!.height += 40)],
    ['a limit at another step', ({ drawing }) => void (drawing.steps.find(({ badge }) => badge)!.badge!.y += 20)],
    ['a key that follows no line', ({ drawing: { steps } }) => void (steps[0]!.neighbours.left = steps[5]!.id)],
  ])('does not fit with %s', (_name, alter) => {
    expect(pictureFits(altered(alter), drawn, LOOK.language)).toBe(false);
  });
});
