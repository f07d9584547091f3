import { loadDemoCity } from '@sunlit/platform/demo/load-demo-city';
import { startTestPlatform, type TestPlatform } from '@sunlit/testkit/running-platform';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { serveStatic } from '../support/example-sites.js';
import type { TestServer } from '../support/serve.js';

let platform: TestPlatform;
let browser: Browser;
let site: TestServer;
let page: Page | undefined;

beforeAll(async () => {
  platform = await startTestPlatform({ seed: (db, context) => loadDemoCity(db, context) });
  site = await serveStatic('plain-html', platform.origin);
  browser = await launchChromium();
});

afterEach(async () => {
  await page?.close();
  page = undefined;
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await platform.close();
});

/** The chart of the first power that a word finds on the department's page. */
async function openChart(word: string, width = 1440): Promise<Locator> {
  page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  await page.goto(site.origin);
  await page.getByRole('option').first().waitFor();
  await page.getByRole('searchbox').fill(word);
  await page.getByRole('option').first().locator('mark').first().waitFor();
  await page.getByRole('option').first().click();
  const chart = page.locator('sunlit-flowchart');
  await chart.locator('.drawing, [data-step]').first().waitFor();
  return chart;
}

describe('the chart of a power on a department’s page', () => {
  it('by mouse: a step opens its duty, post and legal basis', async () => {
    const chart = await openChart('食品经营许可');
    await chart.locator('[data-step="check"]').click();
    await chart.getByRole('heading', { name: '核对材料' }).waitFor();
    const text = (await chart.locator('.step-panel').textContent()) ?? '';
    expect(text).toContain('窗口收件岗');
    expect(text).toContain('中华人民共和国行政许可法');
    expect(text).toContain('第三十二条');
  });

  it('by keyboard: the arrow keys follow the lines, Enter opens and Esc closes', async () => {
    const chart = await openChart('食品经营许可');
    await chart.locator('[data-step="start"]').focus();
    await page?.keyboard.press('ArrowDown');
    await chart.locator('[data-step="apply"]:focus').waitFor();
    await page?.keyboard.press('Enter');
    await chart.getByRole('heading', { name: '提出申请' }).waitFor();
    await page?.keyboard.press('Escape');
    await chart.locator('[data-step="apply"]:focus').waitFor();
    expect(await chart.locator('.step-panel').count()).toBe(0);
  });

  it('as text: on a phone the list says what comes next, what returns, and when', async () => {
    const chart = await openChart('对未取得食品经营许可从事餐饮服务活动的处罚', 360);
    const text = (await chart.locator('ol').first().textContent()) ?? '';
    expect(text).toMatch(/立案[\s\S]*查封、扣押[\s\S]*调查取证[\s\S]*法制审核[\s\S]*作出决定/);
    expect(text).toContain('退回');
    expect(text).toContain('7 个工作日');
  });

  it('on a page of its own, named by its code', async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    await page.goto(`${site.origin}/process.html`);
    const chart = page.locator('sunlit-flowchart');
    await chart.locator('[data-step="decide"]').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('食品经营许可办理流程');
    expect(await chart.locator('[data-step]').count()).toBe(14);
  });

  it('F4: shows the hash that the platform publishes', async () => {
    page = await browser.newPage({ locale: 'zh-CN' });
    await page.addInitScript(() => {
      addEventListener('sunlit-flowchart-loaded', (event) => {
        Object.assign(window, { shown: (event as CustomEvent<object>).detail });
      });
    });
    await page.goto(site.origin);
    await page.getByRole('option').first().click();
    const shown = await page.waitForFunction(
      () => (window as unknown as { shown?: { powerId: string; publicHash: string } }).shown,
    );
    const detail = await shown.jsonValue();
    const answer = await fetch(`${platform.origin}/v1/powers/${detail?.powerId}/flowchart`);
    expect(((await answer.json()) as { publicHash: string }).publicHash).toBe(detail?.publicHash);
  });
});
