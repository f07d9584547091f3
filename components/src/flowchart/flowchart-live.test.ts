import { expect } from '@open-wc/testing';
import { loadedFlowchart, step } from '../../dev/mount-flowchart.js';
import { find, findAll, settled, words } from '../../dev/mount.js';
import { sampleCase, sampleLoad } from '../../dev/sample-flowchart.js';
import type { SunlitFlowchart } from './sunlit-flowchart.js';

/** Ids of the steps and flows whose nodes change while something is done. */
async function touchedBy(element: SunlitFlowchart, act: () => void): Promise<Set<string>> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => void records.push(...list));
  const options = { attributes: true, childList: true, subtree: true, characterData: true };
  observer.observe(find(element, 'svg.drawing'), options);
  act();
  await settled(element);
  records.push(...observer.takeRecords());
  observer.disconnect();
  const idOf = (node: Node): string => {
    const inside = node instanceof Element ? node : node.parentElement;
    const part = inside?.closest('[role="listitem"], [data-flow]');
    return (
      (part?.querySelector('[data-step]') ?? part)?.getAttribute('data-step') ?? part?.getAttribute('data-flow') ?? ''
    );
  };
  return new Set(records.map(({ target }) => idOf(target)).filter((id) => id !== ''));
}

describe('sunlit-flowchart: live', () => {
  it('flowchart row 19: a case that moves on touches the steps it leaves and reaches, and no other', async () => {
    const element = await loadedFlowchart({ properties: { case: sampleCase() } });
    const nodes = findAll(element, '[data-step], [data-flow]');
    const { visits, flowsTaken } = sampleCase();
    const next = sampleCase({
      visits: [
        ...visits.map((visit) => ({ ...visit, leftAt: visit.leftAt ?? '2026-11-20T02:00:00.000Z' })),
        { step: 'join', enteredAt: '2026-11-20T02:00:00.000Z' },
        { step: 'decide', enteredAt: '2026-11-20T02:00:00.000Z' },
      ],
      flowsTaken: [...flowsTaken, 'f10', 'f11'],
      current: [{ step: 'decide', dueOn: '2026-11-24', daysLeft: 2 }],
      pause: undefined,
    });
    const touched = await touchedBy(element, () => (element.case = next));
    expect([...touched]).to.have.members(['visit', 'join', 'decide', 'f10', 'f11']);
    expect(findAll(element, '[data-step], [data-flow]')).to.have.members(nodes);
    expect(step(element, 'decide').getAttribute('aria-current')).to.equal('step');
    expect(words(find(element, '.case-strip')))
      .to.contain('审批决定')
      .and.to.contain('还剩 2 个工作日');
  });

  it('flowchart row 19: the same overlay as another object touches nothing', async () => {
    const element = await loadedFlowchart({ properties: { case: sampleCase(), load: sampleLoad() } });
    const touched = await touchedBy(element, () => {
      element.case = sampleCase();
      element.load = sampleLoad();
    });
    expect([...touched]).to.deep.equal([]);
  });

  it('flowchart row 19: numbers that change touch their step; taking an overlay away leaves no trace', async () => {
    const element = await loadedFlowchart();
    const all = (): string[] => findAll(element, '[role="listitem"], [data-flow]').map((node) => node.outerHTML);
    const before = all();
    element.load = sampleLoad();
    await settled(element);
    const steps = sampleLoad().steps.map((one) => (one.step === 'papers' ? { ...one, waiting: 32 } : one));
    expect([...(await touchedBy(element, () => (element.load = sampleLoad({ steps }))))]).to.deep.equal(['papers']);
    element.case = sampleCase();
    await settled(element);
    element.case = null;
    element.load = null;
    await settled(element);
    expect(all()).to.have.members(before);
  });

  it('flowchart row 19: days that pass change what is said of the step, though its marks look the same', async () => {
    const left = (daysLeft: number) => sampleCase({ current: [{ step: 'visit', daysLeft }], pause: undefined });
    const element = await loadedFlowchart({ properties: { case: left(3) } });
    expect([...(await touchedBy(element, () => (element.case = left(2))))]).to.deep.equal(['visit']);
    expect(step(element, 'visit').getAttribute('aria-label')).to.contain('还剩 2 个工作日');
  });

  it('keeps focus, zoom and place while a case moves', async () => {
    const element = await loadedFlowchart({ width: 700 });
    step(element, 'decide').focus();
    find(element, '.canvas').scrollLeft = 120;
    await settled(element);
    const place = find(element, '.canvas').scrollLeft;
    element.case = sampleCase();
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.equal(step(element, 'decide'));
    expect(find(element, '.canvas').scrollLeft).to.equal(place);
  });
});
