import { expect } from '@open-wc/testing';
import { findAll } from '../../dev/mount.js';
import { sampleFlowchart } from '../../dev/sample-flowchart.js';
import '../define/sunlit-flowchart.js';
import { loadChartView } from './load-chart-view.js';

describe('sunlit-flowchart: a chart that the page gives', () => {
  it('is drawn with the first update when its code is there', async () => {
    await loadChartView();
    const element = document.createElement('sunlit-flowchart');
    element.view = 'drawing';
    element.flowchart = sampleFlowchart();
    document.body.append(element);
    await element.updateComplete;
    expect(findAll(element, '[data-step]').length).to.be.above(0);
    element.remove();
  });
});
