import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { drawn, focused, loadedFlowchart, mountFlowchart, openStep, step } from '../../dev/mount-flowchart.js';
import { find, findAll, settled, until, words } from '../../dev/mount.js';
import { sampleFlowchart } from '../../dev/sample-flowchart.js';
import { longLayer } from '../../dev/sample-layer.js';
import type { SunlitFlowchart } from './sunlit-flowchart.js';

const at = (element: SunlitFlowchart): string | null => focused(element).getAttribute('data-step');

const press = async (element: SunlitFlowchart, ...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
  await settled(element);
};

describe('sunlit-flowchart: keyboard', () => {
  it('flowchart row 9: has one tab stop in the drawing, and every step is reached by keys alone', async () => {
    const element = await loadedFlowchart();
    expect(findAll(element, 'svg [tabindex="0"]')).to.have.length(1);
    step(element, 'start').focus();
    const seen = [at(element)];
    for (let index = 1; index < 14; index += 1) {
      await press(element, 'PageDown');
      seen.push(at(element));
    }
    const order = findAll(element, '[data-step]').map((node) => node.getAttribute('data-step'));
    expect(seen).to.deep.equal(order);
    expect(findAll(element, 'svg [tabindex="0"]').map((node) => node.getAttribute('data-step'))).to.deep.equal([
      order[13],
    ]);
    await press(element, 'Home');
    expect(at(element)).to.equal(order[0]);
    await press(element, 'End', 'PageUp');
    expect(at(element)).to.equal(order[12]);
  });

  it('flowchart row 9: arrows follow the lines: once round a loop, and through both arms of a fork', async () => {
    const element = await loadedFlowchart();
    const arrow = { up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight' } as const;
    const keyTo = (from: string, to: string): string => {
      const neighbours = sampleFlowchart().drawing.steps.find(({ id }) => id === from)?.neighbours;
      const found = (['up', 'down', 'left', 'right'] as const).find((side) => neighbours?.[side] === to);
      if (found === undefined) throw new Error(`no key leads from ${from} to ${to}`);
      return arrow[found];
    };
    const walk = async (...way: string[]): Promise<void> => {
      for (const [index, to] of way.entries()) {
        const from = way[index - 1];
        if (from !== undefined) await press(element, keyTo(from, to));
        expect(at(element)).to.equal(to);
      }
    };
    step(element, 'start').focus();
    await walk('start', 'apply', 'accept', 'correct', 'accept', 'fork', 'papers', 'join', 'visit', 'fork');
  });

  it('keys pressed before their code has arrived lead where they should when it is there', async () => {
    const element = await mountFlowchart();
    const start = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[data-step="start"]') ?? undefined);
    expect(element.shadowRoot?.querySelector('.tool')).to.equal(null);
    start.focus();
    for (const key of ['PageDown', 'PageDown', 'Enter']) {
      start.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    }
    expect(at(element)).to.equal('start');
    await until(() => element.shadowRoot?.querySelector('.step-panel h3') ?? undefined);
    expect(element.stepId).to.equal('accept');
  });

  it('Enter opens a step and takes the reader along; Esc closes it and leads back to the step', async () => {
    const element = await loadedFlowchart();
    step(element, 'accept').focus();
    await press(element, 'Enter');
    await until(() => element.shadowRoot?.querySelector('.step-panel h3') ?? undefined);
    await settled(element);
    expect(words(focused(element))).to.equal('受理审查');
    expect(step(element, 'accept').getAttribute('aria-expanded')).to.equal('true');
    await press(element, 'Escape');
    expect(at(element)).to.equal('accept');
    expect(element.stepId).to.equal(null);
    expect(step(element, 'accept').getAttribute('aria-expanded')).to.equal('false');
  });

  it('Esc on the step itself closes what is open, and only then; the space bar opens', async () => {
    const element = await loadedFlowchart();
    let escaped = 0;
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) escaped += 1;
    });
    await openStep(element, 'accept');
    step(element, 'accept').focus();
    await press(element, 'Escape');
    expect([element.stepId, escaped]).to.deep.equal([null, 0]);
    await press(element, 'Escape');
    expect(escaped).to.equal(1);
    await press(element, ' ');
    expect(element.stepId).to.equal('accept');
  });

  it('Esc in the list closes the step that is open, and no more; the focus stays on the step', async () => {
    const element = await loadedFlowchart({ attributes: { view: 'list' } });
    let escaped = 0;
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) escaped += 1;
    });
    step(element, 'accept').focus();
    await press(element, 'Enter');
    await until(() => element.shadowRoot?.querySelector('.step-panel h3') ?? undefined);
    step(element, 'accept').focus();
    await press(element, 'Escape');
    expect([element.stepId, escaped, at(element)]).to.deep.equal([null, 0, 'accept']);
    await press(element, 'Escape');
    expect(escaped).to.equal(1);
  });

  it('opens in the list in its place; links lead to the step they name', async () => {
    const element = await loadedFlowchart({ attributes: { view: 'list' } });
    step(element, 'accept').focus();
    await press(element, 'Enter');
    await until(() => element.shadowRoot?.querySelector('.step-panel h3') ?? undefined);
    expect(step(element, 'accept').closest('li')?.querySelector('.step-panel')).to.not.equal(null);
    await press(element, 'Enter');
    expect(findAll(element, '.step-panel')).to.have.length(0);
    const link = findAll(element, '.way button').find((node) => words(node).startsWith('制证并送达'));
    link?.focus();
    await press(element, 'Enter');
    expect(at(element)).to.equal('issue');
  });

  it('zooms by plus, minus and nought, and says how large it is', async () => {
    const element = await loadedFlowchart();
    step(element, 'accept').focus();
    const before = find(element, 'svg').getBoundingClientRect().width;
    await press(element, '+', '+');
    expect(find(element, 'svg').getBoundingClientRect().width).to.be.closeTo(before * 1.5625, 2);
    expect(words(find(element, '.tools [role="status"]'))).to.match(/^已缩放到 \d+%$/);
    await press(element, '-');
    expect(find(element, 'svg').getBoundingClientRect().width).to.be.closeTo(before * 1.25, 2);
    await press(element, '0');
    const canvas = find(element, '.canvas');
    expect(canvas.scrollWidth).to.be.at.most(canvas.clientWidth + 1);
  });

  it('brings the focused step into view, also when it was not drawn yet', async () => {
    const flowchart = sampleFlowchart({ layer: longLayer(900) });
    const element = await loadedFlowchart({ properties: { flowchart } });
    step(element, 's0').focus();
    await press(element, 'End');
    expect(at(element)).to.equal('s899');
    const canvas = find(element, '.canvas').getBoundingClientRect();
    const box = focused(element).getBoundingClientRect();
    expect(box.right).to.be.at.most(canvas.right + 1);
    expect(box.left).to.be.at.least(canvas.left - 1);
    await press(element, 'PageUp');
    expect(at(element)).to.equal('s898');
    await drawn(element);
    expect(at(element)).to.equal('s898');
  });

  it('brings the focused step out from under the names of the lanes', async () => {
    const element = await loadedFlowchart({ width: 700 });
    step(element, 'start').focus();
    await press(element, 'End', 'Home', 'PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp');
    const canvas = find(element, '.canvas');
    canvas.scrollLeft = step(element, 'accept').getBoundingClientRect().left - canvas.getBoundingClientRect().left - 30;
    await press(element, 'PageDown', 'PageUp', 'PageUp', 'PageUp');
    const heads = element.shadowRoot?.querySelector('.heads')?.getBoundingClientRect();
    expect(focused(element).getBoundingClientRect().left).to.be.at.least(heads?.right ?? Infinity);
  });

  it('shows where the focus is', async () => {
    const element = await loadedFlowchart();
    const shape = step(element, 'accept').querySelector('.shape');
    if (shape === null) throw new Error('no shape');
    const before = getComputedStyle(shape).strokeWidth;
    step(element, 'start').focus();
    await press(element, 'PageDown', 'PageDown');
    expect([before, getComputedStyle(shape).strokeWidth]).to.deep.equal(['1px', '3px']);
    expect(getComputedStyle(step(element, 'accept')).outlineWidth).to.equal('3px');
  });
});
