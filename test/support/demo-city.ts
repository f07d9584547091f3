import { loadDemoCity } from '@sunlit/platform/demo/load-demo-city';
import { startTestPlatform, type TestPlatform } from '@sunlit/testkit/running-platform';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchChromium } from './chromium.js';
import { serveStatic } from './example-sites.js';
import type { TestServer } from './serve.js';

/** The demo city as its visitors have it. */
export interface DemoCity {
  /** Address of the platform. */
  readonly platform: string;
  /** Address of the department's site that embeds it. */
  readonly site: string;
  /** A window of a reader in China. It closes when the test ends. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** Starts platform, department's site and browser before the tests of a file, and ends them after. */
export function useDemoCity(): DemoCity {
  let platform: TestPlatform;
  let site: TestServer;
  let browser: Browser;
  const pages: Page[] = [];
  beforeAll(async () => {
    platform = await startTestPlatform({ seed: (db, context) => loadDemoCity(db, context) });
    site = await serveStatic('plain-html', platform.origin);
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    await platform.close();
  });
  return {
    get platform() {
      return platform.origin;
    },
    get site() {
      return site.origin;
    },
    async newPage(options = {}) {
      const page = await browser.newPage({ locale: 'zh-CN', ...options });
      pages.push(page);
      return page;
    },
  };
}
