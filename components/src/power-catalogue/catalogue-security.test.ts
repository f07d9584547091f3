import { expect, fixture, html } from '@open-wc/testing';
import {
  find,
  findAll,
  loadedCatalogue,
  mountCatalogue,
  openRow,
  settled,
  type,
  until,
  words,
} from '../../dev/mount.js';
import { sampleClient } from '../../dev/sample-client.js';
import { samplePower } from '../../dev/sample-power.js';
import { sampleSnapshot } from '../../dev/sample-snapshot.js';

const PAYLOADS = [
  '<img src=x onerror=window.__hit=1>',
  '<svg onload=window.__hit=1>',
  '"><script>window.__hit=1</script>',
  '{{7*7}}${7*7}',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.__hit=1>',
  '</style><script>window.__hit=1</script>',
  '\u202Egnp.exe',
  'a\u0000b',
  '\uD800 lone',
];

describe('sunlit-power-catalogue: hostile pages and hostile data', () => {
  it('I1: shows every payload as text, in the list and in all fields of a power', async () => {
    const content = samplePower().content;
    for (const payload of PAYLOADS) {
      const snapshot = sampleSnapshot(10);
      const items = {
        ...snapshot.items,
        names: snapshot.items.names.map(() => payload),
        codes: snapshot.items.codes.map(() => payload),
      };
      const hostile = JSON.parse(
        JSON.stringify({ ...content, name: payload, summary: payload, prohibitions: payload, keywords: [payload] }),
      ) as Record<string, unknown>; // a copy with payloads
      const power = samplePower(0, { content: hostile, code: payload });
      const element = await loadedCatalogue({ snapshots: [{ snapshot: { ...snapshot, items } }], power });
      await openRow(element);
      expect(find(element, '.row-name').textContent).to.contain(payload.slice(0, 5));
      expect(find(element, 'h3').textContent).to.equal(payload);
      expect(findAll(element, 'img, script, iframe, math')).to.have.length(0);
      element.remove();
    }
    expect(Reflect.get(window, '__hit')).to.equal(undefined);
  });

  it('I1: links go to http, https, mailto and tel only, with rel=noopener', async () => {
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      ' javascript:alert(1)',
      'JaVaScRiPt:x',
    ]) {
      const power = samplePower();
      const content = { ...power.content, applyLink: address, servicePlaces: [{ link: address, name: 'x' }] };
      const element = await loadedCatalogue({ power: { ...power, pageUrl: address, content } });
      await openRow(element);
      for (const link of findAll(element, 'a')) expect(link.getAttribute('href')).to.match(/^(https?:|mailto:|tel:)/);
      for (const link of findAll(element, 'a[target]')) expect(link.getAttribute('rel')).to.contain('noopener');
      element.remove();
    }
  });

  it('I1: a name of a million characters does not hang the page', async () => {
    const snapshot = sampleSnapshot(10);
    const items = {
      ...snapshot.items,
      names: snapshot.items.names.map((name, index) => (index === 9 ? 'x'.repeat(1e6) : name)),
    };
    const element = await loadedCatalogue({ snapshots: [{ snapshot: { ...snapshot, items } }] });
    await type(element, '食品');
    expect(words(find(element, '.total'))).to.match(/^找到/);
  });

  it('E8: stays visible and readable under hostile styles of the page', async () => {
    const style = document.createElement('style');
    style.textContent = `* { all: unset; display: none !important; font-size: 90px; color: white; }
      sunlit-power-catalogue { display: none !important; font-size: 200px; visibility: hidden; --_size-text: 99px; --_accent: white; }
      button { display: none }`;
    const element = await loadedCatalogue();
    document.head.append(style);
    // What contains the element is the page's own; the element itself must show.
    document.body.append(element);
    element.parentElement?.style.setProperty('display', 'block', 'important');
    document.documentElement.style.setProperty('display', 'block', 'important');
    await settled(element);
    const name = find(element, '.row-name');
    const { fontSize, visibility, color } = getComputedStyle(name);
    expect([fontSize, visibility, color]).to.deep.equal(['16px', 'visible', 'rgb(22, 32, 44)']);
    expect(getComputedStyle(element).display).to.equal('block');
    expect(find(element, '.list-bar').offsetHeight).to.be.greaterThan(20);
    style.remove();
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
    element.remove();
  });

  it('E8: hidden by its own attribute it is hidden', async () => {
    const element = await loadedCatalogue();
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('E13: refuses an address that is no platform, asks nothing and shows no link to it', async () => {
    for (const platform of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://x.example',
      'https://u:p@x.example',
      '//x"\n',
    ]) {
      const element = await fixture<HTMLElement>(
        html`<sunlit-power-catalogue platform=${platform}></sunlit-power-catalogue>`,
      );
      await until(() => element.shadowRoot?.querySelector('.notice-title') ?? undefined);
      expect(words(find(element, '[role="alert"]')), platform).to.contain('没有写明正确的服务平台地址');
      expect(findAll(element, 'a')).to.have.length(0);
    }
  });

  it('E12: 50 on a page, inserted as HTML, cloned, inside another shadow root and a dialog, all work', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const dialog = document.createElement('dialog');
    const outer = document.createElement('div');
    const inner = outer.attachShadow({ mode: 'open' });
    host.append(dialog, outer);
    dialog.open = true;
    const first = document.createElement('sunlit-power-catalogue');
    const all = [first, ...Array.from({ length: 47 }, () => first.cloneNode(true))];
    for (const element of all) host.append(element);
    const boxed = document.createElement('sunlit-power-catalogue');
    const shaded = document.createElement('sunlit-power-catalogue');
    dialog.append(boxed);
    inner.append(shaded);
    const client = sampleClient();
    for (const element of [...host.querySelectorAll('sunlit-power-catalogue'), shaded]) element.client = client;
    await until(() => shaded.shadowRoot?.querySelector('[role="option"]') ?? undefined);
    await until(() => boxed.shadowRoot?.querySelector('[role="option"]') ?? undefined);
    expect(host.querySelectorAll('sunlit-power-catalogue')).to.have.length(49);
  });

  it('E12: keeps what was asked and opened when it is moved, and leaves no listener after 10,000 comings and goings', async function () {
    this.timeout(60_000); // ten thousand rounds
    const address = location.href;
    const element = await loadedCatalogue({ attributes: { 'link-mode': 'hash' } });
    await type(element, '食品');
    await openRow(element);
    await until(() => (location.href === address ? undefined : true)); // now it listens to the address too
    const other = await fixture<HTMLElement>(html`<div></div>`);
    other.append(element);
    await settled(element);
    expect(words(find(element, '.total'))).to.match(/^找到/);
    expect(findAll(element, '.detail')).to.have.length(1);
    const balance = countLastingListeners();
    for (let round = 0; round < 10_000; round += 1) {
      element.remove();
      other.append(element);
    }
    element.remove();
    balance.stop();
    expect(balance.added).to.be.at.least(40_000); // two of the address, two of the system's wishes, and more
    expect(balance.removed - balance.added).to.equal(balance.added / 10_000); // those it had before the first round
    history.replaceState(null, '', address);
  });

  it('E16: the link inside is what shows until the element is defined, and an own link when it fails', async () => {
    const element = document.createElement('sunlit-not-defined');
    element.innerHTML = '<a href="https://platform.example/powers">权力清单</a>';
    document.body.append(element);
    expect(find(element, 'a').offsetHeight).to.be.greaterThan(0);
    element.remove();
    const failing = await mountCatalogue({
      snapshots: [new Error('x')],
      attributes: { platform: 'https://platform.example' },
    });
    await until(() => failing.shadowRoot?.querySelector('.notice-title') ?? undefined);
    expect(find(failing, 'a').getAttribute('href')).to.equal('https://platform.example/powers');
  });

  it('E1: writes no style attribute in any template, so that a strict CSP has nothing to refuse', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    const styled = findAll(element, '[style]').map((node) => node.className);
    // Set through the object model, which a CSP allows: only the moving parts of the list.
    expect(
      styled.every((name) => /^(canvas|rows|row away)$/.test(name)),
      styled.join(),
    ).to.equal(true);
  });
});

/** Counts listeners on what outlives an element: the window, the document, media queries. */
function countLastingListeners(): { added: number; removed: number; stop(): void } {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isLasting = (target: EventTarget): boolean => !(target instanceof Element || target instanceof ShadowRoot);
  const counts = { added: 0, removed: 0, stop };
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...call) {
    if (isLasting(this ?? window)) counts.added += 1;
    addEventListener.apply(this ?? window, call);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...call) {
    if (isLasting(this ?? window)) counts.removed += 1;
    removeEventListener.apply(this ?? window, call);
  };
  function stop(): void {
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
  }
  return counts;
}
