import { expect, fixture, html } from '@open-wc/testing';
import '../define/all.js';
import { find, settled, until, words } from '../../dev/mount.js';
import { sampleClient } from '../../dev/sample-client.js';
import type { SunlitPowerCatalogue } from '../power-catalogue/sunlit-power-catalogue.js';

async function inside(page: HTMLElement): Promise<SunlitPowerCatalogue> {
  const element = page.querySelector('sunlit-power-catalogue') ?? document.createElement('sunlit-power-catalogue');
  await until(() => element.shadowRoot?.querySelector('[role="option"]') ?? undefined);
  await settled(element);
  return element;
}

describe('sunlit-provider', () => {
  it('gives client, language, looks and words to the elements inside', async () => {
    const page = await fixture<HTMLElement>(
      html`<sunlit-provider
        .client=${sampleClient()}
        .strings=${{ heading: 'Our powers' }}
        lang="en"
        theme="vermilion"
        contrast="more"
        elder
        ><div><sunlit-power-catalogue></sunlit-power-catalogue></div
      ></sunlit-provider>`,
    );
    const element = await inside(page);
    const base = find(element, '[part="base"]');
    for (const look of ['vermilion', 'more', 'elder', 'one'])
      expect(base.classList.contains(look), look).to.equal(true);
    expect(words(find(element, 'h2'))).to.equal('Our powers');
    expect(words(find(element, '.total'))).to.equal('120 items');
    await expect(page).to.be.accessible();
  });

  it('passes changes on, and an element’s own attributes win', async () => {
    const page = await fixture<HTMLElement & { theme: string }>(
      html`<sunlit-provider .client=${sampleClient()} theme="azure"
        ><sunlit-power-catalogue lang="en"></sunlit-power-catalogue
      ></sunlit-provider>`,
    );
    const element = await inside(page);
    page.theme = 'vermilion';
    page.lang = 'zh-CN';
    await settled(element);
    expect(find(element, '[part="base"]').classList.contains('vermilion')).to.equal(true);
    expect(words(find(element, 'h2'))).to.equal('Administrative powers');
  });

  it('nests: the inner one adds to the outer one', async () => {
    const page = await fixture<HTMLElement>(
      html`<sunlit-provider .client=${sampleClient()} theme="vermilion"
        ><sunlit-provider elder><sunlit-power-catalogue></sunlit-power-catalogue></sunlit-provider
      ></sunlit-provider>`,
    );
    const element = await inside(page);
    const base = find(element, '[part="base"]');
    expect(base.classList.contains('vermilion')).to.equal(true);
    expect(base.classList.contains('elder')).to.equal(true);
  });

  it('a wrong word in an attribute warns once and counts as not given', async () => {
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (...args: unknown[]) => void said.push(args[0]);
    const page = await fixture<HTMLElement>(
      html`<sunlit-provider .client=${sampleClient()} theme="purple"
        ><sunlit-power-catalogue></sunlit-power-catalogue
      ></sunlit-provider>`,
    );
    const element = await inside(page);
    console.warn = warn;
    expect(find(element, '[part="base"]').classList.contains('azure')).to.equal(true);
    expect(said.filter((text) => String(text).includes('theme'))).to.have.length(1);
  });

  it('makes a client of platform and site-key only, and registers nothing when classes are imported', async () => {
    const module = await import('../index.js');
    expect(module.SunlitProvider).to.equal(customElements.get('sunlit-provider'));
    const element = document.createElement('sunlit-provider');
    element.platform = 'https://platform.example';
    element.siteKey = 'pk_demo_0123456789abcdef';
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    expect(element.client).to.equal(undefined);
  });
});
