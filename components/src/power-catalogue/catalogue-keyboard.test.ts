import { expect } from '@open-wc/testing';
import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { find, findAll, loadedCatalogue, openRow, row, settled, until, words } from '../../dev/mount.js';
import { sampleClient } from '../../dev/sample-client.js';
import { sampleId, sampleSnapshot } from '../../dev/sample-snapshot.js';
import type { CatalogueClient, StoredSnapshot } from '../index.js';
import type { SunlitPowerCatalogue } from './sunlit-power-catalogue.js';

const focused = (element: SunlitPowerCatalogue): HTMLElement => {
  const active = element.shadowRoot?.activeElement;
  if (!(active instanceof HTMLElement)) throw new Error('nothing has focus');
  return active;
};

/** A client whose catalogue becomes another one while it is looked at. */
function changingClient(): { readonly client: CatalogueClient; readonly bring: (snapshot: CatalogueSnapshot) => void } {
  const client = sampleClient();
  let tell: (stored: StoredSnapshot) => unknown = () => undefined;
  const stored = { storedAt: '2026-11-20T01:14:00.000Z', isStale: false };
  return {
    client: {
      ...client,
      powers: {
        ...client.powers,
        watchSnapshot: (onSnapshot, options) => {
          tell = onSnapshot;
          return client.powers.watchSnapshot(onSnapshot, options);
        },
      },
    },
    bring: (snapshot) => void tell({ snapshot, ...stored }),
  };
}

const press = async (element: SunlitPowerCatalogue, ...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
  await settled(element);
};

describe('sunlit-power-catalogue: keyboard (R-A2) and semantics (R-A3)', () => {
  it('goes the whole way by keys: type, list, open, back, clear', async () => {
    const element = await loadedCatalogue();
    find(element, 'input[type="search"]').focus();
    await sendKeys({ type: 'spjy' });
    await settled(element);
    await press(element, 'ArrowDown');
    expect(words(focused(element))).to.contain('食品经营许可');
    await press(element, 'Enter');
    await until(() => element.shadowRoot?.querySelector('.detail h3') ?? undefined);
    await settled(element);
    expect(focused(element).tagName).to.equal('H3');
    await press(element, 'Escape');
    expect(focused(element).getAttribute('role')).to.equal('option');
    expect(element.powerId).to.equal(null);
    find(element, 'input[type="search"]').focus();
    await press(element, 'Escape');
    expect(words(find(element, '.total'))).to.equal('共 120 项');
  });

  it('moves in the list by arrows, pages, Home and End, and never loses focus', async () => {
    const element = await loadedCatalogue();
    row(element, 0).focus();
    await press(element, 'ArrowDown', 'ArrowDown');
    expect(focused(element).dataset['index']).to.equal('2');
    await press(element, 'End');
    expect(focused(element).dataset['index']).to.equal('119');
    await press(element, 'PageUp');
    expect(Number(focused(element).dataset['index'])).to.be.within(100, 116);
    await press(element, 'Home', 'ArrowUp');
    expect(focused(element).dataset['index']).to.equal('0');
  });

  it('opens the row that has focus, also when another list has come under it', async () => {
    const { client, bring } = changingClient();
    const element = await loadedCatalogue({ client });
    row(element, 0).focus();
    await press(element, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    bring({ ...sampleSnapshot(60), version: 'another' });
    await settled(element);
    expect(focused(element).dataset['index']).to.equal('3');
    const name = words(find(focused(element), '.row-name'));
    await press(element, 'Enter');
    const { powerId } = element;
    expect(name).to.equal(words(find(row(element, 3), '.row-name')));
    expect(powerId).to.equal(sampleId(3));
    expect(row(element, 3).getAttribute('aria-selected')).to.equal('true');
  });

  it('keeps the focused row in the document when a wheel scrolls it away', async () => {
    const element = await loadedCatalogue({ snapshots: [{ snapshot: sampleSnapshot(2000) }] });
    row(element, 3).focus();
    find(element, '[data-window]').scrollTop = 30_000;
    await settled(element);
    expect(focused(element).dataset['index']).to.equal('3');
    await press(element, 'ArrowDown');
    expect(focused(element).dataset['index']).to.equal('4');
  });

  it('draws a handful of rows of 5,376 and tells how many there are', async () => {
    const element = await loadedCatalogue({ snapshots: [{ snapshot: sampleSnapshot(5376) }] });
    const options = findAll(element, '[role="option"]');
    expect(options.length).to.be.within(8, 40);
    expect(options[0]?.getAttribute('aria-setsize')).to.equal('5376');
    expect(options[4]?.getAttribute('aria-posinset')).to.equal('5');
    find(element, '[data-window]').scrollTop = 1e7;
    await settled(element);
    expect(
      findAll(element, '[role="option"]').some((option) => option.getAttribute('aria-posinset') === '5376'),
    ).to.equal(true);
  });

  it('has one tab stop in the list and one in the tree', async () => {
    const element = await loadedCatalogue();
    expect(findAll(element, '[role="option"][tabindex="0"]')).to.have.length(1);
    findAll(element, '[role="tab"]')[1]?.click();
    await until(() => element.shadowRoot?.querySelector('[role="tree"]') ?? undefined);
    expect(findAll(element, '[role="treeitem"][tabindex="0"]')).to.have.length(1);
  });

  it('walks the tree as WAI-ARIA says: unfold, go in, go out, choose', async () => {
    const element = await loadedCatalogue();
    findAll(element, '[role="tab"]')[0]?.focus();
    await press(element, 'ArrowRight');
    await until(() => element.shadowRoot?.querySelector('[role="tree"]') ?? undefined);
    await settled(element);
    expect(words(focused(element))).to.equal('目录');
    find(element, '[role="treeitem"]').focus();
    await press(element, 'ArrowRight');
    expect(focused(element).getAttribute('aria-expanded')).to.equal('true');
    await press(element, 'ArrowRight');
    expect(focused(element).getAttribute('aria-level')).to.equal('2');
    await press(element, 'ArrowLeft', 'ArrowLeft');
    expect(focused(element).getAttribute('aria-expanded')).to.equal('false');
    await press(element, 'ArrowDown', 'Enter');
    expect(focused(element).getAttribute('aria-selected')).to.equal('true');
    expect(words(find(element, '.total'))).to.match(/^找到 114 项$/);
  });

  it('has no trap: Tab from the search field leaves the element at its end', async () => {
    const element = await loadedCatalogue();
    const after = document.createElement('button');
    element.after(after);
    find(element, 'input[type="search"]').focus();
    for (let step = 0; step < 60 && document.activeElement !== after; step += 1) await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(after);
    after.remove();
  });

  it('shows where the focus is with a ring of 3 px that the host cannot remove', async () => {
    const style = document.createElement('style');
    style.textContent = '* { outline: none !important }';
    document.head.append(style);
    const element = await loadedCatalogue();
    find(element, 'input[type="search"]').focus();
    await press(element, 'ArrowDown');
    const { outlineWidth, outlineStyle } = getComputedStyle(focused(element));
    style.remove();
    expect([outlineWidth, outlineStyle]).to.deep.equal(['3px', 'solid']);
  });

  it('tells a screen reader once how many were found, after the typing', async () => {
    const element = await loadedCatalogue();
    const status = find(element, '.base > [role="status"]');
    const said: string[] = [];
    new MutationObserver(() => said.push(words(status))).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    find(element, 'input[type="search"]').focus();
    await sendKeys({ type: 'spjyxk' });
    await until(() => (said.some((text) => text.startsWith('找到')) ? true : undefined));
    expect(said.filter((text) => text.startsWith('找到'))).to.have.length(1);
  });

  it('R-A4: at 320 px nothing is cut off and nothing scrolls sideways, list, filters and detail', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await loadedCatalogue({ width: 320 });
    const fits = (): boolean => find(element, '[part="base"]').scrollWidth <= 320;
    expect(fits()).to.equal(true);
    findAll(element, '.list-bar button')[0]?.click();
    await settled(element);
    expect(fits()).to.equal(true);
    find(element, '.filters-end button').click();
    await settled(element);
    await openRow(element);
    expect(fits()).to.equal(true);
    await setViewport({ width: 1280, height: 800 });
  });

  it('R-A4: wider spacing of text is taken up by taller rows, not cut off', async () => {
    const element = await loadedCatalogue({ width: 420 });
    element.style.letterSpacing = '0.12em';
    element.style.wordSpacing = '0.16em';
    element.elder = true;
    await settled(element);
    for (const option of findAll(element, '[role="option"]:not(.away)')) {
      expect(option.scrollWidth).to.be.at.most(option.clientWidth);
    }
  });

  it('elder mode: text of 20 px, targets of 48 px, one column at any width', async () => {
    const element = await loadedCatalogue({ width: 1200, attributes: { elder: '' } });
    expect(getComputedStyle(find(element, '.row-name')).fontSize).to.equal('20px');
    expect(find(element, '[part="base"]').classList.contains('one')).to.equal(true);
    findAll(element, '.list-bar button')[0]?.click();
    await settled(element);
    for (const target of findAll(element, '.choice, .filters-end .button, .views button')) {
      expect(target.offsetHeight).to.be.at.least(48);
    }
  });

  it('targets are at least 24 px high in every mode', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    for (const target of findAll(element, 'button, a.button, .choice, [role="option"]:not(.away), summary, .foot a')) {
      expect(target.getBoundingClientRect().height, words(target)).to.be.at.least(24);
    }
  });

  for (const [width, layout] of [
    [500, 'one'],
    [800, 'two'],
    [1200, 'three'],
  ] as const) {
    it(`has ${layout} pane(s) in a column of ${width} px, whatever the window is`, async () => {
      const element = await loadedCatalogue({ width });
      expect(find(element, '[part="base"]').classList.contains(layout)).to.equal(true);
      const panes = findAll(element, '.pane').filter((pane) => !pane.hidden);
      expect(panes).to.have.length({ one: 1, two: 2, three: 3 }[layout]);
    });
  }
});
