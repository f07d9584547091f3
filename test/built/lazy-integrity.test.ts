import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lazyIntegrity } from '../../scripts/bundle/lazy-integrity.mjs';
import { browserPlugins, onwarn } from '../../scripts/bundle/plugins.mjs';
import { launchChromium } from '../support/chromium.js';
import { serve, type TestServer } from '../support/serve.js';

const SOURCES = {
  'main.js': `export const shared = 'shared';
    window.open1 = () => import('./first.js');
    window.open2 = () => import('./second.js');`,
  'first.js':
    "import { shared } from './main.js'; import { both } from './both.js'; export const text = 'first ' + shared + both;",
  'second.js': "import { both } from './both.js'; export const text = 'second' + both;",
  'both.js': "export const both = ' and ' + 'a long text that is worth a chunk of its own'.length;",
};
const CSP =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const NONCE_CSP = CSP.replace("'self'", "'nonce-c3VubGl0'");
const PAGES: Record<string, { csp: string; script: string }> = {
  '/': { csp: CSP, script: '<script type="module" src="/main.js"></script>' },
  '/nonce': { csp: NONCE_CSP, script: '<script type="module" nonce="c3VubGl0" src="/main.js"></script>' },
  '/nonce-import': { csp: NONCE_CSP, script: '<script type="module" nonce="c3VubGl0">import "/main.js";</script>' },
};

const folder = mkdtempSync(join(tmpdir(), 'sunlit-lazy-'));
let server: TestServer;
let browser: Browser;
let files: string[];
let tampered = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'src'));
  for (const [name, code] of Object.entries(SOURCES)) writeFileSync(join(folder, 'src', name), code);
  const bundle = await rollup({
    input: { main: join(folder, 'src/main.js') },
    onwarn,
    plugins: browserPlugins([lazyIntegrity()]),
  });
  const { output } = await bundle.write({
    dir: join(folder, 'out'),
    format: 'es',
    entryFileNames: 'main.js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  files = output.map((file) => file.fileName);
  server = await serve((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    response.setHeader('Access-Control-Allow-Origin', '*');
    const page = PAGES[path];
    if (page) {
      response.setHeader('Content-Security-Policy', page.csp);
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>page</title>${page.script}`);
      return;
    }
    response.setHeader('Content-Type', 'text/javascript');
    if (path === '/favicon.ico') response.end();
    else if (path === `/${tampered}`)
      response.end('window.evil = true; export const text = "evil", a = 1, t = 2, both = 3, b = 4;');
    else response.end(readFileSync(join(folder, 'out', path)));
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly text: string;
  readonly evil: boolean;
  readonly links: (string | null)[];
}

async function open(entry: 'open1' | 'open2', times = 1, path = '/'): Promise<Outcome> {
  const page = await browser.newPage();
  await page.goto(server.origin + path);
  await page.waitForFunction('window.open1');
  const outcome = await page.evaluate(
    async ([name, count]) => {
      const host = window as unknown as Record<string, () => Promise<{ text: string }>>;
      let text = '';
      for (let n = 0; n < count; n++) {
        text = await host[name]!().then(
          (module) => module.text,
          (error: unknown) => `refused: ${String(error)}`,
        );
      }
      const links = [...document.querySelectorAll('link')].map((link) => link.getAttribute('integrity'));
      return { text, evil: 'evil' in window, links };
    },
    [entry, times] as const,
  );
  await page.close();
  return outcome;
}

describe('lazy chunks', () => {
  it('arrive with integrity, together with the files they need, and are announced once', async () => {
    tampered = '';
    const { text, links } = await open('open1', 2);
    expect(text).toMatch(/^first shared and \d+$/);
    expect(links).toHaveLength(2);
    for (const integrity of links) expect(integrity).toMatch(/^sha384-/);
    expect((await open('open2')).text).toMatch(/^second and \d+$/);
  });

  it.each(['/nonce', '/nonce-import'])('run where a page allows scripts by nonce alone (%s)', async (path) => {
    tampered = '';
    expect((await open('open1', 1, path)).text).toMatch(/^first shared and \d+$/);
  });

  it.each(['first', 'both'])(
    'are refused when %s was tampered with, however often they are asked for',
    async (name) => {
      tampered = files.find((file) => file.startsWith(`chunks/${name}-`)) ?? 'no such file';
      const { text, evil } = await open('open1', 3);
      expect(evil).toBe(false);
      expect(text).toMatch(/^refused: TypeError: Sunlit: .* did not arrive/);
    },
  );
});
