// Takes pictures of the catalogue: node components/dev/screenshots.mjs OUT_FOLDER [PLATFORM_ORIGIN] [FILTER]
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
  entryPoints: [join(here, 'page.ts')],
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
<main></main><script type="module" src="/page.js"></script></html>`;
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

/** Width, query, and what somebody does first. */
const open = async (page, name = '食品经营许可') => {
  await page.locator('input[type=search]').fill(name);
  await page.locator('[role=option]').first().click();
  await page.locator('.detail h3').waitFor();
};
const search = (words) => async (page) => {
  await page.locator('input[type=search]').fill(words);
};
const shots = [
  ['360-list', 360, 740, ''],
  ['360-search', 360, 740, 'theme=vermilion', search('食品')],
  ['360-filters', 360, 740, '', (page) => page.getByText('筛选', { exact: true }).last().click()],
  ['360-detail', 360, 740, '', (page) => open(page), 'full'],
  ['360-elder', 360, 740, 'elder', undefined],
  ['360-elder-detail', 360, 740, 'elder', (page) => open(page), 'full'],
  ['320-detail', 320, 640, 'theme=vermilion', (page) => open(page), 'full'],
  ['768-list', 768, 1000, ''],
  ['768-detail', 768, 1000, '', (page) => open(page)],
  ['768-vermilion', 768, 1000, 'theme=vermilion', search('spjyxk')],
  ['1440-list', 1440, 1000, ''],
  ['1440-search', 1440, 1000, '', search('许可 食品')],
  ['1440-detail', 1440, 1000, '', (page) => open(page)],
  ['1440-detail-vermilion', 1440, 1000, 'theme=vermilion', (page) => open(page)],
  [
    '1440-detail-end',
    1440,
    1000,
    '',
    async (page) => {
      await open(page);
      await page.locator('.detail-pane .scroll').evaluate((pane) => pane.scrollTo(0, 900));
    },
  ],
  [
    '1440-history',
    1440,
    1000,
    '',
    async (page) => {
      await open(page, platform === '' ? undefined : '机动车维修经营备案');
      await page.getByText('查看历次版本').click();
      await page.getByText('与前一版比较').first().click();
      await page.locator('.diff').waitFor();
      await page.locator('.detail-pane .scroll').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
    },
  ],
  [
    '1440-benchmark',
    1440,
    1000,
    '',
    async (page) => {
      await page.locator('input[type=search]').fill(platform === '' ? '处罚' : '对未取得食品经营许可');
      await page.locator('[role=option]').nth(1).click();
      await page.locator('.detail h3').waitFor();
    },
  ],
  [
    '1440-qr',
    1440,
    1000,
    '',
    async (page) => {
      await open(page);
      await page.getByText('二维码').click();
      await page.locator('.qr').waitFor();
    },
  ],
  [
    '1440-tree',
    1440,
    1000,
    '',
    async (page) => {
      await page.getByText('目录', { exact: true }).click();
      await page.locator('[data-twig]').first().click();
    },
  ],
  ['1440-dark', 1440, 1000, 'scheme=dark', (page) => open(page)],
  ['1440-contrast', 1440, 1000, 'contrast=more', (page) => open(page)],
  ['1440-elder', 1440, 1000, 'elder', undefined],
  ['1440-en', 1440, 1000, 'lang=en', (page) => open(page)],
  ['1440-empty', 1440, 1000, '', search('没有这样的事')],
  ['768-failed', 768, 700, 'state=failed'],
  ['768-stale', 768, 700, 'state=stale'],
  ['768-loading', 768, 700, 'state=loading', (page) => page.waitForTimeout(400)],
];

for (const [name, width, height, query, act, size] of shots) {
  if (!name.includes(filter)) continue;
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('pageerror', (error) => console.error(name, error.message));
  page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()));
  await page.goto(`${origin}/?${query}${platform === '' ? '' : `&platform=${encodeURIComponent(platform)}`}`);
  if (!query.includes('state=')) await page.locator('[role=option]').first().waitFor();
  await act?.(page);
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: size === 'full' });
  await page.close();
}
await browser.close();
server.close();
