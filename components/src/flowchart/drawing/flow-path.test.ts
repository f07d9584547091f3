import { expect } from '@open-wc/testing';
import { flowPath } from './flow-path.js';

describe('flowPath', () => {
  it('ends a straight line behind its arrowhead, whichever way it goes', () => {
    expect(flowPath([1, 1, 5, 1])).to.deep.equal({ line: 'M16 16L73 16', head: 'M80 16L72 19.5L72 12.5Z' });
    expect(flowPath([1, 5, 1, 1])).to.deep.equal({ line: 'M16 80L16 23', head: 'M16 16L19.5 24L12.5 24Z' });
  });

  it('rounds a bend by 6 px, and by less where a piece is short', () => {
    expect(flowPath([0, 0, 5, 0, 5, 5]).line).to.equal('M0 0L74 0Q80 0 80 6L80 73');
    expect(flowPath([0, 0, 5, 0, 5, 0.5, 10, 0.5]).line).to.equal('M0 0L76 0Q80 0 80 4L80 4Q80 8 84 8L153 8');
  });

  it('draws nothing of nothing', () => {
    expect(flowPath([]).line).to.equal('');
  });
});
