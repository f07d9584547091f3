import { expect, oneEvent } from '@open-wc/testing';
import '../define/all.js';
import { find, findAll, openRow, row, settled, type, until, words } from '../../dev/mount.js';
import type { SunlitPowerCatalogue } from './sunlit-power-catalogue.js';

/** The element as a department pastes it, against the real platform with the demo city. */
async function onRealPlatform(): Promise<SunlitPowerCatalogue> {
  const response = await fetch('/__sunlit__/platform.json');
  const { origin } = (await response.json()) as { origin: string }; // written by the test server
  const element = document.createElement('sunlit-power-catalogue');
  element.platform = origin;
  const loaded = oneEvent(element, 'sunlit-catalogue-loaded');
  document.body.append(element);
  await loaded;
  await import('./asking.js');
  await settled(element);
  return element;
}

describe('sunlit-power-catalogue on the real platform', function () {
  // The first test waits until the demo city is loaded into an empty database.
  this.timeout(180_000);
  let element: SunlitPowerCatalogue;

  before(async () => {
    element = await onRealPlatform();
  });

  after(() => element.remove());

  it('shows 5,376 powers in eleven types', async () => {
    expect(words(find(element, '.total'))).to.equal('共 5,376 项');
    const facet = findAll(element, '.facet')[0];
    expect(facet?.querySelectorAll('.choice')).to.have.length(11);
  });

  it('finds 食品经营许可 by word, by pinyin initials and by code', async () => {
    await type(element, 'spjyxk');
    await until(() => (words(find(element, '.total')).startsWith('找到') ? true : undefined));
    await until(() => (words(row(element, 0)).includes('食品经营许可') ? true : undefined));
    await type(element, '食品经营许可');
    expect(words(find(row(element, 0), '.row-name'))).to.equal('食品经营许可');
    const code = words(findAll(row(element, 0), '.row-meta > span')[1] ?? row(element, 0));
    await type(element, code.replace(/-/g, ''));
    expect(words(find(element, '.total'))).to.equal('找到 1 项');
    expect(words(find(row(element, 0), '.row-name'))).to.equal('食品经营许可');
  });

  it('opens it in full: basis, limits, materials, complaint contact; axe finds nothing', async () => {
    await type(element, '食品经营许可');
    const detail = await openRow(element);
    for (const part of ['设定依据', '食品安全法', '法定时限', '承诺时限', '申请材料', '投诉与监督']) {
      expect(words(detail)).to.contain(part);
    }
    await expect(element).to.be.accessible();
  });
});
