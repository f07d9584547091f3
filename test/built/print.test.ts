import { loadDemoCity } from '@sunlit/platform/demo/load-demo-city';
import { startTestPlatform, type TestPlatform } from '@sunlit/testkit/running-platform';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { serveStatic } from '../support/example-sites.js';
import type { TestServer } from '../support/serve.js';

let platform: TestPlatform;
let browser: Browser;
let site: TestServer;
let page: Page;

beforeAll(async () => {
  platform = await startTestPlatform({ seed: (db, context) => loadDemoCity(db, context) });
  site = await serveStatic('plain-html', platform.origin);
  browser = await launchChromium();
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  await site.close();
  await platform.close();
});

/** A4 without its margins, at the 96 dots per inch that browsers print with. */
const PAPER = { width: 680, height: 1000 };

it('a page without script is on paper whole, in ink, without controls, with its address, day and code to scan', async () => {
  page = await browser.newPage();
  await page.goto(`${platform.origin}/powers?q=食品经营许可`);
  await page.getByText('食品经营许可', { exact: true }).first().click();
  await page.getByText('常见问题').waitFor();
  const headings = await page.locator('h2').allTextContents();
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PAPER.width);
  for (const heading of headings) expect(await page.getByRole('heading', { name: heading }).isVisible()).toBe(true);
  for (const control of await page.locator('nav, .action, .skip').all()) expect(await control.isVisible()).toBe(false);
  expect(await page.getByText(page.url()).isVisible()).toBe(true);
  expect(await page.getByText(/页面日期 \d{4}-\d\d-\d\d/).isVisible()).toBe(true);
  expect(await page.locator('svg.qr').isVisible()).toBe(true);
  const inks = await page.evaluate(() =>
    [...document.querySelectorAll('main *')].map((node) => getComputedStyle(node).color),
  );
  expect([...new Set(inks)].filter((ink) => !/^rgb\((\d+), \1, \1\)$/.test(ink))).toEqual([]);
});

it('a list that goes on says so on paper, and where all of it is; on the screen it only leads there', async () => {
  page = await browser.newPage();
  await page.goto(`${platform.origin}/powers?type=license`);
  const said = page.getByText(`这里只有其中 50 项。全部事项见 ${platform.origin}/powers?type=license`);
  expect(await said.isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: '下一页' }).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await said.isVisible()).toBe(true);
  expect(await page.getByText('下一页').isVisible()).toBe(false);
});

it('an opened power is on paper whole, what is folded unfolded, without list, filters and controls, with its source', async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.origin);
  await page.getByRole('searchbox').fill('食品经营许可');
  await page.getByRole('option').first().locator('mark').first().waitFor();
  await page.getByRole('option').first().click();
  const question = page.getByText('只卖包装好的饮料和零食，要办许可吗？');
  await question.waitFor();
  const answer = page.locator('details.faq', { has: question }).locator('p');
  expect(await answer.isVisible()).toBe(false);
  await page.evaluate(() => {
    // Heard after the element, which listens since the power was opened.
    window.addEventListener('beforeprint', () => {
      const folded = document
        .querySelector('sunlit-power-catalogue')
        ?.shadowRoot?.querySelectorAll('details:not([open])');
      document.title = `folded: ${folded?.length ?? 'unknown'}`;
    });
  });
  await page.pdf();
  expect(await page.title()).toBe('folded: 0');
  expect(await answer.isVisible()).toBe(false); // as before

  // The window keeps its width: an element is not measured again for paper, so all three panes are there.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await answer.isVisible()).toBe(true);
  expect(await page.getByText(/^来源：.*\/powers\/JS990100SC-XK-\d+$/).isVisible()).toBe(true);
  expect(await page.getByText('演示数据', { exact: true }).isVisible()).toBe(true);
  const catalogue = page.locator('sunlit-power-catalogue');
  for (const control of await catalogue.locator('button, input, [role="option"]').all()) {
    expect(await control.isVisible()).toBe(false);
  }
});
