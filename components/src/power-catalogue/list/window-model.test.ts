import { expect } from '@open-wc/testing';
import { WindowModel } from './window-model.js';

function windowOf(heights: readonly number[]): WindowModel {
  const model = new WindowModel();
  model.reset(heights.length, (index) => heights[index] ?? 0);
  return model;
}

describe('WindowModel', () => {
  it('places rows of different heights one after the other', () => {
    const model = windowOf([10, 30, 20]);
    expect([0, 1, 2, 3].map((index) => model.offsetOf(index))).to.deep.equal([0, 10, 40, 60]);
    expect(model.total).to.equal(60);
  });

  it('finds the row at any height, compared with counting', () => {
    const heights = Array.from({ length: 300 }, (_, index) => 20 + ((index * 37) % 50));
    const model = windowOf(heights);
    for (let y = 0; y < model.total; y += 7) {
      let index = 0;
      while (model.offsetOf(index + 1) <= y) index += 1;
      expect(model.indexAt(y)).to.equal(index);
    }
  });

  it('draws the rows in view and a margin, never beyond the ends', () => {
    const model = windowOf(Array.from({ length: 100 }, () => 50));
    expect(model.range(0, 200, 100)).to.deep.equal({ start: 0, end: 7 });
    expect(model.range(4800, 200, 100)).to.deep.equal({ start: 94, end: 100 });
    expect(windowOf([]).range(0, 200, 100)).to.deep.equal({ start: 0, end: 0 });
  });

  it('moves the rows below when one turns out taller, and says by how much', () => {
    const model = windowOf([10, 10, 10]);
    expect(model.measure(1, 25)).to.equal(15);
    expect(model.offsetOf(2)).to.equal(35);
    expect(model.isMeasured(1)).to.equal(true);
    expect(model.measure(1, 25)).to.equal(0);
  });

  it('guesses the height of a long list from a sample until it looks at every row', () => {
    const heights = Array.from({ length: 1000 }, (_, index) => (index % 10 === 1 ? 90 : 50));
    const model = windowOf(heights);
    expect(model.total).to.be.within(50_000, 58_000);
    expect(model.measure(0, 60)).to.equal(10);
    model.settle();
    expect(model.total).to.equal(54_010);
    expect(model.offsetOf(1000)).to.equal(54_010);
  });

  it('forgets everything with other rows', () => {
    const model = windowOf([10, 10]);
    model.measure(0, 99);
    model.reset(5, () => 20);
    expect(model.total).to.equal(100);
    expect(model.isMeasured(0)).to.equal(false);
  });
});
