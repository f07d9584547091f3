import { expect } from '@open-wc/testing';
import type { Flowchart } from '@sunlit/contract';
import { layOutChart } from '@sunlit/process/layout/lay-out-chart';
import { outlineOf } from '@sunlit/process/outline/outline-of';
import { loadedFlowchart, mountFlowchart, openStep } from '../../dev/mount-flowchart.js';
import { find, findAll, settled, until, words } from '../../dev/mount.js';
import { sampleFlowchart } from '../../dev/sample-flowchart.js';
import { longLayer } from '../../dev/sample-layer.js';

const PAYLOADS = [
  '<img src=x onerror=window.__hit=1>',
  '<foreignObject><iframe src="javascript:window.__hit=1"></iframe></foreignObject>',
  '<use href="data:image/svg+xml,<svg onload=window.__hit=1>">',
  '"><script>window.__hit=1</script>',
  '\u202Egnp.exe',
  '\uD800 lone',
];

/** The sample with one text in every place that holds text. */
function hostile(payload: string): Flowchart {
  const chart = sampleFlowchart();
  const label = <Box extends { readonly lines: readonly string[] }>(box: Box): Box => ({ ...box, lines: [payload] });
  return {
    ...chart,
    powerName: payload,
    pageUrl: 'javascript:alert(1)',
    layer: {
      ...chart.layer,
      lanes: chart.layer.lanes.map((lane) => ({ ...lane, name: payload })),
      steps: chart.layer.steps.map((step) => ({
        ...step,
        name: payload,
        duty: payload,
        post: payload,
        leadBody: { name: payload, contact: { link: 'javascript:alert(1)', email: 'a b<x', phone: payload } },
        legalBases: [{ kind: 'procedure' as const, title: payload, article: payload, text: payload }],
      })),
      flows: chart.layer.flows.map((flow) => ({ ...flow, condition: payload })),
    },
    drawing: {
      ...chart.drawing,
      lanes: chart.drawing.lanes.map((lane) => ({ ...lane, label: label(lane.label) })),
      steps: chart.drawing.steps.map((step) => ({ ...step, shape: payload, label: label(step.label) })),
    },
  };
}

describe('sunlit-flowchart: hostile charts', () => {
  it('I1, I2: shows every payload as text: in drawing, list, names and opened steps', async () => {
    for (const payload of PAYLOADS) {
      const element = await loadedFlowchart({ properties: { flowchart: hostile(payload) } });
      expect(find(element, '.name').textContent).to.equal(payload);
      await openStep(element, 'accept');
      element.view = 'list';
      await settled(element);
      expect(words(find(element, '.steps'))).to.contain(payload.slice(0, 6).trim());
      expect(findAll(element, 'img, script, iframe, foreignObject, use, image')).to.have.length(0);
      for (const link of findAll(element, 'a')) expect(link.getAttribute('href')).to.match(/^(https?:|mailto:|tel:)/);
      element.remove();
    }
    expect(Reflect.get(window, '__hit')).to.equal(undefined);
  });

  it('I2: a link to a step that is not there, ids that stand twice, a loop of one step and places that are no numbers are drawn without what is broken', async () => {
    const chart = sampleFlowchart();
    const [first, second] = chart.drawing.steps;
    if (first === undefined || second === undefined) throw new Error('the sample has steps');
    const flowchart: Flowchart = {
      ...chart,
      drawing: {
        ...chart.drawing,
        steps: [...chart.drawing.steps, first, { ...second, id: 'nowhere', x: NaN }, { ...second, id: 'stranger' }],
        flows: [
          ...chart.drawing.flows,
          ...chart.drawing.flows,
          { id: 'self', from: 'apply', to: 'apply', isReturn: true, points: [5, 5, 6, 5, 6, 6, 5, 6] },
          { id: 'lost', from: 'apply', to: 'gone', isReturn: false, points: [1, 1] },
        ],
      },
      outline: [
        ...chart.outline,
        { step: 'gone', depth: 0, next: [{ step: 'apply', flow: 'x' }], sameTimeAs: [], returnsTo: [] },
        { step: 'stranger', depth: 99, next: [{ step: 'gone', flow: 'x' }], sameTimeAs: ['gone'], returnsTo: [] },
      ],
    };
    const element = await loadedFlowchart({ properties: { flowchart } });
    expect(findAll(element, '[data-step]')).to.have.length(15);
    expect(findAll(element, '[data-flow="self"]')).to.have.length(1);
    expect(findAll(element, '[data-flow="lost"]')).to.have.length(0);
    element.view = 'list';
    await settled(element);
    expect(findAll(element, 'ol.steps > li')).to.have.length(15);
    expect(words(await openStep(element, 'stranger'))).to.contain('没有公布这一环节的说明');
  });

  it('I2: what is no drawing at all is refused in words', async () => {
    const chart = sampleFlowchart();
    const flowchart = { ...chart, drawing: { ...chart.drawing, width: Infinity } };
    const element = await loadedFlowchart({ properties: { flowchart } });
    expect(words(find(element, '[part="error"]'))).to.contain('无法画出');
    expect(find(element, '[part="error"] a').getAttribute('href')).to.equal(chart.pageUrl);
    await expect(element).to.be.accessible();
  });

  it('I2: 5,000 steps are on screen in two seconds, only those in view are drawn, and the list fills up', async () => {
    const layer = { ...longLayer(3), ...manySteps(5000) };
    const drawing = layOutChart(layer, { direction: 'right', language: 'zh' });
    const flowchart = { ...sampleFlowchart(), layer, drawing, outline: outlineOf(layer) };
    const begin = performance.now();
    const element = await mountFlowchart({ properties: { flowchart } });
    await until(() => element.shadowRoot?.querySelector('svg [data-step]') ?? undefined);
    await settled(element);
    expect(performance.now() - begin).to.be.at.most(2000);
    expect(findAll(element, '[data-step]').length).to.be.within(2, 400);
    const node = findAll(element, '[role="listitem"]')[0];
    expect([node?.getAttribute('aria-posinset'), node?.getAttribute('aria-setsize')]).to.deep.equal(['1', '5000']);
    find(element, '.canvas').scrollLeft = find(element, '.canvas').scrollWidth / 2;
    await until(() => element.shadowRoot?.querySelector('[data-step="s2500"]') ?? undefined);
    expect(findAll(element, '[data-step]').length).to.be.within(2, 400);
  });
});

function manySteps(size: number): Pick<Flowchart['layer'], 'steps' | 'flows'> {
  const [, step] = longLayer(3).steps;
  if (step === undefined) throw new Error('a chain has steps');
  const steps = Array.from({ length: size }, (_, index) => ({ ...step, id: `s${index}`, name: `第 ${index} 步` }));
  const flows = steps
    .slice(1)
    .map((_, index) => ({ id: `f${index}`, from: `s${index}`, to: `s${index + 1}`, isReturn: false }));
  return { steps, flows };
}
