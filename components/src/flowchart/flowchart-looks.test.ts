import { expect } from '@open-wc/testing';
import { loadedFlowchart, openStep, step } from '../../dev/mount-flowchart.js';
import { find, findAll, settled, until, words } from '../../dev/mount.js';
import { sampleCase, sampleFlowchart, sampleLoad } from '../../dev/sample-flowchart.js';
import { longLayer } from '../../dev/sample-layer.js';

const px = (text: string): number => Number.parseFloat(text);

describe('sunlit-flowchart: looks', () => {
  it('elder mode: text of 20 px, targets of 48 px, a larger chart, one column at any width', async () => {
    const element = await loadedFlowchart({ attributes: { elder: '', view: 'drawing' } });
    const scale =
      find(element, 'svg').getBoundingClientRect().width /
      px(find(element, 'svg').getAttribute('viewBox')?.split(' ')[2] ?? '');
    expect(16 * scale).to.be.closeTo(20, 0.1);
    await openStep(element, 'accept');
    expect(findAll(element, '.beside')).to.have.length(0);
    expect(getComputedStyle(find(element, '.step-facts .prose')).fontSize).to.equal('20px');
    const controls = findAll(element, '.bar button, .step-panel button');
    expect(controls.length).to.be.greaterThan(5);
    for (const control of controls) expect(control.offsetHeight, control.textContent).to.be.at.least(48);
  });

  it('controls are 40 px high, in the bar, in the list, in an open step and among the versions', async () => {
    for (const width of [360, 768, 1200]) {
      const element = await loadedFlowchart({ width, attributes: { view: 'drawing' } });
      await until(() => element.shadowRoot?.querySelector('.tool') ?? undefined);
      const heights = (selector: string): string[] =>
        findAll(element, selector)
          .filter(({ offsetHeight }) => offsetHeight < 40)
          .map((node) => `${width}: ${node.textContent.trim()} ${node.offsetHeight}`);
      expect(findAll(element, '.bar button, .bar a').length).to.be.greaterThan(6);
      expect(heights('.bar button, .bar a')).to.deep.equal([]);
      findAll(element, '.links button')[0]?.click();
      await until(() => element.shadowRoot?.querySelector('.version-actions button') ?? undefined);
      expect(heights('.versions button, .versions summary')).to.deep.equal([]);
      element.view = 'list';
      await openStep(element, 'accept');
      expect(findAll(element, '.way button').length).to.be.greaterThan(6);
      expect(heights('.steps button, .steps summary')).to.deep.equal([]);
    }
  });

  it('says how large the drawing is, also when another width made it so', async () => {
    const element = await loadedFlowchart({ width: 700 });
    await until(() => element.shadowRoot?.querySelector('.percent') ?? undefined);
    const scaleOf = (): number => {
      const svg = find(element, 'svg.drawing');
      return (svg.getBoundingClientRect().width / px(svg.getAttribute('viewBox')?.split(' ')[2] ?? '')) * 100;
    };
    expect(px(words(find(element, '.percent')))).to.be.closeTo(scaleOf(), 1);
    const before = scaleOf();
    const column = element.parentElement;
    if (column === null) throw new Error('no column');
    column.style.width = '1300px';
    await until(() => (scaleOf() > before + 5 ? true : undefined));
    // The bar hears of the size a frame after it changed.
    await until(() => (Math.abs(px(words(find(element, '.percent'))) - scaleOf()) <= 1 ? true : undefined));
  });

  it('targets are at least 24 px high in every mode, in the list and in the drawing', async () => {
    const element = await loadedFlowchart({ attributes: { view: 'list' }, properties: { case: sampleCase() } });
    for (const control of findAll(element, 'button'))
      expect(control.offsetHeight, control.textContent).to.be.at.least(24);
    element.view = 'drawing';
    await settled(element);
    // A bar is thin, but steps before and after it leave room; the others are large enough by themselves.
    for (const node of findAll(element, '.step:not(.is-parallel) .shape')) {
      const { width, height } = node.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('R-A4: at 320 px nothing is cut off and nothing scrolls sideways, list, open step and words above the drawing', async () => {
    const properties = { case: sampleCase(), load: sampleLoad() };
    const element = await loadedFlowchart({ width: 320, properties, attributes: { 'step-id': 'accept' } });
    const base = find(element, '[part="base"]');
    expect(base.scrollWidth).to.be.at.most(320);
    element.view = 'drawing';
    await settled(element);
    expect(base.scrollWidth).to.be.at.most(320);
  });

  it('path and position are ink and sun in both themes, never the accent', async () => {
    for (const theme of ['azure', 'vermilion']) {
      const element = await loadedFlowchart({ properties: { case: sampleCase() }, attributes: { theme } });
      const style = (selector: string): CSSStyleDeclaration => getComputedStyle(find(element, selector));
      expect(style('.flow.taken .line').stroke).to.equal('rgb(22, 32, 44)');
      expect(style('.step.here .shape').stroke).to.equal('rgb(22, 32, 44)');
      expect([style('.sun').fill, style('.sun').stroke]).to.deep.equal(['rgb(242, 169, 0)', 'rgb(22, 32, 44)']);
    }
  });

  it('E8: stays visible and readable under hostile styles of the page', async () => {
    const element = await loadedFlowchart();
    const style = document.createElement('style');
    style.textContent = `* { all: unset; display: none !important; font-size: 90px; fill: white; stroke: white }
      svg, text, g { display: none } sunlit-flowchart { visibility: hidden; --_ink: white }`;
    document.head.append(style);
    document.body.append(element);
    document.documentElement.style.setProperty('display', 'block', 'important');
    document.body.style.setProperty('display', 'block', 'important');
    await settled(element);
    const name = step(element, 'accept').querySelector('.name');
    if (name === null) throw new Error('no name');
    const { fill, fontSize, visibility } = getComputedStyle(name);
    expect([fill, fontSize, visibility]).to.deep.equal(['rgb(22, 32, 44)', '16px', 'visible']);
    expect(step(element, 'accept').getBoundingClientRect().width).to.be.greaterThan(40);
    style.remove();
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
    element.remove();
  });

  it('the host may set its own words and heading', async () => {
    const element = await loadedFlowchart();
    element.strings = { viewList: '逐条说明', flowchartHeading: '怎么办' };
    await settled(element);
    expect(find(element, 'h2').textContent).to.equal('怎么办');
    expect(findAll(element, '.choice')[1]?.textContent.trim()).to.equal('逐条说明');
  });

  it('names of lanes stay in sight while the chart moves under them, at any size', async () => {
    const element = await loadedFlowchart({ width: 700 });
    const canvas = find(element, '.canvas');
    for (const scroll of [0, canvas.scrollWidth]) {
      canvas.scrollLeft = scroll;
      const { left } = canvas.getBoundingClientRect();
      for (const name of findAll(element, '.heads .lane-name')) {
        expect(name.getBoundingClientRect().left - left, name.textContent).to.be.within(0, 60);
      }
    }
    find(element, '.tools [aria-label="放大"]').click();
    await settled(element);
    canvas.scrollLeft = canvas.scrollWidth;
    const left = find(element, '.heads .lane-name').getBoundingClientRect().left;
    expect(left - canvas.getBoundingClientRect().left).to.be.within(0, 60);
  });

  it('names of lanes stay at the top of a chart that scrolls downwards in its own window', async () => {
    const flowchart = sampleFlowchart({ layer: longLayer(120), direction: 'down' });
    const element = await loadedFlowchart({ properties: { flowchart }, attributes: { view: 'drawing' } });
    const canvas = find(element, '.canvas');
    canvas.scrollTop = canvas.scrollHeight;
    expect(canvas.scrollTop).to.be.greaterThan(1000);
    const top = find(element, '.heads .lane-name').getBoundingClientRect().top;
    expect(top - canvas.getBoundingClientRect().top).to.be.within(0, 40);
  });
});
