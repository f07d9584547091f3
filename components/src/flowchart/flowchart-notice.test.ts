import { expect } from '@open-wc/testing';
import { loadedFlowchart, mountFlowchart } from '../../dev/mount-flowchart.js';
import { find, findAll, until, words } from '../../dev/mount.js';
import { sampleFlowchart } from '../../dev/sample-flowchart.js';

describe('a chart whose power is not in force', () => {
  it('flowchart row 29: says that the power is suspended, since when and why, and still shows its chart', async () => {
    const notice = { kind: 'suspended', since: '2026-11-01', reason: '系统升级' };
    const element = await loadedFlowchart({ flowchart: sampleFlowchart({ over: { notice } }) });
    expect(words(find(element, '.standing'))).to.equal('▲ 该事项自2026年11月1日起暂停实施：系统升级');
    expect(findAll(element, 'svg [data-step]')).to.have.length(14);
    element.lang = 'en';
    await until(() =>
      words(find(element, '.base')).includes('suspended from Nov 1, 2026: 系统升级') ? true : undefined,
    );
    await expect(element).to.be.accessible();
  });

  it('says so in the very frame that shows the chart: no step is ever seen without it', async () => {
    const notice = { kind: 'suspended', since: '2026-11-01', reason: '系统升级' };
    const element = await mountFlowchart({ flowchart: sampleFlowchart({ over: { notice } }) });
    await until(() => element.shadowRoot?.querySelector('[data-step]') ?? undefined);
    expect(words(find(element, '.standing'))).to.contain('暂停实施');
  });

  it('flowchart row 29: says that the power is abolished, and offers no chart in force where there is none', async () => {
    const over = {
      standing: 'past',
      effectiveTo: '2026-11-01',
      abolition: { kind: 'announced', announcedAt: '2026-10-12T02:30:00.000Z' },
      notice: { kind: 'abolished', since: '2026-11-01', reason: '职能划转' },
    };
    const element = await loadedFlowchart({ flowchart: sampleFlowchart({ over }) });
    expect(findAll(element, '.standing').map(words)).to.deep.equal([
      '▲ 该事项自2026年11月1日起废止，不再按本图办理：职能划转',
    ]);
    expect(findAll(element, '.standing button')).to.have.length(0);
  });
});
