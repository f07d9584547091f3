import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDemoCity } from '../support/demo-city.js';

const city = useDemoCity();

interface Eyes {
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'reduce';
}

/** The department's page with its list on the screen. */
async function openList({ width = 1280, height = 900, ...media }: Eyes): Promise<Page> {
  const page = await city.newPage({ viewport: { width, height }, ...media });
  await page.goto(city.site);
  await page.getByRole('option').first().waitFor();
  return page;
}

async function openPower(list: Page, word: string): Promise<void> {
  await list.getByRole('searchbox').fill(word);
  await list.getByRole('option').first().locator('mark').first().waitFor();
  await list.getByRole('searchbox').press('ArrowDown');
  await list.keyboard.press('Enter');
  // Beside the list stood other headings.
  await list.getByRole('heading', { level: 3, name: word }).first().waitFor();
}

/** What scrolls sideways or stands out of the window: nothing where nothing is lost. */
function lost(list: Page): Promise<string[]> {
  return list.evaluate(() => {
    const root = document.scrollingElement;
    const base = document.querySelector('sunlit-power-catalogue')?.shadowRoot?.querySelector('[part="base"]');
    if (!root || !base) throw new Error('the catalogue is not on the page');
    const scrolling = [root, base].filter((box) => box.scrollWidth > box.clientWidth);
    const standingOut = [...base.querySelectorAll('*')].filter((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      // What only screen readers are told is a pixel wide.
      return width > 1 && (left < -0.5 || right > root.clientWidth + 0.5);
    });
    return [...scrolling, ...standingOut].map((node) => `${node.tagName}.${node.className}`);
  });
}

// Zoom of a desktop window of 1280 × 900 px: the page gets that many CSS pixels less (WCAG 1.4.4, 1.4.10).
describe.each([
  ['200 %', 640, 450],
  ['400 %', 320, 225],
])('R-A4: zoomed to %s', (_zoom, width, height) => {
  it('the list, the filters and an opened power lose nothing and never scroll sideways', async () => {
    const list = await openList({ width, height });
    expect(await lost(list)).toEqual([]);
    await list.getByRole('button', { name: '筛选' }).click();
    await list.getByRole('checkbox', { name: '行政许可' }).waitFor();
    expect(await lost(list)).toEqual([]);
    await list.getByRole('button', { name: /^查看/ }).click();
    await openPower(list, '食品经营许可');
    expect(await lost(list)).toEqual([]);
    expect(await list.getByText('法定时限').first().isVisible()).toBe(true);
    await list.getByRole('heading', { name: '投诉与监督' }).scrollIntoViewIfNeeded();
    expect(await list.getByRole('heading', { name: '投诉与监督' }).isVisible()).toBe(true);
  });
});

describe('R-A4: forced colours', () => {
  it('keep the border of the search, what is chosen and the words that were found', async () => {
    const list = await openList({ forcedColors: 'active' });
    await openPower(list, '食品经营许可');
    const seen = await list.evaluate(() => {
      const root = document.querySelector('sunlit-power-catalogue')?.shadowRoot;
      const styleOf = (selector: string): CSSStyleDeclaration => {
        const found = root?.querySelector(selector);
        if (!found) throw new Error(`there is no ${selector}`);
        return getComputedStyle(found);
      };
      const outlineOf = (selector: string): string => {
        const { outlineStyle, outlineWidth } = styleOf(selector);
        return outlineStyle === 'none' ? 'none' : outlineWidth;
      };
      return {
        isOn: matchMedia('(forced-colors: active)').matches,
        ground: styleOf('[part="base"]').backgroundColor,
        searchBorder: styleOf('.search input').borderTopColor,
        // Grounds are not painted, whatever the styles say: only lines tell what is chosen.
        chosenRow: outlineOf('[role="option"][aria-selected="true"]'),
        otherRow: outlineOf('[role="option"][aria-selected="false"]'),
        chosenView: styleOf('[role="tab"][aria-selected="true"]').borderBottomColor,
        otherView: styleOf('[role="tab"][aria-selected="false"]').borderBottomColor,
        mark: styleOf('mark').textDecorationLine,
      };
    });
    expect(seen.isOn).toBe(true);
    expect.soft(seen.searchBorder).not.toBe(seen.ground);
    expect.soft(seen.chosenRow).toBe('2px');
    expect.soft(seen.otherRow).toBe('none');
    expect.soft(seen.chosenView).not.toBe(seen.ground);
    expect.soft(seen.otherView).toBe(seen.ground);
    expect.soft(seen.mark).toBe('underline');
  });

  it('keep a ring around what has focus, at every stop of the Tab key', async () => {
    const list = await openList({ forcedColors: 'active' });
    await list.getByRole('searchbox').focus();
    let stops = 0;
    for (; stops < 12; stops += 1) {
      const ring = await list.evaluate(() => {
        const active = document.querySelector('sunlit-power-catalogue')?.shadowRoot?.activeElement;
        if (!active) return undefined;
        const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(active);
        return { outlineStyle, width: Number.parseFloat(outlineWidth), isSeen: outlineColor !== backgroundColor };
      });
      if (ring === undefined) break;
      expect(ring).toMatchObject({ isSeen: true });
      expect(ring.outlineStyle).not.toBe('none');
      expect(ring.width).toBeGreaterThanOrEqual(2);
      await list.keyboard.press('Tab');
    }
    expect(stops).toBe(12);
  });
});

it('R-A4: under reduced motion nothing in the element moves', async () => {
  const list = await openList({ reducedMotion: 'reduce' });
  await openPower(list, '食品经营许可');
  const moving = await list.evaluate(() =>
    [...(document.querySelector('sunlit-power-catalogue')?.shadowRoot?.querySelectorAll('*') ?? [])]
      .flatMap((node) => [getComputedStyle(node).transitionDuration, getComputedStyle(node).animationDuration])
      .flatMap((list) => list.split(','))
      .filter((duration) => Number.parseFloat(duration) > 0.001),
  );
  expect(moving).toEqual([]);
});
