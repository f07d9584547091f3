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
  ])('does not fit with %s', (_name, alter) => {
    expect(pictureFits(altered(alter), drawn, LOOK.language)).toBe(false);
  });
});
