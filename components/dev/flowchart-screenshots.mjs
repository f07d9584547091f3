// Takes pictures of the flowchart: node components/dev/flowchart-screenshots.mjs OUT_FOLDER [PLATFORM_ORIGIN] [FILTER]
import { takePictures } from './take-pictures.mjs';

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
  ['360-suspended', 360, 740, 'state=suspended&view=drawing'],
  ['1440-suspended', 1440, 900, 'state=suspended'],
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

await takePictures({
  entry: 'flowchart-page',
  shots,
  waitFor: '[data-step]',
  isOther: (query) => /state=(failed|empty|loading)/.test(query),
  pause: 350,
});
