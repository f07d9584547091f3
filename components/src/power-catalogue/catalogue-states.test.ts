import { expect, oneEvent } from '@open-wc/testing';
import {
  find,
  findAll,
  loadedCatalogue,
  mountCatalogue,
  openRow,
  row,
  settled,
  type,
  until,
  words,
} from '../../dev/mount.js';
import { sampleClient, sampleError } from '../../dev/sample-client.js';
import { samplePenalty } from '../../dev/sample-power.js';
import { sampleId, sampleSnapshot } from '../../dev/sample-snapshot.js';

const base = (element: Element): HTMLElement => find(element, '[part="base"]');

describe('sunlit-power-catalogue: states', () => {
  it('idle: asks nothing and says that there is no platform yet', async () => {
    const element = document.createElement('sunlit-power-catalogue');
    document.body.append(element);
    await element.updateComplete;
    expect(words(base(element))).to.contain('尚未连接服务平台');
    await expect(element).to.be.accessible();
    element.remove();
  });

  it('loading: is busy, says so to screen readers, and shows bars only after a while', async () => {
    const element = await mountCatalogue({ snapshots: ['never'] });
    expect(base(element).getAttribute('aria-busy')).to.equal('true');
    expect(words(find(element, '.skeleton'))).to.contain('正在取权力清单');
    expect(getComputedStyle(find(element, '.skeleton')).animationDelay).to.equal('0.3s');
    await expect(element).to.be.accessible();
  });

  it('loaded: shows count, rows and facets, marks demo data, and tells the host', async () => {
    const mounted = mountCatalogue();
    const element = await mounted;
    const event = await oneEvent(element, 'sunlit-catalogue-loaded');
    expect(event.detail).to.deep.include({ count: 120, version: 'sample-1' });
    await settled(element);
    expect(words(find(element, '.total'))).to.equal('共 120 项');
    expect(words(find(element, '.headline'))).to.contain('演示数据');
    expect(words(row(element, 0)))
      .to.contain('食品经营许可')
      .and.to.contain('JS990100GH-XK-0001');
    await expect(element).to.be.accessible();
  });

  it('empty: names what was asked and offers the way back', async () => {
    const element = await loadedCatalogue();
    await type(element, '没有这样的事');
    expect(words(find(element, '.notice')))
      .to.contain('没有找到')
      .and.to.contain('没有这样的事');
    await expect(element).to.be.accessible();
    find(element, '.notice .button').click();
    await settled(element);
    expect(words(find(element, '.total'))).to.equal('共 120 项');
  });

  it('empty by filters: says how many there are without them', async () => {
    const element = await loadedCatalogue();
    await type(element, '污水');
    find(element, '.facet input').click();
    await settled(element);
    expect(words(find(element, '.notice'))).to.contain('去掉筛选后有 1 项');
  });

  it('failed: says what happened, that nothing was lost, what to do, and the request id; retry works', async () => {
    let attempts = 0;
    const good = sampleClient();
    const bad = sampleClient({ snapshots: [sampleError('network_failed', 'req_7f3a09')] });
    const client: typeof good = {
      ...good,
      powers: {
        ...good.powers,
        watchSnapshot: (...call) => ((attempts += 1) === 1 ? bad : good).powers.watchSnapshot(...call),
      },
    };
    const element = await mountCatalogue({ client });
    await until(() => element.shadowRoot?.querySelector('.notice-title') ?? undefined);
    const said = words(find(element, '[role="alert"]'));
    expect(said)
      .to.contain('网络不通')
      .and.to.contain('没有丢失')
      .and.to.contain('请稍后重试')
      .and.to.contain('req_7f3a09');
    await expect(element).to.be.accessible();
    find(element, '[role="alert"] .button').click();
    await until(() => element.shadowRoot?.querySelector('[role="option"]') ?? undefined);
    expect(attempts).to.equal(2);
  });

  it('failed: tells the host with the failure', async () => {
    const element = document.createElement('sunlit-power-catalogue');
    const failed = oneEvent(element, 'sunlit-catalogue-failed');
    element.client = sampleClient({ snapshots: [sampleError('rate_limited')] });
    document.body.append(element);
    expect((await failed).detail.failure).to.deep.equal({ kind: 'busy' });
    element.remove();
  });

  it('offline: shows the last data marked with their time, and they stay searchable', async () => {
    const error = sampleError('network_failed');
    const element = await loadedCatalogue({ snapshots: [{ isStale: true }, { isStale: true, error }] });
    expect(words(find(element, '.stale'))).to.contain('2026年11月20日 09:14');
    await type(element, '食品');
    expect(findAll(element, '[role="option"]').length).to.be.greaterThan(2);
    await expect(element).to.be.accessible();
  });

  it('a fresh catalogue takes the place of the kept one without losing the question', async () => {
    const fresh = { snapshot: sampleSnapshot(60, 'sample-2') };
    const element = await loadedCatalogue({ snapshots: [{ isStale: true }, fresh] });
    await type(element, '许可');
    expect(words(find(element, '.total'))).to.match(/^找到 \d+ 项$/);
    await type(element, '');
    expect(words(find(element, '.total'))).to.equal('共 60 项');
  });

  it('detail loading, failed and found again', async () => {
    const element = await loadedCatalogue({ power: sampleError('power_not_found', 'req_1') });
    row(element, 0).click();
    await until(() => element.shadowRoot?.querySelector('.detail-pane [role="alert"]') ?? undefined);
    expect(words(find(element, '.detail-pane')))
      .to.contain('事项内容没有取到')
      .and.to.contain('req_1');
    await expect(element).to.be.accessible();
  });

  it('detail open: every section is there and axe finds nothing', async () => {
    const element = await loadedCatalogue();
    const detail = await openRow(element);
    expect(words(detail)).to.contain('食品经营许可').and.to.contain('受理条件');
    await expect(element).to.be.accessible();
  });

  it('long text and right-to-left pages break nothing', async () => {
    const snapshot = sampleSnapshot(30);
    const items = { ...snapshot.items, names: snapshot.items.names.map((name) => name.repeat(20)) };
    const element = await loadedCatalogue({ width: 320, snapshots: [{ snapshot: { ...snapshot, items } }] });
    element.dir = 'rtl';
    await settled(element);
    expect(base(element).scrollWidth).to.be.at.most(320);
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
    it(`is accessible with ${JSON.stringify(attributes)}, list and detail`, async () => {
      const element = await loadedCatalogue({ attributes, width: 1200 });
      await expect(element).to.be.accessible();
      await openRow(element);
      await expect(element).to.be.accessible();
    });
  }

  it('shows the same whether properties are set before or after it is put into the page', async () => {
    const before = await loadedCatalogue({ attributes: { department: '市市场监管局', theme: 'vermilion' } });
    const after = document.createElement('sunlit-power-catalogue');
    const column = document.createElement('div');
    column.style.width = '1200px';
    column.append(after);
    document.body.append(column);
    await after.updateComplete;
    after.theme = 'vermilion';
    after.department = '市市场监管局';
    after.client = sampleClient();
    await until(() => after.shadowRoot?.querySelector('[role="option"]') ?? undefined);
    await settled(after);
    expect(words(find(after, '.list-pane'))).to.equal(words(find(before, '.list-pane')));
    expect(base(after).className).to.equal(base(before).className);
    column.remove();
  });

  it('asks nothing more after it left the page, and goes on when it comes back', async () => {
    const signals: AbortSignal[] = [];
    const client = sampleClient({ power: samplePenalty() });
    const watching: typeof client = {
      ...client,
      powers: {
        ...client.powers,
        watchSnapshot: (onSnapshot, options) => {
          if (options?.signal !== undefined) signals.push(options.signal);
          return client.powers.watchSnapshot(onSnapshot, options);
        },
      },
    };
    const element = await loadedCatalogue({ client: watching, attributes: { 'power-id': sampleId(6) } });
    const column = element.parentElement;
    element.remove();
    expect(signals.every(({ aborted }) => aborted)).to.equal(true);
    column?.append(element);
    await until(() => (signals.length > 1 ? true : undefined));
    await settled(element);
    expect(findAll(element, '[role="option"]').length).to.be.greaterThan(2);
  });
});
