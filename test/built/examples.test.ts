import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadDemoCity } from '@sunlit/platform/demo/load-demo-city';
import { startTestPlatform, type TestPlatform } from '@sunlit/testkit/running-platform';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { serveBuilt, serveStatic, strictPolicy } from '../support/example-sites.js';
import type { TestServer } from '../support/serve.js';
import { openWatched, type WatchedPage } from '../support/watched-page.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let platform: TestPlatform;
let browser: Browser;
let site: TestServer | undefined;

beforeAll(async () => {
  platform = await startTestPlatform({ seed: (db, context) => loadDemoCity(db, context) });
  browser = await launchChromium();
});

afterEach(async () => {
  await site?.close();
  site = undefined;
});

afterAll(async () => {
  await browser.close();
  await platform.close();
});

/** What every citizen does: types a word, sees hits with the word marked, opens one. */
async function findByTyping(page: Page, word: string): Promise<string> {
  const search = page.getByRole('searchbox');
  await search.fill(word);
  const hit = page.getByRole('option').first();
  await hit.locator('mark').first().waitFor();
  const name = (await hit.locator('.row-name').textContent()) ?? '';
  await search.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: name.trim() }).waitFor();
  return name.trim();
}

async function expectHarmless({ report }: WatchedPage, origin: string): Promise<void> {
  const { violations, errors, evals, origins } = await report();
  expect({ violations, errors, evals }).toEqual({ violations: [], errors: [], evals: [] });
  expect([...origins].sort()).toEqual([origin, platform.origin].sort());
}

describe('examples/plain-html', () => {
  it('finds a power of the whole city by typing, opens it, and talks to nobody but the platform (E17)', async () => {
    site = await serveStatic('plain-html', platform.origin);
    const watched = await openWatched(browser, site.origin);
    await watched.page.getByText('5,376').first().waitFor();
    expect(await findByTyping(watched.page, '食品经营许可')).toContain('食品经营许可');
    await expectHarmless(watched, site.origin);
    await watched.page.close();
  });

  it('finds by pinyin initials', async () => {
    site = await serveStatic('plain-html', platform.origin);
    const { page } = await openWatched(browser, site.origin);
    expect(await findByTyping(page, 'spjyxk')).toContain('食品经营许可');
    await page.close();
  });

  it('loads the file that the build wrote, with its integrity', async () => {
    site = await serveStatic('plain-html', platform.origin);
    const html = await (await fetch(site.origin)).text();
    expect(html.match(/integrity="(sha384-[A-Za-z0-9+/]{64})"/g)).toHaveLength(2);
    expect(html).not.toContain('localhost:8080');
  });

  it('keeps a link to the script-free list without JavaScript, and when the script is refused (E16)', async () => {
    site = await serveStatic('plain-html', platform.origin);
    const link = `${platform.origin}/powers`;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.origin);
    expect(await page.locator('sunlit-power-catalogue a').getAttribute('href')).toBe(link);
    expect(await page.locator('sunlit-power-catalogue a').isVisible()).toBe(true);
    expect((await page.goto(link))?.status()).toBe(200);
    await context.close();
    const blocked = await browser.newPage();
    await blocked.route('**/cdn/**', (route) => route.abort());
    await blocked.goto(site.origin);
    expect(await blocked.locator('sunlit-power-catalogue a').isVisible()).toBe(true);
    await blocked.close();
  });
});

describe('examples/strict-csp', () => {
  it('E1: renders and opens a power under the documented minimum, without a violation', async () => {
    site = await serveStatic('strict-csp', platform.origin, await strictPolicy(platform.origin));
    const watched = await openWatched(browser, site.origin);
    await findByTyping(watched.page, '食品经营许可');
    await expectHarmless(watched, site.origin);
    await watched.page.close();
  });

  it('flowchart row 25: the chart of the opened power is drawn under the documented minimum, without a violation', async () => {
    site = await serveStatic('strict-csp', platform.origin, await strictPolicy(platform.origin));
    const watched = await openWatched(browser, site.origin);
    await findByTyping(watched.page, '食品经营许可');
    await watched.page.getByRole('option').first().click();
    const chart = watched.page.locator('sunlit-flowchart');
    await chart.locator('[data-step], li').first().waitFor();
    await chart.getByRole('button', { name: '文字清单' }).click();
    await chart.getByText('不予受理').first().waitFor();
    await expectHarmless(watched, site.origin);
    await watched.page.close();
  });

  it('E2: needs no list of policies when the page has none', async () => {
    const policy = (await strictPolicy(platform.origin)).replace(/;\s*trusted-types sunlit/, '');
    expect(policy).not.toContain('trusted-types sunlit');
    site = await serveStatic('strict-csp', platform.origin, policy);
    const watched = await openWatched(browser, site.origin);
    await findByTyping(watched.page, '食品经营许可');
    await expectHarmless(watched, site.origin);
    await watched.page.close();
  });

  it('E2: runs on a page that allows scripts by nonce alone, its lazy chunks too', async () => {
    const policy = (await strictPolicy(platform.origin)).replace(/script-src [^;]+/, "script-src 'nonce-c3VubGl0'");
    site = await serveStatic('strict-csp', platform.origin, policy, 'c3VubGl0');
    const watched = await openWatched(browser, site.origin);
    await findByTyping(watched.page, '食品经营许可');
    await expectHarmless(watched, site.origin);
    await watched.page.close();
  });

  it('would say so if the page refused our policy: the check sees a violation', async () => {
    const policy = (await strictPolicy(platform.origin)).replace('trusted-types sunlit', "trusted-types 'none'");
    site = await serveStatic('strict-csp', platform.origin, policy);
    const watched = await openWatched(browser, site.origin);
    await watched.page.waitForFunction(
      () =>
        (window as unknown as { sunlitTestReport: { violations: string[] } }).sunlitTestReport.violations.length > 0,
    );
    await watched.page.close();
  });
});

describe.each(['react', 'vue'])('examples/%s', (name) => {
  it('builds with the packages as published, finds a power by typing, and hears the typed event', async () => {
    site = await serveBuilt(name, platform.origin);
    const watched = await openWatched(browser, site.origin);
    await findByTyping(watched.page, '食品经营许可');
    await watched.page.locator('#opened', { hasText: '已打开：' }).waitFor();
    await expectHarmless(watched, site.origin);
    await watched.page.close();
  });

  it('type-checks against the generated typings, libraries included', async () => {
    const tsc = promisify(execFile)(
      process.execPath,
      [`${root}node_modules/typescript/bin/tsc`, '-p', `examples/${name}`],
      { cwd: root },
    );
    await expect(tsc.catch((error: unknown) => error)).resolves.toMatchObject({ stdout: '' });
  }, 240_000); // a whole compilation: a minute on a busy machine
});
