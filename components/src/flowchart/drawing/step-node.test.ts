import { expect } from '@open-wc/testing';
import type { ChartStep } from '../model/chart-model.js';
import { stepNode } from './step-node.js';

const bar: ChartStep = {
  id: 'fork',
  index: 0,
  name: '同时办理',
  lane: '窗口',
  drawn: {
    id: 'fork',
    shape: 'parallel',
    x: 0,
    y: 0,
    width: 5,
    height: 0.5,
    label: { x: 0, y: 0, width: 0, height: 0, lines: [] },
    neighbours: {},
  },
  item: { step: 'fork', depth: 0, next: [], sameTimeAs: [], returnsTo: [] },
  step: undefined,
};

describe('a drawn step', () => {
  it('has a name from the first moment, also where no words are drawn', () => {
    expect(stepNode(bar, undefined).button.getAttribute('aria-label')).to.equal('同时办理');
  });
});
