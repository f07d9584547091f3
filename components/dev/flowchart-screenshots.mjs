// Takes pictures of the flowchart: node components/dev/flowchart-screenshots.mjs OUT_FOLDER [PLATFORM_ORIGIN] [FILTER]
import { createServer } from 'node:http';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const [out = 'screenshots', platform = '', filter = ''] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
mkdirSync(out, { recursive: true });

const bundle = await build({
  entryPoints: [join(here, 'flowchart-page.ts')],
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
<main></main><script type="module" src="/flowchart-page.js"></script></html>`;
const server = createServer((request, response) => {
  const script = files.get(new URL(request.url, 'http://x').pathname);
  response.setHeader('Content-Type', script === undefined ? 'text/html' : 'text/javascript');
  response.end(script ?? html);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'],
});

/** Name, width, height, query, what somebody does first, and whether all of the page is wanted. */
const step = (name) => (page) => page.locator(`[data-step="${name}"]`).first().click();
const charts = [
  'license_ordinary',
  'license_joint',
  'license_special',
  'penalty_ordinary',
  'penalty_summary',
  'compulsion_measure',
  'levy_tax',
];
const shots = [
  ['360-list', 360, 740, '', undefined, 'full'],
  ['360-list-case', 360, 740, 'case&load&theme=vermilion', undefined, 'full'],
  ['360-list-open', 360, 740, '', step('accept'), 'full'],
  ['360-drawing', 360, 740, 'view=drawing&case', undefined, 'full'],
  ['360-drawing-open', 360, 740, 'view=drawing', step('accept')],
  ['360-elder', 360, 740, 'elder&case', undefined, 'full'],
  ['768-drawing', 768, 1000, 'case&load', undefined, 'full'],
  ['768-open', 768, 1000, 'theme=vermilion', step('accept'), 'full'],
  ['1440-drawing', 1440, 900, '', undefined, 'full'],
  ['1440-case', 1440, 900, 'case&load', undefined, 'full'],
  ['1440-case-vermilion', 1440, 900, 'case&theme=vermilion', step('decide'), 'full'],
  ['1440-open', 1440, 900, '', step('accept'), 'full'],
  ['1440-list', 1440, 900, 'view=list&case', undefined, 'full'],
  ['1440-dark', 1440, 900, 'scheme=dark&case&load', step('accept'), 'full'],
  ['1440-contrast', 1440, 900, 'contrast=more&case', undefined, 'full'],
  ['1440-elder', 1440, 900, 'elder&case', undefined, 'full'],
  ['1440-elder-drawing', 1440, 900, 'elder&view=drawing&case', undefined, 'full'],
  ['1440-en', 1440, 900, 'lang=en&case', step('accept'), 'full'],
  ['1440-inside', 1440, 900, 'inside', step('accept'), 'full'],
  ['1440-coming', 1440, 900, 'state=coming', undefined, 'full'],
  [
    '1440-diff',
    1440,
    900,
    '',
    async (page) => {
      await page.getByText('历次版本').click();
      await page.getByText('与前一版比较').nth(1).click();
      await page.locator('.diff').waitFor();
    },
    'full',
  ],
  ['768-failed', 768, 500, 'state=failed'],
  ['768-empty', 768, 500, 'state=empty'],
  ['768-stale', 768, 700, 'state=stale'],
  ['768-loading', 768, 500, 'state=loading', (page) => page.waitForTimeout(400)],
  ...charts.flatMap((chart) => [
    [`1440-${chart}`, 1440, 900, `chart=${chart}`, undefined, 'full'],
    [`360-${chart}`, 360, 740, `chart=${chart}&view=drawing`, undefined, 'full'],
  ]),
  ['1440-chain120', 1440, 900, 'chart=chain120'],
];

for (const [name, width, height, query, act, size] of shots) {
  if (!name.includes(filter)) continue;
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('pageerror', (error) => console.error(name, error.message));
  page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()));
  await page.goto(`${origin}/?${query}${platform === '' ? '' : `&platform=${encodeURIComponent(platform)}`}`);
  if (!/state=(failed|empty|loading)/.test(query)) await page.locator('[data-step]').first().waitFor();
  await act?.(page);
  await page.waitForTimeout(350);
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: size === 'full' });
  await page.close();
}
await browser.close();
server.close();
