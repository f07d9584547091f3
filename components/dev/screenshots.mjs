// Takes pictures of the catalogue: node components/dev/screenshots.mjs OUT_FOLDER [PLATFORM_ORIGIN] [FILTER]
import { platform, takePictures } from './take-pictures.mjs';

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

await takePictures({
  entry: 'page',
  shots,
  waitFor: '[role=option]',
  isOther: (query) => query.includes('state='),
  pause: 250,
});
