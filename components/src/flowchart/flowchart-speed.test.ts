import { expect } from '@open-wc/testing';
import { drawn, loadedFlowchart, mountFlowchart, step } from '../../dev/mount-flowchart.js';
import { findAll, settled, until } from '../../dev/mount.js';
import { sampleFlowchart } from '../../dev/sample-flowchart.js';
import { longLayer } from '../../dev/sample-layer.js';

describe('sunlit-flowchart: how much is done at once', () => {
  it('draws what is in view first, and the rest of 500 steps afterwards in slices', async () => {
    const flowchart = sampleFlowchart({ layer: longLayer(500) });
    const element = await mountFlowchart({ properties: { flowchart } });
    await until(() => element.shadowRoot?.querySelector('[data-step]') ?? undefined);
    expect(findAll(element, '[data-step]').length).to.be.below(60);
    await drawn(element);
    expect(findAll(element, '[data-step]')).to.have.length(500);
  });

  it('at 2,000 steps only what is in view is drawn, and what left it goes again', async () => {
    const flowchart = sampleFlowchart({ layer: longLayer(2000) });
    const element = await loadedFlowchart({ properties: { flowchart } });
    expect(findAll(element, '[data-step]').length).to.be.below(100);
    const canvas = element.shadowRoot?.querySelector('.canvas');
    canvas?.scrollTo(canvas.scrollWidth, 0);
    await until(() => element.shadowRoot?.querySelector('[data-step="s1999"]') ?? undefined);
    expect(findAll(element, '[data-step]').length).to.be.below(100);
    expect(findAll(element, '[data-step="s30"]')).to.have.length(0);
  });

  it('opening a step of 500 changes two nodes of the drawing', async () => {
    const flowchart = sampleFlowchart({ layer: longLayer(500) });
    const element = await loadedFlowchart({ properties: { flowchart } });
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => void records.push(...list));
    const svg = element.shadowRoot?.querySelector('svg.drawing');
    if (!svg) throw new Error('no drawing');
    observer.observe(svg, { attributes: true, childList: true, subtree: true });
    step(element, 's3').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    await settled(element);
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(new Set(records.map(({ target }) => target)).size).to.be.at.most(2);
  });

  it('the list of 2,000 steps fills up in slices and is whole in the end', async () => {
    const flowchart = sampleFlowchart({ layer: longLayer(2000) });
    const element = await mountFlowchart({ properties: { flowchart }, attributes: { view: 'list' } });
    await until(() => element.shadowRoot?.querySelector('ol.steps > li') ?? undefined);
    expect(findAll(element, 'ol.steps > li').length).to.be.at.most(160);
    await until(() => (findAll(element, 'ol.steps > li').length === 2000 ? true : undefined));
    await settled(element);
  });
});
