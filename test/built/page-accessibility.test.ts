import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe-violations.js';
import { useDemoCity } from '../support/demo-city.js';

const city = useDemoCity();

/** How somebody comes to the page: an address, then links by their words. */
interface Way {
  readonly title: string;
  readonly path: string;
  readonly link?: string;
  /** End of the address of a further link. */
  readonly then?: string;
  readonly status?: number;
}

const ways: readonly Way[] = [
  { title: 'the front page', path: '/' },
  { title: 'the list', path: '/powers' },
  { title: 'hits of a search', path: '/powers?q=食品' },
  { title: 'a search without hits', path: '/powers?q=zzzz' },
  { title: 'a licence', path: '/powers?q=食品经营许可', link: '食品经营许可' },
  { title: 'a penalty', path: '/powers?q=从事食品销售', link: '对未取得食品经营许可从事食品销售活动的处罚' },
  { title: 'a flowchart', path: '/powers?q=食品经营许可', link: '食品经营许可', then: '/flowchart' },
  {
    title: 'the flowchart of a penalty',
    path: '/powers?q=从事食品销售',
    link: '对未取得食品经营许可从事食品销售活动的处罚',
    then: '/flowchart',
  },
  { title: 'a department', path: '/', link: '/departments/' },
  { title: 'an address where there is nothing', path: '/powers/nothing', status: 404 },
];

async function open({ path, link, then, status = 200 }: Way, language: string): Promise<Page> {
  const page = await city.newPage();
  const address = new URL(path, city.platform);
  if (language === 'en') address.searchParams.set('lang', language);
  expect((await page.goto(address.href))?.status()).toBe(status);
  if (link === undefined) return page;
  const target = link.startsWith('/') ? page.locator(`main a[href^="${link}"]`) : page.getByText(link, { exact: true });
  await target.first().click();
  await page.locator('main dl.facts').waitFor();
  if (then === undefined) return page;
  const lang = language === 'en' ? '?lang=en' : '';
  await page.locator(`main a[href$="${then}${lang}"]`).first().click();
  await page.locator('main ol.steps').waitFor();
  return page;
}

it.each([1280, 320])('axe finds nothing on a poster, %d px wide', async (width) => {
  const chart: Way = { title: '', path: '/powers?q=食品经营许可', link: '食品经营许可', then: '/flowchart' };
  const opened = await open(chart, 'zh-CN');
  await opened.locator('main a[href$="style=poster"]').click();
  await opened.locator('body.poster svg.qr').waitFor();
  await opened.setViewportSize({ width, height: 900 });
  expect(await axeViolations(opened)).toEqual([]);
});

describe.each(['zh-CN', 'en'])('pages without script in %s', (language) => {
  it.each(ways)('axe finds nothing on $title, wide and at 320 px, and nothing scrolls sideways', async (way) => {
    const opened = await open(way, language);
    expect(await opened.evaluate(() => document.documentElement.lang)).toBe(language);
    for (const width of [1280, 320]) {
      await opened.setViewportSize({ width, height: 900 });
      expect.soft(await axeViolations(opened), `${width} px`).toEqual([]);
      const [needed, given] = await opened.evaluate(() => {
        const root = document.documentElement;
        return [root.scrollWidth, root.clientWidth] as const;
      });
      expect.soft(needed, `${width} px`).toBe(given);
    }
  });
});
