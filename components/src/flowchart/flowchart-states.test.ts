import { expect, oneEvent } from '@open-wc/testing';
import { drawn, loadedFlowchart, mountFlowchart, openStep, step } from '../../dev/mount-flowchart.js';
import { find, findAll, settled, until, words } from '../../dev/mount.js';
import { sampleClient, sampleError } from '../../dev/sample-client.js';
import { sampleCase, sampleFlowchart, sampleInside, sampleLoad } from '../../dev/sample-flowchart.js';
import { sampleLayer } from '../../dev/sample-layer.js';
import { sampleId } from '../../dev/sample-snapshot.js';

const base = (element: Element): HTMLElement => find(element, '[part="base"]');

describe('sunlit-flowchart: states', () => {
  it('idle: asks nothing; says whether platform or power is missing', async () => {
    const element = document.createElement('sunlit-flowchart');
    document.body.append(element);
    await element.updateComplete;
    expect(words(base(element))).to.contain('尚未连接服务平台');
    element.client = sampleClient();
    await element.updateComplete;
    expect(words(base(element))).to.contain('尚未指定权力事项');
    await expect(element).to.be.accessible();
    element.remove();
  });

  it('loading: is busy, says so to screen readers, and shows bars only after a while', async () => {
    const element = await mountFlowchart({ flowchart: 'never' });
    expect(base(element).getAttribute('aria-busy')).to.equal('true');
    expect(words(find(element, '.skeleton'))).to.contain('正在取流程图');
    expect(getComputedStyle(find(element, '.skeleton')).animationDelay).to.equal('0.3s');
    await expect(element).to.be.accessible();
  });

  it('loaded: tells the host which chart is on screen', async () => {
    const loaded = oneEvent(document, 'sunlit-flowchart-loaded');
    const element = await mountFlowchart();
    expect((await loaded).detail).to.include({ powerId: sampleId(0), versionNo: 3, standing: 'current' });
    await drawn(element);
    expect(findAll(element, '[data-step]')).to.have.length(14);
    await expect(element).to.be.accessible();
  });

  it('empty: says that no chart is published, what would be here, and the way to the platform', async () => {
    const element = await loadedFlowchart({
      flowchart: sampleError('flowchart_not_found'),
      attributes: { platform: 'https://platform.example' },
    });
    expect(words(find(element, '.notice')))
      .to.contain('还没有公布流程图')
      .and.to.contain('监督部门');
    expect(find(element, '.notice a').getAttribute('href')).to.equal('https://platform.example/powers');
    await expect(element).to.be.accessible();
  });

  it('failed: says what happened, that nothing was lost, what to do, and the request id; retry works', async () => {
    const good = sampleClient();
    let attempts = 0;
    const charts = good.flowcharts;
    if (charts === undefined) throw new Error('the sample client has charts');
    const client: typeof good = {
      ...good,
      flowcharts: {
        ...charts,
        retrieve: (...call) =>
          (attempts += 1) === 1
            ? Promise.reject(sampleError('network_failed', 'req_7f3a09'))
            : charts.retrieve(...call),
      },
    };
    const element = await loadedFlowchart({ client });
    expect(words(find(element, '[role="alert"]')))
      .to.contain('网络不通')
      .and.to.contain('没有丢失')
      .and.to.contain('请稍后重试')
      .and.to.contain('req_7f3a09');
    await expect(element).to.be.accessible();
    find(element, '[role="alert"] .button').click();
    await until(() => element.shadowRoot?.querySelector('[data-step]') ?? undefined);
    expect(attempts).to.equal(2);
  });

  it('failed: tells the host with the failure', async () => {
    const element = document.createElement('sunlit-flowchart');
    const failed = oneEvent(element, 'sunlit-flowchart-failed');
    element.powerId = sampleId(0);
    element.client = sampleClient({ flowchart: sampleError('rate_limited') });
    document.body.append(element);
    expect((await failed).detail.failure).to.deep.equal({ kind: 'busy' });
    element.remove();
  });

  it('failed: a client of an older kit that knows no charts says so and does not throw', async () => {
    const { flowcharts: _, ...client } = sampleClient();
    const element = await loadedFlowchart({ client });
    expect(words(find(element, '[role="alert"]'))).to.contain('流程图没有取到');
  });

  it('offline: shows the chart of the last visit marked with its time', async () => {
    const kept = { flowchart: sampleFlowchart(), storedAt: '2026-11-20T01:14:00.000Z' };
    const element = await loadedFlowchart({ flowchart: sampleError('network_failed'), kept });
    expect(words(find(element, '.stale'))).to.contain('2026年11月20日 09:14');
    expect(findAll(element, '[data-step]')).to.have.length(14);
    await expect(element).to.be.accessible();
  });

  it('offline: a power that has no chart is not covered up by an old one', async () => {
    const kept = { flowchart: sampleFlowchart(), storedAt: '2026-11-20T01:14:00.000Z' };
    const element = await loadedFlowchart({ flowchart: sampleError('flowchart_not_found'), kept });
    expect(words(find(element, '.notice'))).to.contain('还没有公布流程图');
  });

  it('finds a power by its code, and says when there is none', async () => {
    const found = await loadedFlowchart({ attributes: { 'power-id': '', code: 'JS990100GH-XK-0001' } });
    found.powerId = null;
    await until(() => found.shadowRoot?.querySelector('[data-step]') ?? undefined);
    const element = document.createElement('sunlit-flowchart');
    element.code = 'unknown';
    element.client = sampleClient();
    document.body.append(element);
    await until(() => element.shadowRoot?.querySelector('.notice-title') ?? undefined);
    expect(words(base(element))).to.contain('该事项不存在');
    element.remove();
  });

  it('an open step, every section there, and axe finds nothing', async () => {
    const element = await loadedFlowchart();
    await openStep(element, 'accept');
    await expect(element).to.be.accessible();
  });

  for (const attributes of [
    { lang: 'en' },
    { theme: 'vermilion' },
    { scheme: 'dark' },
    { contrast: 'more' },
    { elder: '' },
    { theme: 'vermilion', scheme: 'dark' },
  ] as const) {
    it(`is accessible with ${JSON.stringify(attributes)}: drawing, list, overlays, open step`, async () => {
      const properties = { case: sampleCase(), load: sampleLoad(), inside: sampleInside() };
      const element = await loadedFlowchart({ attributes: { ...attributes, view: 'drawing' }, properties });
      await expect(element).to.be.accessible();
      await openStep(element, 'visit');
      await expect(element).to.be.accessible();
      element.view = 'list';
      await settled(element);
      await expect(element).to.be.accessible();
    });
  }

  it('shows the same whether properties are set before or after it is put into the page', async () => {
    const properties = { case: sampleCase(), load: sampleLoad() };
    const before = await loadedFlowchart({ attributes: { theme: 'vermilion', 'step-id': 'accept' }, properties });
    await until(() => before.shadowRoot?.querySelector('.step-panel h3') ?? undefined);
    const after = document.createElement('sunlit-flowchart');
    const column = document.createElement('div');
    column.style.width = '1200px';
    column.append(after);
    document.body.append(column);
    await after.updateComplete;
    after.theme = 'vermilion';
    after.stepId = 'accept';
    after.load = sampleLoad();
    after.case = sampleCase();
    after.powerId = sampleId(0);
    after.client = sampleClient();
    await until(() => after.shadowRoot?.querySelector('.step-panel h3') ?? undefined);
    await drawn(after);
    expect(after.stepId).to.equal('accept');
    for (const part of ['.head', '.bar', '.case-strip', '.step-panel']) {
      expect(words(find(after, part))).to.equal(words(find(before, part)));
    }
    expect(findAll(after, '.flow').map((node) => node.outerHTML)).to.have.members(
      findAll(before, '.flow').map((node) => node.outerHTML),
    );
    expect(findAll(after, '[data-step]').map((node) => node.outerHTML)).to.deep.equal(
      findAll(before, '[data-step]').map((node) => node.outerHTML),
    );
    column.remove();
  });

  it('attributes and properties say the same', async () => {
    const element = await loadedFlowchart({
      attributes: { 'version-no': '2', view: 'list', heading: '流程', 'step-id': 'papers' },
    });
    expect([element.versionNo, element.view, element.heading, element.stepId]).to.deep.equal([
      2,
      'list',
      '流程',
      'papers',
    ]);
    expect(words(find(element, 'h2'))).to.equal('流程');
    expect(words(find(element, '.meta'))).to.contain('第 2 版');
  });

  it('asks nothing more after it left the page, and goes on when it comes back', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const good = sampleClient();
    const charts = good.flowcharts;
    if (charts === undefined) throw new Error('the sample client has charts');
    let isSlow = true;
    const slow = sampleClient({ flowchart: 'never' }).flowcharts ?? charts;
    const client: typeof good = {
      ...good,
      flowcharts: {
        ...charts,
        retrieve: (powerId, options) => {
          signals.push(options?.signal);
          return (isSlow ? slow : charts).retrieve(powerId, options);
        },
      },
    };
    const element = await mountFlowchart({ client });
    const column = element.parentElement;
    element.remove();
    expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true]);
    isSlow = false;
    column?.append(element);
    await until(() => element.shadowRoot?.querySelector('[data-step]') ?? undefined);
    expect(signals).to.have.length(2);
    await drawn(element);
    expect(step(element, 'accept')).to.not.equal(null);
  });

  it('draws again when it comes back with its chart', async () => {
    const element = await loadedFlowchart();
    const column = element.parentElement;
    element.remove();
    column?.append(element);
    await drawn(element);
    await openStep(element, 'accept');
    expect(words(find(element, '.step-panel'))).to.contain('窗口受理岗');
  });

  it('long text, narrow columns and right-to-left pages break nothing', async () => {
    const layer = sampleLayer();
    const steps = layer.steps.map((one) => ({ ...one, name: one.name.repeat(3) }));
    const over = { powerName: '食品经营许可'.repeat(12) };
    const flowchart = sampleFlowchart({ direction: 'down', layer: { ...layer, steps }, over });
    const element = await loadedFlowchart({ width: 320, properties: { flowchart, case: sampleCase() } });
    element.dir = 'rtl';
    await settled(element);
    expect(base(element).scrollWidth).to.be.at.most(320);
    element.view = 'drawing';
    await settled(element);
    expect(base(element).scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });
});
