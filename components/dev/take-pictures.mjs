// Takes pictures of a page of samples, for the eye: what screenshots.mjs and flowchart-screenshots.mjs share.
import { createServer } from 'node:http';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));

const [out = 'screenshots', platformOrigin = '', filter = ''] = process.argv.slice(2);

/** Origin of a real platform that was named on the command line, or nothing. */
export const platform = platformOrigin;

/**
 * Takes the pictures whose names contain the filter of the command line. A shot: name, width, height, query, what
 * somebody does first, and `full` when all of the page is wanted. `waitFor` must be there unless `isOther(query)`.
 */
export async function takePictures({ entry, shots, waitFor, isOther, pause }) {
  mkdirSync(out, { recursive: true });
  const server = await servePage(entry);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'],
  });
  const asked = platform === '' ? '' : `&platform=${encodeURIComponent(platform)}`;
  for (const [name, width, height, query, act, size] of shots) {
    if (!name.includes(filter)) continue;
    const page = await browser.newPage({ viewport: { width, height } });
    page.on('pageerror', (error) => console.error(name, error.message));
    page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()));
    await page.goto(`http://127.0.0.1:${server.address().port}/?${query}${asked}`);
    if (!isOther(query)) await page.locator(waitFor).first().waitFor();
    await act?.(page);
    await page.waitForTimeout(pause);
    await page.screenshot({ path: join(out, `${name}.png`), fullPage: size === 'full' });
    await page.close();
  }
  await browser.close();
  server.close();
}

async function servePage(entry) {
  const bundle = await build({
    entryPoints: [join(here, `${entry}.ts`)],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/bundle',
    write: false,
    target: 'es2020',
    conditions: ['source', 'browser'],
    tsconfig: join(here, '../../tsconfig.base.json'),
  });
  const files = new Map(bundle.outputFiles.map((file) => [file.path.replace('/bundle', ''), file.text]));
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sunlit</title><style>body{margin:0;background:#e9edf1;--sunlit-font:"Noto Sans CJK SC"}main{max-width:1280px;margin:0 auto}@media(min-width:700px){main{padding:24px}}</style>
<main></main><script type="module" src="/${entry}.js"></script></html>`;
  const server = createServer((request, response) => {
    const script = files.get(new URL(request.url, 'http://x').pathname);
    response.setHeader('Content-Type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
