import { expect, oneEvent } from '@open-wc/testing';
import { createClient } from '@sunlit/sdk';
import '../define/all.js';
import { drawn, loadedFlowchart, openStep, step } from '../../dev/mount-flowchart.js';
import { find, findAll, until, words } from '../../dev/mount.js';
import { textOutside } from '../../dev/text-outside.js';
import type { SunlitFlowchart } from './sunlit-flowchart.js';

async function platform(): Promise<string> {
  const response = await fetch('/__sunlit__/platform.json');
  const { origin } = (await response.json()) as { origin: string }; // written by the test server
  return origin;
}

/** The chart of a power as a department pastes it, in a column of this width. */
async function chartOf(origin: string, code: string, width: number, language = 'zh-CN'): Promise<SunlitFlowchart> {
  const column = document.createElement('div');
  column.style.width = `${width}px`;
  const element = document.createElement('sunlit-flowchart');
  element.platform = origin;
  element.code = code;
  element.lang = language;
  element.view = 'drawing';
  const loaded = oneEvent(element, 'sunlit-flowchart-loaded');
  column.append(element);
  document.body.append(column);
  await loaded;
  await drawn(element);
  return element;
}

describe('sunlit-flowchart on the real platform', function () {
  // The first test waits until the demo city is loaded into an empty database.
  this.timeout(180_000);
  let origin = '';
  let codes: readonly string[] = [];

  before(async () => {
    origin = await platform();
    const { snapshot } = await createClient({ platform: origin }).powers.snapshot();
    codes = snapshot.items.codes;
  });

  it('shows a chart that was seen once while the network is off, and says when it was saved', async () => {
    const values = new Map<string, unknown>();
    const storage = {
      get: async (key: string) => values.get(key),
      set: async (key: string, value: unknown) => void values.set(key, value),
    };
    const online = createClient({ platform: origin, storage });
    const [power] = (await online.powers.list({ q: '食品经营许可', limit: 1 })).items;
    const seen = await loadedFlowchart({ client: online, attributes: { 'power-id': power?.id ?? '' } });
    const steps = findAll(seen, '[data-step]').map((node) => node.dataset['step']);
    await until(() => ([...values.keys()].some((key) => key.startsWith('flowchart:')) ? true : undefined));
    const fetch = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
    const offline = createClient({ platform: origin, storage, fetch, retries: 0 });
    const kept = await loadedFlowchart({ client: offline, attributes: { 'power-id': power?.id ?? '' } });
    expect(words(find(kept, '.stale'))).to.match(
      /^网络不通，以下是 \d{4}年\d+月\d+日 \d\d:\d\d 保存的流程图，可能已有变动。/,
    );
    expect(findAll(kept, '[data-step]').map((node) => node.dataset['step'])).to.deep.equal(steps);
    await expect(kept).to.be.accessible();
  });

  it('shows the chart of 食品经营许可 by its code: drawn, open, as a list, and axe finds nothing', async () => {
    const client = createClient({ platform: origin });
    const [power] = (await client.powers.list({ q: '食品经营许可', limit: 1 })).items;
    const element = await chartOf(origin, power?.code ?? '', 1200);
    expect(findAll(element, '[data-step]').length).to.be.greaterThan(8);
    expect(words(find(element, '.meta')))
      .to.contain('第 1 版')
      .and.to.contain('首次公布');
    const task = findAll(element, '.step:not(.is-terminator):not(.is-parallel)')[1];
    await openStep(element, task?.dataset['step'] ?? '');
    expect(words(find(element, '.step-panel'))).to.contain('法律依据');
    await expect(element).to.be.accessible();
    const first = findAll(element, '[data-step]')[0]?.dataset['step'] ?? '';
    element.view = 'list';
    await drawn(element);
    expect(step(element, first).closest('ol')).to.not.equal(null);
    await expect(element).to.be.accessible();
    element.parentElement?.remove();
  });

  it('all text of charts across the demo city lies in its box, in both directions and languages', async () => {
    const outside: string[] = [];
    let count = 0;
    for (let index = 0; index < codes.length; index += 450) {
      for (const [width, language] of [
        [390, 'zh-CN'],
        [1280, 'zh-CN'],
        [390, 'en'],
        [1280, 'en'],
      ] as const) {
        const code = codes[index] ?? '';
        const element = await chartOf(origin, code, width, language);
        const found = textOutside(element);
        count += found.count;
        outside.push(...found.outside.map((what) => `${code} ${width} ${language}: ${what}`));
        element.parentElement?.remove();
      }
    }
    expect(outside).to.deep.equal([]);
    expect(count).to.be.greaterThan(400);
  });
});
