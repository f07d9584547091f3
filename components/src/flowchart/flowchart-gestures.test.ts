import { expect } from '@open-wc/testing';
import { loadedFlowchart, step } from '../../dev/mount-flowchart.js';
import { find, settled } from '../../dev/mount.js';
import type { SunlitFlowchart } from './sunlit-flowchart.js';

const width = (element: SunlitFlowchart): number => find(element, 'svg.drawing').getBoundingClientRect().width;

async function inView(): Promise<SunlitFlowchart> {
  const element = await loadedFlowchart({ width: 700 });
  find(element, '.canvas').scrollIntoView();
  await settled(element);
  return element;
}

function middleOf(node: Element): { readonly clientX: number; readonly clientY: number } {
  const box = node.getBoundingClientRect();
  return { clientX: Math.round(box.left + box.width / 2), clientY: Math.round(box.top + box.height / 2) };
}

describe('sunlit-flowchart: zoom and movement', () => {
  it('flowchart row 6: Ctrl and the wheel zoom around the pointer; a plain wheel is left to the page', async () => {
    const element = await inView();
    const canvas = find(element, '.canvas');
    const before = width(element);
    const node = step(element, 'accept');
    const place = middleOf(node);
    const plain = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true, ...place });
    canvas.dispatchEvent(plain);
    expect([plain.defaultPrevented, width(element)]).to.deep.equal([false, before]);
    const zoom = new WheelEvent('wheel', { deltaY: -40, ctrlKey: true, bubbles: true, cancelable: true, ...place });
    canvas.dispatchEvent(zoom);
    expect(zoom.defaultPrevented).to.equal(true);
    expect(width(element)).to.be.greaterThan(before * 1.15);
    expect(Math.abs(middleOf(node).clientX - place.clientX)).to.be.at.most(4);
  });

  it('flowchart row 6: a mouse over the chart does not trap the wheel, and a mouse that drags moves it', async () => {
    const element = await inView();
    const canvas = find(element, '.canvas');
    const { clientX, clientY } = middleOf(step(element, 'accept'));
    const pointer = (type: string, x: number): void => {
      const place = {
        clientX: x,
        clientY,
        button: 0,
        pointerId: 1,
        pointerType: 'mouse',
        bubbles: true,
        composed: true,
      };
      step(element, 'accept').dispatchEvent(new PointerEvent(type, place));
    };
    const click = (): void => {
      step(element, 'accept').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    };
    canvas.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    expect(getComputedStyle(canvas).overflowY).to.equal('hidden');
    const before = canvas.scrollLeft;
    pointer('pointerdown', clientX);
    pointer('pointermove', clientX - 60);
    pointer('pointermove', clientX - 120);
    pointer('pointerup', clientX - 120);
    click();
    await settled(element);
    expect(canvas.scrollLeft - before).to.equal(120);
    // The end of a drag opens nothing; a press that hardly moves does.
    expect(element.stepId).to.equal(null);
    pointer('pointerdown', clientX);
    pointer('pointermove', clientX - 2);
    pointer('pointerup', clientX - 2);
    click();
    expect(element.stepId).to.equal('accept');
    canvas.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    expect(getComputedStyle(canvas).overflowY).to.equal('auto');
  });

  it('flowchart row 7: two fingers zoom; one is left to the browser, which moves the chart and then the page', async () => {
    const element = await inView();
    const canvas = find(element, '.canvas');
    const before = width(element);
    const { clientX, clientY } = middleOf(canvas);
    const touch = (type: string, ...spreads: number[]): TouchEvent => {
      const touches = spreads.map(
        (spread, identifier) => new Touch({ identifier, target: canvas, clientX: clientX + spread, clientY }),
      );
      const event = new TouchEvent(type, { touches, bubbles: true, cancelable: true });
      canvas.dispatchEvent(event);
      return event;
    };
    expect(touch('touchstart', 0).defaultPrevented).to.equal(false);
    expect(touch('touchmove', 20).defaultPrevented).to.equal(false);
    expect(touch('touchstart', -50, 50).defaultPrevented).to.equal(true);
    touch('touchmove', -75, 75);
    touch('touchend');
    expect(width(element)).to.be.closeTo(before * 1.5, 3);
    touch('touchstart', -50, 50);
    touch('touchmove', -40, 40);
    touch('touchend');
    expect(width(element)).to.be.closeTo(before * 1.2, 3);
    expect(getComputedStyle(canvas).touchAction).to.equal('pan-x pan-y');
  });

  it('at rest it is as high as its chart, so that nothing in it scrolls up or down', async () => {
    const element = await inView();
    const canvas = find(element, '.canvas');
    expect(canvas.scrollHeight).to.be.at.most(canvas.clientHeight + 1);
  });

  it('a step that opens beside the drawing leaves its size, and is not covered', async () => {
    const element = await loadedFlowchart({ width: 1200 });
    const before = width(element);
    step(element, 'granted').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    await settled(element);
    expect(width(element)).to.equal(before);
    expect(step(element, 'granted').getBoundingClientRect().right).to.be.at.most(
      find(element, '.canvas').getBoundingClientRect().right,
    );
  });
});
