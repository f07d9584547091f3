import { expect } from '@open-wc/testing';
import { findAll } from '../../dev/mount.js';
import { sampleFlowchart } from '../../dev/sample-flowchart.js';
import '../define/sunlit-flowchart.js';
import { rehearse } from './rehearse.js';

describe('sunlit-flowchart: prepared before its chart is there', () => {
  it('leaves nothing in the page, and the next chart is drawn with the first update', async () => {
    await rehearse();
    expect(document.querySelector('sunlit-flowchart')).to.equal(null);
    const element = document.createElement('sunlit-flowchart');
    element.view = 'drawing';
    element.flowchart = sampleFlowchart();
    document.body.append(element);
    await element.updateComplete;
    expect(findAll(element, '[data-step]').length).to.be.above(0);
    element.remove();
  });
});
